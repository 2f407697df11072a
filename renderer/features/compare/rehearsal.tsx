import { startTransition, useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react'
import { REHEARSAL_A, REHEARSAL_B } from '../../../shared/domain/rehearsal.ts'
import { useSettings, useStore } from '../../client/hooks.ts'
import type { ComparedPair } from '../../client/pairs.ts'
import { createRegistry } from '../../commands/registry.ts'
import { RegistryProvider } from '../../commands/use-commands.ts'
import { Workbench } from './compare-screen.tsx'

/** Milliseconds after which the window has drawn what an open library holds, and a comparing thread is warm. */
const STARTING = 2_000

/**
 * Has two texts compared when the window has been open for a moment and has nothing to do, and draws the comparison once where
 * nobody sees or hears it: whatever the first comparison of a window needs has then been loaded, compiled and laid out before,
 * in every process. Not while `isFree` is false: then the library is still being opened, or the reader is at another screen.
 */
export function Rehearsal({ isFree }: { readonly isFree: boolean }): ReactElement | null {
  const { pairs, handBooks } = useStore()
  const { comparison: settings } = useSettings()
  const [pair, setPair] = useState<ComparedPair | null>(null)
  // What it offers is not to be reached.
  const [registry] = useState(createRegistry)
  const hasBegun = useRef(false)
  const begin = useEffectEvent(() => {
    hasBegun.current = true
    const compared = pairs.ofTexts({ a: REHEARSAL_A, b: REHEARSAL_B, settings, alignments: [] })
    const leave = compared.subscribe(() => {
      const known = compared.get()
      if (known.kind === 'loading') return
      leave()
      if (known.kind === 'ready') startTransition(() => setPair(known.value))
    })
  })
  useEffect(() => {
    if (!isFree || hasBegun.current) return
    let idle = 0
    const start = setTimeout(() => (idle = requestIdleCallback(() => begin())), STARTING)
    return () => {
      clearTimeout(start)
      cancelIdleCallback(idle)
    }
  }, [isFree])
  useEffect(() => {
    if (pair !== null) startTransition(() => setPair(null))
  }, [pair])
  if (pair === null || !isFree) return null
  return (
    <div inert className="invisible fixed inset-0 -z-10 contain-strict">
      <RegistryProvider value={registry}>
        <Workbench
          pair={pair}
          book={handBooks.ofTexts(REHEARSAL_A, REHEARSAL_B)}
          ids={null}
          onSwap={() => {}}
          onLeave={() => {}}
          leaveName=""
        >
          {null}
        </Workbench>
      </RegistryProvider>
    </div>
  )
}
