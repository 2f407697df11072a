import { useState, type ReactElement } from 'react'
import { copy, copyWithSource } from '../../components/clipboard.ts'
import { Elsewhere } from '../compare/elsewhere.tsx'
import { SelectionCommands } from '../compare/selection-commands.tsx'
import { useDesk } from './desk.ts'
import { selectedWords, type SelectedWords } from './selection.ts'
import { letterOf, type SeveralView } from './several-view.ts'

/** What can be done with words selected in one of the reports. */
export function SeveralSelection(): ReactElement {
  const { view } = useDesk()
  const [sought, setSought] = useState<SelectedWords | null>(null)
  const id = sought === null ? undefined : view.reports[sought.report]?.id
  if (sought !== null && id !== undefined) {
    return (
      <Elsewhere
        words={sought.words}
        own={{ id, name: letterOf(sought.report) }}
        besides={view.reports.map(({ body }) => body)}
        onClose={() => setSought(null)}
      />
    )
  }
  return (
    <SelectionCommands<SelectedWords>
      read={() => selectedWords(view)}
      take={selectStretch}
      commands={[
        { name: 'Copy', shortcut: 'Ctrl C', isInMenuOnly: true, run: ({ words }) => copy({ 'text/plain': words }) },
        {
          name: 'Copy with source and date',
          shortcut: 'Ctrl Shift C',
          run: (selected) => copyWords(view, selected),
        },
        { name: 'Find elsewhere', run: setSought },
      ]}
    />
  )
}

/** Selects the words that an element stands in: a sentence, or what is told in its place. */
function selectStretch(target: EventTarget | null): void {
  const words = target instanceof Element ? target.closest('[data-words-of]') : null
  if (words !== null) window.getSelection()?.selectAllChildren(words)
}

/** Puts words on the clipboard with the report they stand in. */
export function copyWords({ reports }: SeveralView, selected: SelectedWords | null): void {
  const report = selected === null ? undefined : reports[selected.report]
  if (selected !== null && report !== undefined) copyWithSource(selected.words, report)
}
