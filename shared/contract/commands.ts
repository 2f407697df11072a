import { z } from 'zod'

/** Parts of the application a command belongs to, in the order lists show them. */
export const COMMAND_GROUPS = {
  everywhere: 'Everywhere',
  view: 'Look',
  library: 'Library',
  story: 'Stories',
  ledger: 'Ledger',
  several: 'Several reports',
  comparison: 'Comparison',
  help: 'Help',
} as const

/** Something a person can have done, by menu, by key, or from the list of all commands. */
type Command = {
  readonly title: string
  readonly group: keyof typeof COMMAND_GROUPS
  /**
   * Keys that work wherever the command does: `N`, `Shift+F7`, `Mod+K`, where `Mod` is Ctrl, and ⌘ on a Mac. A single
   * character is the one produced, whatever else has to be held for it.
   */
  readonly keys?: readonly string[]
  /** Keys that work only while the list or the text they are about has the focus, which sees to them itself. */
  readonly ownKeys?: readonly string[]
  /** The menu it stands in. The letter behind `&` in `menuTitle` opens it while the menu is open. */
  readonly menu?: 'file' | 'view' | 'go' | 'help'
  readonly menuTitle?: string
  /** A line goes over it in its menu. */
  readonly startsSection?: true
}

/**
 * Every command there is: menu, list of keys and list of all commands derive from this. Which can be carried out now is
 * said by the screens (`useCommands` in renderer/commands).
 */
