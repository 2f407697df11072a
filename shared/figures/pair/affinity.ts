import { areKin } from './kin.ts'
import { readNearby, type Nearby } from './nearby.ts'
import type { Contexts, FigureContext, Mention, Statement } from './statement.ts'
import { isAgreement, valueRelation } from './value-relation.ts'

/** How alike two figures are by what is said of them, whatever their values. */
export type Affinity = {
  /** Words near both, the rarer in the two reports the more; 0 to about 3. */
  readonly words: number
  /** How surely the words beside both ask one question, 0 to 1, and whether it is the first that each is asked. */
  readonly question: number
  readonly firstQuestion: number
  /** How near words stand to both that can name the same people or things, 0 to 1. */
  readonly kin: number
  /** How many of the figures next to the two, the one before and the one behind, agree: 0 to 2. */
  readonly neighbours: number
  /** How near the same, and other, members of a contrast stand to both, 0 to 1. */
  readonly sameSide: number
  readonly otherSide: number
  /** Other figures of the two sentences that agree. */
  readonly agreeing: number
  /** How surely they count the same things, 0 to 1; less than 0 if other ones. */
  readonly head: number
  readonly isOneFate: boolean
}

/** Which group of mentions each figure is in, for both reports. */
export type Homes = readonly [Int32Array, Int32Array]

/** What is common counts in this proportion where all figures of two reports are ranked. */
const RANK = { question: 0.8, head: 1, fate: 0.6, agreeing: 0.5 } as const
const MOST_AGREEING = 2
/** A word that can name the same things is worth this much of the same word, other things this. */
const KIN = 0.7
const OTHERS = -0.4
/** The noun of one stands as near as this to the other figure. */
const NEAR_HEAD = 0.5

/** The figures of two reports that are looked at. */
export type Left = { readonly a: readonly Mention[]; readonly b: readonly Mention[] }

/** How alike two figures are to others that are not there. */
const NO_RIVAL = -1

type Frequencies = ReadonlyMap<string, number>

/** In how many statements of a report each word stands. */
function frequenciesOf({ statements }: FigureContext): Frequencies {
  const frequencies = new Map<string, number>()
  for (const { content } of statements) {
    for (const word of content) frequencies.set(word, (frequencies.get(word) ?? 0) + 1)
  }
  return frequencies
}

/** The keys of two maps in common, each with what `join` makes of its two values. */
function* common<Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
): Generator<readonly [Key, Value, Value]> {
  for (const [key, left] of a) {
    const right = b.get(key)
    if (right !== undefined) yield [key, left, right]
  }
}

function firstOf(questions: ReadonlyMap<number, number>): readonly [question: number, weight: number] {
  let first: readonly [number, number] = [-1, 0]
  for (const each of questions) if (each[1] > first[1]) first = each
  return first
}

function headAffinity(a: Mention, b: Mention, [nearA, nearB]: readonly [Nearby, Nearby]): number {
  const [left, right] = [a.sense.head, b.sense.head]
  if (left !== null && left === right) return 1
  if (left !== null && right !== null && areKin(left, right)) return KIN
  const isNear = (head: string | null, near: Nearby): boolean =>
    head !== null && (near.words.get(head) ?? 0) >= NEAR_HEAD
  if (isNear(left, nearB) || isNear(right, nearA)) return KIN
  return left === null || right === null ? 0 : OTHERS
}

/** How alike the figures of two reports are by what is said of them, worked out once for each two that are asked for. */
export class Affinities {
  readonly #nearby = new Map<Mention, Nearby>()
  readonly #known = new Map<Mention, Map<Mention, { readonly affinity: Affinity; readonly rank: number }>>()
  readonly #agreeing = new Map<Statement, Map<Statement, readonly (readonly [Mention, Mention])[]>>()
  readonly #frequencies: readonly [Frequencies, Frequencies]
  readonly #homes: Homes

  constructor(contexts: Contexts, homes: Homes) {
    this.#frequencies = [frequenciesOf(contexts[0]), frequenciesOf(contexts[1])]
    this.#homes = homes
  }

  /** How alike two figures are. */
  of(a: Mention, b: Mention): Affinity {
    return this.#ask(a, b).affinity
  }

