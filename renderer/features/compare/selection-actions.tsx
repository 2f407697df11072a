import { useState, type ReactElement } from 'react'
import { useCommands, useRegistry } from '../../commands/use-commands.ts'
import { copy, copyWithSource } from '../../components/clipboard.ts'
import { Elsewhere } from './elsewhere.tsx'
import { SelectionCommands, type SelectionCommand } from './selection-commands.tsx'
import { selectedWords, type SelectedWords } from './selection.ts'
import { takeSentenceAt, wordsBeforeEye } from './take-sentence.ts'
import { useWorkspace, type Workspace } from './workspace.tsx'

/** What can be done with words selected in one of the two texts: copy them, find them in other articles, do something by hand. */
export function SelectionActions(): ReactElement | null {
  const workspace = useWorkspace()
  const { ids, view, state } = workspace
  const registry = useRegistry()
  const [sought, setSought] = useState<SelectedWords | null>(null)
  useCommands({
    // The list of all commands takes the focus, and with it the selection: what was selected is still held then.
    'find-elsewhere': () => setSought(selectedWords() ?? heldWords(workspace) ?? wordsBeforeEye(workspace)),
  })
  if (sought !== null) {
    const { side, words } = sought
    return (
      <Elsewhere
        words={words}
        own={ids === null ? null : { id: ids[side], name: side.toUpperCase() }}
        besides={[view.a.article.body, view.b.article.body]}
        onClose={() => setSought(null)}
      />
    )
  }
  const areBothHeld = state.hand.held.a !== null && state.hand.held.b !== null
  const commands: readonly SelectionCommand<SelectedWords>[] = [
    { name: 'Copy', shortcut: 'Ctrl C', isInMenuOnly: true, run: ({ words }) => copy({ 'text/plain': words }) },
    {
      name: 'Copy with source and date',
      shortcut: 'Ctrl Shift C',
      run: ({ side, words }) => copyWithSource(words, view[side].article),
    },
    { name: 'Find elsewhere', run: setSought },
    { name: 'Make a finding', shortcut: 'M', run: () => registry.run('make-finding') },
    {
      name: areBothHeld ? 'Align the words chosen in A and B' : 'Align with a sentence of the other text …',
      shortcut: 'A',
      isInMenuOnly: true,
      run: () => registry.run('align-places'),
    },
    ...(typeof registry.offerOf('set-apart') === 'function'
      ? [{ name: 'Set apart', shortcut: 'Shift A', isInMenuOnly: true, run: () => registry.run('set-apart') }]
      : []),
  ]
  // While a finding is made, words selected become its place by themselves.
  return (
    <SelectionCommands
      read={selectedWords}
      take={(target) => takeSentenceAt(workspace, target)}
      commands={commands}
      isBarAway={state.hand.draft !== null}
    />
  )
}

function heldWords({ view, state: { hand } }: Workspace): SelectedWords | null {
  const side = hand.held.a === null ? 'b' : 'a'
  const span = hand.held[side]
  return span === null ? null : { side, words: view[side].article.body.slice(span.from, span.to) }
}
