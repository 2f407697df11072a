import { openLibraryForReading } from '../../library/database/open.ts'
import { describeReadingProblem } from '../../library/database/library-problem.ts'
import { prepareSearchReads } from '../../library/queries/search.ts'
import { readArguments, required, wholeNumber } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { openOutput, refuse } from '../output.ts'

/** As many as fit on a screen or two; whoever wants more asks for more. */
const usualLimit = 20

export const search: Command = {
  help: `Usage: doublet search --library FILE QUERY [--limit N] [--out FILE]

Finds the articles that hold all words of QUERY, best first. "several words" in double quotes must stand in that order;
word* stands for every word that begins so. Capitals and accents do not count.
One line each: {"id","title","source","published","snippet"}; id is the one given at import, else the library's.

  --library FILE   the library
  --limit N        at most so many (${usualLimit})
  --out FILE       write there instead of to standard output
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      limit: { type: 'string' },
      out: { type: 'string' },
    })
    const path = required('library', values.library)
    const limit = wholeNumber('limit', values.limit, usualLimit)
    const query = positionals.join(' ')
    if (query.trim() === '') throw new UsageError('Say what to search for.')
    const library = await openLibraryForReading(path)
    if (!library.ok) return refuse(path, describeReadingProblem(library.problem))
    const output = await openOutput(values.out)
    for (const { id, externalId, ...hit } of prepareSearchReads(library.value).search(query, limit)) {
      await output.writeJson({ id: externalId ?? id, ...hit })
    }
    library.value.close()
    await output.close()
    return 0
  },
}
