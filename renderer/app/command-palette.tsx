/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the options of a combobox are no select, and hold more than text */
import fuzzysort from 'fuzzysort'
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react'
import { COMMAND_GROUPS, COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/contract/commands.ts'
import { printedKey } from '../commands/key-press.ts'
import type { Registry } from '../commands/registry.ts'
import { useRegistry } from '../commands/use-commands.ts'
import { DialogFrame } from '../components/dialog-frame.tsx'
import { Icon } from '../components/icon.tsx'
import { useFinder } from '../components/use-finder.ts'

/** A command as it is listed: its title with the letters that matched, and why it cannot be carried out, if it cannot. */
type Entry = { readonly id: CommandId; readonly title: ReactNode; readonly unavailable: string | null }

/** Every command, found by a few of its letters and carried out by Enter. */
export function CommandPalette({
  onClose,
  isMac,
}: {
  readonly onClose: () => void
  readonly isMac: boolean
}): ReactElement {
  return (
    <DialogFrame title="All commands" hasHead={false} place="top" width="max-w-2xl" onClose={onClose}>
      <Finder onDone={onClose} isMac={isMac} />
    </DialogFrame>
  )
}

function Finder({ onDone, isMac }: { readonly onDone: () => void; readonly isMac: boolean }): ReactElement {
  const registry = useRegistry()
  const [letters, setLetters] = useState('')
  // What can be done is that of the screen below, which does not change while this is open.
  const entries = entriesFor(registry, letters)
  const carryOut = (entry: Entry | undefined): void => {
    if (entry === undefined || entry.unavailable !== null) return
    onDone()
    // Not before this dialog has given the focus back: the command may move it on.
    setTimeout(() => registry.run(entry.id))
  }
  const { active, toFirst, listId, idOf, field } = useFinder(entries.length, {
    first: 0,
    take: (index) => carryOut(entries[index]),
  })
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon name="search" className="text-quiet" />
        <input
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is this field and what it finds
          autoFocus
          {...field}
          aria-label="Find a command"
          placeholder="Find a command"
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-quiet"
          value={letters}
          onChange={({ target }) => {
            setLetters(target.value)
            toFirst()
          }}
        />
      </div>
      <div id={listId} role="listbox" aria-label="Commands" className="min-h-0 overflow-y-auto p-1.5">
        {entries.map((entry, index) => (
          <Line
            key={entry.id}
            id={idOf(index)}
            entry={entry}
            isActive={index === active}
            isMac={isMac}
            onPress={() => carryOut(entry)}
          />
        ))}
      </div>
      <output className={entries.length === 0 ? 'px-4 pb-4 text-sm text-quiet' : 'sr-only'}>
        {entries.length === 0 ? 'No command has these letters.' : `${entries.length} commands`}
      </output>
    </>
  )
}

function Line({
  id,
  entry: { id: command, title, unavailable },
  isActive,
  isMac,
  onPress,
}: {
  readonly id: string
  readonly entry: Entry
  readonly isActive: boolean
  readonly isMac: boolean
  readonly onPress: () => void
}): ReactElement {
  const { group, keys = [], ownKeys = [] } = COMMANDS[command]
  const [key] = [...keys, ...ownKeys]
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the field above has the focus and the keys
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={unavailable !== null}
      className={`flex min-h-9 items-center gap-3 rounded-md px-3 py-1.5 text-sm ${isActive ? 'bg-repeat-wash-strong' : 'hover:bg-hollow'}`}
      onClick={onPress}
    >
      <span className={`min-w-0 flex-1 ${unavailable === null ? '' : 'text-quiet'}`}>
        {title}
        {unavailable !== null && <span className="ms-2 text-xs text-quiet">{unavailable}</span>}
      </span>
      <span className="shrink-0 text-xs text-quiet">{COMMAND_GROUPS[group]}</span>
      <span className="flex w-28 shrink-0 justify-end">{key !== undefined && <kbd>{printedKey(key, isMac)}</kbd>}</span>
    </div>
  )
}

/** How much better, of 1, the letters must fit a command that cannot be carried out now for it to stand before one that can. */
const FITS_BETTER = 0.2

/** What can be carried out comes first, or Enter would do nothing, and of that what the screen is for; with letters, unless they clearly mean another. */
function entriesFor(registry: Registry, letters: string): readonly Entry[] {
  const all = COMMAND_IDS.filter((id) => id !== 'show-commands' && isListed(registry, id))
  const unavailable = (id: CommandId): string | null => reasonAgainst(registry, id)
  if (letters.trim() === '') {
    const entries = all.map((id) => ({ id, title: COMMANDS[id].title, unavailable: unavailable(id) }))
    return entries.toSorted((x, y) => rankOf(x) - rankOf(y))
  }
  const fit = ({ score, obj }: { readonly score: number; readonly obj: CommandId }): number =>
    unavailable(obj) === null ? score : score - FITS_BETTER
  return fuzzysort
    .go(letters, [...all], { key: (id: CommandId) => COMMANDS[id].title, limit: 0, threshold: 0.2 })
    .toSorted((x, y) => fit(y) - fit(x))
    .map((result) => ({
      id: result.obj,
      title: result.highlight((match, index) => (
        <b key={index} className="font-semibold text-repeat underline">
          {match}
        </b>
      )),
      unavailable: unavailable(result.obj),
    }))
}

/** What the screen itself can do now, then what every screen can, then what cannot be done now. */
function rankOf({ id, unavailable }: Pick<Entry, 'id' | 'unavailable'>): number {
  if (unavailable !== null) return 2
  return ['everywhere', 'view', 'help'].includes(COMMANDS[id].group) ? 1 : 0
}

/** Keys that move in a list are of no use from elsewhere: such a command is listed only where a screen offers it. */
function isListed(registry: Registry, id: CommandId): boolean {
  return COMMANDS[id].keys !== undefined || COMMANDS[id].ownKeys === undefined || registry.offerOf(id) !== undefined
}

/** Why a command cannot be carried out now; null when it can. */
function reasonAgainst(registry: Registry, id: CommandId): string | null {
  const offer = registry.offerOf(id)
  if (offer === undefined) return ELSEWHERE[COMMANDS[id].group]
  return typeof offer === 'function' ? null : offer.unavailable
}

const ELSEWHERE = {
  everywhere: 'Not on this screen.',
  view: 'Not on this screen.',
  library: 'In the library.',
  story: 'On the screen of a story.',
  ledger: 'In the ledger.',
  several: 'With several reports side by side.',
  comparison: 'In a comparison.',
  help: 'Not on this screen.',
} as const
