import type { Candidate } from './candidates.ts'
import type { Statement } from './statement.ts'
import { sharedContent } from './likeness.ts'
import { stems } from './stems.ts'
import { TELLERS } from './tellers.ts'
import type { Token } from './token.ts'

/**
 * Words that say how, when or by whom a thing is told, or do a deed that any other word can do as well: that only one of two
 * sentences has them does not make them speak of two things. Whether a deed is another one is asked of the words beside the
 * figures (`contrast.ts`).
 */
const MANNER = stems(
  'accept accuse add admit aim allow announce appear apply approve ask attend await award back batter battle bear become ' +
    'begin believe break bring call carry cause change charge clear close collect come complete confirm consider contain ' +
    'continue cost count cover cross decide declare deliver destroy die dig disappear discover draw drive drown employ end ' +
    'enter estimate expand expect explode face fall feel fight file find fire flee fly follow force free fund get give go ' +
    'grant grow hand handle happen hear help hire hit hold host hurt include injure invest involve issue join keep kill ' +
    'know land last launch lay lead leave lend let lie lift live lose lower mail make mark measure meet move name need ' +
    'note offer open order own pass pay perish pick place plan play plunge pour prepare produce prove provide pull push put ' +
    'raise reach read rebuild receive recommend record recover recruit reduce refuse register rely release remain remove ' +
    'repay report rescue reveal rise run sail save score see seek seize sell send serve set settle shake shed shelter ship ' +
    'shoot show shrink sign sink sit slide sleep slow spend spill spread stand start stay steal stop store strand strike ' +
    'submit suffer support survive swear sweep take tear test throw top total track train transport trap travel treat try ' +
    'turn undergo unveil urge use vaccinate vanish visit vote wait walk want warn wash weigh win work wreck yield ' +
    'struck took taken gave given went gone made came put cut left held paid sent sold bought won lost fell fallen rose ' +
    'risen hit said told found kept brought thought caught taught sought fought broke broken spoke spoken stole stolen ' +
    'drove driven rode ridden wrote written flew flown grew grown knew known threw thrown blew blown drew drawn wore worn ' +
    'tore torn swore sworn bore born began begun sank sunk swam drank drunk shrank shrunk sprang ran led met fed bred shot ' +
    'slid dug hung stuck swung spent lent built dealt felt dealt slept swept wept understood stood withstood laid ' +
    'people person victim other passenger resident man men woman women member official force owner ' +
    'number total figure count toll estimate data result amount level rate sum size value price cost ' +
    'today yesterday tomorrow day night morning afternoon evening noon week weekend month year hour minute decade time ' +
    'early late earlier later ago now then soon first last next previous new old former recent current due ' +
    'about almost nearly roughly some least most well also away back together once again ever never already ' +
    'north south east west northern southern eastern western central outside inside near nearby along across through ' +
    'main major key large big small low long short wide deep heavy long-awaited deadly worst best record ' +
    'area site scene place part result despite because due amid including worth much many quarter half ' +
    'disaster accident incident tragedy event case',
)

/** Words for which nothing need be the same: `damaging`, `badly`. */
const MANNER_ENDING = /(?:ing|ed|ly)$/

/** What a name weighs beside any other word: two people or places are two things. */
const NAME_WEIGHT = 2

/** Whether a word names something: a person, a place, a thing. */
export function isThing({ isContent, stem, word }: Token): boolean {
  return isContent && !TELLERS.has(stem) && !MANNER.has(stem) && !MANNER_ENDING.test(word)
}

/** How much a sentence names that the other does not. */
function weighOwn(statement: Statement, other: Statement): number {
  const own = new Map<string, number>()
  statement.tokens.forEach((token, at) => {
    if (!isThing(token) || other.content.has(token.stem)) return
    own.set(token.stem, token.isName && at > 0 && !statement.isHeadline ? NAME_WEIGHT : 1)
  })
  return [...own.values()].reduce((sum, weight) => sum + weight, 0)
}

/** Content words in common from which two sentences that each name things of their own may still tell of one thing. */
const SHARED_BESIDE_OTHERS = 4

/** How much each of two sentences names that the other does not, of the one that does less. */
export function weighMutual(a: Statement, b: Statement): number {
  return Math.min(weighOwn(a, b), weighOwn(b, a))
}

/**
 * Whether each of two sentences names things that the other does not, and little is common to them: two towns, two crops, two
 * polls. That one sentence says more than the other means nothing.
 */
export function namesOtherThings({ a, b }: Candidate): boolean {
  const mutual = weighMutual(a.statement, b.statement)
  return mutual > 0 && sharedContent(a.statement, b.statement) < SHARED_BESIDE_OTHERS + mutual
}
