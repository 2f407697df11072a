/**
 * The heaviest common subsequence of two lists, as pairs of positions in order (Needleman and Wunsch 1970 without
 * penalties for gaps). `weight` says what matching two elements is worth; 0 or less means that they do not match.
 * Time and space are the product of the lengths.
 */
export function heaviestCommon(
  weight: (a: number, b: number) => number,
  lengthA: number,
  lengthB: number,
): (readonly [number, number])[] {
  const width = lengthB + 1
  const best = new Float64Array((lengthA + 1) * width)
  const isMatched = new Uint8Array((lengthA + 1) * width)
  const bestAt = (at: number): number => best[at] ?? 0
  for (let a = lengthA - 1; a >= 0; a--) {
    for (let b = lengthB - 1; b >= 0; b--) {
      const at = a * width + b
      const skip = Math.max(bestAt(at + width), bestAt(at + 1))
      const worth = weight(a, b)
      const take = worth + bestAt(at + width + 1)
      isMatched[at] = worth > 0 && take >= skip ? 1 : 0
      best[at] = isMatched[at] === 1 ? take : skip
    }
  }
  const pairs: (readonly [number, number])[] = []
  let a = 0
  let b = 0
  while (a < lengthA && b < lengthB) {
    const at = a * width + b
    if (isMatched[at] === 1) pairs.push([a++, b++])
    else if (bestAt(at + width) >= bestAt(at + 1)) a++
    else b++
  }
  return pairs
}
