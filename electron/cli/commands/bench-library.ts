import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { measureLibrary } from '../bench-library/measure.ts'
import { readArguments, required, wholeNumber } from '../arguments.ts'
import { UsageError, type Command } from '../command.ts'
import { openOutput, tell } from '../output.ts'

const usualArticles = 10_000

export const benchLibrary: Command = {
  help: `Usage: doublet bench-library --library FILE [--articles N] [--process FILE] [--out FILE]

Builds a library of invented articles of 300 words, always the same ones, and measures it; some repeat, update or resemble
others. The library stays, to be looked at or deleted. One line of JSON, times in milliseconds:
{"articles","load":[before,after],"textBytes","import":{"seconds","processorSeconds","perSecond","slowest"},"keyWhileImporting":{"p50","p95","p99","max"},
"file":{"bytes","timesText"},"openMillis","search":{"p50",...,"processor":{"p50",...}},"overlaps":{"p50",...,"processor":{...},"found"},"memoryMegabytes"}

  --library FILE   a file that is not there yet
  --articles N     how many (${usualArticles})
  --process FILE   the library process that imports, whose memory is measured: out/library/process.js once \`npm run build\` has made
                   it. Without it that of the sources, which takes half as much memory again to strip its types.
  --out FILE       write there instead of to standard output
`,
  async run(args) {
    const { values, positionals } = readArguments(args, {
      library: { type: 'string' },
      articles: { type: 'string' },
      process: { type: 'string' },
      out: { type: 'string' },
    })
    const path = required('library', values.library)
    const articles = wholeNumber('articles', values.articles, usualArticles)
    if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" is not understood.`)
    if (existsSync(path)) throw new UsageError(`${path} is there already; the library must be a new one.`)
    const output = await openOutput(values.out)
    const processModule = values.process === undefined ? {} : { processModule: resolve(values.process) }
    await output.writeJson(await measureLibrary({ path, count: articles, tell, ...processModule }))
    await output.close()
    return 0
  },
}
