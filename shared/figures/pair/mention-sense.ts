import type { Figure } from '../../domain/figure.ts'
import type { Token } from './token.ts'
import { stem, stems } from './stems.ts'

/** As much of a sentence as is asked here. */
type Sentence = {
  readonly tokens: readonly Token[]
  readonly content: ReadonlySet<string>
  readonly isHeadline: boolean
}

/** What is asked of a mention in every comparison with another, worked out once. */
export type MentionSense = {
  /** Stem of the counted noun. */
  readonly head: string | null
  /** Stems of what describes the counted noun. */
  readonly modifiers: ReadonlySet<string>
  /** What happened to the counted thing, as a stem. */
  readonly predicate: string | null
  /** The people a count is limited to by name, as a stem: `12 Americans`, `10 Brotherhood supporters`. */
  readonly namedGroup: string | null
  /** For each place it holds for, the words by which a sentence can name it: `velm` for `Velm District`. */
  readonly placeWords: readonly (readonly string[])[]
  /** The sentence speaks of the whole: `nationwide`, where others name a place. */
  readonly isOverall: boolean
  /** The words of the name of the person it belongs to, titles left out. */
  readonly person: readonly string[]
}

/** Words of a place's name that many places have. */
const PLACE_NOUNS: ReadonlySet<string> = new Set(
  'district province region city county state north south east west northern southern eastern western central new'.split(
    ' ',
  ),
)

/** What happens to people in news; the dead are not the injured. Other predicates are often two words for one thing. */
export const FATES = stems('kill injure missing arrest rescue evacuate displace infect hospitalise')
/** Words beside a figure among which its fate stands, where the reader found none: `Eleven people were still missing`. */
const FATE_REACH = 4

const OVERALL: readonly string[] = [...stems('nationwide countrywide worldwide statewide citywide overall altogether')]

const WHOLES: ReadonlySet<string> = new Set([
  'country',
  'nation',
  'region',
  'world',
  'state',
  'province',
  'group',
  'company',
  'continent',
  'network',
])

const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sir lord lady prof sgt capt lt col gen sen rep'.split(' '),
)

function headStem({ counted }: Figure): string | null {
  const head = counted?.head.toLowerCase().split(/\s+/).at(-1)
  return head === undefined || head === '' ? null : stem(head)
}

function fateBeside(tokens: readonly Token[], at: number, step: -1 | 1): string | null {
  for (let distance = 1; distance <= FATE_REACH; distance++) {
    const token = tokens[at + distance * step]
    if (token === undefined || token.slot >= 0) return null
    if (FATES.has(token.stem)) return token.stem
  }
  return null
}

function readPredicate(figure: Figure, tokens: readonly Token[], at: number): string | null {
  const said = figure.predicate === null ? null : stem(figure.predicate.toLowerCase())
  // `Plunged 60 metres, killing six`: what befalls people befalls no length.
  if (said !== null && !(figure.kind === 'measure' && FATES.has(said))) return said
  return figure.kind === 'count' ? (fateBeside(tokens, at, 1) ?? fateBeside(tokens, at, -1)) : null
}

function readNamedGroup(figure: Figure, { tokens, isHeadline }: Sentence, at: number): string | null {
  const next = tokens[at + 1]
  if (figure.kind !== 'count' || next === undefined || isHeadline) return null
  return next.isName && next.isContent ? next.stem : null
}

function readPlaceWords(place: string): string[] {
  const words = place.toLowerCase().split(/[\s-]+/)
  return words.filter((word) => word.length > 2 && !PLACE_NOUNS.has(word))
}

function readPerson({ person }: Figure): string[] {
  const words = person?.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => !TITLES.has(word))
}

/** `Across the country`, `throughout the region`. */
function spansWhole({ tokens }: Sentence): boolean {
  return tokens.some(
    ({ word }, at) =>
      (word === 'across' || word === 'throughout') &&
      tokens[at + 1]?.word === 'the' &&
      WHOLES.has(tokens[at + 2]?.word ?? ''),
  )
}

function isOverall(statement: Sentence): boolean {
  return OVERALL.some((word) => statement.content.has(word)) || spansWhole(statement)
}

export function readMentionSense(figure: Figure, statement: Sentence, at: number): MentionSense {
  return {
    head: headStem(figure),
    modifiers: new Set((figure.counted?.modifiers ?? []).map((word) => stem(word.toLowerCase()))),
    predicate: readPredicate(figure, statement.tokens, at),
    namedGroup: readNamedGroup(figure, statement, at),
    placeWords: figure.scope.places.map(readPlaceWords),
    isOverall: isOverall(statement),
    person: readPerson(figure),
  }
}
