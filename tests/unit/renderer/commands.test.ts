import { describe, expect, it } from 'vitest'
import { belongsToField, isKey, printedKey, type KeyPress } from '../../../renderer/commands/key-press.ts'
import { createRegistry, type Offers } from '../../../renderer/commands/registry.ts'
import { COMMAND_GROUPS, COMMAND_IDS, COMMANDS } from '../../../shared/contract/commands.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

describe('isKey', () => {
  it('takes Ctrl and ⌘ for one', () => {
    expect(isKey(press('k', { ctrlKey: true }), 'Mod+K')).toBe(true)
    expect(isKey(press('k', { metaKey: true }), 'Mod+K')).toBe(true)
    expect(isKey(press('k'), 'Mod+K')).toBe(false)
    expect(isKey(press('k', { ctrlKey: true, altKey: true }), 'Mod+K')).toBe(false)
  })

  it('tells a letter from the same with Shift, whatever Caps Lock makes of it', () => {
    expect(isKey(press('f'), 'F')).toBe(true)
    expect(isKey(press('F'), 'F')).toBe(true)
    expect(isKey(press('F', { shiftKey: true }), 'F')).toBe(false)
    expect(isKey(press('F', { shiftKey: true }), 'Shift+F')).toBe(true)
  })

  it('takes a sign as produced, since keyboards differ in how', () => {
    expect(isKey(press('?', { shiftKey: true }), '?')).toBe(true)
    expect(isKey(press('?'), '?')).toBe(true)
    expect(isKey(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++')).toBe(true)
    expect(isKey(press(' '), 'Space')).toBe(true)
  })
})

it('keys that write or edit are left to a field that has the focus', () => {
  for (const own of [
    press('n'),
    press('Escape'),
    press('z', { ctrlKey: true }),
    press('ArrowLeft', { altKey: true }),
  ]) {
    expect({ key: own.key, belongs: belongsToField(own) }).toEqual({ key: own.key, belongs: true })
  }
  for (const other of [press('F7'), press('k', { ctrlKey: true }), press('ArrowDown', { altKey: true })]) {
    expect({ key: other.key, belongs: belongsToField(other) }).toEqual({ key: other.key, belongs: false })
  }
})

it('keys are printed as the keyboard has them', () => {
  expect(printedKey('Mod+Shift+P', false)).toBe('Ctrl Shift P')
  expect(printedKey('Mod+Shift+P', true)).toBe('⌘⇧P')
  expect(printedKey('Alt+ArrowLeft', false)).toBe('Alt ←')
  expect(printedKey('Mod++', false)).toBe('Ctrl +')
})

describe('the list of commands', () => {
  it('uses no key twice where two commands can be meant at once', () => {
    for (const group of Object.keys(COMMAND_GROUPS)) {
      const near = COMMAND_IDS.filter((id) => {
        const own = COMMANDS[id].group
        return own === group || !['library', 'story', 'ledger', 'several', 'comparison'].includes(own)
      })
      const keys = near.flatMap((id) => [...(COMMANDS[id].keys ?? []), ...(COMMANDS[id].ownKeys ?? [])])
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    }
  })
})

describe('the registry', () => {
  it('carries out nothing below what lies over the screen, but for the look of things', () => {
    const done: string[] = []
    const { registry } = setUp({
      'rename-story': () => done.push('rename'),
      'larger-text': () => done.push('larger'),
    })
    const uncover = registry.cover()
    expect(registry.available()).toEqual(['larger-text'])
    expect([registry.run('rename-story'), registry.run('larger-text')]).toEqual([false, true])
    uncover()
    expect(registry.run('rename-story')).toBe(true)
    expect(done).toEqual(['larger', 'rename'])
  })

  const setUp = (...offers: readonly Offers[]) => {
    const registry = createRegistry()
    const owners = offers.map((each) => {
      const owner = Symbol('owner')
      registry.offer(owner, each)
      return owner
    })
    return { registry, owners }
  }

  it('carries out what came last, and goes back to the one before when that leaves', () => {
    const done: string[] = []
    const { registry, owners } = setUp({ leave: () => done.push('first') }, { leave: () => done.push('second') })
    expect(registry.run('leave')).toBe(true)
    registry.withdraw(owners[1] ?? Symbol('none'))
    registry.run('leave')
    expect(done).toEqual(['second', 'first'])
  })

  it('carries out nothing that is unavailable or unknown', () => {
    const { registry } = setUp({ compare: { unavailable: 'Choose two articles first.' } })
    expect(registry.run('compare')).toBe(false)
    expect(registry.run('leave')).toBe(false)
    expect(registry.available()).toEqual([])
  })

  it('tells once what became available by changes made together, and nothing when nothing did', async () => {
    const { registry, owners } = setUp({})
    const told: string[] = []
    registry.onAvailable((ids) => told.push(ids.join(' ')))
    const [owner = Symbol('none')] = owners
    registry.offer(owner, { undo: () => {} })
    registry.offer(owner, { undo: () => {}, leave: () => {} })
    await Promise.resolve()
    registry.offer(owner, { undo: () => {}, leave: () => {} })
    await Promise.resolve()
    expect(told).toEqual(['', 'undo leave'])
  })
})
