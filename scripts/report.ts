/** Tells the user what is going on. On standard error: standard output belongs to results. */
export function report(line: string): void {
  console.error(line)
}
