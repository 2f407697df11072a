import { setTimeout as sleep } from 'node:timers/promises'
import { portOfParent } from '../../electron/library/process-port.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import { ContractError } from '../../shared/contract/failure.ts'
import { libraryProcessOptionsSchema, type StartupMessage } from '../../shared/contract/library-process.ts'
import type { ImportReport } from '../../shared/contract/importing.ts'
import { libraryContract } from '../../shared/contract/library.ts'
import { serve } from '../../shared/contract/serve.ts'

/**
 * A library process without a library: it speaks a part of the real contract over its real port, and `importPaths` does
 * what the first path says, so that a test can make it long, loud or dead. The "library path" says how it starts.
 */
const port = portOfParent()
const { libraryPath } = libraryProcessOptionsSchema.parse(JSON.parse(process.argv[2] ?? ''))
const empty: ImportReport = { added: [], same: [], failed: [], warnings: [], cancelled: false }

const { getArticle, importPaths, importFiles, importSamples, compareArticles } = libraryContract.methods
const contract = {
  ...libraryContract,
  methods: { getArticle, importPaths, importFiles, importSamples, compareArticles },
}

const handlers: Handlers<typeof contract> = {
  getArticle: () => null,
  async importPaths({ paths }, { cancellation, progress }) {
    const [order] = paths
    if (order === 'end') process.exit(3)
    if (order === 'count') for (let done = 1; done <= 3; done++) progress({ done, total: 3, current: `${done}.txt` })
    if (order === 'wait') while (!cancellation.aborted) await sleep(5)
    if (order === 'wait') emit('articlesChanged', {})
    return empty
  },
  importFiles: ({ files }) => ({
    ...empty,
    warnings: files.map(({ name, bytes }) => ({ name, reason: `${bytes.length} bytes, the last is ${bytes.at(-1)}` })),
  }),
  importSamples: () => {
    throw new ContractError({ kind: 'refused', reason: `This is process ${process.pid}.` })
  },
  compareArticles: () => {
    throw new Error('There is nothing to compare.')
  },
}

function announce(message: StartupMessage): void {
  port.postMessage(message)
}

if (libraryPath === 'ends-at-once') process.exit(4)
if (libraryPath === 'newer') {
  announce({ kind: 'problem', problem: { kind: 'library-newer-than-app', found: 12, known: 9 } })
}
const { emit } = serve(contract, handlers, port)
port.onClose((reason) => {
  process.stdout.write(`closed: ${reason}\n`)
  if (libraryPath !== 'stubborn') process.exit(0)
})
if (libraryPath === 'stubborn') setInterval(() => {}, 1_000)
if (libraryPath !== 'newer') announce({ kind: 'ready' })
