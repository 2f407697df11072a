/** The command line: `doublet COMMAND ...`. A second host of the library and the engine, beside the window. */
import process from 'node:process'
import { UsageError, type Command, type ExitStatus } from './command.ts'
import { tell } from './output.ts'

type Entry = { readonly name: string; readonly summary: string; readonly load: () => Promise<Command> }

/** Loaded when asked for: most of the time of a short command goes into loading the engine. */
const commands: readonly Entry[] = [
  {
    name: 'compare',
    summary: 'Show what two reports repeat and where their figures differ',
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  {
    name: 'figures',
    summary: 'Show the figures of a report, each with its value',
    load: async () => (await import('./commands/figures.ts')).figures,
  },
  {
    name: 'ledger',
    summary: 'Show the figures of several reports in one table',
    load: async () => (await import('./commands/ledger.ts')).ledger,
  },
  {
    name: 'read',
    summary: 'Show what importing files would store, without storing it',
    load: async () => (await import('./commands/read.ts')).read,
  },
  {
    name: 'import',
    summary: 'Take files and folders into a library',
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  {
    name: 'search',
    summary: 'Find articles of a library by their words',
    load: async () => (await import('./commands/search.ts')).search,
  },
  {
    name: 'overlaps',
    summary: 'List the articles of a library that overlap',
    load: async () => (await import('./commands/overlaps.ts')).overlaps,
  },
  {
    name: 'stories',
    summary: 'List the stories of a library: reports of one event',
    load: async () => (await import('./commands/stories.ts')).stories,
  },
  {
    name: 'export',
    summary: 'Write a library as one file, without what was removed',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'merge',
    summary: 'Take the articles of another library into a library',
    load: async () => (await import('./commands/merge.ts')).merge,
  },
  {
    name: 'check',
    summary: 'Check that a library is sound',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'bench-library',
    summary: 'Build a library of invented articles and measure it',
    load: async () => (await import('./commands/bench-library.ts')).benchLibrary,
  },
]

const help = `Doublet finds overlapping news reports and compares their figures as values. Nothing leaves this machine.

Usage: doublet COMMAND [ARGUMENTS]

${commands.map(({ name, summary }) => `  ${name.padEnd(13)} ${summary}`).join('\n')}

doublet COMMAND --help says more. Results go to standard output or --out FILE, messages to standard error.
Exit status: 0 done, 1 some inputs failed (each named, the rest done), 2 wrong usage.
`

async function main([name, ...args]: readonly string[]): Promise<ExitStatus> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(help)
    return name === undefined ? 2 : 0
  }
  const entry = commands.find((candidate) => candidate.name === name)
  if (entry === undefined) {
    tell(`There is no command "${name}". doublet --help lists them.`)
    return 2
  }
  const command = await entry.load()
  const end = args.indexOf('--')
  if ((end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(command.help)
    return 0
  }
  return runCommand(name, command, args)
}

async function runCommand(name: string, command: Command, args: readonly string[]): Promise<ExitStatus> {
  try {
    return await command.run(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    tell(error.message)
    tell(`doublet ${name} --help says how it is used.`)
    return 2
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

process.exitCode = await main(process.argv.slice(2))
