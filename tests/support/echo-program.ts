/** A program for the test of how programs are launched: prints its arguments and ends with a status of its own. */
process.stdout.write(`${JSON.stringify(process.argv.slice(2))}\n`)
process.exitCode = 7
