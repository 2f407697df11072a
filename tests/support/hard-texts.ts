/** Two texts of about as many words as asked for, made to cost a comparison as much as they can. */
type HardTexts = { readonly name: string; readonly make: (words: number) => readonly [string, string] }

/** A generator of pseudo-random numbers in [0, 1): the same texts on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const SENTENCE = 16

/** Invented sentences; words by rank as in real text, one in sixteen a figure. */
function sentences(random: () => number, count: number, vocabulary = 3_000): string[] {
  const word = (): string =>
    random() < 1 / 16
      ? String(Math.floor(random() * 900) + 10)
      : `w${Math.floor(vocabulary ** random())
          .toString(36)
          .replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`
  return Array.from({ length: count }, () => `The ${Array.from({ length: SENTENCE - 1 }, word).join(' ')}.`)
}

/** Draws from a pool of sentences, now and then with other figures. */
function recurring(pool: number, words: number, seed: number): string {
  const known = sentences(randomNumbers(99), pool)
  const random = randomNumbers(seed)
  const draw = (): string => {
    const sentence = known[Math.floor(random() * pool)] ?? ''
    return random() < 0.4 ? sentence.replaceAll(/\d+/g, () => String(Math.floor(random() * 900) + 10)) : sentence
  }
  return Array.from({ length: Math.floor(words / SENTENCE) }, draw).join(' ')
}

/** The Fibonacci word over two pieces: alike to itself at every distance, and periodic at none. */
function fibonacci(one: string, other: string, pieces: number): string {
  let [before, word] = [[one], [one, other]]
  while (word.length < pieces) [before, word] = [word, [...word, ...before]]
  return word.slice(0, pieces).join(' ')
}

const shuffled = (list: readonly string[], random: () => number): string[] =>
  list
    .map((one) => [random(), one] as const)
    .toSorted(([left], [right]) => left - right)
    .map(([, one]) => one)

const report = (words: number, seed: number): string[] =>
  sentences(randomNumbers(seed), Math.floor(words / SENTENCE), 8_000)

const fewWords = (words: number, seed: number): string => {
  const random = randomNumbers(seed)
  return Array.from({ length: words }, () => `k${'abcdefgh'.charAt(Math.floor(random() * 8))}`).join(' ')
}

export const HARD_TEXTS: readonly HardTexts[] = [
  { name: '200 sentences that recur', make: (words) => [recurring(200, words, 1), recurring(200, words, 2)] },
  { name: '20 sentences that recur', make: (words) => [recurring(20, words, 1), recurring(20, words, 2)] },
  { name: 'eight words at random', make: (words) => [fewWords(words, 5), fewWords(words, 6)] },
  {
    name: 'shuffled sentences',
    make: (words) => [report(words, 1).join(' '), shuffled(report(words, 1), randomNumbers(4)).join('\n\n')],
  },
  {
    name: 'shuffled quotations',
    make: (words) => {
      const quotes = report(words, 1).map((sentence) => `“${sentence.slice(0, -1)},” he said.`)
      return [quotes.join(' '), shuffled(quotes, randomNumbers(4)).join(' ')]
    },
  },
  {
    name: 'two sentences in Fibonacci order',
    make: (words) => {
      const [one = '', other = ''] = sentences(randomNumbers(9), 2)
      const pieces = Math.floor(words / SENTENCE)
      return [fibonacci(one, other, pieces), fibonacci(other, one, pieces)]
    },
  },
  {
    name: 'two words in Fibonacci order',
    make: (words) => [fibonacci('north', 'south', words), fibonacci('south', 'north', words)],
  },
  { name: 'two words in turn', make: (words) => ['north south '.repeat(words / 2), 'south north '.repeat(words / 2)] },
  { name: 'nothing but marks', make: (words) => ['.,;:!?-() '.repeat(words), '!?.,;:"" '.repeat(words)] },
  { name: 'nothing but figures', make: (words) => figures(words) },
  { name: 'rows that share most of their cells', make: (words) => [table(words, 3), table(words, 7)] },
  { name: 'sentences that begin each other', make: (words) => [beginnings(words, 0), beginnings(words, 11)] },
  { name: 'two reports sentence by sentence', make: interleaved },
  { name: 'blank lines', make: (words) => [`${'\n'.repeat(words * 5)}x`, 'b\n\n'.repeat(words)] },
]

const letters = (number: number): string =>
  `x${String(number).replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`

const CELLS = 8

/** Lines of a table in which every column runs through the same few words, in steps of its own. */
function table(words: number, step: number): string {
  const line = (row: number): string =>
    Array.from({ length: CELLS }, (_, column) => letters((row * step + column * 13) % 2_500)).join(' ')
  return Array.from({ length: Math.floor(words / CELLS) }, (_, row) => `${line(row)}.`).join('\n')
}

/** Sentences that are all the beginning of one long one. */
function beginnings(words: number, offset: number): string {
  const longest = Array.from({ length: 200 }, (_, at) => letters(at))
  const text: string[] = []
  for (let said = 0, at = 0; said < words; at++) {
    const length = 5 + ((at * 37 + offset) % 195)
    text.push(`${longest.slice(0, length).join(' ')}.`)
    said += length
  }
  return text.join(' ')
}

function interleaved(words: number): readonly [string, string] {
  const [one, other] = [report(words / 2, 21), report(words / 2, 22)]
  return [[...one, ...other].join(' '), one.flatMap((sentence, at) => [sentence, other[at] ?? '']).join(' ')]
}

function figures(words: number): readonly [string, string] {
  const text = (seed: number): string => {
    const random = randomNumbers(seed)
    return Array.from({ length: words }, () => String(Math.floor(random() * 1_000))).join(' ')
  }
  return [text(1), text(2)]
}
