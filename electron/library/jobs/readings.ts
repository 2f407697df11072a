import { readReport, type ReadReport, type Report } from '../../../shared/analysis/index.ts'

/** Kept however long they are: two pairs and what was beside them before; the reading of a text of 50,000 words takes some megabytes. */
const leastKept = 6

/**
 * Reads reports and keeps the latest readings: a text is compared again with another one, by other rules, or on the other
 * side. A reading depends on nothing but its report.
 */
export function createReader(): (report: Report) => ReadReport {
  return keepLatest(readReport, { key: keyOfReport, charactersKept: 0 })
}

/** Tells reports apart that read differently. The body stands as it is: writing it as JSON takes a tenth of a millisecond. */
export function keyOfReport({ body, ...others }: Report): string {
  return `${JSON.stringify(others)}${body}`
}

/**
 * `make`, with what it made latest kept: six, and more as long as the keys of all have no more than `charactersKept`. What is made
 * must depend on nothing but what `key` tells.
 */
export function keepLatest<Given, Made>(
  make: (given: Given) => Made,
  { key, charactersKept }: { readonly key: (given: Given) => string; readonly charactersKept: number },
): (given: Given) => Made {
  const kept = new Map<string, { readonly made: Made }>()
  let characters = 0
  return (given) => {
    const name = key(given)
    const latest = kept.get(name) ?? { made: make(given) }
    // What is asked for again is the latest again.
    if (!kept.delete(name)) characters += name.length
    kept.set(name, latest)
    for (const oldest of kept.keys()) {
      if (kept.size <= leastKept || characters <= charactersKept) break
      kept.delete(oldest)
      characters -= oldest.length
    }
    return latest.made
  }
}
