const NONE: readonly number[] = []

/** For lists of words: at which positions the lists stand that hold a given word. */
export function listsWithWord(lists: readonly Iterable<string>[]): (word: string) => readonly number[] {
  const positions = new Map<string, number[]>()
  lists.forEach((words, position) => {
    for (const word of words) positions.set(word, [...(positions.get(word) ?? []), position])
  })
  return (word) => positions.get(word) ?? NONE
}
