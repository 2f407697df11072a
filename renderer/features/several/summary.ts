import { readableCount } from '../../components/dates.ts'
import { clockOf } from '../story/family.ts'
import { letterOf, lettersOf, type SeveralView } from './several-view.ts'

/** Two sentences over the texts: how much there is to read at all, and what of it the base does not say. */
export function summaryOf({ reports, collation, others }: SeveralView): readonly [string, string] {
  const { base, order, variants, additions } = collation
  const words = readableCount(reports[base]?.wordCount ?? 0, 'word')
  const first = `${readableCount(reports.length, 'report')}: read ${letterOf(base)}, which is ${words} long`
  if (variants.every(({ sameAs }) => sameAs === base)) return [`${first}.`, 'All the others have the same words.']
  const more = order.filter(({ fresh }) => fresh > 0)
  if (more.length === 0) return [`${first}.`, `${differing(collation)} None of the others says more.`]
  const told = more.map(({ report, fresh }) => `${letterOf(report)} (${readableCount(fresh, 'word')})`).join(', then ')
  const rest = others.filter((report) => !more.some((each) => each.report === report))
  return [
    `${first}; then ${readableCount(additions.length, 'passage')} that only the others have.`,
    `${differing(collation)} New to read: ${told}.${addingNothing(collation, rest)}`,
  ]
}

/** Of those with nothing new to read: who words the base otherwise, and in how many places, most first; and who does not. */
function addingNothing({ variants }: SeveralView['collation'], reports: readonly number[]): string {
  const rest = variants.filter(({ report }) => reports.includes(report))
  const reworded = rest
    .filter(({ changed, sameAs }) => changed > 0 && sameAs === null)
    .toSorted((one, other) => other.changed - one.changed)
  const silent = rest.filter((each) => !reworded.includes(each)).map(({ report }) => report)
  const told = reworded.map(({ report, changed }) => `${letterOf(report)} (${readableCount(changed, 'place')})`)
  return [
    ...(told.length === 0 ? [] : [` Only worded otherwise: ${told.join(', ')}.`]),
    ...(silent.length === 0 ? [] : [` Nothing more in ${lettersOf(silent)}.`]),
  ].join('')
}

function differing({ lines }: SeveralView['collation']): string {
  const places = lines.reduce((sum, line) => sum + line.places.length + line.rewordings.length, 0)
  return places === 0
    ? 'No sentence of it is worded otherwise.'
    : `${readableCount(places, 'place')} of it ${places === 1 ? 'is' : 'are'} worded otherwise.`
}

/** `Northmere Wire, 14:03`; its headline where nobody says who reports. */
export function nameOf({ reports }: Pick<SeveralView, 'reports'>, report: number): string {
  const { source = null, headline = '', published = null } = reports[report] ?? {}
  const clock = clockOf({ published })
  return [source ?? headline, clock].filter((part) => part !== '').join(', ')
}

/** How much a report has that the base does not have; empty where it has nothing more. */
export function addedBy({ collation }: SeveralView, report: number): string {
  const added = collation.variants.find((variant) => variant.report === report)?.added ?? 0
  return added === 0 ? '' : `adds ${readableCount(added, 'word')}`
}

/** What is to be said of a report that has the very words of another; null for one that has its own. */
export function sameWords(view: SeveralView, report: number): string | null {
  const same = view.collation.variants.find((variant) => variant.report === report)?.sameAs ?? null
  if (same === null) return null
  const clock = clockOf({ published: view.reports[report]?.published ?? null })
  const whose = same === view.collation.base ? 'the base' : letterOf(same)
  return `Same words as ${whose}${clock === '' ? '' : `, arrived ${clock}`}`
}

/** Who has a line, for whoever does not see the letters beside it. */
export function keptBy(view: SeveralView, line: number): string {
  const { witnesses = [], isCompared = false } = view.collation.lines[line] ?? {}
  if (!isCompared) return ''
  const of = (kind: 'verbatim' | 'edited'): number[] =>
    witnesses.flatMap((witness) => (witness.kind === kind ? [witness.report] : []))
  const [verbatim, edited] = [of('verbatim'), of('edited')]
  const absent = view.others.filter((report) => !witnesses.some((witness) => witness.report === report))
  const parts = [
    ...(verbatim.length > 0 ? [`kept by ${lettersOf(verbatim)}`] : []),
    ...(edited.length > 0 ? [`edited by ${lettersOf(edited)}`] : []),
    ...(absent.length > 0 ? [`not in ${lettersOf(absent)}`] : []),
  ]
  return parts.join(', ')
}
