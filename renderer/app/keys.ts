/** Every command with a key, as the overlay under `?` lists them. The screens' handlers are written from the same list. */
export type KeyGroup = {
  readonly title: string
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[]
}

export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: 'Everywhere',
    keys: [
      { keys: ['?'], does: 'Show these keys' },
      { keys: ['Alt ←'], does: 'Back to where you were' },
      { keys: ['F6'], does: 'Next part of the window' },
      { keys: ['Ctrl O'], does: 'Import files' },
    ],
  },
  {
    title: 'Comparison',
    keys: [
      { keys: ['N', 'F7', 'Alt ↓'], does: 'Next finding' },
      { keys: ['P', 'Shift F7', 'Alt ↑'], does: 'Previous finding' },
      { keys: ['F', 'Shift F'], does: 'Next, previous figure' },
      { keys: ['T'], does: 'Go to the twin of a moved passage or figure' },
      { keys: ['S'], does: 'Fold what is the same' },
      { keys: ['D'], does: 'Show or hide lesser differences' },
      { keys: ['B'], does: 'Show or hide the side panel' },
      { keys: ['H'], does: 'Show the heads in full, in a low window' },
      { keys: ['X'], does: 'Swap the two texts' },
      { keys: ['Esc'], does: 'Leave what is over the texts, the figure, then the comparison' },
    ],
  },
  {
    title: 'Library',
    keys: [
      { keys: ['↑', '↓'], does: 'Move through the articles' },
      { keys: ['Space'], does: 'Choose or leave an article' },
      { keys: ['Enter'], does: 'Compare the two chosen' },
      { keys: ['I'], does: 'Import files' },
      { keys: ['Delete'], does: 'Remove the chosen articles' },
      { keys: ['Ctrl Z'], does: 'Undo the removal' },
      { keys: ['Esc'], does: 'Choose none' },
    ],
  },
]
