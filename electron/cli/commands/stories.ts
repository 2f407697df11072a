import { describeLibraryProblem } from '../../../shared/contract/library-problem.ts'
import { claimLibrary } from '../../library/database/claim.ts'
import { closeLibrary, openLibrary } from '../../library/database/open.ts'
import { prepareArticleNames } from '../../library/queries/article-names.ts'
import { prepareStoryReads } from '../../library/queries/stories.ts'
import { groupArticles } from '../../library/stories/group-articles.ts'
import { prepareStoryReader } from '../../library/stories/read-story.ts'
import { readArguments, required } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { createProgress, openOutput, refuse } from '../output.ts'
import { existsSync } from 'node:fs'
import { describeReadingProblem } from '../../library/database/library-problem.ts'

export const stories: Command = {
  help: `Usage: doublet stories --library FILE [--out FILE]

Puts the articles that nobody has looked at yet into stories, and lists the stories, the one with the latest article first.
A story is reports of one event: two articles or more. One line each: {"story","title","articles"}; articles in order of
time, by the id given at import, else the library's.

  --library FILE   the library
  --out FILE       write there instead of to standard output
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { library: { type: 'string' }, out: { type: 'string' } })
    const path = required('library', values.library)
    if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" is not understood.`)
    if (!existsSync(path)) return refuse(path, describeReadingProblem({ kind: 'no-library' }))
    const claim = await claimLibrary(path)
    if (!claim.ok) return refuse(path, describeLibraryProblem(claim.problem))
    const library = await openLibrary(path)
    if (!library.ok) return refuse(path, describeLibraryProblem(library.problem))
    const db = library.value
    const output = await openOutput(values.out)
    const reads = prepareStoryReads(db)
    const progress = createProgress()
    const total = reads.waiting()
    await groupArticles(db, { progress: (done) => progress.show(`${done} of ${total} articles looked at`) })
    progress.clear()
    const names = prepareArticleNames(db)
    const reader = prepareStoryReader(db)
    for (const id of reads.list(0, reads.count())) {
      const story = reader.summaryOf(id)
      if (story === null) continue
      await output.writeJson({
        story: id,
        title: story.title,
        articles: story.articles.map((each) => names.nameOf(each)),
      })
    }
    closeLibrary(db)
    claim.value.release()
    await output.close()
    return 0
  },
}
