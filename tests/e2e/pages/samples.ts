import { fileURLToPath } from 'node:url'

/** The sample reports as they lie in the sources; the tests bring them in the ways a user brings in his own. */
const samples = new URL('../../../electron/library/samples/', import.meta.url)

export function samplePath(name: string): string {
  return fileURLToPath(new URL(name, samples))
}

/** How many sample reports there are. */
export const sampleCount = 15

/**
 * `about` is what list and comparison say of each; that its headline is made is among it.
 * Two reports of an invented agency that share a recap word for word and one edited sentence, in opposite order, and
 * whose leads follow one template about different events. The earlier one is A.
 */
export const twins = {
  a: {
    path: samplePath('mines-1-valdmark-post.txt'),
    headline: 'Kestrian army engineers have made safe 70 more Morvandian mines',
    about: ['Valdmark Post', '12 May 2031', 'first sentence'],
  },
  b: {
    path: samplePath('mines-2-valdmark-post.txt'),
    headline: 'Army engineers have cleared some 318 mines that Morvandian raiders left behind',
    about: ['Valdmark Post', '26 May 2031', 'Ilmar Vessen', 'first sentence'],
  },
} as const
