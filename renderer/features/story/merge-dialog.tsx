/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the options of a combobox are no select, and hold more than text */
import { useEffect, useRef, useState, type ReactElement } from 'react'
import type { ArticleId, ArticleSummary } from '../../../shared/domain/article.ts'
import type { Story, StorySummary } from '../../../shared/domain/story.ts'
import type { Loaded } from '../../client/resource.ts'
import { useFoundReports, useFoundStories, useStorySummaries } from '../../client/story-hooks.ts'
import { readableCount, readableDate } from '../../components/dates.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { useFinder } from '../../components/use-finder.ts'
import { sourcesOf, spanOf } from './family.ts'

/** What something is looked for to be made one with: a story, or a report that is in none. */
type Of = { readonly story: Pick<Story, 'id' | 'related'> } | { readonly report: ArticleId }

type Ways = {
  readonly onMerge: (other: StorySummary) => void
  /** Takes a report that is in no story. */
  readonly onTakeIn: (report: ArticleId) => void
}

/**
 * Chooses what to make one with a story or a report: stories that share wording with it first, then any story and any report on
 * its own that a search finds.
 */
export function MergeDialog({
  title,
  onClose,
  ...choices
}: Ways & { readonly title: string; readonly of: Of; readonly onClose: () => void }): ReactElement {
  return (
    <DialogFrame title={title} place="top" width="max-w-2xl" onClose={onClose}>
      <Choices {...choices} />
    </DialogFrame>
  )
}

/** Something to choose: what it is called, what is said of it, and what choosing it does. */
type Choice = { readonly key: string; readonly title: string; readonly about: string; readonly take: () => void }
type Section = { readonly title: string; readonly choices: readonly Choice[] }

function Choices({ of, ...ways }: Ways & { readonly of: Of }): ReactElement {
  const [query, setQuery] = useState('')
  const { sections, says } = useSections(of, query, ways)
  const choices = sections.flatMap((section) => section.choices)
  // Nothing is taken before somebody has gone to it or looked for it.
  const finder = useFinder(choices.length, { first: -1, take: (index) => choices[index]?.take() })
  return (
    <>
      <div className="px-6 pb-3">
        <input
          {...finder.field}
          aria-label="Search stories and reports"
          placeholder="Search titles, headlines and texts"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
          autoFocus
          className="min-h-9 w-full rounded-md border border-line-strong bg-paper px-2.5 text-sm placeholder:text-quiet"
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            finder.toFirst()
          }}
        />
      </div>
      <div
        id={finder.listId}
        role="listbox"
        aria-label="Stories and reports"
        className="min-h-0 flex-1 overflow-y-auto border-t border-line"
      >
        {sections.map(({ title, choices: own }) => (
          <div key={title} role="group" aria-label={title}>
            <div aria-hidden="true" className="px-6 pt-3 pb-1 text-xs font-semibold text-quiet">
              {title}
            </div>
            {own.map((choice) => (
              <Line
                key={choice.key}
                id={finder.idOf(choices.indexOf(choice))}
                choice={choice}
                isActive={choices[finder.active] === choice}
              />
            ))}
          </div>
        ))}
      </div>
      <output className="block px-6 py-3 text-sm text-quiet empty:hidden">{says}</output>
    </>
  )
}

function useSections(
  of: Of,
  query: string,
  { onMerge, onTakeIn }: Ways,
): { readonly sections: readonly Section[]; readonly says: string | null } {
  const [own, report] = 'story' in of ? [of.story, null] : [null, of.report]
  const related = useStorySummaries(own?.related ?? [])
  const stories = useFoundStories(query)
  const reports = useFoundReports(query)
  const first = query.trim() === '' ? readyOf(related) : []
  const isOther = ({ id }: StorySummary): boolean => id !== own?.id && !first.some((each) => each.id === id)
  const others = readyOf(stories).filter(isOther)
  const single = readyOf(reports).filter(({ id }) => id !== report)
  const sections = [
    { title: 'Share wording with this story', choices: first.map((each) => choiceOfStory(each, onMerge)) },
    { title: own === null ? 'Stories' : 'Other stories', choices: others.map((each) => choiceOfStory(each, onMerge)) },
    { title: 'Reports in no story', choices: single.map((each) => choiceOfReport(each, onTakeIn)) },
  ].filter(({ choices }) => choices.length > 0)
  return { sections, says: saidOf([stories, reports], sections.length, query) }
}

function readyOf<T>(asked: Loaded<readonly T[]>): readonly T[] {
  return asked.kind === 'ready' ? asked.value : []
}

/** What stands below what was found: why something was not, or that nothing was. */
function saidOf(asked: readonly Loaded<unknown>[], found: number, query: string): string | null {
  const failed = asked.find((each) => each.kind === 'failed')
  if (failed !== undefined) return failed.sentence
  if (found > 0 || asked.some((each) => each.kind !== 'ready')) return null
  return query.trim() === '' ? 'There is no other story or report.' : 'No story or report matches.'
}

function choiceOfStory(story: StorySummary, onMerge: Ways['onMerge']): Choice {
  const about = [readableCount(story.articles.length, 'report'), sourcesOf(story), spanOf(story)]
  return { key: `story ${story.id}`, title: story.title, about: said(about), take: () => onMerge(story) }
}

function choiceOfReport({ id, headline, source, published }: ArticleSummary, onTakeIn: Ways['onTakeIn']): Choice {
  const about = [source ?? '', readableDate(published)]
  return { key: `report ${id}`, title: headline, about: said(about), take: () => onTakeIn(id) }
}

function said(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}

function Line({
  id,
  choice: { title, about, take },
  isActive,
}: {
  readonly id: string
  readonly choice: Choice
  readonly isActive: boolean
}): ReactElement {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      className={`border-b border-line/60 px-6 py-2.5 ${isActive ? 'bg-repeat-wash-strong' : 'hover:bg-hollow'}`}
      onClick={take}
    >
      <bdi className="line-clamp-2 font-reading text-[1.0625rem] leading-snug">{title}</bdi>
      <span className="mt-0.5 block text-xs text-quiet">{about}</span>
    </div>
  )
}
