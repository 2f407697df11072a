import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ArticleChanges, ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import { useComparisonAhead, useReadingAhead, useSettings, useSummaries } from '../../client/hooks.ts'
import type { Offer } from '../../commands/registry.ts'
import { useCommands } from '../../commands/use-commands.ts'
import { showSeveral } from '../several/show-several.ts'
import { useShowStory } from '../story/use-show-story.ts'
import type { StoryChanges } from '../story/use-story-changes.tsx'
import { pairToCompare } from './selection.ts'
import type { Exporting } from './use-exporting.ts'
import type { Editing } from './use-editing.ts'
import type { Imports } from './use-importing.ts'
import { useJoining, type Joining } from './use-joining.tsx'
import type { Removing } from './use-removing.ts'
import type { Tagging } from './use-tagging.ts'

const NONE: ReadonlySet<ArticleId> = new Set()

type LibraryWorkOptions = {
  readonly imports: Imports
  readonly removing: Removing
  readonly editing: Editing
  readonly tagging: Tagging
  readonly stories: StoryChanges
  readonly exporting: Exporting
  readonly chosen: ReadonlySet<ArticleId>
  readonly onChoose: (chosen: ReadonlySet<ArticleId>) => void
  readonly onCompare: (a: ArticleId, b: ArticleId) => void
  /** The article that the list's keys are on. */
  readonly active: ArticleId | null
}

export type LibraryWork = {
  /** The two to compare, in their places, when two are chosen. */
  readonly pair: readonly [ArticleSummary, ArticleSummary] | null
  /** The one that is chosen, when it is one. */
  readonly only: ArticleSummary | null
  readonly compare: () => void
  readonly remove: () => void
  readonly clear: () => void
  /** Goes to the story of what is chosen, or of the article that the list's keys are on; null when there is none. */
  readonly showStory: (() => void) | null
  /** Making a story of them where there is none. */
  readonly joining: Joining
  /** The article whose overlaps are shown. */
  readonly overlapsOf: ArticleId | null
  readonly showOverlaps: (id: ArticleId | null) => void
  /** The article that is being edited. */
  readonly edited: ArticleSummary | null
  readonly edit: (id: ArticleId | null) => void
  readonly saveEdit: (changes: ArticleChanges) => void
  /** Whether the tags of what is chosen are shown. */
  readonly isTagging: boolean
  readonly showTags: (isShown: boolean) => void
  /** Tagging, of which the latest change can be taken back and nothing else. */
  readonly tagging: Tagging
}

/** What can be done with what is chosen, or with the article that the list's keys are on. */
export function useLibraryWork(options: LibraryWorkOptions): LibraryWork {
  const { imports, removing, editing, tagging, stories, chosen, onChoose, onCompare, active } = options
  const [overlapsOf, showOverlaps] = useState<ArticleId | null>(null)
  const [isTagging, showTags] = useState(false)
  const [editedId, edit] = useState<ArticleId | null>(null)
  const { pair, only, edited } = useMeant(chosen, editedId)
  const comparePair = useComparing(chosen, pair, onCompare)
  const compare = (): void => {
    if (chosen.size <= 2) comparePair()
    else showSeveral([...chosen])
  }
  const meant = chosen.size > 0 ? [...chosen] : active === null ? [] : [active]
  const { show: showStory, isKnown } = useShowStory(meant)
  /** What can be taken back is what was done last. */
  const asLast = (...others: readonly { readonly dismiss: () => void }[]): void => {
    for (const other of others) other.dismiss()
  }
  const joining = useJoining({
    meant,
    isApart: isKnown && showStory === null,
    stories,
    asLast: () => asLast(removing, editing, tagging),
  })
  const asLastTagging = <T>(change: T): T => {
    asLast(removing, editing, stories)
    return change
  }
  const work: LibraryWork = {
    pair,
    only,
    compare,
    remove: () => {
      asLast(editing, tagging, stories)
      removing.remove([...chosen])
      onChoose(NONE)
    },
    clear: () => onChoose(NONE),
    showStory,
    joining,
    overlapsOf,
    showOverlaps,
    edited,
    edit,
    saveEdit: (changes) => {
      asLast(removing, tagging, stories)
      if (editedId !== null) editing.edit(editedId, changes)
    },
    isTagging,
    showTags,
    tagging: {
      ...tagging,
      set: (...change) => tagging.set(...asLastTagging(change)),
      rename: (...change) => tagging.rename(...asLastTagging(change)),
      remove: (...change) => tagging.remove(...asLastTagging(change)),
    },
  }
  useLibraryCommands(options, work)
  usePastedArticle(imports.takePasted)
  return work
}

