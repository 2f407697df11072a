import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installDependencies } from './dependencies.mjs'
import { chooseNode, installedNode, ownNode } from './modern-node.mjs'
import { runToEnd } from './run-to-end.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Runs a file of this project on a Node that can run it, after installing what is missing. This module and what it
 * imports use Node's own modules only and run on Node 20: they are what a fresh clone starts with.
 *
 * On a suitable Node the file is loaded into this very process, which saves the command line a second start; so it must
 * be a program from top to bottom, not one that asks whether it is the main module.
 * @param {string} file path from the root of the project
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
export async function launch(file, args) {
  try {
    installDependencies(root)
    const path = join(root, file)
    const node = chooseNode(ownNode(), installedNode(root))
    if (node.kind === 'none') throw new Error(node.sentence)
    if (node.kind === 'installed') {
      process.exitCode = await runToEnd(node.path, [path, ...args])
      return
    }
    process.argv = [process.execPath, path, ...args]
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
    return
  }
  await import(pathToFileURL(join(root, file)).href)
}
