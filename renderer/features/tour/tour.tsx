import { useRef, type ReactElement } from 'react'
import type { CommandId } from '../../../shared/contract/commands.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'

type Step = {
  readonly title: string
  readonly says: string
  readonly action: { readonly name: string; readonly command: CommandId } | null
}

const STEPS: readonly [Step, ...Step[]] = [
  {
    title: 'Bring reports in',
    says: 'Drop files anywhere on this window, or import them. The sample reports were written for trying things out.',
    action: { name: 'Add sample reports', command: 'add-samples' },
  },
  {
    title: 'Choose two and compare',
    says: 'A click or the space bar chooses; Enter compares. “Ferry toll rises” and its updates make a good start.',
    action: { name: 'To the library', command: 'go-to-library' },
  },
  {
    title: 'Blue repeats, orange parts',
    says: 'Blue is what both reports say, orange where they part; figures are compared as values. N goes to the next finding.',
    action: { name: 'All commands', command: 'show-commands' },
  },
]

/** How far the tour has come. */
export type TourStep = 0 | 1 | 2

/** Three steps in a strip over the screen, which stays as usable as ever beneath it. */
export function Tour({
  step,
  onStep,
  onEnd,
}: {
  readonly step: TourStep
  readonly onStep: (step: TourStep) => void
  readonly onEnd: () => void
}): ReactElement {
  const strip = useRef<HTMLElement>(null)
  const registry = useRegistry()
  useFocusReturn(strip, 'articles')
  const { title, says, action } = STEPS[step] ?? STEPS[0]
  return (
    <section
      ref={strip}
      aria-label="Tour"
      data-part="tour"
      tabIndex={-1}
      className="flex shrink-0 flex-wrap items-center gap-x-5 gap-y-2 border-b border-repeat-line bg-repeat-wash px-5 py-2.5 -outline-offset-2"
    >
      <p className="shrink-0 text-xs font-medium text-quiet tabular-nums">
        {step + 1} of {STEPS.length}
      </p>
      <output className="min-w-60 flex-1 text-sm leading-relaxed">
        <strong className="font-semibold">{title}.</strong> {says}
      </output>
      <div className="flex items-center gap-2">
        {action !== null && (
          <Button
            onPress={() => {
              registry.run(action.command)
              if (step === 0) onStep(1)
            }}
          >
            {action.name}
          </Button>
        )}
        {step > 0 && (
          <Button look="quiet" onPress={() => onStep(step === 2 ? 1 : 0)}>
            Back
          </Button>
        )}
        {step < 2 ? (
          <Button look="strong" onPress={() => onStep(step === 0 ? 1 : 2)}>
            Next
          </Button>
        ) : (
          <Button look="strong" onPress={onEnd}>
            Done
          </Button>
        )}
        <IconButton icon="close" label="End the tour" onPress={onEnd} />
      </div>
    </section>
  )
}
