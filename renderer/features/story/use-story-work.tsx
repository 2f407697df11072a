import { useState } from 'react'
import { MOST_IN_LEDGER, MOST_SIDE_BY_SIDE } from '../../../shared/contract/several.ts'
import type { ArticleId } from '../../../shared/domain/article.ts'
import type { Story, StoryId } from '../../../shared/domain/story.ts'
import type { Offer } from '../../commands/registry.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { readableCount } from '../../components/dates.ts'
import { showSeveral } from '../several/show-several.ts'
import type { Family } from './family.ts'
import type { StoryChanges } from './use-story-changes.tsx'

export type StoryWork = {
  readonly chosen: ReadonlySet<ArticleId>
  readonly choose: (id: ArticleId) => void
  readonly chooseNone: () => void
  /** The report that the others are set against. */
  readonly base: ArticleId
  readonly makeBase: (id: ArticleId) => void
  /** The report that the keys are on. */
  readonly active: ArticleId
  readonly activate: (id: ArticleId) => void
  /** Opens two reports side by side, the earlier on the left. */
  readonly compare: (one: ArticleId, other: ArticleId) => void
  /** Compares those that are chosen, several side by side; or the one that is, or the active one, with the base; null when there are no two. */
  readonly compareChosen: (() => void) | null
  /** Sets those that are chosen, or all, side by side: the earliest of more than can be shown. */
  readonly compareSeveral: () => void
  /** Goes to the figures of those that are chosen, or of all: of as many as a ledger holds, the earliest. */
  readonly showLedger: () => void
  /** Null unless some are chosen, and not all. */
  readonly split: (() => void) | null
  /** Null unless two are chosen. */
  readonly separate: (() => void) | null
  readonly isRenaming: boolean
  readonly startRenaming: () => void
  /** `null` gives the story its own title again; `undefined` leaves it as it is. */
  readonly rename: (name: string | null | undefined) => void
  readonly isMerging: boolean
  readonly startMerging: () => void
  readonly stopMerging: () => void
  readonly merge: (other: StoryId) => void
  /** Puts a report that is in no story into this one. */
  readonly takeIn: (report: ArticleId) => void
}

type WorkOptions = {
  readonly story: Story
  readonly family: Family
  readonly changes: StoryChanges
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  readonly onLeave: () => void
}

/** What can be done with a story and with those of its reports that are chosen. */
export function useStoryWork({ story, family, changes, onCompare, onLeave }: WorkOptions): StoryWork {
  const marks = useMarks(family)
  const [isRenaming, setIsRenaming] = useState(false)
  const [isMerging, setIsMerging] = useState(false)
  const { chosen, base, active, chooseNone } = marks
  const inOrder = story.articles.filter((id) => chosen.has(id))
  const compare = (one: ArticleId, other: ArticleId): void => {
    const [a, b] = story.articles.indexOf(one) <= story.articles.indexOf(other) ? [one, other] : [other, one]
    onCompare(a, b)
  }
  const pair = pairOf(inOrder, base, active)
  const compareSeveral = (): void =>
    showSeveral((inOrder.length > 1 ? inOrder : story.articles).slice(0, MOST_SIDE_BY_SIDE))
  const work: StoryWork = {
    ...marks,
    compare,
    compareChosen: inOrder.length > 2 ? compareSeveral : pair === null ? null : () => compare(...pair),
    compareSeveral,
    showLedger: () => toLedger(inOrder.length > 1 ? inOrder : story.articles),
    split: splitOf({ story, inOrder, changes, chooseNone }),
    separate: separateOf({ family, inOrder, changes, chooseNone }),
    isRenaming,
    startRenaming: () => setIsRenaming(true),
    rename: (name) => {
      setIsRenaming(false)
      if (name === undefined) return
      void changes.change(
        (client) => client.renameStory({ id: story.id, name }),
        () => (name === null ? 'The story has its own title again.' : 'The story was renamed.'),
      )
    },
    isMerging,
    startMerging: () => setIsMerging(true),
    stopMerging: () => setIsMerging(false),
    merge: (other) => {
      setIsMerging(false)
      void changes.change(
        (client) => client.mergeStories({ ids: [story.id, other] }),
        () => 'The two stories are one now.',
      )
    },
    takeIn: (report) => {
      setIsMerging(false)
      void changes.change(
        (client) => client.joinArticles({ articles: [...story.articles.slice(0, 1), report] }),
        () => 'The report is in this story now.',
      )
    },
  }
  useStoryCommands(work, changes, onLeave)
  return work
}

