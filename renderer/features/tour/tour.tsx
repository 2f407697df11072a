import { useRef, type ReactElement } from 'react'
import { useArticleList } from '../../client/hooks.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { useSamplePair } from './use-sample-pair.ts'

type Way = { readonly name: string; readonly go: () => void }

type Step = {
  readonly title: string
  readonly says: string
  /** What brings about what the next step speaks of. */
  readonly action: Way
  /** Null while what the next step speaks of is not there: a press on the action brings it. */
  readonly next: (() => void) | null
  readonly back: (() => void) | null
}

/** How far the tour has come. */
export type TourStep = 0 | 1 | 2

type TourProps = {
  readonly step: TourStep
  readonly onStep: (step: TourStep) => void
  readonly onEnd: () => void
}

/** What each step says, and the ways on from it: none of them leads to what is not to be seen. */
function useStep({ step, onStep, onEnd }: TourProps): Step {
  const registry = useRegistry()
  const { found } = useArticleList()
  const pair = useSamplePair()
  const hasArticles = (found?.total ?? 0) > 0
  const compare = pair === null ? null : (): void => void (window.location.hash = `#/compare/${pair.a}/${pair.b}`)
  switch (step) {
    case 0:
      return {
        title: 'Bring reports in',
        says: 'Drop files or folders anywhere on this window, or import them. The sample reports were written for trying things out.',
        action: {
          name: 'Add sample reports',
          go: () => {
            registry.run('go-to-library')
            registry.run('add-samples')
            onStep(1)
          },
        },
        next: hasArticles ? () => onStep(1) : null,
        back: null,
      }
    case 1:
      return {
        title: 'Choose two and compare',
        says:
          compare === null
            ? 'A click or the space bar chooses, Enter compares. The tour goes on when you compare two.'
            : 'A click or the space bar chooses, Enter compares. “Ferry sinks” and “Ferry toll rises” make a good start: Next opens them.',
        action: { name: 'To the library', go: () => void registry.run('go-to-library') },
        next: compare,
        back: () => onStep(0),
      }
    case 2:
      return {
        title: 'Blue repeats, orange parts',
        says: 'Blue is what both reports say, orange where they part; figures are compared as values. N goes to the next finding.',
        action: { name: 'All commands', go: () => void registry.run('show-commands') },
        next: onEnd,
        back: () => {
          registry.run('go-to-library')
          onStep(1)
        },
      }
  }
}

/** Three steps in a strip over the screen, which stays as usable as ever beneath it. */
export function Tour(props: TourProps): ReactElement {
  const strip = useRef<HTMLElement>(null)
  useFocusReturn(strip, 'articles')
  const { step, onEnd } = props
  const { title, says, action, next, back } = useStep(props)
  return (
    <section
      ref={strip}
      aria-label="Tour"
      data-part="tour"
      tabIndex={-1}
      className="flex shrink-0 flex-wrap items-center gap-x-5 gap-y-2 border-b border-repeat-line bg-repeat-wash px-5 py-2.5 -outline-offset-2"
    >
      <p className="shrink-0 text-xs font-medium text-quiet tabular-nums">{step + 1} of 3</p>
      <output className="min-w-60 flex-1 text-sm leading-relaxed">
        <strong className="font-semibold">{title}.</strong> {says}
      </output>
      <div className="flex items-center gap-2">
        <Button onPress={action.go}>{action.name}</Button>
        {back !== null && (
          <Button look="quiet" onPress={back}>
            Back
          </Button>
        )}
        {next !== null && (
          <Button look="strong" onPress={next}>
            {step === 2 ? 'Done' : 'Next'}
          </Button>
        )}
        <IconButton icon="close" label="End the tour" onPress={onEnd} />
      </div>
    </section>
  )
}
