import { launch } from './launch/launch.mjs'

const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  console.error('Usage: node scripts/with-node.mjs <file> [arguments]')
  process.exitCode = 2
} else {
  await launch(file, args)
}
