import { extname, join } from 'node:path'

/** The module of a thread, which lies beside the one that starts it and has its extension: `.ts` in the sources, `.js` in the build. */
export function workerModule({ dirname, filename }: Pick<ImportMeta, 'dirname' | 'filename'>, name: string): string {
  return join(dirname, name + extname(filename))
}
