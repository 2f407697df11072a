import { ledgerSheetOf, readReport } from '../../../shared/analysis/index.ts'
import { ledgerAsCsv } from '../../../shared/domain/ledger-table.ts'
import { oneOf, readArguments } from '../arguments.ts'
import { articleOfFile } from '../article-of-file.ts'
import { UsageError, type Command } from '../command.ts'
import { ledgerAsText, ledgerRowsAsJson, withSentences, type ReadColumn } from '../ledger-table.ts'
import { namedText } from '../named-text.ts'
import { openOutput, tell } from '../output.ts'
import { readingOf } from '../reading-shape.ts'

export const ledger: Command = {
  help: `Usage: doublet ledger FILE FILE... [--format text|json|csv] [--out FILE]

Puts the figures of several reports into one table: a row a fact, a column a report, conflicts first.
Each value is judged against the base of its row, the value that most reports agree on.

  --format text   for people to read (the default)
  --format json   one line: {"reports":[...],"rows":[{"relation","base","cells":[{"figure","relation","pattern"}|null]}]}
  --format csv    a line a row: relation, fact, the base with its value and unit, then for each report its value,
                  how that stands to the base and why, and the sentence
  --out FILE      write there instead of to standard output

A file that cannot be read is named, and the ledger is made of the others.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { format: { type: 'string' }, out: { type: 'string' } })
    const format = oneOf('format', values.format, ['text', 'json', 'csv'])
    if (positionals.length < 2) throw new UsageError('Give two files or more.')
    const columns: ReadColumn[] = []
    const readings: ReturnType<typeof readingOf>[] = []
    for (const path of positionals) {
      const article = await articleOfFile(path)
      if (!article.ok) {
        tell(article.problem)
        continue
      }
      const text = namedText(path, article.value)
      columns.push({ text, read: readReport(text) })
      readings.push(readingOf(path, article.value))
    }
    const { ledger: made, readings: readColumns } = ledgerSheetOf(columns.map(({ read }) => read))
    const output = await openOutput(values.out)
    switch (format) {
      case 'text':
        await output.write(ledgerAsText(made, columns))
        break
      case 'json':
        await output.writeJson({ reports: readings, rows: ledgerRowsAsJson(made, columns) })
        break
      case 'csv':
        await output.write(ledgerAsCsv(made.rows, withSentences(columns, readColumns)))
        break
    }
    await output.close()
    return columns.length < positionals.length ? 1 : 0
  },
}
