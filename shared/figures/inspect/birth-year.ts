import type { Figure } from '../../domain/figure.ts'
import type { InspectionNote } from './inspection-note.ts'
import { between, isOneSentence, plainNumber, spanOf, triosOf, type Trio } from './wording.ts'

/** The mean year of the Gregorian calendar, in days. */
const DAYS_IN_YEAR = 365.2425
/** A birthday that falls on the day itself is lost in the mean year. */
const BIRTHDAY_SLACK = 1

/** An age with the two days it lies between, in the order of the text. */
type Life = { readonly born: Figure; readonly event: Figure; readonly age: Figure; readonly figures: readonly Figure[] }

/** `born in 1950, died in 1999 at the age of 46`, `born on 4 May 1940, turned 75 on 4 May 2013`: an age that the birth cannot give. */
export function birthYearNotes(text: string, figures: readonly Figure[]): InspectionNote[] {
  return triosOf(figures).flatMap((trio) => {
    const life = lifeOf(text, trio)
    const note = life === null ? null : contradiction(life)
    return note === null ? [] : [note]
  })
}

const BORN = /\b[Bb]orn (?:in|on) $/
const DIED = /\bdied\b.{0,30}\b(?:in|on) $/
const AGED = /^,?\s+(?:at the age of|aged|at age|at)\s+$/
const TURNED = /\bturn(?:ed|s) $/
const IN = /^\s+(?:in|on)\s+$/

function lifeOf(text: string, figures: Trio): Life | null {
  const [born, second, third] = figures
  const isBorn = isWrittenOut(born) && BORN.test(text.slice(Math.max(0, born.from - 9), born.from))
  const [first, last] = [between(text, born, second), between(text, second, third)]
  if (!isBorn || !isOneSentence(first + last)) return null
  if (DIED.test(first) && AGED.test(last)) return { born, event: second, age: third, figures }
  return TURNED.test(first) && IN.test(last) ? { born, event: third, age: second, figures } : null
}

/** A day, month or year that is known. */
function isDay({ kind, date, low, high }: Figure): boolean {
  return kind === 'date' && date?.resolved === true && low !== null && high !== null
}

/** One that is written out: a guessed one proves nothing of a birth. */
function isWrittenOut(figure: Figure): boolean {
  return isDay(figure) && figure.date?.resolvedFrom === null
}

function isAge({ kind, unit }: Figure): boolean {
  return kind === 'age' && unit === 'year'
}

function contradiction({ born, event, age, figures }: Life): InspectionNote | null {
  const stated = plainNumber(age)
  if (stated === null || !isAge(age) || !isDay(event)) return null
  const youngest = yearsBetween(born.high, event.low, -BIRTHDAY_SLACK)
  const oldest = yearsBetween(born.low, event.high, BIRTHDAY_SLACK)
  if (oldest < 0 || (stated >= youngest && stated <= oldest)) return null
  const possible = youngest === oldest ? `${oldest}` : `${Math.max(0, youngest)} or ${oldest}`
  const reason = `Someone born ${said(born)} was ${possible} ${said(event)}, not “${age.text}”.`
  return { what: 'age', spans: figures.map(spanOf), reason }
}

function yearsBetween(from: number | null, to: number | null, slack: number): number {
  return Math.floor(((to ?? 0) - (from ?? 0) + slack) / DAYS_IN_YEAR)
}

function said({ date, text }: Figure): string {
  return `${date?.grain === 'day' ? 'on' : 'in'} ${text}`
}
