import { resolve } from 'node:path'
import process from 'node:process'
import { isFailure } from '../../../shared/contract/failure.ts'
import { describeLibraryProblem } from '../../../shared/contract/library-problem.ts'
import { claimLibrary } from '../../library/database/claim.ts'
import { closeLibrary, openLibrary } from '../../library/database/open.ts'
import { importLibrary } from '../../library/keeping/import-library.ts'
import { readArguments, required } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { createProgress, refuse, tell } from '../output.ts'

export const merge: Command = {
  help: `Usage: doublet merge --library FILE OTHER

Takes the articles of another library into a library, with what is known of them, their tags and stories. What is there
already stays as it is. The other file is verified first and only read.

  --library FILE   the library, which is made when it is not there
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { library: { type: 'string' } })
    const path = required('library', values.library)
    const [other, ...more] = positionals
    if (other === undefined || more.length > 0) throw new UsageError('Say which library to take in.')
    // The end of the process lets go of the claim too, so a library that cannot be opened needs no release.
    const claim = await claimLibrary(path)
    if (!claim.ok) return refuse(path, describeLibraryProblem(claim.problem))
    const library = await openLibrary(path)
    if (!library.ok) return refuse(path, describeLibraryProblem(library.problem))
    const progress = createProgress()
    try {
      const { added, same, known, failed } = await importLibrary(library.value, {
        path: resolve(other),
        progress: ({ done, total }) => progress.show(`${done} of ${total}`),
      })
      for (const { name, reason } of failed) tell(`${name}: ${reason}`)
      process.stdout.write(`${added.length + same.length} added, ${known} there already, ${failed.length} failed.\n`)
      return failed.length > 0 ? 1 : 0
    } catch (error) {
      if (!isFailure(error, 'refused')) throw error
      tell(error.message)
      return 1
    } finally {
      progress.clear()
      closeLibrary(library.value)
      claim.value.release()
    }
  },
}
