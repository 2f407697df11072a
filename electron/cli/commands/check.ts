import { checkLibrary } from '../../library/database/integrity.ts'
import { describeReadingProblem } from '../../library/database/library-problem.ts'
import { openLibraryForReading } from '../../library/database/open.ts'
import { readArguments, required } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { openOutput, refuse } from '../output.ts'

export const check: Command = {
  help: `Usage: doublet check --library FILE [--out FILE]

Reads the whole library and checks the file, the references between its tables, every text against its SHA-256, and the
search index. Changes nothing. Prints a sentence for each fault; exit status 1 when there is one.

  --library FILE   the library
  --out FILE       write there instead of to standard output
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { library: { type: 'string' }, out: { type: 'string' } })
    const path = required('library', values.library)
    if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" is not understood.`)
    const library = await openLibraryForReading(path)
    if (!library.ok) return refuse(path, describeReadingProblem(library.problem))
    const output = await openOutput(values.out)
    const faults = checkLibrary(library.value)
    const articles = String(library.value.prepare('SELECT count(*) FROM articles').pluck().get())
    library.value.close()
    for (const fault of faults) await output.write(`${fault}\n`)
    if (faults.length === 0) await output.write(`No faults found; ${articles} articles.\n`)
    await output.close()
    return faults.length > 0 ? 1 : 0
  },
}
