import { useCommands } from '../../commands/use-commands.ts'
import { NO_SEARCH } from '../compare/find.ts'
import type { Desk, Walk } from './desk.ts'
import { selectedWords } from './selection.ts'
import { copyWords } from './several-selection.tsx'
import { tellersAt } from './several-view.ts'
import type { Find } from './use-find.ts'

type Parts = { readonly desk: Desk; readonly walk: Walk; readonly find: Find; readonly onLeave: () => void }

/** What can be done with several reports side by side, by key, menu or the list of all commands. */
export function useSeveralCommands({ desk, walk, find, onLeave }: Parts): void {
  const { view, mode, showMode, makeBase } = desk
  const { stop, goTo, step } = walk
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
    'find-in-texts': () => {
      if (mode === 'reports') showMode('text')
      find.look(find.search ?? NO_SEARCH)
    },
    'copy-with-source': () => copyWords(view, selectedWords(view)),
    print: () => window.print(),
    leave: () => (find.search !== null ? find.look(null) : stop === null ? onLeave() : goTo(null)),
  })
}
