/**
 * Runs a command to its end and ends this process with the exit status it returns. What it cannot do it throws, as an
 * error whose message is a sentence for the user.
 */
export async function runCommand(command: () => Promise<number>): Promise<never> {
  // Not by process.exitCode: electron-builder ends the process with 0 when nothing is left to do, whatever that says.
  process.exit(await statusOf(command))
}

async function statusOf(command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return 1
  }
}