/** Compares the two that are chosen. Asked for before the page knows them both, it waits for that. */
function useComparing(
  chosen: LibraryWorkOptions['chosen'],
  pair: LibraryWork['pair'],
  onCompare: LibraryWorkOptions['onCompare'],
): () => void {
  const asked = useRef<LibraryWorkOptions['chosen']>(null)
  const compare = useEffectEvent(onCompare)
  useEffect(() => {
    if (pair === null || asked.current !== chosen) return
    asked.current = null
    compare(pair[0].id, pair[1].id)
  }, [chosen, pair])
  return () => {
    if (pair === null) asked.current = chosen
    else onCompare(pair[0].id, pair[1].id)
  }
}

/** The articles that are meant by what is chosen and edited, as far as they are in the library. */
function useMeant(
  chosen: ReadonlySet<ArticleId>,
  editedId: ArticleId | null,
): Pick<LibraryWork, 'pair' | 'only' | 'edited'> {
  const few = chosen.size <= 2 ? [...chosen] : []
  const known = useSummaries(editedId === null ? few : [...few, editedId])
  const summaries = known.kind === 'ready' ? known.value : null
  const [first = null] = chosen.size === 1 ? chosen : []
  const of = (id: ArticleId | null): ArticleSummary | null => (id === null ? null : (summaries?.get(id) ?? null))
  const pair = summaries === null ? null : pairToCompare(chosen, summaries)
  useComparisonAhead(pair, useSettings().comparison)
  const only = of(first)
  useReadingAhead(only)
  return { pair, only, edited: of(editedId) }
}

function useLibraryCommands(options: LibraryWorkOptions, work: LibraryWork): void {
  const { removing, editing, tagging, stories, exporting, chosen, onChoose, active } = options
  const [first = active] = chosen.size === 1 ? chosen : []
  const withArticle = (carryOut: (id: ArticleId) => void): Offer =>
    first === null ? { unavailable: 'Choose an article first.' } : () => carryOut(first)
  const withChosen = (carryOut: () => void): Offer =>
    chosen.size === 0 ? { unavailable: 'None is chosen.' } : carryOut
  const others = tagging.done?.undo ? tagging.undo : editing.before === null ? null : editing.undo
  const undo = removing.removed.length > 0 ? removing.undo : (others ?? stories.undo)
  useCommands({
    compare: chosen.size >= 2 ? work.compare : { unavailable: 'Choose two articles first, or more.' },
    'remove-articles': withChosen(work.remove),
    'choose-none': withChosen(work.clear),
    'show-overlaps': withArticle(work.showOverlaps),
    'edit-article': withArticle(work.edit),
    'tag-articles': withArticle((id) => {
      if (chosen.size === 0) onChoose(new Set([id]))
      work.showTags(true)
    }),
    'export-library': exporting.start,
    undo: undo ?? { unavailable: 'There is nothing to undo.' },
  })
}

/** Takes what is pasted outside a field: its text, and its markup where there is some. */
function usePastedArticle(onPasted: Imports['takePasted']): void {
  const pasted = useEffectEvent(({ target, clipboardData }: ClipboardEvent): boolean => {
    const isInField = target instanceof Element && target.closest('input, textarea, [role="dialog"]') !== null
    const text = clipboardData?.getData('text/plain') ?? ''
    if (isInField || text.trim() === '') return false
    onPasted({ text, html: clipboardData?.getData('text/html') ?? '' })
    return true
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => {
      if (pasted(event)) event.preventDefault()
    }
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
}
