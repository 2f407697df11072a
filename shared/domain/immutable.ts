/** `T` with every property, array and nested object read-only; branded primitives, bytes and `unknown` are left as they are. */
export type Immutable<T> = unknown extends T
  ? T
  : T extends string | number | boolean | bigint | symbol | null | undefined | Uint8Array
    ? T
    : { readonly [K in keyof T]: Immutable<T[K]> }
