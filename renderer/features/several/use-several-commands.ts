import { useCommands } from '../../commands/use-commands.ts'
import type { Desk, Walk } from './desk.ts'
import { tellersAt } from './several-view.ts'

/** What can be done with several reports side by side, by key, menu or the list of all commands. */
export function useSeveralCommands(desk: Desk, { stop, goTo, step }: Walk, onLeave: () => void): void {
  const { view, mode, showMode, makeBase } = desk
  const { base } = view.collation
  const [first] = stop === null ? [] : tellersAt(view, stop)
  const toStop = (by: 1 | -1) => (): void => {
    if (mode === 'reports') showMode('text')
    step(by)
  }
  const ifAny = (carryOut: () => void) =>
    view.stops.length > 0 ? carryOut : { unavailable: 'The reports differ in nothing.' }
  const toMode = (to: Desk['mode']) => (mode === to ? { unavailable: 'It is shown now.' } : () => showMode(to))
  useCommands({
    'next-finding': ifAny(toStop(1)),
    'previous-finding': ifAny(toStop(-1)),
    'fold-same': desk.toggleFolds,
    'make-base':
      first === undefined ? { unavailable: 'Go to what a report says first.' } : () => makeBase(first.report),
    'next-base': () => makeBase((base + 1) % view.reports.length),
    'show-base-text': toMode('text'),
    'show-columns': toMode('columns'),
    'show-reports': toMode('reports'),
    leave: () => (stop === null ? onLeave() : goTo(null)),
  })
}
