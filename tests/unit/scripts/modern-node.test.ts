import { expect, test } from 'vitest'
import { chooseNode } from '../../../scripts/launch/modern-node.mjs'

const node20 = { path: '/usr/bin/node', version: '20.20.2', nodeApi: 9, runsTypeScript: false }
const node2214 = { path: '/usr/bin/node', version: '22.14.0', nodeApi: 10, runsTypeScript: false }
const node24 = { path: '/usr/bin/node', version: '24.21.0', nodeApi: 10, runsTypeScript: true }

test("the user's own Node is used where it is new enough", () => {
  expect(chooseNode(node24, '/installed/node')).toEqual({ kind: 'own' })
  expect(chooseNode(node24, null)).toEqual({ kind: 'own' })
})

test('the installed Node is used where the own one would crash on the database or cannot run TypeScript', () => {
  expect(chooseNode(node20, '/installed/node')).toEqual({ kind: 'installed', path: '/installed/node' })
  expect(chooseNode(node2214, '/installed/node')).toEqual({ kind: 'installed', path: '/installed/node' })
})

test('where there is neither, a sentence says which version is needed and which is there', () => {
  const choice = chooseNode(node20, null)
  expect(choice.kind).toBe('none')
  expect(choice.kind === 'none' && choice.sentence).toMatch(/22\.18.*20\.20\.2/)
})
