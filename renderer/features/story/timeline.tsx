import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { readableCount, readableDate } from '../../components/dates.ts'
import type { Family, Report } from './family.ts'
import { ReportLine } from './report-line.tsx'
import type { StoryWork } from './use-story-work.tsx'

/** The reports by time of publication, undated ones apart; each with the one whose wording it probably has. */
export function Timeline({ family, work }: { readonly family: Family; readonly work: StoryWork }): ReactElement {
  const list = useRef<HTMLDivElement>(null)
  const { reports, days, undated, shown, compared } = family
  const goTo = (id: ArticleId): void => {
    work.activate(id)
    boxOf(list.current, id)?.focus()
  }
  // After a change of screen, and when the report that had the focus has left the story, the keys go on working.
  useEffect(() => {
    if (document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('input[tabindex="0"]')?.focus({ preventScroll: true })
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLInputElement)) return
    const at = shown.findIndex(({ article }) => article.id === work.active)
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
    }
    const place = moves[event.key]
    const target = place === undefined ? undefined : shown[Math.max(0, Math.min(shown.length - 1, place))]
    if (target !== undefined) goTo(target.article.id)
    else if (event.key === 'Enter') work.compareChosen?.()
    else return
    event.preventDefault()
  }
  const line = (report: Report): ReactElement => (
    <ReportLine key={report.article.id} report={report} family={family} work={work} onGoTo={goTo} />
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the boxes inside are what has the focus; their arrow keys are seen to in one place
    <div
      ref={list}
      data-part="reports"
      tabIndex={-1}
      className="@container relative h-full overflow-y-auto pb-2 outline-none short:h-auto short:overflow-visible"
      onKeyDown={onKeyDown}
    >
      <h2 className="sr-only">Timeline</h2>
      {days.map(({ day, reports: ofDay }) => (
        <section key={day} aria-label={readableDate(day)}>
          <h3 className={HEAD}>{readableDate(day)}</h3>
          <ol>{ofDay.map(line)}</ol>
        </section>
      ))}
      {undated.length > 0 && (
        <section aria-label="Without a date">
          <h3 className={HEAD}>
            Without a date <span className="font-normal">· in order of import</span>
          </h3>
          <ol>{undated.map(line)}</ol>
        </section>
      )}
      {compared.length < reports.length && (
        <p className="px-5 py-3 text-sm text-quiet">
          The first {compared.length} of {readableCount(reports.length, 'report')} are compared with each other. Split
          some off to see the rest of the family.
        </p>
      )}
    </div>
  )
}

const HEAD = 'sticky top-0 z-10 border-b border-line bg-paper px-5 pt-3 pb-1.5 text-xs font-semibold text-quiet'

function boxOf(list: HTMLElement | null, id: ArticleId): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`input[data-report="${id}"]`) ?? null
}
