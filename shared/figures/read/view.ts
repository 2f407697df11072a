/**
 * A regular view of a text: digits of any script, dashes, spaces, quotation marks and full-width forms become their
 * plain counterparts, **one code unit for one code unit**, so every offset into the view is an offset into the text.
 * Letters are left alone: lower-casing `İ` or composing characters would move what follows.
 */
const SPECIAL =
  /[\u00a0\u00ad\u02bc\u0660-\u0669\u066b\u066c\u06f0-\u06f9\u0966-\u096f\u1680\u2000-\u201f\u2024\u2028-\u202f\u2032\u2033\u2043\u2060\u2066-\u2069\u2212\u3000\ufe50-\ufe6b\ufeff\uff01-\uff5e\uffe0-\uffe6]/g

/** What all no-break and thin spaces become in the view. */
const NO_BREAK = '\u00a0'

/** Spaces that do not break, and thin ones, keep one form of their own: digits grouped by them are one number. */
const JOINING_SPACES: ReadonlySet<number> = new Set([0xa0, 0x2007, 0x2009, 0x202f])

/** The zeros of Arabic-Indic, extended Arabic-Indic and Devanagari digits. */
const DIGIT_ZEROS = [0x660, 0x6f0, 0x966]
const SINGLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u00ad': '-',
    '\u02bc': "'",
    '\u066b': '.',
    '\u066c': ',',
    '\u2018': "'",
    '\u2019': "'",
    '\u201a': "'",
    '\u201b': "'",
    '\u2032': "'",
    '\u201c': '"',
    '\u201d': '"',
    '\u201e': '"',
    '\u201f': '"',
    '\u2033': '"',
    '\u2024': '.',
    '\u2028': '\n',
    '\u2029': '\n',
    '\u2043': '-',
    '\u2212': '-',
    '\ufe63': '-',
    '\ufe69': '$',
    '\ufe6a': '%',
    '\uffe0': '¢',
    '\uffe1': '£',
    '\uffe5': '¥',
    '\uffe6': '₩',
  }),
)

function regular(character: string): string {
  const known = SINGLE.get(character)
  if (known !== undefined) return known
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  const zero = DIGIT_ZEROS.find((first) => code >= first && code <= first + 9)
  if (zero !== undefined) return String(code - zero)
  if (code >= 0x2010 && code <= 0x2015) return '-'
  return JOINING_SPACES.has(code) ? NO_BREAK : ' '
}

/** The view of `text`; always of the same length. */
export function regularView(text: string): string {
  return text.replace(SPECIAL, regular)
}
