import type { Difference, Row } from '../domain/passage.ts'
import type { Span } from '../domain/span.ts'
import { paragraphs, sentences } from '../text/index.ts'
import { cutAtZones } from './cut-at-zones.ts'
import { lastFrom } from './last-from.ts'
import type { FoundPassage } from './passages.ts'
import type { Side } from './side.ts'

/** A sentence with the white space behind it, so that units tile the text. */
export type Unit = Span & { readonly startsParagraph: boolean }

/** A passage with its inner differences: what lies between them is equal and links the sentences it stands in. */
export type RefinedPassage = FoundPassage & { readonly differences: readonly Difference[] }

/**
 * Sentences are set level when they share this many equal characters, or this share of the shorter one: a sentence that
 * merely shares "of the" with its neighbour's twin is not its twin.
 */
const LINK_CHARACTERS = 24
const LINK_SHARE = 0.3

/**
 * The sentences of a text as units; a text without any is one unit, an empty one has none. A dateline stands in the line of its
 * sentence; other zones are lines of their own.
 */
export function readUnits({ text, zones }: Pick<Side, 'text' | 'zones'>): Unit[] {
  const starts = new Set(paragraphs(text).map((paragraph) => paragraph.from))
  const lines = zones.filter(({ kind }) => kind !== 'dateline')
  const cut = cutAtZones(text, sentences(text), lines)
  if (cut.length === 0) return text === '' ? [] : [{ from: 0, to: text.length, startsParagraph: true }]
  return cut.map((sentence, index) => ({
    from: index === 0 ? 0 : sentence.from,
    to: cut[index + 1]?.from ?? text.length,
    startsParagraph: starts.has(sentence.from),
  }))
}

type Link = { readonly a: number; readonly b: number; strength: number }

/** Equal stretches of a passage: what its differences leave, as `[fromA, fromB, length]`. */
function equalStretches(passage: RefinedPassage): [number, number, number][] {
  const stretches: [number, number, number][] = []
  let a = passage.a.from
  let b = passage.b.from
  for (const difference of passage.differences) {
    stretches.push([a, b, difference.a.from - a])
    a = difference.a.to
    b = difference.b.to
  }
  stretches.push([a, b, passage.a.to - a])
  return stretches.filter(([, , length]) => length > 0)
}

/** Adds to the links between the sentences that one equal stretch runs through. */
function linkStretch(stretch: readonly [number, number, number], units: Units, links: Map<string, Link>): void {
  let [a, b, left] = stretch
  while (left > 0) {
    const unitA = lastFrom(units.a, a)
    const unitB = lastFrom(units.b, b)
    const step = Math.max(1, Math.min(left, (units.a[unitA]?.to ?? a) - a, (units.b[unitB]?.to ?? b) - b))
    const key = `${unitA} ${unitB}`
    const link = links.get(key) ?? { a: unitA, b: unitB, strength: 0 }
    link.strength += step
    links.set(key, link)
    a += step
    b += step
    left -= step
  }
}

/** All sentences that a person aligned are one level: down the first of B, then along the last of A. */
function linkByHand({ a, b }: Level, links: Map<string, Link>): void {
  const add = (inA: number, inB: number): void => {
    links.set(`${inA} ${inB}`, { a: inA, b: inB, strength: Number.POSITIVE_INFINITY })
  }
  for (let unit = a.from; unit < a.to; unit++) add(unit, b.from)
  for (let unit = b.from; unit < b.to; unit++) add(a.to - 1, unit)
}

type Units = { readonly a: readonly Unit[]; readonly b: readonly Unit[] }

function lengthOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.to - span.from
}

