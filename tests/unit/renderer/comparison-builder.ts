import { articleSchema, type Article } from '../../../shared/domain/article.ts'
import { comparisonSchema, type Comparison } from '../../../shared/domain/comparison.ts'
import { DEFAULT_COMPARISON_SETTINGS } from '../../../shared/domain/default-comparison-settings.ts'
import type { Figure } from '../../../shared/domain/figure.ts'
import type { Finding } from '../../../shared/domain/finding.ts'
import type { Passage, Row } from '../../../shared/domain/passage.ts'

/** An article of an invented paper, valid by the domain's own schema. */
export function article(changes: Partial<Article> = {}): Article {
  const body = changes.body ?? 'Twelve hens were found. The keeper thanked all.'
  return articleSchema.parse({
    id: 1,
    headline: 'Hens found',
    headlineIsMade: false,
    byline: null,
    source: 'Northmere Wire',
    dateline: null,
    published: '2031-05-12',
    language: 'en',
    numberFormat: null,
    externalId: null,
    slug: null,
    version: null,
    status: null,
    editorsNote: null,
    embargo: null,
    previousVersion: null,
    origin: { kind: 'paste' },
    imported: '2031-05-13T06:00:00.000Z',
    sha256: '0'.repeat(64),
    wordCount: body.split(/\s+/).length,
    ...changes,
    body,
  })
}

export function figure(changes: Partial<Figure> = {}): Figure {
  return {
    from: 0,
    to: 6,
    field: 'body',
    text: 'Twelve',
    kind: 'count',
    value: '12',
    low: 12,
    high: 12,
    lowOpen: false,
    highOpen: false,
    qualifier: '=',
    significantDigits: 2,
    unit: null,
    dimension: null,
    currency: null,
    rate: null,
    date: null,
    role: null,
    direction: null,
    counted: null,
    predicate: null,
    scope: { places: [], group: null, asOf: null, inherited: false },
    attribution: null,
    person: null,
    negated: false,
    trivial: false,
    rule: 'number-word',
    ...changes,
  }
}

export function passage(changes: Partial<Passage> = {}): Passage {
  return {
    kind: 'verbatim',
    moved: false,
    quoted: false,
    boilerplate: false,
    a: { from: 0, to: 10 },
    b: { from: 0, to: 10 },
    similarity: 1,
    differences: [],
    ...changes,
  }
}

type Parts = {
  readonly passages?: readonly Passage[]
  readonly rows?: readonly Row[]
  readonly figuresA?: readonly Figure[]
  readonly figuresB?: readonly Figure[]
  readonly findings?: readonly Finding[]
}

const NO_WORDS = { equal: 0, changed: 0, alone: 0, moved: 0, quoted: 0, boilerplate: 0 }

/** A comparison of the parts given, valid by the domain's own schema. */
export function comparison({
  passages = [],
  rows = [],
  figuresA = [],
  figuresB = [],
  findings = [],
}: Parts): Comparison {
  const reading = (figures: readonly Figure[]): unknown => ({
    zones: [],
    figures,
    groups: [],
    understood: figures.length,
    seen: figures.length,
  })
  return comparisonSchema.parse({
    passages,
    rows,
    coverage: { aInB: 0, bInA: 0, a: NO_WORDS, b: NO_WORDS },
    relation: 'overlap',
    figuresOfSeries: false,
    because: { sharedWords: { a: 0, b: 0 }, words: { a: 12, b: 12 }, longestRun: null, rarest: [] },
    settings: DEFAULT_COMPARISON_SETTINGS,
    ignorable: {
      case: 0,
      punctuation: 0,
      quotations: { passages: 0, words: { a: 0, b: 0 } },
      boilerplate: { passages: 0, words: { a: 0, b: 0 } },
      zones: { header: { a: 0, b: 0 }, byline: { a: 0, b: 0 }, dateline: { a: 0, b: 0 }, 'tag-line': { a: 0, b: 0 } },
    },
    complete: true,
    approximate: [],
    a: reading(figuresA),
    b: reading(figuresB),
    findings,
  })
}

/** A row of `from` to `to` in either text. */
export function row(kind: Row['kind'], a: Row['a'], b: Row['b'], changes: Partial<Row> = {}): Row {
  return { kind, a, b, passages: [], startsParagraph: false, ...changes }
}

export function figureFinding(changes: Partial<Extract<Finding, { kind: 'figure' }>> = {}): Finding {
  return {
    kind: 'figure',
    relation: 'conflict',
    a: 0,
    b: 0,
    pattern: null,
    rank: 1,
    reason: 'They differ.',
    ...changes,
  }
}

export function passageFinding(index: number, rank: number): Finding {
  return { kind: 'passage', passage: index, rank, reason: 'They repeat each other.' }
}
