import { randomNumbers } from './hard-texts.ts'

const PLACES = ['Brenna', 'Sarvel', 'Port Ansel', 'Westing', 'Lorn Island', 'Carrow', 'Ister Brook', 'Halm', 'Orrin']
const PEOPLE = ['the harbour board', 'the keeper', 'the council', 'a fisher', 'the mayor', 'the school', 'the watch']
const DEEDS = ['asked for', 'was promised', 'counted', 'sent back', 'paid for', 'lost', 'found', 'ordered', 'sold']
const THINGS = ['lamps', 'loads of stone', 'boats', 'nets', 'barrels of oil', 'ropes', 'crates of salt', 'planks']
const TIMES = ['before the storm', 'after the fair', 'while the ice held', 'when the road was cut', 'without a word']

/** Sentences in a paragraph. */
const PARAGRAPH = 5

type Draw = { readonly below: (limit: number) => number; readonly from: (list: readonly string[]) => string }

function drawing(seed: number): Draw {
  const random = randomNumbers(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return { below, from: (list) => list[below(list.length)] ?? '' }
}

/** An invented sentence of some 23 words with two figures. */
function sentence({ below, from }: Draw): string {
  const half = (): string => `${from(PEOPLE)} near ${from(PLACES)} ${from(DEEDS)} ${below(900) + 12} ${from(THINGS)}`
  return `In ${from(PLACES)}, ${half()} ${from(TIMES)}, and ${half()}.`
}

function textOf(sentences: readonly string[]): string {
  return sentences.map((each, index) => `${each}${index % PARAGRAPH === PARAGRAPH - 1 ? '\n\n' : ' '}`).join('')
}

function sentencesOf(words: number, next: () => string): string[] {
  const sentences: string[] = []
  for (let count = 0; count < words; count += sentences.at(-1)?.split(' ').length ?? 0) sentences.push(next())
  return sentences
}

/** A long text and a copy in which every fifth sentence was edited, left out or added to, and some stand elsewhere. */
export function editedCopy(words: number): readonly [string, string] {
  const draw = drawing(7)
  const first = sentencesOf(words, () => sentence(draw))
  const second = first.flatMap((each) => {
    switch (draw.below(20)) {
      case 0:
        return [each.replace(/\d+/, (figure) => String(Number(figure) + 1))]
      case 1:
        return [each.replace(', and ', ', while ')]
      case 2:
        return []
      case 3:
        return [each, `Nobody in ${draw.from(PLACES)} spoke of ${draw.from(THINGS)} ${draw.from(TIMES)}.`]
      default:
        return [each]
    }
  })
  for (let move = 0; move < words / 2_500; move += 1) {
    const taken = second.splice(draw.below(second.length - 3), 3)
    second.splice(draw.below(second.length), 0, ...taken)
  }
  return [textOf(first), textOf(second)]
}

/** Two texts drawn from the same two hundred sentences: nearly everything in one stands in the other, many times over. */
export function recurringSentences(words: number): readonly [string, string] {
  const pool = drawing(3)
  const known = Array.from({ length: 200 }, () => sentence(pool))
  const drawn = (seed: number): string => {
    const { from } = drawing(seed)
    return textOf(sentencesOf(words, () => from(known)))
  }
  return [drawn(11), drawn(12)]
}

/** Invented prose of at least so many characters with hardly a figure: long, and soon compared with its like. */
export function quietProse(characters: number): string {
  const { from } = drawing(5)
  const sentences: string[] = []
  for (let length = 0; length < characters; length += sentences.at(-1)?.length ?? 0) {
    sentences.push(
      `In ${from(PLACES)} ${from(PEOPLE)} near ${from(PLACES)} ${from(DEEDS)} ${from(THINGS)} ${from(TIMES)}.`,
    )
  }
  return textOf(sentences)
}
