import { COMMAND_IDS, COMMANDS, type CommandId } from '../../shared/contract/commands.ts'
import { belongsToField, isKey } from './key-press.ts'

/** What a screen says of a command while it is shown: how it is carried out, or why it cannot be now, as a sentence. */
export type Offer = (() => void) | { readonly unavailable: string }
export type Offers = Readonly<Partial<Record<CommandId, Offer>>>

/** Which commands can be carried out now, and by whom. */
export type Registry = {
  /** Says, or says anew, what `owner` offers; what came last counts where two offer the same. */
  readonly offer: (owner: symbol, offers: Offers) => void
  readonly withdraw: (owner: symbol) => void
  /** Undefined for a command that no screen shown now knows. */
  readonly offerOf: (id: CommandId) => Offer | undefined
  /** Carries a command out; false when that is not possible now. */
  readonly run: (id: CommandId) => boolean
  /** Carries out the command of a key press, which is then used up. */
  readonly press: (event: KeyboardEvent) => void
  /** What lies over the screen has begun; what is answered ends it. Meanwhile only the look of things can be changed. */
  readonly cover: () => () => void
  readonly available: () => readonly CommandId[]
  /** Calls back, once for many changes made together, when others can be carried out than before. */
  readonly onAvailable: (listener: (ids: readonly CommandId[]) => void) => () => void
}

export function createRegistry(): Registry {
  const owners = new Map<symbol, Offers>()
  let covers = 0

  const offerOf = (id: CommandId): Offer | undefined =>
    [...owners.values()].map((offers) => offers[id]).findLast((offer) => offer !== undefined)
  const isCovered = (id: CommandId): boolean => covers > 0 && COMMANDS[id].group !== 'view'
  const available = (): readonly CommandId[] =>
    COMMAND_IDS.filter((id) => typeof offerOf(id) === 'function' && !isCovered(id))
  const { tellSoon, onAvailable } = createTelling(available)
  const run = (id: CommandId): boolean => {
    const offer = offerOf(id)
    if (typeof offer !== 'function' || isCovered(id)) return false
    offer()
    return true
  }
  const changeCovers = (by: 1 | -1): void => {
    covers += by
    tellSoon()
  }
  return {
    offer: (owner, offers) => {
      owners.set(owner, offers)
      tellSoon()
    },
    withdraw: (owner) => {
      owners.delete(owner)
      tellSoon()
    },
    offerOf,
    run,
    press: (event) => {
      if (event.defaultPrevented || event.isComposing || isHeldBack(event)) return
      if (meantBy(event).some(run)) event.preventDefault()
    },
    cover: () => {
      changeCovers(1)
      return () => changeCovers(-1)
    },
    available,
    onAvailable,
  }
}

/** Tells listeners what is available, once for many changes made together, and only when it is not what it was. */
function createTelling(
  available: Registry['available'],
): Pick<Registry, 'onAvailable'> & { readonly tellSoon: () => void } {
  const listeners = new Set<(ids: readonly CommandId[]) => void>()
  let told = ''
  let isTelling = false
  const tell = (): void => {
    isTelling = false
    const ids = available()
    if (ids.join() === told) return
    told = ids.join()
    for (const listener of listeners) listener(ids)
  }
  return {
    tellSoon: () => {
      if (!isTelling) queueMicrotask(tell)
      isTelling = true
    },
    onAvailable: (listener) => {
      listeners.add(listener)
      listener(available())
      return () => listeners.delete(listener)
    },
  }
}

function meantBy(event: KeyboardEvent): readonly CommandId[] {
  return COMMAND_IDS.filter((id) => COMMANDS[id].keys?.some((key) => isKey(event, key)))
}

/** Typing is no command, and in a dialog or form only what is held with another key is. */
function isHeldBack(event: KeyboardEvent): boolean {
  if (!belongsToField(event) || !(event.target instanceof Element)) return false
  return event.target.closest(HELD_BACK_IN) !== null
}

/** A box or button that is ticked takes the space bar and the arrows, and no letters. */
const HELD_BACK_IN =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, form, [contenteditable="true"], [role="dialog"]'