/** Sentences linked by passages that have not moved, in order; links never cross because such passages do not. */
function linkUnits(units: Units, passages: readonly RefinedPassage[]): Link[] {
  const links = new Map<string, Link>()
  for (const passage of passages) {
    if (passage.moved) continue
    if (passage.byHand === true) linkByHand(unitsOf(passage, units), links)
    for (const stretch of equalStretches(passage)) linkStretch(stretch, units, links)
  }
  return [...links.values()]
    .filter((link) => {
      const shorter = Math.min(lengthOf(units.a[link.a]), lengthOf(units.b[link.b]))
      return link.strength >= Math.min(LINK_CHARACTERS, LINK_SHARE * shorter)
    })
    .sort((left, right) => left.a - right.a || left.b - right.b)
}

/** Ranges of sentences that stand level: linked sentences, and what lies between two links of one sentence. */
type Level = { readonly a: Range; readonly b: Range }
type Range = { readonly from: number; readonly to: number }

function levelUnits(links: readonly Link[]): Level[] {
  const levels: Level[] = []
  for (const link of links) {
    const last = levels.at(-1)
    if (last !== undefined && (link.a < last.a.to || link.b < last.b.to)) {
      levels[levels.length - 1] = {
        a: { from: last.a.from, to: Math.max(last.a.to, link.a + 1) },
        b: { from: last.b.from, to: Math.max(last.b.to, link.b + 1) },
      }
    } else levels.push({ a: { from: link.a, to: link.a + 1 }, b: { from: link.b, to: link.b + 1 } })
  }
  return levels
}

/** The sentences that a passage runs through, in either text. */
function unitsOf(passage: FoundPassage, units: Units): Level {
  const rangeOf = (side: 'a' | 'b'): Range => ({
    from: lastFrom(units[side], passage[side].from),
    to: lastFrom(units[side], passage[side].to - 1) + 1,
  })
  return { a: rangeOf('a'), b: rangeOf('b') }
}

/** What stands level, by the sentences of either text: no sentence belongs to two levels. */
class Levels {
  private readonly a: (Level | undefined)[] = []
  private readonly b: (Level | undefined)[] = []

  constructor(levels: readonly Level[]) {
    for (const level of levels) this.add(level)
  }

  add(level: Level): void {
    for (const side of ['a', 'b'] as const) {
      for (let unit = level[side].from; unit < level[side].to; unit++) this[side][unit] = level
    }
  }

  /** Adds a pair of sentences unless one of them has its place already. */
  addPair(a: number, b: number): void {
    if (this.a[a] !== undefined || this.b[b] !== undefined) return
    this.add({ a: { from: a, to: a + 1 }, b: { from: b, to: b + 1 } })
  }

  /** Those that hold a sentence of both ranges, in order. */
  meeting({ a, b }: Level): Level[] {
    const inA = new Set(this.a.slice(a.from, a.to))
    return [...inA].filter((level) => level !== undefined).filter(({ b: own }) => own.from < b.to && b.from < own.to)
  }

  inOrder(): Level[] {
    return [...new Set(this.a)].filter((level) => level !== undefined)
  }
}

/**
 * Sentences of one passage that share too little to be linked but stand between the same neighbours, as many in one text as
 * in the other: `Revs 232,006,000` and `Revs 232.0 mln` are level by their place.
 */
function levelByPlace(passage: FoundPassage, units: Units, levels: Levels): void {
  const whole = unitsOf(passage, units)
  const end: Level = { a: { from: whole.a.to, to: whole.a.to }, b: { from: whole.b.to, to: whole.b.to } }
  const found: [number, number][] = []
  let { from: a } = whole.a
  let { from: b } = whole.b
  for (const wall of [...levels.meeting(whole), end]) {
    const count = wall.a.from - a
    if (count > 0 && count === wall.b.from - b) {
      for (let step = 0; step < count; step++) found.push([a + step, b + step])
    }
    a = Math.max(a, wall.a.to)
    b = Math.max(b, wall.b.to)
  }
  for (const [inA, inB] of found) levels.addPair(inA, inB)
}

