import { createRandom } from './random.ts'

/** Different words that occur: what a hundred thousand news stories use, names among them. */
const vocabularySize = 60_000
/** Words in an article, as the measure asks. */
const articleWords = 300
const sentenceWords = 20
const sentencesAParagraph = 2
/** Of a hundred articles so many are sent again, so many repeat another with changes, so many are filled-in forms. */
const resent = 4
const updated = 12
const formulaic = 4
/** Articles back from which one is repeated: a day of a busy desk. */
const day = 2_000
/** An update keeps this share of the sentences it repeats, and changes a word in this share of them. */
const keptSentences = 0.6
const editedSentences = 0.2
const minutesApart = 2

/** The most frequent words of English, in order; the others are made. */
const frequent = (
  'the to of in a and said for on it is that from by at with was be its as has have are an will not would were this mln or ' +
  'he which they but he last more than had year been one out up their we new after two there if also some over first could ' +
  'about no government officials people million percent company police market told week month country under between during'
).split(' ')
const sources = ['Northmere Wire', 'Sundmark Press', 'Valdmark Post', 'Terva Agency', 'Ostrava Bay Telegraph']
const onsets = [
  'b',
  'c',
  'd',
  'f',
  'g',
  'h',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'st',
  'tr',
  'gr',
  'pl',
  'ch',
  'sh',
]
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai']
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'ck']

/** An article as a line of a JSON Lines file has it. */
type InventedArticle = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly date: string
  readonly source: string
}
type Sentence = readonly string[]
type Story = { readonly title: string; readonly sentences: readonly Sentence[] }

/** As many invented reports as are asked for, always the same. Some repeat, update or resemble others, as wire copy does. */
export function* inventedArticles(count: number): Generator<InventedArticle> {
  const random = createRandom(1_987)
  const words = vocabulary()
  const latest: Story[] = []
  const start = Date.UTC(2031, 0, 1)
  for (let number = 0; number < count; number++) {
    const story = nextStory(random, words, latest)
    latest[number % day] = story
    yield articleOf(story, number, new Date(start + number * minutesApart * 60_000).toISOString())
  }
}

function nextStory(random: () => number, words: readonly string[], latest: readonly Story[]): Story {
  const chance = random() * 100
  const earlier = latest[Math.floor(random() * latest.length)]
  if (chance < formulaic || earlier === undefined)
    return chance < formulaic ? form(random, words) : report(random, words)
  if (chance < formulaic + resent) return earlier
  return chance < formulaic + resent + updated ? update(random, words, earlier) : report(random, words)
}

function report(random: () => number, words: readonly string[]): Story {
  const sentences = Array.from({ length: articleWords / sentenceWords }, () => sentence(random, words))
  return { title: titleOf(sentences), sentences }
}

/** Most of another report with some words and figures changed, and new sentences before and behind. */
function update(random: () => number, words: readonly string[], earlier: Story): Story {
  const kept = earlier.sentences
    .filter(() => random() < keptSentences)
    .map((each) =>
      random() < editedSentences ? each.with(Math.floor(random() * each.length), wordBy(random, words)) : each,
    )
  const fresh = Array.from({ length: Math.max(0, articleWords / sentenceWords - kept.length) }, () =>
    sentence(random, words),
  )
  const sentences = [...fresh.slice(0, 2), ...kept, ...fresh.slice(2)]
  return { title: titleOf(sentences), sentences }
}

/** A notice of a series: one wording, other names and figures. */
function form(random: () => number, words: readonly string[]): Story {
  const name = capital(wordBy(random, words.slice(1_000)))
  const figure = (): string => (random() * 100).toFixed(1)
  const lines = Array.from({ length: 6 }, () =>
    `the board of ${name} declared a quarterly dividend of ${figure()} crowns a share payable on day ${figure()} to holders of record`.split(
      ' ',
    ),
  )
  return { title: `${name} sets quarterly dividend`, sentences: lines }
}

function sentence(random: () => number, words: readonly string[]): Sentence {
  return Array.from({ length: sentenceWords }, () =>
    random() < 0.04 ? String(Math.floor(random() ** 3 * 9_000)) : wordBy(random, words),
  )
}

function titleOf(sentences: readonly Sentence[]): string {
  return capital((sentences[0] ?? []).slice(0, 8).join(' '))
}

function articleOf({ title, sentences }: Story, number: number, date: string): InventedArticle {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += sentencesAParagraph) {
    paragraphs.push(
      sentences
        .slice(at, at + sentencesAParagraph)
        .map((words) => `${capital(words.join(' '))}.`)
        .join(' '),
    )
  }
  const source = sources[number % sources.length] ?? ''
  return { id: String(number), title, body: paragraphs.join('\n\n'), date, source }
}

/** Frequent words often, rare ones rarely: by Zipf's law the word of rank r comes in one of r times. */
function wordBy(random: () => number, words: readonly string[]): string {
  return words[Math.floor(words.length ** random()) - 1] ?? 'the'
}

function vocabulary(): string[] {
  const random = createRandom(7)
  const pick = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? ''
  const words = new Set(frequent)
  while (words.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() * 2.4)
    words.add(Array.from({ length: syllables }, () => pick(onsets) + pick(nuclei) + pick(codas)).join(''))
  }
  return [...words]
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
