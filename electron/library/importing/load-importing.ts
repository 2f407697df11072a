import type * as Importing from './importing.ts'

/**
 * What takes articles in, loaded with the first call: telling languages apart takes half of the processor time in which the library
 * process would start, and a window that opens waits for none of it.
 */
export const loadImporting = (): Promise<typeof Importing> => import('./importing.ts')
