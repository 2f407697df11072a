import { useState, type ReactElement, type ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { Icon } from '../../components/icon.tsx'
import type { ImportProgress } from '../../../shared/contract/importing.ts'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { paceOf, readableDuration, withMoment, type Moment } from './import-pace.ts'
import type { Importing } from './use-importing.ts'

type Report = Extract<Importing, { kind: 'done' }>['report']

/** What an import is doing, or what became of it. */
export function ImportStatus({
  importing,
  actions,
  children,
  onCancel,
  onDismiss,
}: {
  readonly importing: Importing
  /** What can be done with what came in. */
  readonly actions?: ReactNode
  /** What is to be said of what came in. */
  readonly children?: (report: Report) => ReactNode
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
          {children?.(importing.report)}
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
  const pace = usePace(progress)
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
              {pace !== null &&
                ` · ${Math.round(pace.perSecond).toLocaleString('en')} a second · ${readableDuration(pace.secondsLeft)} left`}
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
      <Lines title="Could not be read" lines={failed} action={<SaveFailures failed={failed} />} />
      <Lines title="Read with a reservation" lines={warnings} />
    </>
  )
}

function Lines({
  title,
  lines,
  action,
}: {
  readonly title: string
  readonly lines: Report['failed']
  readonly action?: ReactNode
}): ReactElement | null {
  if (lines.length === 0) return null
  return (
    <div className="mt-2">
      <div className="flex items-center gap-3">
        <h2 className="text-xs font-semibold text-quiet">{title}</h2>
        {action}
      </div>
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

/** Keeps the list of what could not be read in a file, for whoever has to see to it. */
function SaveFailures({ failed }: { readonly failed: Report['failed'] }): ReactElement {
  const { client } = useStore()
  const [said, setSaid] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    try {
      const { saved } = await client.saveImportFailures({ failed: [...failed] })
      setSaid(saved === null ? null : `Saved as ${saved}.`)
    } catch (error) {
      setSaid(sentenceOf(error))
    }
  }
  return (
    <>
      <Button look="quiet" onPress={() => void save()}>
        Save this list …
      </Button>
      <output className="text-xs text-quiet">{said}</output>
    </>
  )
}

function usePace(progress: ImportProgress | null): ReturnType<typeof paceOf> {
  const [moments, setMoments] = useState<readonly Moment[]>([])
  const done = progress?.done ?? null
  const [known, setKnown] = useState<number | null>(null)
  if (done !== known) {
    setKnown(done)
    // oxlint-disable-next-line react/purity -- the pace is that of the moments at which progress was drawn
    setMoments(done === null ? [] : withMoment(moments, { at: performance.now(), done }))
  }
  return progress === null ? null : paceOf(moments, progress)
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