/** All level sentences, in order: the linked ones, and those between them that are level by their place. */
function levelAll(units: Units, passages: readonly RefinedPassage[]): Level[] {
  const levels = new Levels(levelUnits(linkUnits(units, passages)))
  for (const passage of passages) {
    if (!passage.moved && passage.a.from < passage.a.to) levelByPlace(passage, units, levels)
  }
  return levels.inOrder()
}

/** By sentence of one text, the passages that run through it. */
function passagesByUnit(units: readonly Unit[], passages: readonly FoundPassage[], side: 'a' | 'b'): number[][] {
  const touching: number[][] = units.map(() => [])
  passages.forEach((passage, at) => {
    const last = lastFrom(units, passage[side].to - 1)
    for (let unit = lastFrom(units, passage[side].from); unit <= last; unit++) touching[unit]?.push(at)
  })
  return touching
}

class RowBuilder {
  readonly rows: Row[] = []
  private readonly units: Units
  private readonly passages: readonly RefinedPassage[]
  private readonly touching: { readonly a: readonly number[][]; readonly b: readonly number[][] }

  constructor(units: Units, passages: readonly RefinedPassage[]) {
    this.units = units
    this.passages = passages
    this.touching = {
      a: passagesByUnit(units.a, passages, 'a'),
      b: passagesByUnit(units.b, passages, 'b'),
    }
  }

  /** Sentences of one text alone; those that lie mostly in a moved passage are `moved`. */
  addAlone(side: 'a' | 'b', range: Range): void {
    for (const [at, unit] of this.units[side].slice(range.from, range.to).entries()) {
      const span = { from: unit.from, to: unit.to }
      const a = side === 'a' ? span : null
      const b = side === 'b' ? span : null
      const passages = this.touching[side][range.from + at] ?? []
      const inMoved = passages.reduce((most, number) => {
        const passage = this.passages[number]
        if (passage === undefined || !passage.moved) return most
        return Math.max(most, Math.min(passage[side].to, span.to) - Math.max(passage[side].from, span.from))
      }, 0)
      const kind = 2 * inMoved >= span.to - span.from ? 'moved' : side === 'a' ? 'only-a' : 'only-b'
      this.rows.push({ kind, a, b, passages, startsParagraph: unit.startsParagraph })
    }
  }

  addLevel(level: Level): void {
    const spanOf = (units: readonly Unit[], range: Range): Span => ({
      from: units[range.from]?.from ?? 0,
      to: units[range.to - 1]?.to ?? 0,
    })
    const a = spanOf(this.units.a, level.a)
    const b = spanOf(this.units.b, level.b)
    const startsParagraph =
      this.units.a[level.a.from]?.startsParagraph === true || this.units.b[level.b.from]?.startsParagraph === true
    const passages = new Set(
      (['a', 'b'] as const).flatMap((side) => this.touching[side].slice(level[side].from, level[side].to).flat()),
    )
    this.rows.push({ kind: 'paired', a, b, passages: [...passages].sort((one, other) => one - other), startsParagraph })
  }
}

/**
 * The lines of the side-by-side view. Sentences that passages link stand level, and so do those between them in equal number;
 * a sentence cut in two in one text stands beside both halves. Between level rows come the sentences of A that are left,
 * then those of B. `unmarked` passages set sentences level too, but no row names them.
 */
export function layRows(
  sideA: Side,
  sideB: Side,
  passages: readonly RefinedPassage[],
  unmarked: readonly RefinedPassage[],
): Row[] {
  const units: Units = { a: readUnits(sideA), b: readUnits(sideB) }
  const builder = new RowBuilder(units, passages)
  let a = 0
  let b = 0
  for (const level of levelAll(units, [...passages, ...unmarked])) {
    builder.addAlone('a', { from: a, to: level.a.from })
    builder.addAlone('b', { from: b, to: level.b.from })
    builder.addLevel(level)
    a = level.a.to
    b = level.b.to
  }
  builder.addAlone('a', { from: a, to: units.a.length })
  builder.addAlone('b', { from: b, to: units.b.length })
  return builder.rows
}
