import { useState, type ReactElement } from 'react'
import type { Application } from '../../shared/contract/window.ts'
import { useStore } from '../client/hooks.ts'
import { sentenceOf } from '../client/resource.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'

/** Says how the library stands whenever it is not simply ready. */
export function LibraryBanner({
  application: { libraryState: state, libraryPath },
}: {
  readonly application: Application
}): ReactElement | null {
  switch (state.kind) {
    case 'ready':
      return null
    case 'starting':
      return <Line>Opening the library …</Line>
    case 'restarting':
      return (
        <Line warns>
          The library stopped and is being started again{state.attempt > 1 ? ` (attempt ${state.attempt})` : ''}.{' '}
          {state.reason} What is stored is safe; what you see stays as it is.
        </Line>
      )
    case 'failed':
      return <Failed problem={state.problem} advice={state.advice} path={libraryPath} />
  }
}

type FailedProps = { readonly problem: string; readonly advice: string; readonly path: string }

function Failed({ problem, advice, path }: FailedProps): ReactElement {
  const { client } = useStore()
  const [refusal, setRefusal] = useState<string | null>(null)
  const attempt = (work: (input: Record<string, never>) => Promise<unknown>): void => {
    setRefusal(null)
    work({}).catch((error: unknown) => setRefusal(sentenceOf(error)))
  }
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-part-line bg-part-wash px-5 py-3"
    >
      <Icon name="warning" size="size-5" className="text-part" />
      <p className="min-w-60 flex-1 text-sm leading-relaxed">
        <strong className="font-semibold">{problem}</strong> {advice} {refusal}
        <span className="block text-xs break-all">
          <bdi>{path}</bdi>
        </span>
      </p>
      <div className="flex gap-2">
        <Button look="quiet" onPress={() => attempt(client.showLibraryFile)}>
          Show the file
        </Button>
        <Button onPress={() => attempt(client.retryLibrary)}>Try again</Button>
      </div>
    </div>
  )
}

function Line({
  warns = false,
  children,
}: {
  readonly warns?: boolean
  readonly children: React.ReactNode
}): ReactElement {
  return (
    <output
      className={`flex items-center gap-3 border-b px-5 py-2 text-sm ${warns ? 'border-part-line bg-part-wash' : 'border-line bg-hollow text-quiet'}`}
    >
      {warns && <Icon name="warning" className="text-part" />}
      <p className="min-w-0">{children}</p>
    </output>
  )
}
