import type { ReactElement, ReactNode } from 'react'
import type { ComparingProgress } from '../../../shared/contract/comparing.ts'
import { Button } from '../../components/button.tsx'
import { Waiting } from '../../components/notice.tsx'

/** What the engine is at when so many of its steps are done. */
const STEPS = [
  'Reading A',
  'Reading B',
  'Finding what they repeat',
  'Setting their figures against each other',
] as const

/** While two texts are compared: how far it is, and the way out. */
export function WaitingForEngine({
  progress,
  onCancel,
  children,
}: {
  readonly progress: ComparingProgress | undefined
  readonly onCancel: () => void
  /** What is compared. */
  readonly children?: ReactNode
}): ReactElement {
  const step = STEPS[progress?.done ?? 0] ?? STEPS[0]
  return (
    <Waiting
      share={progress === undefined ? null : progress.done / progress.total}
      actions={<Button onPress={onCancel}>Cancel</Button>}
    >
      {children}
      <span className="block">{step} …</span>
    </Waiting>
  )
}
