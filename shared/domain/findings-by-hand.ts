import type { Comparison } from './comparison.ts'
import type { HandFinding, Handwork } from './by-hand.ts'
import type { Finding } from './finding.ts'

/**
 * A comparison with what editors found in the two texts themselves: before all that was computed, in the order in which it was
 * found. The same comparison when they found nothing.
 */
export function withFindingsByHand(comparison: Comparison, done: readonly Handwork[]): Comparison {
  const own = done.flatMap((each): Finding[] =>
    each.what === 'finding' ? [{ kind: 'by-hand', found: each, rank: 1, reason: reasonOf(each) }] : [],
  )
  if (own.length === 0) return comparison
  const findings = [...own, ...comparison.findings].map((finding, index) => ({ ...finding, rank: index + 1 }))
  return { ...comparison, findings }
}

/** Whether a place of a finding stood in its text once, and does not any more. */
function isLost(found: HandFinding, side: 'a' | 'b'): boolean {
  return found[side] !== null && found[side].span === null
}

function reasonOf(found: HandFinding): string {
  const lost = (['a', 'b'] as const).filter((side) => isLost(found, side)).map((side) => side.toUpperCase())
  const said = found.note === '' ? 'Found by hand, without a note.' : found.note
  return lost.length === 0 ? said : `${said} Its place in ${lost.join(' and ')} is not found any more.`
}
