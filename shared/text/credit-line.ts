import { isoDay, NAMED_DAY, readWrittenDay } from './written-day.ts'

/** What a line over a report says of who wrote it, for whom, and when. What it does not say is `null`. */
export type Credit = {
  /** Names only, without `By`. */
  readonly byline: string | null
  readonly source: string | null
  /** ISO 8601: a day, or an instant with or without its zone. */
  readonly published: string | null
}

/** A name of one to five words, `and` and commas between several, and an affiliation after it. */
const PART = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*`
const NAME = String.raw`${PART}(?:[ \t]+(?:(?:de|da|del|van|von|der|den|bin|al|el|la|le)[ \t]+)*${PART}){0,4}`
const AND = '(?:and|AND|&|und|et|y|e|en|och|og|و)'
const NAMES = String.raw`${NAME}(?:(?:,[ \t]*|[ \t]+${AND}[ \t]+)${NAME}){0,4}`
const PLACED = String.raw`(?:[ \t]+in[ \t]+${NAME})?`
/** `our special correspondent`, with which papers introduce who wrote. */
const ROLE = String.raw`(?:our|OUR|the|a)(?:[ \t]+(?!in\b)\p{L}+){0,3}?[ \t]+(?:[Cc]orrespondents?|CORRESPONDENTS?|[Rr]eporters?|[Ww]riters?|[Ee]ditors?)${PLACED},?`
const BYLINES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:By|BY|(?:From|FROM)(?=[ \t]+(?:our|OUR)))[ \t]+(?:${ROLE}[ \t]+)?(?<byline>${NAMES})${PLACED}(?:[ \t]*[,|/-][ \t]*[^\r\n.]{1,40})?$`,
    'u',
  ),
  // Of other languages with a first name and a surname: `Von Karst` is a headline as well.
  new RegExp(
    String.raw`^(?:Von|VON|Par|PAR|Por|POR|Di|DI|Door|DOOR|Av|AV|Af|AF|Text|TEXT|بقلم|كتب|كتبت)(?:[ \t]*:)?[ \t]+(?<byline>(?=${PART}[ \t]+\S)${NAMES})${PLACED}$`,
    'u',
  ),
]

