/** What of a keyboard event a command's key is compared with. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

type Key = { readonly key: string; readonly mod: boolean; readonly alt: boolean; readonly shift: boolean }

/** Reads a key as the list of commands writes it: `N`, `Shift+F7`, `Mod+K`, `Mod++`. */
function parseKey(written: string): Key {
  const parts = written.endsWith('++') ? [...written.slice(0, -2).split('+'), '+'] : written.split('+')
  const key = parts.at(-1) ?? ''
  return { key, mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') }
}

/** Whether a press is the key written. */
export function isKey(press: KeyPress, written: string): boolean {
  const { key, mod, alt, shift } = parseKey(written)
  if ((press.ctrlKey || press.metaKey) !== mod || press.altKey !== alt) return false
  if (nameOf(press.key).toLowerCase() !== key.toLowerCase()) return false
  // A sign such as `?` or `+` needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  return isSign || press.shiftKey === shift
}

/** True for keys that write into a field, or move in it: they are no commands while one has the focus. */
export function belongsToField(press: KeyPress): boolean {
  if (press.altKey) return press.key === 'ArrowLeft' || press.key === 'ArrowRight'
  if (press.ctrlKey || press.metaKey) return OWN_KEYS_OF_FIELDS.has(press.key.toLowerCase())
  return !/^F\d+$/.test(press.key)
}

const OWN_KEYS_OF_FIELDS: ReadonlySet<string> = new Set(['a', 'c', 'v', 'x', 'y', 'z'])

/** A key as a keyboard has it printed on: `Ctrl K`, `Shift F7`, `↑`; on a Mac `⌘K`. */
export function printedKey(written: string, isMac: boolean): string {
  const { key, mod, alt, shift } = parseKey(written)
  const held = [...(mod ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : [])]
  const printed = PRINTED[key] ?? key
  if (!isMac) return [...held, printed].join(' ')
  return [...held.map((name) => MAC[name] ?? name), MAC[key] ?? printed].join('')
}

const PRINTED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
}
const MAC: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧', Delete: '⌫', Enter: '↩' }

function nameOf(key: string): string {
  return key === ' ' ? 'Space' : key
}
