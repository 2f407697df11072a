import { usualLeastCoverage } from '../../../shared/contract/overlaps.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { OverlappingPair } from '../../../shared/domain/overlap.ts'
import type { ReadableDb } from '../../library/database/handles.ts'
import { openLibraryForReading } from '../../library/database/open.ts'
import { describeReadingProblem } from '../../library/database/library-problem.ts'
import { prepareOverlapFinder } from '../../library/overlaps/find-overlaps.ts'
import { prepareArticleNames } from '../../library/queries/article-names.ts'
import { readArguments, required } from '../arguments.ts'
import { UsageError, type Command, type ExitStatus } from '../command.ts'
import { createProgress, openOutput, refuse, tell } from '../output.ts'

export const overlaps: Command = {
  help: `Usage: doublet overlaps --library FILE [--article ID] [--min SHARE] [--out FILE]

Lists the pairs of articles that overlap, or the articles that overlap one.
One line each: {"a","b","aInB","bInA","relation"}; a and b are the id given at import, else the library's. aInB is the share
of the words of a that are found in b. relation is story (one event), series (one template), overlap or none.

  --library FILE   the library
  --article ID     only pairs with this article, which is then a
  --min SHARE      only pairs of which the larger share is this much or more, 0 to 1 (${usualLeastCoverage})
  --out FILE       write there instead of to standard output
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      article: { type: 'string' },
      min: { type: 'string' },
      out: { type: 'string' },
    })
    const path = required('library', values.library)
    const min = readShare(values.min)
    if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" is not understood.`)
    const library = await openLibraryForReading(path)
    if (!library.ok) return refuse(path, describeReadingProblem(library.problem))
    const db = library.value
    const names = prepareArticleNames(db)
    const asked = values.article === undefined ? null : names.idsOf(values.article)
    if (asked?.length === 0) return unknownArticle(values.article ?? '')
    const output = await openOutput(values.out)
    const progress = createProgress()
    for (const pair of pairsOf(db, { asked, min, report: (text) => progress.show(text) })) {
      await output.writeJson({ ...pair, a: names.nameOf(pair.a), b: names.nameOf(pair.b) })
    }
    progress.clear()
    db.close()
    await output.close()
    return 0
  },
}

type Wish = {
  /** Null for all articles. */
  readonly asked: readonly ArticleId[] | null
  readonly min: number
  readonly report: (text: string) => void
}

/** The pairs as they are found. An article that was asked for is always `a`. */
function* pairsOf(db: ReadableDb, { asked, min, report }: Wish): Generator<OverlappingPair> {
  const finder = prepareOverlapFinder(db)
  const ids = asked ?? prepareArticleNames(db).all()
  for (const [done, id] of ids.entries()) {
    report(`${done} of ${ids.length} articles looked at`)
    const isWanted = (other: ArticleId): boolean => asked !== null || other > id
    for (const overlap of finder.overlapsOf(id, min, { isWanted })) {
      if (overlap === null) continue
      const { article, ...rest } = overlap
      yield { a: id, b: article, ...rest }
    }
  }
}

function readShare(value: string | undefined): number {
  const share = value === undefined ? usualLeastCoverage : Number(value)
  if (value?.trim() === '' || !(share >= 0 && share <= 1)) throw new UsageError('--min must be a number from 0 to 1.')
  return share
}

function unknownArticle(name: string): ExitStatus {
  tell(`There is no article "${name}" in the library.`)
  return 1
}