const DIGITS = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}`
/** A day, with its year or without. */
export const DATE = `(?:${NAMED_DAY}|${DIGITS})`
const ZONE = String.raw`(?:[ \t]?\(?(?<zone>[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?`
export const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[ \t]?[ap]\.?m\.?)?(?:[ \t]?\(?(?:[A-Z]{2,5}|[+-]\d{2}:?\d{2})\)?)?`

/** A day with its year: one without is the head of a table. With its weekday, in any language, and the time of the day after it. */
const DATED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:(?:First )?[Pp]ublished|Posted|Issued|Released)(?:[ \t](?:on|at))?:?[ \t]+)?(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))[.,]?[ \t]+)?(?:(?:den|le|el)[ \t]+)?(?<day>${DATE})(?<=\b\d{4}|[\u0660-\u0669]{4}|-\d\d|[./]\d\d)(?:[ \t,|·-]*(?:at[ \t]+)?(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::\d{2})?(?:[ \t]?(?:(?<half>[apAP])\.?[mM]\.?|Uhr|h))?${ZONE})?(?![\p{L}\p{N}])`,
  'iu',
)

/** Words by which papers, agencies and stations are known from places and people. */
const OUTLET_WORD = String.raw`(?:Press|Wire|News|Newswire|Agency|Newspapers?|Post|Times|Herald|Tribune|Gazette|Journal|Chronicle|Daily|Courier|Observer|Guardian|Telegraph|Mail|Express|Standard|Examiner|Inquirer|Dispatch|Sentinel|Mirror|Echo|Argus|Advertiser|Messenger|Bulletin|Monitor|Today|Radio|TV|Television|Broadcasting|Media|Online|\p{L}*(?:zeitung|agentur|anzeiger|tageblatt|nachrichten|rundschau|kurier)|Presse|Agence|Agencia|Agenzia|Agência|Diario|Diário|Gaceta|Noticias|Notícias|Dagblad|Tidningen|Reuters|Bloomberg|Xinhua|Interfax|Kyodo|Yonhap|Anadolu|وكالة|صحيفة|جريدة|قناة)(?!\p{L})`
/** Such a word begins the name, ends it, or goes before `of` a place: `Karst Herald`, `Radio Karst`, `The Times of Karst`. */
const OUTLET = new RegExp(
  String.raw`^(?:The[ \t]+)?${OUTLET_WORD}|(?<!\p{L})${OUTLET_WORD}(?:$|[ \t]+(?:of|de|di|der)[ \t])`,
  'iu',
)
const ACRONYM = /^(?!USA|UAE|DRC)[A-Z]{3}$/u
const LONGEST_OUTLET = 40
const OUTLET_WORDS =
  /^[\p{Lu}\p{Lo}\d][^\s.!?:;()<>]*(?:[ \t]+(?:(?:of|the|and|de|la|di|der|für|&)[ \t]+)*[\p{Lu}\p{Lo}\d][^\s.!?:;()<>]*)*$/u

/** Whether a line or a part of one is the name of a paper, an agency or a station, and nothing else. */
export function isOutlet(part: string): boolean {
  if (part.length > LONGEST_OUTLET || !OUTLET_WORDS.test(part)) return false
  return OUTLET.test(part) || ACRONYM.test(part)
}

/** Marks that Markdown puts around words, and the addresses of its links. */
function withoutMarkup(line: string): string {
  return line
    .replaceAll(/\[(?<shown>[^\][]*)\]\([^()\s]*\)/gu, '$<shown>')
    .replaceAll(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .trim()
}

/** `Lena Strand | Castell Wire · 7 June 2031`; a hyphen inside a name parts nothing. */
const BETWEEN = /[ \t]*[,،;|·•/][ \t]*|[ \t]+[-–—][ \t]+|[ \t]+for[ \t]+(?=\p{Lu})/u
const LONGEST_LINE = 120
/** A year, or what introduces a byline: a line without either is not looked at any more. */
const OPENING = new RegExp(
  String.raw`\d{4}|[\u0660-\u0669]{4}|^[\W_]{0,4}(?:By|From|Von|Par|Por|Di|Door|Av|Af|Text|بقلم|كتبت?)[ \t:]`,
  'iu',
)

/** Reads a line that holds byline, source and date, or some of them, and nothing else; null where it is another line. */
export function readCreditLine(line: string): Credit | null {
  if (line.length > LONGEST_LINE || !OPENING.test(line)) return null
  const bare = withoutMarkup(line)
  const dated = DATED.exec(bare)
  return dated === null ? readUndated(bare) : readDated(bare, dated)
}

function readUndated(line: string): Credit | null {
  const [first = '', ...others] = line.split(BETWEEN)
  const source = others.find(isOutlet) ?? null
  const byline = bylineOf(source === null ? line : [first, ...others.filter((part) => part !== source)].join(', '))
  return byline === null ? null : { byline, source, published: null }
}

function readDated(line: string, dated: RegExpExecArray): Credit | null {
  const published = publishedOf(dated)
  if (published === null) return null
  const rest = `${line.slice(0, dated.index)}|${line.slice(dated.index + dated[0].length)}`
  const parts = rest.split(BETWEEN).filter((part) => part !== '')
  const source = parts.find(isOutlet) ?? null
  const others = parts.filter((part) => part !== source)
  const byline = bylineOf(others.join(', '))
  return byline === null && others.length > 0 ? null : { byline, source, published }
}

function bylineOf(line: string): string | null {
  for (const pattern of BYLINES) {
    const byline = pattern.exec(line)?.groups?.['byline']
    if (byline !== undefined) return byline
  }
  return null
}

function publishedOf({ groups = {} }: RegExpExecArray): string | null {
  const written = readWrittenDay(groups['day'] ?? '')
  if (written === null || written.year === null) return null
  const day = isoDay(written.year, written.month, written.day)
  const { hour, minute, half, zone = '' } = groups
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return day
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0)
  const offset = /^(?:GMT|UTC|Z)$/u.test(zone)
    ? 'Z'
    : zone.replace(/^(?<hours>[+-]\d{2}):?(?<minutes>\d{2})$|^.*$/u, '$<hours>:$<minutes>').replace(/^:$/u, '')
  return `${day}T${String(hours).padStart(2, '0')}:${minute}${offset}`
}
