/** Words that turn a sentence round when one stands for the other in copied words; the sides of each line are parted by a bar. */
const OPPOSITES: readonly (readonly ReadonlySet<string>[])[] = [
  'rose rise rises risen rising climbed climbs gained gains increased increases increase grew grow grows grown growing advanced up jumped soared surged | ' +
    'fell fall falls fallen falling dropped drops drop declined declines decline decreased decreases decrease shrank slipped slid sank dipped down plunged tumbled lost',
  'raised raise raises raising lifted | lowered lower lowers lowering cut cuts cutting reduced',
  'highest largest biggest most best | lowest smallest least fewest worst',
  'higher more larger bigger greater better | lower fewer less smaller worse',
  'faster quicker | slower',
  'stronger strengthened improved improves | weaker weakened worsened worsens',
  'won win wins winning victory | lost lose loses losing defeat',
  'ahead | behind',
  'above over | below under',
  'before | after',
  'profit profits surplus | loss losses deficit',
  'accepted accepts accept approved approves approve | rejected rejects reject refused',
  'confirmed confirms admitted admits | denied denies',
  'guilty convicted | innocent acquitted cleared',
  'allowed allows allow permitted lifted | banned bans ban forbade forbidden imposed',
  'supported supports backed backs for | opposed opposes against',
  'alive | dead',
  'opened open reopened | closed close shut',
  'arrested detained jailed | freed released',
  'bought buy buys buying | sold sell sells selling',
  'hired hire | fired dismissed',
  'started start began begin | ended end stopped stop',
  'first early earlier | last late later',
  'possible | impossible',
  'legal lawful | illegal unlawful',
  'inside | outside',
  'east eastern eastward eastwards | west western westward westwards',
  'north northern northward northwards | south southern southward southwards',
  'man men | woman women',
  'succeeded success | failed failure',
].map((line) => line.split(' | ').map((words) => new Set(words.split(' '))))

/** `Likely`, `unlikely`; `agreed`, `disagreed`. Shorter words have these letters by chance: `less`, `unless`. */
const PREFIXED = /^(?:un|dis)(?<word>\p{L}{5,})$/u

function hasPrefixOf(word: string, other: string): boolean {
  return PREFIXED.exec(word)?.groups?.['word'] === other
}

/** Whether one of two lower-case words says the opposite of the other. */
export function areOpposites(a: string, b: string): boolean {
  if (hasPrefixOf(a, b) || hasPrefixOf(b, a)) return true
  return OPPOSITES.some((sides) => {
    const [left, right] = [a, b].map((word) => sides.findIndex((side) => side.has(word)))
    return left !== right && left !== -1 && right !== -1
  })
}
