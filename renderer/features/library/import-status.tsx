import type { ReactElement, ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { Icon } from '../../components/icon.tsx'
import type { Importing } from './use-importing.ts'

type Report = Extract<Importing, { kind: 'done' }>['report']

/** What an import is doing, or what became of it. */
export function ImportStatus({
  importing,
  actions,
  onCancel,
  onDismiss,
}: {
  readonly importing: Importing
  /** What can be done with what came in. */
  readonly actions?: ReactNode
  readonly onCancel: () => void
  readonly onDismiss: () => void
}): ReactElement | null {
  switch (importing.kind) {
    case 'idle':
      return null
    case 'running':
      return <Running running={importing} onCancel={onCancel} />
    case 'done':
      return (
        <Box onDismiss={onDismiss} actions={actions}>
          <Outcome report={importing.report} />
        </Box>
      )
    case 'failed':
      return (
        <Box warns onDismiss={onDismiss}>
          <p role="alert">
            <strong className="font-semibold">Nothing was imported.</strong> {importing.sentence}
          </p>
        </Box>
      )
  }
}

function Running({
  running: { progress, waiting },
  onCancel,
}: {
  readonly running: Extract<Importing, { kind: 'running' }>
  readonly onCancel: () => void
}): ReactElement {
  const share = progress === null || progress.total === 0 ? null : progress.done / progress.total
  return (
    <div className="mx-5 mb-3 flex items-center gap-4 rounded-lg bg-raised px-4 py-2.5 text-sm shadow-sheet">
      <ProgressBar
        aria-label="Import"
        isIndeterminate={share === null}
        value={(share ?? 0) * 100}
        className="min-w-0 flex-1"
      >
        <p className="flex justify-between gap-4">
          <span className="truncate">{progress === null ? 'Reading …' : <bdi>{progress.current}</bdi>}</span>
          {progress !== null && (
            <span className="shrink-0 text-quiet tabular-nums">
              {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')}
            </span>
          )}
          {waiting > 0 && (
            <output className="shrink-0 text-quiet">{readableCount(waiting, 'more import')} to come</output>
          )}
        </p>
        <div className="mt-1.5 h-1 overflow-hidden rounded-full bg-line">
          <div
            className={`h-full rounded-full bg-repeat ${share === null ? 'w-2/5 animate-[travel_1.4s_ease-in-out_infinite]' : 'transition-[width]'}`}
            style={share === null ? undefined : { width: `${share * 100}%` }}
          />
        </div>
      </ProgressBar>
      <Button onPress={onCancel}>Cancel</Button>
    </div>
  )
}

function Outcome({ report }: { readonly report: Report }): ReactElement {
  const { added, same, failed, warnings, cancelled } = report
  return (
    <>
      <output className="block">
        {cancelled && <strong className="font-semibold">Cancelled. </strong>}
        {added.length === 0 && same.length === 0 && failed.length === 0
          ? 'Nothing new to import.'
          : [
              ...(added.length > 0 || failed.length > 0 ? [`${readableCount(added.length, 'article')} imported`] : []),
              ...(same.length > 0 ? [`${readableCount(same.length, 'resend')} of a text already here`] : []),
              ...(failed.length > 0 ? [`${failed.length} could not be read`] : []),
            ].join('; ') + '.'}
      </output>
      <Lines title="Could not be read" lines={failed} />
      <Lines title="Read with a reservation" lines={warnings} />
    </>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: Report['failed'] }): ReactElement | null {
  if (lines.length === 0) return null
  return (
    <div className="mt-2">
      <h2 className="text-xs font-semibold text-quiet">{title}</h2>
      <ul className="mt-1 max-h-40 space-y-1 overflow-auto" aria-label={title}>
        {lines.map(({ name, reason }) => (
          <li key={`${name} ${reason}`}>
            <bdi className="font-medium">{name}</bdi> <span className="text-quiet">{reason}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Box({
  warns = false,
  actions,
  onDismiss,
  children,
}: {
  readonly warns?: boolean
  readonly actions?: ReactNode
  readonly onDismiss: () => void
  readonly children: ReactNode
}): ReactElement {
  return (
    <div
      className={`mx-5 mb-3 flex gap-3 rounded-lg px-4 py-2 text-sm shadow-sheet ${warns ? 'bg-part-wash' : 'bg-raised'}`}
    >
      {warns && <Icon name="warning" className="mt-2 text-part" />}
      <div className="min-w-0 flex-1 py-1.5">{children}</div>
      {actions}
      <IconButton icon="close" label="Close this message" onPress={onDismiss} />
    </div>
  )
}
