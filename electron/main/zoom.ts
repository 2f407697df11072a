/** Sizes of text the menu offers, as factors. WCAG asks for 200 %; smaller than designed is of no use to a reader. */
const sizes = [1, 1.1, 1.25, 1.5, 1.75, 2] as const

/** The size after `current` in the direction of `step`; the last one stays. An unknown current size counts as the nearest. */
export function nextZoom(current: number, step: 'larger' | 'smaller'): number {
  const distances = sizes.map((size) => Math.abs(size - current))
  const nearest = distances.indexOf(Math.min(...distances))
  return sizes[nearest + (step === 'larger' ? 1 : -1)] ?? sizes[nearest] ?? 1
}
