import { readWords, type Words } from '../text/index.ts'

/**
 * Words that carry no topic. English only: other languages do without, which costs a little speed and precision there,
 * because their function words are then judged by how often the two texts use them. Written down from any grammar of
 * English; single letters and the halves of contractions are among them.
 */
const ENGLISH = `
a about above after again against all also although am an and any are aren't as at be because been before being below
between both but by can cannot can't could couldn't did didn't do does doesn't doing don't down during each either else
ever every few for from further get got had hadn't has hasn't have haven't having he her here hers herself him himself
his how however i if in into is isn't it its it's itself just least less like made make many may me might mine more most
much must my myself neither no nor not now of off often on once one only or other our ours ourselves out over own per
quite rather said same say says shall she should shouldn't since so some still such than that that's the their theirs
them themselves then there therefore these they they're this those though through thus to too toward under until up upon
us very was wasn't we well were weren't what when where whether which while who whom whose why will with within without
won't would wouldn't yet you you're your yours yourself b c d e f g h j k l m n o p q r s t u v w x y z ll re ve`

/** The words, as the keys they have in a text. */
export const FUNCTION_WORDS: Words = readWords(ENGLISH)
