import type { ReadableDb } from '../database/handles.ts'
import { foldAccents } from './search-terms.ts'

/** The words of all texts, as the full-text index keeps them: in small letters, without accents. */
export type Vocabulary = {
  /** Whether a text has the word, or one that begins with it. */
  has(word: string, isBeginning: boolean): boolean
  /**
   * Words that somebody may have meant who typed one that no text has: those one slip away (a letter too few, too many, wrong, or
   * two exchanged); else those two slips away whose first half is right. Those in most articles first.
   */
  nearest(word: string): string[]
}

/** Of shorter words nearly every slip makes another word. */
const shortestWord = 4
/** Two slips in a shorter word leave too little of it. */
const shortestOfTwoSlips = 6
/** Words with one beginning that are looked at: 0.2 ms each in a library of a million articles. */
const mostWithBeginning = 300
/** Articles with a word that are counted: enough to tell a frequent word from another text's slip. */
const mostCounted = 1_000

export function prepareVocabulary(db: ReadableDb): Vocabulary {
  // It holds nothing itself. Of the forms it can have this one alone answers a word without reading all articles that have it.
  db.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.article_words USING fts5vocab ('main', 'article_search', 'instance')",
  )
  const atOrAfter = db.prepare<[string], string>('SELECT term FROM temp.article_words WHERE term >= ? LIMIT 1').pluck()
  const among = db
    .prepare<[string], string>(
      'SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM temp.article_words WHERE term = value)',
    )
    .pluck()
  const articlesWith = db
    .prepare<[string, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM article_search WHERE article_search MATCH ? LIMIT ?)',
    )
    .pluck()
  const count = (word: string): number => articlesWith.get(`"${word}"`, mostCounted) ?? 0

  const twoSlipsAway = (word: string): string[] => {
    if (word.length < shortestOfTwoSlips) return []
    const beginning = word.slice(0, Math.ceil(word.length / 2))
    const found: string[] = []
    let term = atOrAfter.get(beginning)
    for (let looked = 0; looked < mostWithBeginning && term?.startsWith(beginning) === true; looked++) {
      if (slipsBetween(word, term) === 2) found.push(term)
      // The least that stands behind it: asked for what is greater, the index goes through all places where it stands.
      term = atOrAfter.get(`${term}\u0001`)
    }
    return found
  }

  return {
    has(word, isBeginning) {
      const folded = foldedWord(word)
      const next = atOrAfter.get(folded)
      return next === folded || (isBeginning && next?.startsWith(folded) === true)
    },
    nearest(word) {
      const folded = foldedWord(word)
      if (folded.length < shortestWord || !/^\p{L}+$/u.test(folded)) return []
      const oneSlip = among.all(JSON.stringify(oneSlipAway(folded)))
      return (oneSlip.length > 0 ? oneSlip : twoSlipsAway(folded))
        .map((term) => ({ term, articles: count(term) }))
        .sort((left, right) => right.articles - left.articles)
        .map(({ term }) => term)
    },
  }
}

/** A word as the full-text index keeps it. */
export function foldedWord(word: string): string {
  return foldAccents(word).toLowerCase()
}

/** Letters that may be missing in a word, by the letters it is written with. Scripts without an alphabet have none. */
const alphabets: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Latin}/u, Array.from('abcdefghijklmnopqrstuvwxyzßæøœðþłđı')],
  [/\p{Script=Cyrillic}/u, Array.from('абвгдежзиклмнопрстуфхцчшщъыьэюяђєѕіјљњћџґ')],
  [/\p{Script=Greek}/u, Array.from('αβγδεζηθικλμνξοπρσςτυφχψω')],
  [/\p{Script=Hebrew}/u, Array.from('אבגדהוזחטיךכלםמןנסעףפץצקרשת')],
  [/\p{Script=Arabic}/u, Array.from('ءابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچکگی')],
]

/** All that one slip makes of a word: P. Norvig, "How to Write a Spelling Corrector" (2007). */
function oneSlipAway(word: string): string[] {
  const letters = alphabets.find(([script]) => script.test(word))?.[1] ?? []
  const made = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    made.add(before + after.slice(1))
    made.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2))
    for (const letter of letters) {
      made.add(before + letter + after)
      made.add(before + letter + after.slice(1))
    }
  }
  made.delete(word)
  return [...made]
}

/** Letters too few, too many or wrong between two words, two that are exchanged counted as one: the optimal string alignment distance. */
function slipsBetween(one: string, other: string): number {
  let [twoBefore, before] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const of = (line: readonly number[], at: number): number => line[at] ?? Infinity
      const isSame = one[row - 1] === other[column - 1]
      const isExchanged = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      now[column] = Math.min(
        of(before, column) + 1,
        of(now, column - 1) + 1,
        of(before, column - 1) + (isSame ? 0 : 1),
        isExchanged ? of(twoBefore, column - 2) + 1 : Infinity,
      )
    }
    ;[twoBefore, before] = [before, now]
  }
  return before[other.length] ?? Infinity
}
