/** `T` with every property, array and nested object read-only; branded primitives are left as they are. */
export type Immutable<T> = T extends string | number | boolean | bigint | symbol | null | undefined | Uint8Array
  ? T
  : { readonly [K in keyof T]: Immutable<T[K]> }
