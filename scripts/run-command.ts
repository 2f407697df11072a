/**
 * Runs a command to its end and sets the exit status it returns. What it cannot do it throws, as an error whose message
 * is a sentence for the user.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