function toLedger(articles: readonly ArticleId[]): void {
  window.location.hash = `#/ledger/${articles.slice(0, MOST_IN_LEDGER).join(',')}`
}

/** Which reports are chosen, which is the base, and which one the keys are on; those that left the story are none of it. */
function useMarks({
  shown,
}: Family): Pick<StoryWork, 'chosen' | 'choose' | 'chooseNone' | 'base' | 'makeBase' | 'active' | 'activate'> {
  const [marked, setMarked] = useState<ReadonlySet<ArticleId>>(new Set())
  const [wantedBase, makeBase] = useState<ArticleId | null>(null)
  const [wanted, activate] = useState<ArticleId | null>(null)
  const articles = shown.map(({ article }) => article.id)
  const [first] = articles
  if (first === undefined) throw new Error('A story has reports.')
  const ifThere = (id: ArticleId | null): ArticleId => (id !== null && articles.includes(id) ? id : first)
  const chosen = new Set(articles.filter((id) => marked.has(id)))
  return {
    chosen,
    choose: (id) => setMarked(new Set(chosen.has(id) ? [...chosen].filter((each) => each !== id) : [...chosen, id])),
    chooseNone: () => setMarked(new Set()),
    base: ifThere(wantedBase),
    makeBase,
    active: ifThere(wanted),
    activate,
  }
}

function pairOf(
  chosen: readonly ArticleId[],
  base: ArticleId,
  active: ArticleId,
): readonly [ArticleId, ArticleId] | null {
  const [one = active, other = base, ...more] = chosen
  return one === other || more.length > 0 ? null : [one, other]
}

type Chosen = {
  readonly inOrder: readonly ArticleId[]
  readonly changes: StoryChanges
  readonly chooseNone: () => void
}

function splitOf({ story, inOrder, changes, chooseNone }: Chosen & { readonly story: Story }): StoryWork['split'] {
  if (inOrder.length === 0 || inOrder.length === story.articles.length) return null
  const count = readableCount(inOrder.length, 'report')
  return () => {
    chooseNone()
    void changes.change(
      (client) => client.splitStory({ id: story.id, articles: [...inOrder] }),
      (to) => (
        <>
          {count} split off.{' '}
          {to !== null && (
            <a href={`#/story/${to}`} className="underline underline-offset-4">
              Show their story
            </a>
          )}
        </>
      ),
    )
  }
}

function separateOf({
  family,
  inOrder,
  changes,
  chooseNone,
}: Chosen & { readonly family: Family }): StoryWork['separate'] {
  const [a, b, ...more] = inOrder
  if (a === undefined || b === undefined || more.length > 0) return null
  const leaving = family.reports.find(({ article }) => article.id === b)
  return () => {
    chooseNone()
    void changes.change(
      (client) => client.separateArticles({ a, b }),
      () => (
        <>
          Not the same story any more: <bdi className="font-reading">{leaving?.article.headline}</bdi>
        </>
      ),
    )
  }
}

function useStoryCommands(work: StoryWork, changes: StoryChanges, onLeave: () => void): void {
  const or = (carryOut: (() => void) | null, unavailable: string): Offer => carryOut ?? { unavailable }
  useCommands({
    compare: or(work.compareChosen, 'Choose two reports first.'),
    'show-ledger': work.showLedger,
    'rename-story': work.startRenaming,
    'merge-story': work.startMerging,
    'split-story': or(work.split, 'Choose some of the reports first.'),
    'separate-reports': or(work.separate, 'Choose two reports first.'),
    'make-base': () => work.makeBase(work.active),
    undo: or(changes.undo, 'There is nothing to undo.'),
    leave: () => {
      if (work.isRenaming) work.rename(undefined)
      else if (work.chosen.size > 0) work.chooseNone()
      else onLeave()
    },
  })
}
