import type { Origin } from '../../../shared/domain/article.ts'

/** The name a reader knows an article's source by: of a file its name without folders. */
export function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'file':
      return origin.path.split(/[\\/]/).at(-1) ?? origin.path
    case 'dropped':
    case 'sample':
      return origin.name
    case 'paste':
      return 'pasted text'
  }
}
