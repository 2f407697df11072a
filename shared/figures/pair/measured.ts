/**
 * What figures are of, in the words by which news gives it away: each line is one question that a figure can answer (how long,
 * how much it cost, how long somebody has to serve), said by words of many kinds, of which two desks choose different ones.
 */
const MEASURED: readonly (readonly string[])[] = [
  'long length span spans spanned stretch stretches stretching extends extending',
  'wide width broad across',
  'high tall height altitude elevation rises towers above',
  'deep depth below beneath underground down',
  'away from off distance distant short nearest within north south east west northeast northwest southeast southwest',
  'speed fast gusts gusting winds knots',
  'weigh weighs weighed weighing weight heavy',
  'area cover covers covering site plot land acreage spread',
  'cost costs costing price priced prices pay pays paid paying payable fee fees bill worth value valued spend spent spending charge charges charged fetched raised sold sells bought budget',
  'fine fined penalty penalties',
  'jail jailed prison sentence sentenced sentences term bars imprisonment imprisoned serve serves serving behind custody',
  'contract deal sign signed signs signing agreement term terms',
  'aged age old ages birthday born year-old',
  'turnout voted votes voters entitled eligible electorate cast ballots',
  'rise rises rose risen rising increase increased increases increasing gain gained gains climb climbed climbs jump jumped jumps up growth grew grow grows growing expanded expansion higher soared surged advance advanced lifted raised boosted added hike',
  'fall fell fallen falls falling drop dropped drops decline declined declines decrease decreased down lower fewer less shrank contracted slid plunged lost cut reduced reduction slump slumped dip dipped',
  'capacity seats seat hold holds accommodate seating room full filled',
  'last lasts lasted lasting duration ran took takes take went long hours minutes',
  'unemployment jobless unemployed joblessness',
  'inflation prices consumer cpi',
  'interest rate rates benchmark lending',
  'economy gdp economic output growth',
  'majority margin lead ahead beat defeated won',
  'stake share owns own holding holds ownership shareholding',
  'temperature degrees celsius fahrenheit thermometer mercury heat',
  'magnitude quake earthquake tremor richter',
  'forecast forecasts expects expected expect sees predicts predicted projected projection guidance estimate outlook',
  'wage wages pay salary salaries hourly earn earns',
  'tax duty levy taxed',
  'fare fares ticket tickets single',
  'rent rents rental lease',
  'loan loans borrow borrowed lend lending credit refinance financing',
  'grant aid donation donated donate donates subsidy relief pledge pledged',
  'profit profits earnings earned net income',
  'revenue sales turnover revenues',
  'dividend payout',
  'debt owed owes debts liabilities',
  'order ordered orders firm booked',
  'option options',
  'job jobs employ employs employed employees workers staff workforce lay redundancies layoffs cut cuts',
  'population inhabitants people residents home live lives living',
  'production produce produced produces output harvest crop yield yields',
  'stolen stole theft loot haul robbed taken worth insured',
  'insured insurance insurer insurers',
  'seized seizure confiscated haul found smuggled',
  'rescued rescue rescues saved picked plucked survivors survived',
  'missing unaccounted disappeared vanished',
  'evacuated evacuate evacuation flee fled displaced homes leave homeless',
  'arrested detained custody arrests arrest held',
  'aboard board carrying carried passengers',
  'crew sailors',
  'injured hurt wounded injuries hospital treated hospitalised',
  'killed dead died death deaths toll bodies lives perished fatalities claimed victims',
  'infected infections cases confirmed tested positive',
  'vaccinated vaccine doses jab shots inoculated',
  'enrolled enrolment study trial participants patients volunteers involving recruited surveyed polled respondents sample interviewed',
  'wins winning run streak row consecutive unbeaten straight',
  'scored goals goal tally',
  'spectators crowd attendance watched fans attended audience tickets',
  'marched protesters demonstrators rally marchers protest protesting',
  'start starts begin begins beginning open opens reopen reopens restart resume resumes launch launches take effect trial set due scheduled',
  'close closes closed ended end ends expire expires until deadline finish',
  'struck hit happened occurred crashed collided exploded derailed broke erupted shot shooting fire attack shortly around',
  'found discovered spotted recovered located',
  'built built dates dating founded opened constructed established since',
  'leaked spilled leak spill spilt leaking discharged poured',
  'burned burnt destroyed scorched charred blaze blackened',
  'flooded floods water rainfall rain fell millimetres',
  'power generate generates megawatts capacity turbines reactor electricity output',
  'outage electricity customers power blackout',
  'distance orbit orbits light-years star planet',
  'takes take daily day using uses use users',
  'stores shops outlets branches',
  'flats apartments homes houses housing dwellings units',
  'flights cancelled cancellations grounded delayed diverted',
  'punitive',
  'list',
  'share shares apiece',
  'time clocked finished seconds minutes record won',
  'visitors visited tourists arrivals drew attract attracted',
  'subscribers users members customers accounts',
  'exports exported shipments shipped sold abroad',
  'imports imported',
  'stocks reserves inventories stockpile',
  'deficit shortfall gap',
  'surplus',
  'approved voted backed favour favor supported passed',
  'rejected opposed against',
  'abstained abstentions',
  'pages novels books wrote published',
  'weeks consecutive',
].map((line) => line.split(' '))

/** The questions that each word answers. */
const QUESTIONS: ReadonlyMap<string, readonly number[]> = questionsOf(MEASURED)

function questionsOf(lines: typeof MEASURED): Map<string, number[]> {
  const questions = new Map<string, number[]>()
  lines.forEach((words, question) => {
    for (const word of words) questions.set(word, [...(questions.get(word) ?? []), question])
  })
  return questions
}

const NONE: readonly number[] = []

/** The questions that a lower-case word lets a figure beside it answer. */
export function questionsAskedBy(word: string): readonly number[] {
  return QUESTIONS.get(word) ?? NONE
}