  /**
   * By how much two figures are more alike than either is to any other of those that are left in the reports; less than 0 if
   * they are not. Figures of one group are no rivals.
   */
  lead(a: Mention, b: Mention, left: Left): number {
    const [homesA, homesB] = this.#homes
    const isRival = (other: Mention, mention: Mention, homes: Int32Array): boolean =>
      homes[other.index] !== homes[mention.index] && other.quantity?.dimension === mention.quantity?.dimension
    const rivals = [
      ...left.b.filter((other) => isRival(other, b, homesB)).map((other) => this.#ask(a, other).rank),
      ...left.a.filter((other) => isRival(other, a, homesA)).map((other) => this.#ask(other, b).rank),
    ]
    return this.#ask(a, b).rank - Math.max(NO_RIVAL, ...rivals)
  }

  #ask(a: Mention, b: Mention): { readonly affinity: Affinity; readonly rank: number } {
    const known = this.#known.get(a) ?? new Map<Mention, { readonly affinity: Affinity; readonly rank: number }>()
    this.#known.set(a, known)
    const found = known.get(b) ?? this.#work(a, b)
    known.set(b, found)
    return found
  }

  #work(a: Mention, b: Mention): { readonly affinity: Affinity; readonly rank: number } {
    const near = [this.#near(a), this.#near(b)] as const
    const affinity: Affinity = {
      words: this.#words(near),
      ...compareQuestions(near),
      ...compareSides(near),
      kin: nearest(near[0].kinds, near[1].kinds),
      neighbours: agreeingNeighbours(a, b),
      agreeing: this.#agreeingBeside(a, b),
      head: headAffinity(a, b, near),
      isOneFate: a.sense.predicate !== null && a.sense.predicate === b.sense.predicate,
    }
    const rank =
      affinity.words +
      RANK.question * affinity.question +
      RANK.head * affinity.head +
      (affinity.isOneFate ? RANK.fate : 0) +
      RANK.agreeing * Math.min(MOST_AGREEING, affinity.agreeing)
    return { affinity, rank }
  }

  #near(mention: Mention): Nearby {
    const known = this.#nearby.get(mention) ?? readNearby(mention)
    this.#nearby.set(mention, known)
    return known
  }

  #words([a, b]: readonly [Nearby, Nearby]): number {
    const [ofA, ofB] = this.#frequencies
    let sum = 0
    for (const [word, left, right] of common(a.words, b.words)) {
      sum += (Math.sqrt(left * right) * 2) / ((ofA.get(word) ?? 1) + (ofB.get(word) ?? 1))
    }
    return sum
  }

  /** The figures of two sentences that agree, which is asked for each two figures of theirs. */
  #agreeingOf(a: Statement, b: Statement): readonly (readonly [Mention, Mention])[] {
    const known = this.#agreeing.get(a) ?? new Map<Statement, readonly (readonly [Mention, Mention])[]>()
    this.#agreeing.set(a, known)
    const found =
      known.get(b) ??
      a.mentions.flatMap((left) =>
        b.mentions.flatMap((right) => (isAgreement(valueRelation(left, right)) ? [[left, right] as const] : [])),
      )
    known.set(b, found)
    return found
  }

  #agreeingBeside(a: Mention, b: Mention): number {
    const others = this.#agreeingOf(a.statement, b.statement).filter(([left, right]) => left !== a && right !== b)
    return new Set(others.map(([left]) => left)).size
  }
}

function compareQuestions([a, b]: readonly [Nearby, Nearby]): Pick<Affinity, 'question' | 'firstQuestion'> {
  const [[firstA, weightA], [firstB, weightB]] = [firstOf(a.questions), firstOf(b.questions)]
  return {
    question: nearest(a.questions, b.questions),
    firstQuestion: (b.questions.get(firstA) ?? 0) * weightA + (a.questions.get(firstB) ?? 0) * weightB,
  }
}

function compareSides([a, b]: readonly [Nearby, Nearby]): Pick<Affinity, 'sameSide' | 'otherSide'> {
  let [sameSide, otherSide] = [0, 0]
  for (const [, left, right] of common(a.contrasts, b.contrasts)) {
    const weight = Math.sqrt(left.weight * right.weight)
    if (left.member === right.member) sameSide = Math.max(sameSide, weight)
    else if ((left.member & right.member) === 0) otherSide = Math.max(otherSide, weight)
  }
  return { sameSide, otherSide }
}

/** How near the nearest key in common stands to both figures. */
function nearest(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let weight = 0
  for (const [, left, right] of common(a, b)) weight = Math.max(weight, Math.sqrt(left * right))
  return weight
}

function neighbour({ statement: { mentions } }: Mention, mention: Mention, step: -1 | 1): Mention | undefined {
  return mentions[mentions.indexOf(mention) + step]
}

/** `By 4.4 percent this year and by 3.1 percent in 2027`, `4.4% in 2026, then 3.7% next year`: what stands beside agrees. */
function agreeingNeighbours(a: Mention, b: Mention): number {
  return ([-1, 1] as const).filter((step) => {
    const [left, right] = [neighbour(a, a, step), neighbour(b, b, step)]
    return left !== undefined && right !== undefined && isAgreement(valueRelation(left, right))
  }).length
}