const ALL = {
  'show-commands': {
    title: 'All commands',
    group: 'everywhere',
    keys: ['Mod+K', 'Mod+Shift+P'],
    menu: 'help',
    menuTitle: '&All Commands …',
  },
  import: {
    title: 'Import files',
    group: 'everywhere',
    keys: ['Mod+O', 'I'],
    menu: 'file',
    menuTitle: '&Import Files …',
  },
  'quick-compare': {
    title: 'Compare two texts without keeping them',
    group: 'everywhere',
    keys: ['Mod+N'],
    menu: 'file',
    menuTitle: '&Compare Two Texts …',
  },
  'add-samples': { title: 'Add sample reports', group: 'everywhere', menu: 'file', menuTitle: 'Add &Sample Reports' },
  'import-library': {
    title: 'Import another library',
    group: 'everywhere',
    menu: 'file',
    menuTitle: 'Import Another Li&brary …',
    startsSection: true,
  },
  'export-library': {
    title: 'Export the library as one file',
    group: 'library',
    menu: 'file',
    menuTitle: 'E&xport the Library …',
  },
  'show-settings': {
    title: 'Settings',
    group: 'everywhere',
    keys: ['Mod+,'],
    menu: 'file',
    menuTitle: 'S&ettings …',
    startsSection: true,
  },
  'go-back': { title: 'Back', group: 'everywhere', keys: ['Alt+ArrowLeft'], menu: 'go', menuTitle: '&Back' },
  'go-forward': { title: 'Forward', group: 'everywhere', keys: ['Alt+ArrowRight'], menu: 'go', menuTitle: '&Forward' },
  'go-to-library': {
    title: 'Library',
    group: 'everywhere',
    keys: ['Mod+L'],
    menu: 'go',
    menuTitle: '&Library',
    startsSection: true,
  },
  'go-to-stories': { title: 'Stories', group: 'everywhere', keys: ['Mod+Shift+L'], menu: 'go', menuTitle: 'S&tories' },
  'go-to-removed': { title: 'Removed articles', group: 'everywhere', menu: 'go', menuTitle: '&Removed Articles' },
  'next-part': { title: 'Next part of the window', group: 'everywhere', keys: ['F6'] },
  'previous-part': { title: 'Previous part of the window', group: 'everywhere', keys: ['Shift+F6'] },

  'larger-text': {
    title: 'Larger text',
    group: 'view',
    keys: ['Mod++', 'Mod+='],
    menu: 'view',
    menuTitle: '&Larger Text',
  },
  'smaller-text': { title: 'Smaller text', group: 'view', keys: ['Mod+-'], menu: 'view', menuTitle: '&Smaller Text' },
  'usual-text-size': {
    title: 'Usual text size',
    group: 'view',
    keys: ['Mod+0'],
    menu: 'view',
    menuTitle: '&Usual Text Size',
  },
  'theme-system': { title: 'Theme: as the system', group: 'view' },
  'theme-light': { title: 'Theme: light', group: 'view' },
  'theme-dark': { title: 'Theme: dark', group: 'view' },
  'theme-light-contrast': { title: 'Theme: light, high contrast', group: 'view' },
  'theme-dark-contrast': { title: 'Theme: dark, high contrast', group: 'view' },

  'search-library': {
    title: 'Search the library',
    group: 'library',
    keys: ['Mod+F', '/'],
    menu: 'go',
    menuTitle: '&Search the Library',
  },
  compare: {
    title: 'Compare those chosen, two or several',
    group: 'library',
    keys: ['Mod+Enter'],
    ownKeys: ['Enter'],
    menu: 'go',
    menuTitle: '&Compare Those Chosen',
  },
  'show-overlaps': {
    title: 'What overlaps this article?',
    group: 'library',
    keys: ['O'],
    menu: 'go',
    menuTitle: 'What &Overlaps This?',
  },
  'tag-articles': { title: 'Tag the chosen articles', group: 'library', keys: ['T'] },
  'change-tags': { title: 'Rename, merge or delete tags', group: 'library' },
  'make-story': {
    title: 'Make one story of the articles chosen, or put one into a story',
    group: 'library',
    keys: ['M'],
  },
  'edit-article': { title: 'Edit what is known of this article', group: 'library', keys: ['E'] },
  'paste-article': { title: 'Paste as an article', group: 'library', ownKeys: ['Mod+V'] },
  'move-in-list': { title: 'Move through the articles', group: 'library', ownKeys: ['ArrowUp', 'ArrowDown'] },
  'choose-article': { title: 'Choose or leave an article', group: 'library', ownKeys: ['Space'] },
  'choose-range': { title: 'Choose several in a row', group: 'library', ownKeys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  'choose-all': { title: 'Choose all that are listed', group: 'library', ownKeys: ['Mod+A'] },
  'choose-none': { title: 'Choose none', group: 'library', ownKeys: ['Escape'] },
  'remove-articles': { title: 'Remove the chosen articles', group: 'library', ownKeys: ['Delete'] },
  undo: { title: 'Undo the removal or change', group: 'everywhere', keys: ['Mod+Z'] },
  redo: { title: 'Do again what was undone', group: 'comparison', keys: ['Mod+Shift+Z', 'Mod+Y'] },

  'show-story': {
    title: 'Show the story of this article, or of the two compared',
    group: 'story',
    keys: ['Y'],
    menu: 'go',
    menuTitle: 'Show Its Stor&y',
    startsSection: true,
  },
  'rename-story': { title: 'Rename the story', group: 'story', keys: ['F2'] },
  'merge-story': { title: 'Merge the story with another, or with a report', group: 'story', keys: ['M'] },
  'split-story': { title: 'Split the chosen reports off', group: 'story', keys: ['S'] },
  'separate-reports': { title: 'Not the same story: the two chosen', group: 'story', keys: ['N'] },
  'make-base': { title: 'Make the report the base of all comparisons', group: 'story', keys: ['B'] },

  'show-ledger': {
    title: 'Ledger of the figures of those chosen, or of those compared',
    group: 'library',
    keys: ['L'],
    menu: 'go',
    menuTitle: 'Figure Le&dger',
  },
  'search-ledger': { title: 'Search the ledger', group: 'ledger', keys: ['Mod+F', '/'] },
  'copy-ledger': { title: 'Copy the rows shown as a table', group: 'ledger', keys: ['Mod+Shift+C'] },
  'save-ledger': { title: 'Save the rows shown as CSV', group: 'ledger', keys: ['Mod+S'] },
  'move-in-ledger': {
    title: 'Move through the cells',
    group: 'ledger',
    ownKeys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
  },
  'show-telling': { title: 'Go to the sentence of a figure', group: 'ledger', ownKeys: ['Enter'] },

  'next-base': {
    title: 'Set the others against the next report',
    group: 'several',
    keys: ['X'],
    menu: 'go',
    menuTitle: 'Ne&xt Report as Base',
  },
  'show-base-text': { title: 'Show the base with what the others make of it', group: 'several', keys: ['1'] },
  'show-columns': { title: 'Show all reports in columns', group: 'several', keys: ['2'] },
  'show-reports': { title: 'Show the reports and who contains whom', group: 'several', keys: ['3'] },
  'open-reading': { title: 'Open the pair of what is before the eye', group: 'several', ownKeys: ['Enter'] },

  'next-finding': {
    title: 'Next finding',
    group: 'comparison',
    keys: ['N', 'F7', 'Alt+ArrowDown'],
    menu: 'go',
    menuTitle: '&Next Finding',
    startsSection: true,
  },
  'previous-finding': {
    title: 'Previous finding',
    group: 'comparison',
    keys: ['P', 'Shift+F7', 'Alt+ArrowUp'],
    menu: 'go',
    menuTitle: '&Previous Finding',
  },
  'next-figure': { title: 'Next figure', group: 'comparison', keys: ['F'] },
  'previous-figure': { title: 'Previous figure', group: 'comparison', keys: ['Shift+F'] },
  'go-to-twin': { title: 'Go to the twin of a moved passage or figure', group: 'comparison', keys: ['T'] },
  'fold-same': { title: 'Fold what is the same', group: 'comparison', keys: ['S'] },
  'show-lesser': { title: 'Show or hide lesser differences', group: 'comparison', keys: ['D'] },
  'show-panel': { title: 'Show or hide the side panel', group: 'comparison', keys: ['B'] },
  'show-heads': { title: 'Show the heads in full, in a low window', group: 'comparison', keys: ['H'] },
  'swap-texts': { title: 'Swap the two texts', group: 'comparison', keys: ['X'] },
  'find-in-texts': {
    title: 'Find in the texts',
    group: 'comparison',
    keys: ['Mod+F'],
    menu: 'go',
    menuTitle: '&Find in the Texts',
  },
  'visited-before': { title: 'Back to the finding visited before', group: 'comparison', keys: ['['] },
  'visited-after': { title: 'Forward to the finding visited after', group: 'comparison', keys: [']'] },
  'show-rules': { title: 'Level and rules of the comparison', group: 'comparison', keys: ['R'] },
  'copy-with-source': {
    title: 'Copy the words selected, with source and date',
    group: 'comparison',
    keys: ['Mod+Shift+C'],
  },
  'find-elsewhere': { title: 'Find the words selected elsewhere in the library', group: 'comparison' },
  'select-words': { title: 'Select words by keys; once more, in the other text', group: 'comparison', keys: ['W'] },
  'extend-words': {
    title: 'More or fewer words, where words are selected',
    group: 'comparison',
    ownKeys: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
  },
  'make-finding': { title: 'Make a finding of the words chosen, or change yours', group: 'comparison', keys: ['M'] },
  'align-places': {
    title: 'Align the words chosen in A and B, or the sentences you are at',
    group: 'comparison',
    keys: ['A'],
  },
  'set-apart': {
    title: 'Set the words chosen in A and B apart, or the passage that is before the eye',
    group: 'comparison',
    keys: ['Shift+A'],
  },
  'show-by-hand': { title: 'What was done by hand to this pair', group: 'comparison' },
  'remove-by-hand': { title: 'Delete the finding made by hand', group: 'comparison', keys: ['Delete'] },
  'forget-alignments': { title: 'Remove all alignments made by hand', group: 'comparison' },
  'edit-texts': { title: 'Edit the two texts of a quick comparison', group: 'comparison', keys: ['E'] },
  'keep-texts': { title: 'Keep the two texts of a quick comparison', group: 'comparison' },
  print: {
    title: 'Print the comparison',
    group: 'comparison',
    keys: ['Mod+P'],
    menu: 'file',
    menuTitle: '&Print the Comparison …',
    startsSection: true,
  },
  leave: {
    title: 'Leave what is over the texts, the figure, then the screen',
    group: 'comparison',
    keys: ['Escape'],
  },

  'show-keys': { title: 'Keys', group: 'help', keys: ['?'], menu: 'help', menuTitle: '&Keys' },
  'show-guide': { title: 'Guide', group: 'help', keys: ['F1'], menu: 'help', menuTitle: '&Guide' },
  'start-tour': { title: 'Tour in three steps', group: 'help', menu: 'help', menuTitle: '&Tour in Three Steps' },
} as const satisfies Readonly<Record<string, Command>>

export type CommandId = keyof typeof ALL
export const COMMANDS: Readonly<Record<CommandId, Command>> = ALL

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant object are the names it was written with
export const COMMAND_IDS = Object.keys(ALL) as readonly CommandId[]

export const commandIdSchema = z.enum(COMMAND_IDS)
