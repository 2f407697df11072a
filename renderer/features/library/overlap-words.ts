import type { Relation } from '../../../shared/domain/passage.ts'

/** What two articles are to each other, in a word or two. */
export const RELATIONS: Readonly<Record<Relation, string>> = {
  story: 'One story',
  series: 'A series',
  overlap: 'Overlap',
  none: 'No relation',
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
