import type { NumberFormat } from '../../domain/number-format.ts'

/** The formats of languages as CLDR lists them (Austria and Pakistan as their papers print them); what is not here writes as English does. */
const FORMATS: readonly (readonly [format: NumberFormat, languages: string])[] = [
  ['point-comma', 'de es it pt nl da id tr el ro hr sr sl bs mk is vi ca eu gl az'],
  ['space-comma', 'fr ru uk be bg cs sk pl hu fi sv nb nn no lt lv et sq hy ka kk uz pt-pt es-cr'],
  ['apostrophe-point', 'de-ch de-li it-ch'],
  ['lakh', 'en-in en-pk en-bd hi bn gu kn ml mr or pa ta te ne'],
  ['comma-point', 'es-mx es-us es-gt es-hn es-sv es-ni es-pa es-pe es-pr es-do'],
]

const FORMAT_OF: ReadonlyMap<string, NumberFormat> = new Map(
  FORMATS.flatMap(([format, languages]) => languages.split(' ').map((language) => [language, format])),
)

/** How numbers are written in a language given as a BCP 47 tag (`de`, `en-IN`); `comma-point` where nothing is known. */
export function numberFormatOf(language: string | null): NumberFormat {
  const [primary = '', ...rest] = (language ?? '').toLowerCase().split('-')
  const region = rest.find((part) => part.length === 2)
  return FORMAT_OF.get(`${primary}-${region ?? ''}`) ?? FORMAT_OF.get(primary) ?? 'comma-point'
}
