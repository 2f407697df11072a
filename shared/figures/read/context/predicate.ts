import { predicateOf } from '../tables/predicates.ts'
import { at, type Token } from '../tokens.ts'
import type { Surroundings } from './surroundings.ts'

/** Costs of the walk from a figure to a predicate, in words: the nearest one in its own clause wins. Set on invented sentences. */
const COMMA_COST = 3
const JOINT_COST = 4
const FIGURE_COST = 5
const BACKWARD = 1.2
const FARTHEST = 40

/** The class of what happened to the counted thing: the nearest telling word of the sentence, clause borders and other figures adding distance. */
export function predicateNear(surroundings: Surroundings): string | null {
  const { draft, sentence } = surroundings
  const behind = walk(surroundings, draft.end, sentence.end, 1)
  const before = walk(surroundings, draft.start - 1, sentence.start - 1, -1)
  const isBefore = before !== null && (behind === null || before.cost * BACKWARD < behind.cost)
  return (isBefore ? before : behind)?.predicate ?? null
}

function walk(
  surroundings: Surroundings,
  from: number,
  until: number,
  step: 1 | -1,
): { readonly cost: number; readonly predicate: string } | null {
  const { tokens, before, behind } = surroundings
  let cost = 0
  for (let index = from; index !== until && cost <= FARTHEST; index += step) {
    const token = at(tokens, index)
    cost += costOf(token)
    const crossed = step === 1 ? behind?.start === index : before !== null && before.end - 1 === index
    if (crossed) cost += FIGURE_COST
    const predicate = token.kind === 'word' ? predicateOf(lineLabel(tokens, index)) : null
    if (predicate !== null && !isNameOrModifier(token)) return { cost, predicate }
  }
  return null
}

/** `Shr profit 12 cts`: the label of the line says what is stated, profit or loss only its sign. `lay off` is one verb. */
function lineLabel(tokens: readonly Token[], index: number): string {
  const { text } = at(tokens, index)
  const before = at(tokens, index - 1).text
  if (/^la(?:y|ys|id|ying)$/.test(text) && at(tokens, index + 1).text === 'off') return 'layoffs'
  return (text === 'profit' || text === 'net') && predicateOf(before) !== null ? before : text
}

function costOf(token: Token): number {
  if (token.text === ',' || token.text === '"') return COMMA_COST
  if (token.text === ';' || token.text === ':') return COMMA_COST * 2
  return token.text === 'and' || token.text === 'but' || token.text === 'while' ? JOINT_COST : 1
}

/** `Dead Sea`, `Rescue Committee`: a capital inside the sentence makes it a name. */
function isNameOrModifier(token: Token): boolean {
  return (
    token.capitals === 1 && token.gap === 1 && token.text !== 'shr' && token.text !== 'net' && token.text !== 'revs'
  )
}
