/** Words that say nothing about what a sentence is about. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every all both no not nor of to in on at by for from with without ' +
    'into onto over under after before during since until till about around near between among against as than then ' +
    'and or but if while when where which who whom whose what how it its he his him she her they their them we our us ' +
    'you your i me my is are was were be been being am has have had having do does did will would shall should can ' +
    'could may might must also more most less least so such only just still yet even up down out off own same other ' +
    "another there here very too s t said says say told reported reports report according added it’s it's vs"
  ).split(' '),
)

/** Whether a lower-case word carries meaning of its own. */
export function isContentWord(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word)
}

/** Words of different stems that news uses for one thing; each line is one meaning. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  [
    'kill killed killing kills dead die died dies dying death deaths fatalities lives fatally perished slain toll tolls claimed claims',
    'injure injured injuring injures hurt wound wounded wounding injuries wounds inured',
    'people person persons',
    'defuse defused defusing neutralise neutralised neutralize neutralized neutralizing neutralising cleared deactivated',
    'mine mines landmine landmines',
    'quake quakes earthquake earthquakes',
    'find found detected discovered detect discover finds',
    'rise rose risen rises rising climb climbed climbs gain gained gains up jumped jumps increased increase grew advanced',
    'fall fell fallen falls falling drop dropped drops lost dipped declined decline slipped down decreased decrease',
    'percent pct percentage',
    'company companies corp corporation inc co ltd plc firm firms',
    'share shares stock stocks shr shrs',
    'sale sales revenue revenues revs turnover',
    'net profit profits income earnings',
    'arrest arrested arrests detained detain custody',
    'hold held holds holding',
    'blast blasts explosion explosions bombing bombings bomb bombs exploded',
    'soldier soldiers troops servicemen',
    'attack attacks assault raid raids strike strikes',
    'child children kids',
    'american americans',
    'missing unaccounted',
    'rescue rescued rescues rescuing saved survivor survivors survived',
    'job jobs position positions post posts',
    'house houses home homes household households dwelling dwellings',
    'electricity power',
    'sentence sentenced jail jailed prison imprisoned imprisonment',
    'buy buys bought buying acquire acquires acquired acquiring acquisition purchase purchased purchases takeover',
    'ship ships vessel vessels boat boats',
    'plane planes aircraft airplane airplanes airliner jet jets',
    'rebel rebels insurgent insurgents guerrilla guerrillas',
    'policeman policemen police officer officers',
    'worker workers employee employees staff workforce',
    'large larger largest big bigger biggest',
    'start starts started begin begins began begun opening',
    'end ended ends finish finished complete completed',
    'student students pupil pupils',
    'march marched marching marcher marchers demonstrate demonstrated demonstrator demonstrators protest protests protested protester protesters demonstration',
    'car cars vehicle vehicles',
    'storm storms hurricane typhoon cyclone',
    'crash crashed collision collided',
    'fire fires blaze blazes',
    'doctor doctors physician physicians',
    'movie movies film films',
    'agree agreed agreement deal accord pact',
    'cut cuts cutting shed sheds eliminate eliminates slash slashed',
    'lead leading led ahead',
    'vote votes ballot ballots',
    'town towns city cities',
    'seize seized seizes seizure confiscated',
    'build built building construct constructed construction',
    'worth value valued values',
    'leak leaked leaks leaking spill spilled spills spilling',
    'winner winners champion champions',
    'lawsuit lawsuits suit suits',
    'get gets got receive receives received',
    'loan loans lend lends lending lent',
    'raise raised raises raising lift lifted lifts lifting hike hiked hikes',
    'attend attended attending watch watched watching saw draw drew drawn draws',
    'crowd crowds spectator spectators audience attendance',
    'unemployment unemployed jobless joblessness',
    'steal stole stolen stealing steals theft thief thieves robber robbers robbed robbery heist burglar burglars burglary',
    'jury juries juror jurors',
    'elect elected elects election elections electing polls',
    'vaccine vaccines vaccinated vaccinate vaccination inoculated immunised immunized jab jabs',
    'flood floods flooding flooded floodwaters',
    'truck trucks lorry lorries',
    'petrol gasoline',
    'flat flats apartment apartments',
    'factory factories plant plants',
    'parliament assembly legislature',
    'shareholder shareholders stockholder stockholders holder holders',
    'premier premiers',
    'south southern',
    'north northern',
    'east eastern',
    'west western',
    'rain rains rainfall',
    'snow snows snowfall',
    'mayor mayors mayoral',
    'embezzle embezzled embezzling embezzlement',
    'fraud fraudulent defrauded',
    'disease illness sickness',
    'drug drugs medicine medicines medication',
    'wed wedding married marry marries marriage',
    'invest invested investing invests investment investments',
    'donate donated donates donation donations gift gave give gives given',
    'join joined joins joining',
    'destroy destroyed destroys destroying destruction razed levelled leveled',
    'damage damaged damages damaging',
    'collapse collapsed collapses collapsing',
    'visit visited visiting visitor visitors',
    'pilgrim pilgrims pilgrimage',
    'expand expanded expands expanding expansion',
  ].flatMap((line) => {
    const forms = line.split(' ')
    return forms.map((form) => [form, forms[0] ?? form] as const)
  }),
)

/** Endings taken off and what is put in their place, the first that fits, when at least three letters stay. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/['’]s$/, ''],
  [/(?:ies|ied)$/, 'y'],
  [/(?<=ss|x|z|ch|sh)es$/, ''],
  [/ings?$/, ''],
  [/ed(?:ly)?$/, ''],
  [/(?<!s)s$/, ''],
]
const SHORTEST_STEM = 3
/** A silent e at the end of a word longer than this goes too, so that `evacuate` and `evacuated` meet. */
const SHORT_WORD = 4

function withoutEnding(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    const bare = word.replace(ending, instead)
    if (bare !== word && bare.length >= SHORTEST_STEM) return bare
  }
  return word
}

/**
 * The stem of a lower-case word, for deciding whether two words mean the same thing: plural and verb endings go, and a
 * few groups of words that news uses alike share one stem. Never shown to anybody.
 */
export function stem(word: string): string {
  const alike = ALIKE.get(word)
  if (alike !== undefined) return alike
  const bare = withoutEnding(word)
  const known = ALIKE.get(bare)
  if (known !== undefined) return known
  return bare.length > SHORT_WORD && bare.endsWith('e') ? bare.slice(0, -1) : bare
}

/** A set of stems, written as words. */
export function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem))
}
