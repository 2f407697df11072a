import type { Coverage, Relation } from '../domain/passage.ts'
import type { PlacedPassage } from './passages.ts'
import type { TokenPair } from './tokens.ts'

/** From this coverage of the text more covered, two texts are said to tell one story or to follow one template. */
const STORY = 0.3

/** What tells one event from another: the figures and names of the two texts, as far as they stand in passages or not. */
export function relationOf(pair: TokenPair, passages: readonly PlacedPassage[], coverage: Coverage): Relation {
  if (passages.length === 0) return 'none'
  if (Math.max(coverage.aInB, coverage.bInA) < STORY) return 'overlap'
  return pair.a.count > 0 ? 'story' : 'none'
}
