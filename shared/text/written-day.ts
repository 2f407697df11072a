/** A day as people write it; `year` is null where it names none. Not checked against the calendar. */
export type WrittenDay = { readonly year: number | null; readonly month: number; readonly day: number }

/**
 * The names of the months, in small letters, with the short forms that wires use: English, German, French, Spanish, Italian,
 * Portuguese, Dutch, Swedish and Danish; Arabic as written in Egypt and the Gulf, in the Levant, and in the Maghreb.
 */
const MONTHS: readonly string[] = [
  'january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari يناير كانون_الثاني جانفي',
  'february feb februar febr février févr fév febrero febbraio fevereiro februari فبراير شباط فيفري',
  'march mar märz mrz mars marzo março maart مارس آذار',
  'april apr avril avr abril abr aprile أبريل ابريل إبريل نيسان أفريل',
  'may mai mayo maggio mag maio mei maj مايو أيار ايار ماي',
  'june jun juni juin junio giugno giu junho يونيو يونيه حزيران جوان',
  'july jul juli juillet juil julio luglio lug julho يوليو يوليه تموز جويلية',
  'august aug août agosto ago augustus augusti أغسطس اغسطس آب أوت',
  'september sept sep septembre septiembre settembre setembro سبتمبر أيلول ايلول',
  'october oct oktober okt octobre octubre ottobre ott outubro أكتوبر اكتوبر تشرين_الأول',
  'november nov novembre noviembre novembro نوفمبر تشرين_الثاني',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro ديسمبر كانون_الأول',
]
const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.split(' ').map((name) => [name.replace('_', ' '), index + 1] as const)),
)

/** As written, in capitals and in small letters: wires do all three. The longest goes first, or `June` would be read as `Jun`. */
const NAMES = [...MONTH_OF.keys()]
  .flatMap((name) => [...new Set([name, name.toUpperCase(), name.slice(0, 1).toUpperCase() + name.slice(1)])])
  .toSorted((a, b) => b.length - a.length)
const MONTH = String.raw`(?:${NAMES.join('|')})(?![\p{L}\p{M}])\.?`

/** European digits, and those of Arabic and Persian. */
const DIGIT = '[0-9\u0660-\u0669\u06F0-\u06F9]'
const NUMBER = String.raw`(?<!${DIGIT})${DIGIT}{1,2}`
const YEAR = String.raw`(?:(?:,|[ \t]+del?)?[ \t]+${DIGIT}{4}(?!${DIGIT}))`

/** A day with its month's name: `May 2`, `2 May 2031`, `4. Juni 2031`, `1er juin`, `4 de junio de 2031`, `٥ يونيو`. */
export const NAMED_DAY = String.raw`(?:${MONTH}[ \t]+${DIGIT}{1,2}(?!${DIGIT})(?:st|nd|rd|th)?|${NUMBER}(?:\.|er|º|°|st|nd|rd|th)?[ \t]+(?:de[ \t]+)?${MONTH})${YEAR}?`

const NAMED = new RegExp(String.raw`(?<![\p{L}\p{M}])${NAMED_DAY}`, 'u')
const IN_DIGITS: readonly RegExp[] = [
  /\b(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})\b/,
  /\b(?<day>\d{1,2})\.(?<month>0?[1-9]|1[0-2])\.(?<year>\d{4})\b/,
]

/** The day that a line names, as `2031-05-12`, `12.5.2031`, `12 May 2031` or `MAY 12`. All in digits with strokes is read by nobody for sure. */
export function readWrittenDay(line: string): WrittenDay | null {
  for (const pattern of IN_DIGITS) {
    const { year, month, day } = pattern.exec(line)?.groups ?? {}
    if (year !== undefined) return { year: Number(year), month: Number(month), day: Number(day) }
  }
  const named = NAMED.exec(line)?.[0]
  if (named === undefined) return null
  const written = named.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) % 16))
  const [first = '', second] = written.match(/\d+/gu) ?? []
  const name = written.replaceAll(/\d+(?:er|º|°|st|nd|rd|th)?|\bdel?\b|[.,]/gu, '').trim()
  return {
    year: second === undefined ? null : Number(second),
    month: MONTH_OF.get(name.toLowerCase()) ?? 0,
    day: Number(first),
  }
}

/** As the library keeps a day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
