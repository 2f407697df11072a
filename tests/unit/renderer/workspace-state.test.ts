import { describe, expect, it } from 'vitest'
import { sameSelected } from '../../../renderer/features/compare/same-finding.ts'
import { viewOf } from '../../../renderer/features/compare/view.ts'
import { firstState, reduceWorkspace } from '../../../renderer/features/compare/workspace-state.ts'
import type { WorkspaceAction } from '../../../renderer/features/compare/workspace-state.ts'
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings.ts'
import { article, comparison, figure, figureFinding, passage, passageFinding } from './comparison-builder.ts'

const first = firstState(true, DEFAULT_SETTINGS)
const select = (finding: number): WorkspaceAction => ({
  kind: 'select',
  selected: { kind: 'finding', finding },
  row: finding,
})
const after = (...actions: readonly WorkspaceAction[]) => actions.reduce(reduceWorkspace, first)

describe('the trail of findings', () => {
  it('leads back and forward through what was visited', () => {
    const there = after(select(1), select(5), select(9), { kind: 'revisit', step: -1 }, { kind: 'revisit', step: -1 })
    expect(there).toMatchObject({ selected: { finding: 1 }, row: 1 })
    expect(reduceWorkspace(there, { kind: 'revisit', step: -1 })).toBe(there)
    expect(reduceWorkspace(there, { kind: 'revisit', step: 1 })).toMatchObject({ selected: { finding: 5 } })
  })

  it('forgets what lay ahead when another way is taken', () => {
    const turned = after(select(1), select(5), { kind: 'revisit', step: -1 }, select(7))
    expect(turned.trail.map(({ row }) => row)).toEqual([1, 7])
  })

  it('does not remember that nothing was selected', () => {
    expect(after(select(1), { kind: 'select', selected: null, row: null }).trail).toHaveLength(1)
  })
})

describe('folds', () => {
  it('stay open whatever is turned on or off', () => {
    const toggles = (['isFolded', 'showsLesser', 'showsPanel', 'showsWholeHeads'] as const).map((what) => ({
      kind: 'toggle' as const,
      what,
    }))
    expect(after({ kind: 'open-fold', at: 30 }, ...toggles).opened).toEqual(new Set([30]))
  })
})

describe('sameSelected', () => {
  const texts = [article(), article()] as const
  const conflict = figureFinding()
  const figures = { figuresA: [figure()], figuresB: [figure()] }
  const repeated = passage({ a: { from: 20, to: 40 }, b: { from: 5, to: 25 } })
  const before = viewOf(
    ...texts,
    comparison({ ...figures, passages: [repeated], findings: [conflict, passageFinding(0, 2)] }),
  )
  const now = viewOf(
    ...texts,
    comparison({
      ...figures,
      passages: [passage(), repeated],
      findings: [passageFinding(0, 1), passageFinding(1, 2), { ...conflict, rank: 3 }],
    }),
  )

  it('finds what was selected among the findings of another comparison', () => {
    expect(sameSelected(before, now, { kind: 'finding', finding: 0 })).toEqual({ kind: 'finding', finding: 2 })
    expect(sameSelected(before, now, { kind: 'finding', finding: 1 })).toEqual({ kind: 'finding', finding: 1 })
  })

  it('selects nothing when it is no longer found', () => {
    expect(sameSelected(now, before, { kind: 'finding', finding: 0 })).toBeNull()
    expect(sameSelected(now, before, null)).toBeNull()
  })
})
