import type { Draft } from '../../library/importing/draft.ts'
import { inputsOfPaths, nameOfItem } from '../../library/importing/import-input.ts'
import { describeImportProblem } from '../../library/importing/import-problem.ts'
import { oneOf, readArguments } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { openOutput, tell } from '../output.ts'
import { readingOf } from '../reading-shape.ts'

export const read: Command = {
  help: `Usage: doublet read PATH... [--format json|text] [--out FILE]

Shows what import would store of files and folders, and stores nothing. It reads plain text and Markdown in any common
encoding, web pages, Word documents, PDF, mail, feeds (RSS, Atom), NewsML, NITF, ninjs, CSV, JSON Lines, and ZIP archives
of any of these, each known by its content.

  --format json   one line an article: {"path","title","titleIsMade","byline","source","dateline","published",
                  "language","body","warnings"}, and where they are stated "id","slug","version","status",
                  "editorsNote","embargo" (the default)
  --format text   for people to read
  --out FILE      write there instead of to standard output
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { format: { type: 'string' }, out: { type: 'string' } })
    const format = oneOf('format', values.format, ['json', 'text'])
    if (positionals.length === 0) throw new UsageError('Say which files or folders to read.')
    const output = await openOutput(values.out)
    let failed = 0
    for (const input of await inputsOfPaths(positionals)) {
      for await (const item of input.items()) {
        const name = nameOfItem(input, item)
        if (item.ok) {
          if (format === 'json') await output.writeJson(readingOf(name, item.value))
          else await output.write(textOf(name, item.value))
        } else {
          failed++
          tell(`${name}: ${describeImportProblem(item.problem)}`)
        }
      }
    }
    await output.close()
    return failed > 0 ? 1 : 0
  },
}

function textOf(path: string, draft: Draft): string {
  const known = [
    ['Path', path],
    ['Title', draft.headlineIsMade ? `${draft.headline} (made from the first sentence)` : draft.headline],
    ['Byline', draft.byline],
    ['Source', draft.source],
    ['Dateline', draft.dateline],
    ['Published', draft.published],
    ['Language', draft.language],
    ['Slug', draft.slug],
    ['Version', draft.version],
    ['Status', draft.status],
    ['Embargo', draft.embargo],
    ['Note', draft.editorsNote],
    ...draft.warnings.map((warning) => ['Warning', warning] as const),
  ] as const
  const head = known.flatMap(([name, value]) => (value === null ? [] : [`${`${name}:`.padEnd(11)}${value}`]))
  return `${head.join('\n')}\n\n${draft.body}\n\n`
}
