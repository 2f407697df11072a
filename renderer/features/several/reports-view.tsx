import type { ReactElement } from 'react'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { CoverageMatrix } from '../story/coverage-matrix.tsx'
import { hundredths } from '../story/family.ts'
import { ReportLetter } from './report-letter.tsx'
import { useDesk } from './desk.ts'
import { letterOf } from './several-view.ts'
import { nameOf, sameWords } from './summary.ts'

/** Every report with how it stands to the base, and who contains whom. */
export function ReportsView(): ReactElement {
  const { view, openPair } = useDesk()
  const { base, coverage } = view.collation
  const compared = view.reports.map((article, report) => ({ number: letterOf(report), article }))
  const places = new Map(view.reports.map(({ id }, report) => [id, report]))
  const shareIn = (of: (typeof compared)[number]['article']['id'], other: typeof of): number | null =>
    of === other ? null : (coverage[places.get(of) ?? -1]?.[places.get(other) ?? -1] ?? 0)
  return (
    <div className="@container h-full overflow-y-auto">
      <div className="grid gap-4 @min-[64rem]:grid-cols-[minmax(0,1fr)_auto]">
        <ul aria-label="Reports" data-part="reports" tabIndex={-1} className="rounded-xl bg-paper shadow-sheet">
          {view.reports.map(({ id }, report) => (
            <ReportItem key={id} report={report} />
          ))}
        </ul>
        <div className="min-w-0 overflow-hidden rounded-xl bg-paper shadow-sheet">
          <CoverageMatrix
            family={{ compared, shareIn }}
            base={view.reports[base]?.id ?? null}
            onCompare={(one, other) => {
              const [report, beside] = [places.get(one), places.get(other)]
              if (report !== undefined && beside !== undefined) openPair(beside, { report, span: { from: 0, to: 0 } })
            }}
          />
        </div>
      </div>
    </div>
  )
}

function ReportItem({ report }: { readonly report: number }): ReactElement {
  const { view, makeBase, openPair } = useDesk()
  const { base } = view.collation
  const { headline = '', headlineIsMade = false, wordCount = 0 } = view.reports[report] ?? {}
  const isBase = report === base
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 border-b border-line/60 px-5 py-3 last:border-b-0">
      <span className="mt-0.5">
        <ReportLetter report={report} isBase={isBase} />
      </span>
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <bdi className={`font-reading text-[1.0625rem] leading-snug ${headlineIsMade ? 'italic' : ''}`}>
            {headline}
          </bdi>
        </p>
        <p className="mt-0.5 text-xs text-quiet">
          <bdi>{nameOf(view, report)}</bdi> · {readableCount(wordCount, 'word')}
        </p>
        <p className="mt-1 text-sm leading-snug tabular-nums">{isBase ? 'The base' : <Standing report={report} />}</p>
      </div>
      {!isBase && (
        <div className="flex flex-wrap gap-2">
          <Button look="quiet" onPress={() => makeBase(report)}>
            Make base
          </Button>
          <Button look="quiet" icon="compare" onPress={() => openPair(base, { report, span: { from: 0, to: 0 } })}>
            Compare with {letterOf(base)}
          </Button>
        </div>
      )}
    </li>
  )
}

function Standing({ report }: { readonly report: number }): ReactElement {
  const { view } = useDesk()
  const { base, coverage, variants, order } = view.collation
  const same = sameWords(view, report)
  const variant = variants.find((each) => each.report === report)
  if (same !== null || variant === undefined) return <>{same}.</>
  const place = order.filter(({ fresh }) => fresh > 0).findIndex((each) => each.report === report)
  const [own, of] = [hundredths(coverage[report]?.[base] ?? 0), hundredths(coverage[base]?.[report] ?? 0)]
  const { dropped, changed, added } = variant
  const said = [
    `${own} % of it stands in ${letterOf(base)}, ${of} % of ${letterOf(base)} in it`,
    ...(dropped === 0 ? [] : [`lacks ${readableCount(dropped, 'word')}`]),
    ...(changed === 0 ? [] : [`has ${readableCount(changed, 'place')} worded otherwise`]),
    added > 0 ? `adds ${readableCount(added, 'word')}` : changed > 0 ? 'has no passage of its own' : 'adds nothing',
  ]
  return (
    <>
      {said.join('; ')}.
      {place >= 0 && <strong className="font-semibold"> Number {place + 2} in the reading order.</strong>}
    </>
  )
}
