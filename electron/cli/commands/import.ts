import process from 'node:process'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import type { ImportReport } from '../../../shared/contract/importing.ts'
import { describeLibraryProblem } from '../../../shared/contract/library-problem.ts'
import { claimLibrary } from '../../library/database/claim.ts'
import type { WritableDb } from '../../library/database/handles.ts'
import { closeLibrary, openLibrary } from '../../library/database/open.ts'
import { importSource } from '../../library/importing/thread/import-in-thread.ts'
import { readArguments, required } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { createProgress, openOutput, refuse, tell } from '../output.ts'

export const importCommand: Command = {
  help: `Usage: doublet import --library FILE PATH... [--json] [--out FILE]

Takes files and folders into a library, which is made when it is not there: whatever "doublet read" reads.
Every arrival keeps a row of its own; "same" counts those whose text was there before.
A line of a .jsonl file is {"id"?,"title","body","date","source","byline","dateline"}.

  --library FILE   the library
  --json           answer {"added","same","failed":[{"path","reason"}],"warnings":[{"path","reason"}],"cancelled"}
  --out FILE       write the answer there instead of to standard output

Ctrl-C stops it; what is in stays.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      json: { type: 'boolean' },
      out: { type: 'string' },
    })
    const path = required('library', values.library)
    if (positionals.length === 0) throw new UsageError('Say which files or folders to import.')
    const output = await openOutput(values.out)
    // The end of the process lets go of the claim too, so a library that cannot be opened needs no release.
    const claim = await claimLibrary(path)
    if (!claim.ok) return refuse(path, describeLibraryProblem(claim.problem))
    const library = await openLibrary(path)
    if (!library.ok) return refuse(path, describeLibraryProblem(library.problem))
    const report = await importWatched(library.value, positionals)
    closeLibrary(library.value)
    claim.value.release()
    if (values.json === true) await output.writeJson(answerOf(report))
    else await output.write(textOf(report))
    await output.close()
    return report.failed.length > 0 || report.cancelled ? 1 : 0
  },
}

async function importWatched(db: WritableDb, paths: readonly string[]): Promise<ImportReport> {
  const stop = createCancellation()
  const onInterrupt = (): void => stop.cancel()
  process.once('SIGINT', onInterrupt)
  const progress = createProgress()
  try {
    return await importSource(
      db,
      { kind: 'paths', paths },
      {
        cancellation: stop.cancellation,
        progress: ({ done, total, current }) => progress.show(`${done} of ${total}  ${current}`),
      },
    )
  } finally {
    progress.clear()
    process.off('SIGINT', onInterrupt)
  }
}

function answerOf({ added, same, failed, warnings, cancelled }: ImportReport) {
  const named = ({ name, reason }: { name: string; reason: string }) => ({ path: name, reason })
  return {
    added: added.length,
    same: same.length,
    failed: failed.map(named),
    warnings: warnings.map(named),
    cancelled,
  }
}

function textOf({ added, same, failed, warnings, cancelled }: ImportReport): string {
  for (const { name, reason } of failed) tell(`${name}: ${reason}`)
  for (const { name, reason } of warnings) tell(`${name}: Note: ${reason}`)
  const counts = `${added.length} added, ${same.length} the same as a text that was there, ${failed.length} failed`
  return `${counts}${cancelled ? '; stopped before the end, what is in stays' : ''}.\n`
}
