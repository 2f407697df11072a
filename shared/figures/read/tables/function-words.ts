const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words at which the noun phrase behind a number is over: prepositions, conjunctions, pronouns, auxiliaries, common verbs. */
export const PHRASE_ENDS: ReadonlySet<string> = list(
  `in on at to for from by with without of off over under into onto out up down than as and or but nor so yet if when while where who whom whose which
   that this these those there here it he she they we you i his her its their our my your the a an is are was were be been being am has have had do does
   did will would shall should can could may might must said says say told reported reports added announced about after before since until during
   between among against through across near around because per vs versus not no also only just even then now ago earlier later each every all both
   including according although though however despite due such more less most least very too again still already yesterday today tomorrow
   came went made took got gave left remained became began started ended included required lived worked served seemed appeared arrived
   died fled took escaped attended voted gathered protested marched rose fell grew dropped heard saw sank met held won issued last next a.m p.m`,
)

/** Plurals that do not end in s, and adjectives that stand for people. */
export const IRREGULAR_PLURALS: ReadonlySet<string> = list(
  'people men women children police troops personnel staff dead wounded injured missing others feet cattle fish sheep mice teeth aircraft species series data media crew jobless unemployed homeless poor elderly fishermen policemen servicemen firemen gunmen lawmakers businessmen congressmen spokesmen clergy youth Chinese Japanese Vietnamese Portuguese Swiss',
)

/** Adjectives of number that stand between a number and its noun and say nothing of the noun. */
export const FILLERS: ReadonlySet<string> = list(
  'more other additional further new different separate such extra fewer',
)

/** Verbs of saying, for attribution. */
export const SAYING: ReadonlySet<string> = list(
  'said says reported reports told added announced stated confirmed claimed estimated acknowledged noted warned revealed',
)

/** Whose years of life follow: `in his 40s`. */
export const OWNERS: ReadonlySet<string> = list('his her their my your our')

/** What people are called whose age stands between commas. */
export const PEOPLE_IN_NEWS: ReadonlySet<string> = list(
  `victim suspect man woman boy girl driver pilot teacher student pupil farmer fisherman mother father son daughter brother sister wife
   husband widow widower hiker climber passenger gunman attacker shooter singer actor actress writer author novelist painter poet composer
   director player striker goalkeeper midfielder defender swimmer sprinter champion lawmaker senator minister president mayor judge lawyer
   doctor nurse soldier officer sergeant captain miner worker driver cyclist motorcyclist pedestrian sailor skipper defendant prisoner inmate
   migrant refugee survivor veteran pensioner grandfather grandmother uncle aunt nephew niece cousin twin friend neighbour neighbor priest
   bishop activist journalist reporter photographer businessman businesswoman billionaire engineer designer chef model dancer comedian
   politician leader candidate opponent norwegian briton american australian russian swede canadian`,
)
