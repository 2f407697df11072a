import { eld } from 'eld/extrasmall'

/** What is looked at: enough for a sure answer, and little enough to cost less than a tenth of a millisecond. */
const sampleLength = 120
/** Fewer letters than this are names and numbers more often than a sentence. */
const fewestLetters = 20

/** Where a sign is a syllable or a word, fewer make a sentence. */
const fewestSigns = 6
const signs = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/gu

/** The language of a text as a BCP 47 tag; null when it is too short or too mixed to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewestLetters && (sample.match(signs)?.length ?? 0) < fewestSigns) return null
  const { language, isReliable } = eld.detect(sample)
  return language !== '' && isReliable() ? language : null
}
