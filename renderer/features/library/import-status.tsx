import { useState, type ReactElement, type ReactNode } from 'react'
import { ProgressBar } from 'react-aria-components'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { Icon } from '../../components/icon.tsx'
import type { ImportProgress } from '../../../shared/contract/importing.ts'
import { paceOf, readableDuration, withMoment, type Moment } from './import-pace.ts'
import type { Report } from './import-queue.ts'
import type { Importing, Imports } from './use-importing.ts'

/** What an import is doing, or what became of it, in a sentence; and the way to end it or to put the sentence away. */
export function ImportStatus({
  imports,
  children,
}: {
  readonly imports: Imports
  /** What can be done with what came in. */
  readonly children?: ReactNode
}): ReactElement | null {
  const { importing } = imports
  switch (importing.kind) {
    case 'idle':
      return null
    case 'running':
      return (
        <>
          <Running running={importing} />
          <Button onPress={imports.cancel}>Cancel</Button>
        </>
      )
    case 'done':
      return (
        <>
          <output className="block min-w-0 flex-1">{outcomeOf(importing.report)}</output>
          {children}
          <Close imports={imports} />
        </>
      )
    case 'failed':
      return (
        <>
          <Icon name="warning" className="text-part" />
          <p role="alert" className="min-w-0 flex-1">
            <strong className="font-semibold">Nothing was imported.</strong> {importing.sentence}
          </p>
          <Close imports={imports} />
        </>
      )
  }
}

function Close({ imports }: { readonly imports: Imports }): ReactElement {
  return <IconButton icon="close" label="Close this message" onPress={imports.dismiss} />
}

function Running({
  running: { progress, waiting },
}: {
  readonly running: Extract<Importing, { kind: 'running' }>
}): ReactElement {
  const pace = usePace(progress)
  const share = progress === null || progress.total === 0 ? null : progress.done / progress.total
  return (
    <ProgressBar
      aria-label="Import"
      isIndeterminate={share === null}
      value={(share ?? 0) * 100}
      className="min-w-0 flex-1"
    >
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="truncate">{progress === null ? 'Reading …' : <bdi>{progress.current}</bdi>}</span>
        {progress !== null && (
          <span className="text-quiet tabular-nums">
            {progress.done.toLocaleString('en')} of {progress.total.toLocaleString('en')}
            {pace !== null &&
              ` · ${Math.round(pace.perSecond).toLocaleString('en')} a second · ${readableDuration(pace.secondsLeft)} left`}
          </span>
        )}
        {waiting > 0 && <output className="text-quiet">{readableCount(waiting, 'more import')} to come</output>}
      </p>
      <div className="mt-1.5 h-1 overflow-hidden rounded-full bg-line">
        <div
          className={`h-full rounded-full bg-repeat ${share === null ? 'w-2/5 animate-[travel_1.4s_ease-in-out_infinite]' : 'transition-[width]'}`}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
    </ProgressBar>
  )
}

function outcomeOf({ added, same, failed, cancelled }: Report): ReactElement {
  const isNothing = added.length === 0 && same.length === 0 && failed.length === 0
  const parts = [
    ...(added.length > 0 || failed.length > 0 ? [`${readableCount(added.length, 'article')} imported`] : []),
    ...(same.length > 0 ? [`${readableCount(same.length, 'resend')} of a text already here`] : []),
    ...(failed.length > 0 ? [`${failed.length} could not be read`] : []),
  ]
  if (!cancelled) return <>{isNothing ? 'Nothing new to import.' : `${parts.join('; ')}.`}</>
  return (
    <>
      <strong className="font-semibold">Cancelled.</strong>{' '}
      {isNothing ? 'Nothing had come in.' : `What had come in is kept: ${parts.join('; ')}.`}
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
