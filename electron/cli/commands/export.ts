import { resolve } from 'node:path'
import process from 'node:process'
import { isFailure } from '../../../shared/contract/failure.ts'
import { describeReadingProblem } from '../../library/database/library-problem.ts'
import { openLibraryForReading } from '../../library/database/open.ts'
import { exportLibrary } from '../../library/keeping/export-library.ts'
import { readArguments, required } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { createProgress, refuse, tell } from '../output.ts'

export const exportCommand: Command = {
  help: `Usage: doublet export --library FILE COPY

Writes the library as one file without what was removed, and verifies it. A file that is there is replaced once the new one
is whole.

  --library FILE   the library
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { library: { type: 'string' } })
    const path = required('library', values.library)
    const [copy, ...more] = positionals
    if (copy === undefined || more.length > 0) throw new UsageError('Say into which file to export.')
    const library = await openLibraryForReading(path)
    if (!library.ok) return refuse(path, describeReadingProblem(library.problem))
    const progress = createProgress()
    try {
      const { articles, bytes } = await exportLibrary(library.value, {
        path: resolve(copy),
        progress: ({ done, total }) =>
          progress.show(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} bytes`),
      })
      process.stdout.write(`${articles} articles, ${bytes} bytes.\n`)
      return 0
    } catch (error) {
      if (!isFailure(error, 'refused')) throw error
      tell(error.message)
      return 1
    } finally {
      progress.clear()
      library.value.close()
    }
  },
}
