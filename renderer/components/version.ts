/** A version as its source counts it, in words: a bare number would say nothing. */
export function readableVersion(version: string | null): string | null {
  return version !== null && /^\d+$/.test(version) ? `version ${version}` : version
}
