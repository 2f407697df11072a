import Papa from 'papaparse'
import { failure } from '../../outcome.ts'
import { articleStatusSchema } from '../../../../shared/domain/article.ts'
import { decodeText } from '../decode-text.ts'
import { textOfHtml } from '../html-text.ts'
import { articleItem } from './article-item.ts'
import { fieldsOf, type ArticleField } from './field-names.ts'
import type { Document, ReadItem } from './reader.ts'

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
  const columns = fieldsOf(names)
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
    fieldsOf(first.split(separator).map((name) => name.replaceAll(/^\s*"|"\s*$/g, ''))).size
  return separators.reduce((best, separator) => (known(separator) > known(best) ? separator : best))
}

function unknownColumns(names: readonly string[]): string {
  const listed = names.slice(0, mostNamed).map((name) => `“${name.slice(0, 40)}”`)
  return `its first row names no headline and no text (${listed.join(', ')})`
}

type RowContext = { readonly number: number; readonly width: number; readonly warnings: readonly string[] }

function readRow(row: readonly string[], columns: ReadonlyMap<string, number>, context: RowContext): ReadItem {
  const { number, width, warnings } = context
  const cell = (field: ArticleField): string | null => row[columns.get(field) ?? -1] ?? null
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
