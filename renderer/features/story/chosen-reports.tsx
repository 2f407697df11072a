import type { ReactElement } from 'react'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import type { StoryWork } from './use-story-work.tsx'

/** How many reports are chosen, and what can be done with them. */
export function ChosenReports({ work }: { readonly work: StoryWork }): ReactElement | null {
  const { chosen, chooseNone, separate, split, compareChosen } = work
  if (chosen.size === 0) return null
  return (
    <section
      aria-label="Chosen reports"
      data-part="chosen"
      tabIndex={-1}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-raised px-5 py-3 -outline-offset-2 short:sticky short:bottom-0 short:z-20 short:py-1.5"
    >
      <output className="min-w-48 flex-1 text-sm">
        {readableCount(chosen.size, 'report')} chosen.{' '}
        <span className="text-quiet">
          {chosen.size === 1 && compareChosen !== null && 'Compare sets it against the base.'}
        </span>
      </output>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="quiet" onPress={chooseNone}>
          Choose none
        </Button>
        {separate !== null && (
          <Button look="quiet" onPress={separate}>
            Not the same story
          </Button>
        )}
        <Button look="quiet" isDisabled={split === null} onPress={() => split?.()}>
          Split off
        </Button>
        <Button look="strong" icon="compare" isDisabled={compareChosen === null} onPress={() => compareChosen?.()}>
          {chosen.size > 2 ? `Compare ${chosen.size.toLocaleString('en')} side by side` : 'Compare'}
        </Button>
      </div>
    </section>
  )
}
