/** Classes of what happens to a counted thing, with the words that tell them. */
const CLASSES: Readonly<Record<string, string>> = {
  killed:
    'killed kill kills killing dead died die dies dying death deaths fatalities fatality slain perished toll drowning drowns murdered massacred executed drowned lives claimed casualties',
  injured: 'injured injure injuring injury injuries wounded wounding wound wounds hurt hospitalised hospitalized',
  missing: 'missing unaccounted disappeared searching',
  displaced: 'fled flee fleeing displaced displacing evacuated evacuate homeless refugees uprooted forced',
  rescued: 'rescued rescue survived survivors saved freed released',
  detained: 'arrested arrest arrests detained detain jailed imprisoned custody indicted charged captured',
  sentenced: 'sentenced convicted prison',
  defused: 'defused defusing neutralized neutralised neutralizing neutralising cleared deactivated disarmed',
  found: 'found discovered detected seized recovered unearthed',
  destroyed: 'destroyed destroying damaged demolished burned burnt razed levelled leveled',
  planted: 'planted laid buried',
  voted: 'voted vote votes elected ballots',
  earned: 'earned earnings net profit profits income',
  'per-share': 'shr shrs eps',
  revenue: 'revenue revenues revs sales turnover',
  dividend: 'dividend dividends div divs payout',
  priced: 'price prices priced cost costs costing worth valued',
  traded: 'shares stock closed traded trading quoted',
  produced: 'makes manufactures builds produced produce output production produces crop harvest',
  exported: 'exported exports export shipped shipments',
  imported: 'imported imports import',
  bought: 'bought buy acquired acquire purchase purchased buying acquisition',
  sold: 'sold sell selling sale',
  owed: 'debt debts owed owes borrowed loan loans',
  employed: 'employs employed employees employ workforce staff jobs hired',
  'laid-off': 'layoffs redundancies sacked dismissed',
  infected: 'infected cases infections tested contracted',
  attended: 'attended gathered protested demonstrators protesters marched attendance',
  populated: 'population',
  unemployed: 'unemployment jobless unemployed',
  inflated: 'inflation',
}

/** Words that say a quantity went up or down. */
export const RISES: ReadonlySet<string> = new Set(
  'rose rise rises rising risen up grew grow grows growing grown increase increased increases increasing climbed climb jumped jump soared surged gained gain higher raised raise raises raising lifting boosting pushing widened advanced added improved doubled tripled expanded'.split(
    ' ',
  ),
)
export const FALLS: ReadonlySet<string> = new Set(
  'fell fall falls falling fallen down off dropped drop drops dropping declined decline declines decrease decreased decreases cut cuts lower lowered slipped slid eased plunged plummeted tumbled shrank reduced narrowed lowering reducing dipped sank shed lost halved slashed'.split(
    ' ',
  ),
)
export const PROFITS: ReadonlySet<string> = new Set('profit profits gain surplus'.split(' '))
export const LOSSES: ReadonlySet<string> = new Set('loss deficit'.split(' '))

const byWord = new Map<string, string>()
for (const [name, words] of Object.entries(CLASSES)) for (const word of words.split(' ')) byWord.set(word, name)

/** The class of a lower-case word; null when it tells none. */
export function predicateOf(word: string): string | null {
  return byWord.get(word) ?? null
}
