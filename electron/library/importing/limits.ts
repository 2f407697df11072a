/** The most bytes one text may have: ten times the longest novel, far above any report. It bounds memory. */
export const largestText = 16_000_000
