import type Database from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** A connection that reads. Queries take this type unless they write. */
export type ReadableDb = Database.Database & { readonly [readable]: true }

/** The one connection that writes; `openLibrary` alone makes it. */
export type WritableDb = ReadableDb & { readonly [writable]: true }
