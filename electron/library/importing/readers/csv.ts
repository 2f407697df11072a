import Papa from 'papaparse'
import { failure } from '../../outcome.ts'
import { articleStatusSchema } from '../../../../shared/domain/article.ts'
import { decodeText } from '../decode-text.ts'
import { textOfHtml } from '../html-text.ts'
import { articleItem } from './article-item.ts'
import type { Document, ReadItem } from './reader.ts'

/** What the first row may call each field, in lower case with spaces for dashes and underscores. */
const spellings = {
  headline: 'headline title head heading subject titel titre título titulo überschrift',
  body: 'body text content story article fulltext full_text article_text body_text copy texto texte inhalt',
  published:
    'published date pubdate pub_date publish_date publication_date published_at datetime timestamp datum fecha',
  source: 'source agency publisher publication outlet newspaper paper provider quelle fuente',
  byline: 'byline author authors by writer reporter autor auteur',
  dateline: 'dateline location place',
  language: 'language lang locale sprache langue idioma',
  externalId: 'id guid uri url link article_id external_id externalid doc_id',
  slug: 'slug slugline',
  version: 'version take revision',
  status: 'status',
  editorsNote: 'note ednote ed_note editors_note editorsnote editor_s_note',
  embargo: 'embargo embargoed embargoed_until',
} as const
type Field = keyof typeof spellings

const separators = [',', ';', '\t', '|']

/** Names of columns listed when none is known: enough to see what table it is. */
const mostNamed = 8

/** Comma- or otherwise separated values: an article a row, the fields named by the first row. */
export function* readCsv({ content }: Document): Generator<ReadItem> {
  const decoded = decodeText(content)
  if (!decoded.ok) {
    yield decoded
    return
  }
  const { text, warnings } = decoded.value
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimiter: separatorOf(text) })
  const [names = [], ...rows] = data
  const columns = columnsOf(names)
  if (!columns.has('headline') && !columns.has('body')) {
    yield failure(names.length === 0 ? { kind: 'empty' } : { kind: 'no-text', detail: unknownColumns(names) })
    return
  }
  if (rows.length === 0) yield failure({ kind: 'no-text', detail: 'it has a first row and no others' })
  const faults = new Map(errors.flatMap(({ row, message }) => (row === undefined ? [] : [[row, message] as const])))
  for (const [index, row] of rows.entries()) {
    const fault = faults.get(index + 1)
    const told = fault === undefined ? warnings : [...warnings, `Row ${index + 2}: ${fault}.`]
    yield readRow(row, columns, { number: index + 2, width: names.length, warnings: told })
  }
}

/** What parts the names of the first row: the separator that gives the most names that are known. */
function separatorOf(text: string): string {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1)
  const known = (separator: string): number =>
    columnsOf(first.split(separator).map((name) => name.replaceAll(/^\s*"|"\s*$/g, ''))).size
  return separators.reduce((best, separator) => (known(separator) > known(best) ? separator : best))
}

/** The first column of each field, by the field's name. */
function columnsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const spelled = names.map((name) => name.trim().toLowerCase()).map((name) => name.replaceAll(/[\s'’-]+/gu, '_'))
  return new Map(
    Object.entries(spellings).flatMap(([field, known]) => {
      const column = spelled.findIndex((name) => known.split(' ').includes(name))
      return column < 0 ? [] : [[field, column] as const]
    }),
  )
}

function unknownColumns(names: readonly string[]): string {
  const listed = names.slice(0, mostNamed).map((name) => `“${name.slice(0, 40)}”`)
  return `its first row names no headline and no text (${listed.join(', ')})`
}

type RowContext = { readonly number: number; readonly width: number; readonly warnings: readonly string[] }

function readRow(row: readonly string[], columns: ReadonlyMap<string, number>, context: RowContext): ReadItem {
  const { number, width, warnings } = context
  const cell = (field: Field): string | null => row[columns.get(field) ?? -1] ?? null
  const isWide = row.length > width
  const wide = `Row ${number} has more cells than the first row has names; they were left out.`
  const body = cell('body') ?? ''
  const status = articleStatusSchema.safeParse(cell('status')?.trim().toLowerCase())
  return articleItem(
    /<\/(?:p|div|html)>|<br\s*\/?>/i.test(body) ? textOfHtml(body) : body,
    {
      headline: cell('headline'),
      published: cell('published'),
      source: cell('source'),
      byline: cell('byline'),
      dateline: cell('dateline'),
      language: cell('language'),
      externalId: cell('externalId'),
      slug: cell('slug'),
      version: cell('version'),
      status: status.success ? status.data : null,
      editorsNote: cell('editorsNote'),
      embargo: cell('embargo'),
      warnings: isWide ? [...warnings, wide] : warnings,
    },
    { kind: 'bad-line', line: number, detail: 'it has neither headline nor text.' },
  )
}
