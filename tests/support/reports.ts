/** Words of an invented wire report: each made from a number, so that two reports share only what they are meant to. */
function wordOf(number: number): string {
  const syllables = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'so', 'ti', 'vu', 'za']
  return String(number).replaceAll(/\d/g, (digit) => syllables[Number(digit)] ?? '')
}

/** A text of `count` invented words that no other `seed` has, ten a sentence. */
export function inventedText(seed: number, count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const word = wordOf(seed * 10_000 + at + 1_000)
    const first = at % 10 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
    return at % 10 === 9 ? `${first}.` : first
  }).join(' ')
}
