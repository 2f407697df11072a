import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { between, isOneSentence, measureKey, plainNumber, spanOf } from './wording.ts'

/**
 * Slack for rounding: half a unit of the percentage's last digit, and of the two values' (a value rounded to three
 * digits moves the percentage by up to a tenth of itself in small changes), so two whole points on top are let pass.
 */
const SLACK_POINTS = 2

/** `rose 10 percent to 120 from 100`: percentage, new level and old level in one clause, in that order. */
export function percentageNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  const notes: InspectionNote[] = []
  for (let index = 0; index + 2 < figures.length; index += 1) {
    const [percent, level, base] = figures.slice(index, index + 3)
    if (percent === undefined || level === undefined || base === undefined) continue
    const note = isChain(text, percent, level, base) ? contradiction(percent, level, base) : null
    if (note !== null) notes.push(note)
  }
  return notes
}

/** Nothing but the prepositions may stand between the three, so that no other reading is left. */
function isChain(text: string, percent: Figure, level: Figure, base: Figure): boolean {
  if (percent.kind !== 'percent' || percent.role !== 'change' || measureKey(level) !== measureKey(base)) return false
  const first = between(text, percent, level)
  const second = between(text, level, base)
  return isOneSentence(first + second) && /^,?\s+to\s+$/.test(first) && /^(?:\s+\p{L}+){0,2},?\s+from\s+$/u.test(second)
}

function contradiction(percent: Figure, level: Figure, base: Figure): InspectionNote | null {
  const [stated, now, before] = [plainNumber(percent), plainNumber(level), plainNumber(base)]
  if (stated === null || now === null || before === null || before <= 0) return null
  const actual = ((now - before) / before) * 100
  const signed = percent.direction === 'down' ? -stated : stated
  if (Math.abs(actual - signed) <= SLACK_POINTS + Math.abs(signed) / 10) return null
  const change = `${actual < 0 ? 'down' : 'up'} ${Math.abs(actual).toFixed(1)} %`
  const reason = `From “${base.text}” to “${level.text}” is ${change}, not “${percent.text}” ${percent.direction ?? 'up'}.`
  return { what: 'percentage', spans: [spanOf(percent), spanOf(level), spanOf(base)], reason }
}
