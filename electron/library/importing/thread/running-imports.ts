import type { Worker } from 'node:worker_threads'

/** The threads in which something is imported. */
export const runningImports = new Set<Worker>()

/** Ends all imports where they are: what was acknowledged stays. */
export async function endImports(): Promise<void> {
  await Promise.all([...runningImports].map((thread) => thread.terminate()))
}
