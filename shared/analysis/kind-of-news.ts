import type { ReadReport } from './read-report.ts'

type Statement = ReadReport['context']['statements'][number]

/**
 * Beginnings of words, in the languages that come over the wires, of what happens once and is told anew until it is over: no
 * desk keeps a form for it. Hebrew and Arabic words carry their small words before them, Chinese and Japanese ones are looked for anywhere in a word.
 */
const HAPPENING = anyOf(
  // English
  `kill injur wound arrest attack ambush bomb assassin hijack crash collid collision explod explosi blast collaps capsiz sank$ sunk$ derail drown shot$ shooting gunm stabb kidnap hostage
   evacuat rescu died dead$ death fire$ fires$ blaze wildfire quake earthquake flood storm hurricane typhoon cyclone tornado eruption erupted volcano avalanche landslide mudslide robb
   stole burgl thief thieves strike$ strikes$ striking striker walkout protest riot trial$ manhunt missing searche search$ outage blackout outbreak siege`,
  // German
  `getötet tote$ toten$ todes gestorben verletz festgenommen verhaft unfall unglück zusammenstoß zusammengestoßen explodier eingestürzt einsturz gekentert entgleis ertrunken erschossen
   schüsse entführ geisel evakuier gerettet brände$ brannte waldbrand feuer$ großbrand erdbeben hochwasser überschwemm überflut unwetter orkan sturm$ lawine erdrutsch gestohlen einbruch
   einbrecher überfall ausgeraubt streik warnstreik ausstand demonstr prozess$ vermisst suche$ stromausfall vulkan`,
  // French
  `tué morts?$ mortel blessé arrêté interpell accident effondr chavir déraill noyé fusillade poignard enlèvement otage évacu incendie séisme
   tremblement inond crue tempête ouragan éruption volcan éboulement glissement volé$ volés braquage cambriol grève gréviste manifest procès$ disparu panne naufrag`,
  // Spanish and Portuguese
  `muert muri[óe] mato murier mataron murió falleci herid detenid arrestad choque colisi derrumb colaps volc naufrag descarril ahogad
   tirote apuñal secuestr rehen evacu rescat incendio sismo terremoto inunda huracán ciclón erupci deslizamiento alud rob[óa] robaron asalt huelga manifestaci
   juicio desaparecid apagón mortos morre ferid acidente desab enchente furac[ãa]o greve roub julgamento`,
  // Italian
  `uccis mort[oie]$ ferit incident scontr esplos croll deragli annegat sparator rapit ostagg sfollat incendi terremoto alluvion eruzion vulcano valanga
   frana furto rapina rubat sciopero processo dispers`,
  // Dutch, Polish
  `gedood doden gewond aangehouden ongeval botsing ontplof instort ontspoor verdronken gegijzeld geëvacueerd aardbeving overstrom gestolen staking betog vermist
   zgin zabit ranny ranne rannych wypad zderz eksploz wybuch zawali wykole uton porwan ewaku pożar trzęsieni powód huragan skradzion strajk zaginion`,
  // Russian, Ukrainian
  `погиб убит ранен пострада арест задерж авари столкнов взрыв взорв обруш опрокин затону сош[её]л утону стрельб похи залож эваку спас пожар землетряс наводнен паводк
   шторм ураган изверж вулкан лавин оползен краж украл похищ забастов бастую протест митинг суд$ пропал розыск постражд загин поранен вибух пожеж землетрус`,
)

const HAPPENING_BEHIND_SMALL_WORDS = anyOf(
  // Arabic
  `قتل قتيل قتلى مقتل مصرع جريح جرحى أصيب إصاب وفاة لقي حريق حرائق انفجار زلزال فيضان سيول عاصفة إعصار بركان انهيار حادث تصادم اصطدام غرق انقلاب اعتقل اعتقال خطف رهائن
   إجلاء إنقاذ إضراب مظاهر احتجاج محاكمة سرق سرقة سطو مفقود`,
  // Hebrew
  `הרוג נהרג מת$ מתו פצוע נפצע תאונ התנגש פיצוץ התפוצצ שריפ דליק רעידת שיטפ סופה סערה קרס קריסת טבע נעצר מעצר נחטף חטיפ חולצ פונו שבית משפט$ הפגנ מחא נשדד שוד גנב פריצ נעדר`,
)

const HAPPENING_WITHIN =
  /死亡|身亡|遇难|遇難|丧生|受伤|受傷|负伤|火灾|火災|爆炸|爆発|地震|洪水|浸水|台风|台風|事故|相撞|衝突|坠|墜落|沉没|沈没|転覆|翻船|倒塌|崩塌|土砂|泥石流|逮捕|被捕|绑架|失踪|行方不明|救援|救助|撤离|避難|罢工|ストライキ|スト$|抗议|デモ|停电|停電|噴火|喷发|雪崩|盗|抢劫|強盗|けが|裁判|审判/

/** Words of what comes by the calendar, every day, week or quarter: markets, weather, draws, statistics. */
const FORM = anyOf(
  `daily bulletin index indices fixing fixed futures ounce barrel bushel securities repurchase dealers trading traded auction tender yield bonds? bills? treasury dividend div$ payout qtr$ qtly shr$ vs$ turnover volume forecast outlook weather highs$
   temperatures lottery jackpot draw$ claims jobless unemployment inflation prices?$ exports imports inventor stocks? shares exchange rates? output production shipments sales earnings profit net$
   week weekly month monthly quarter quarterly annual average season league standings`,
  `täglich lagebericht börse leitindex kurs kurse$ aktien schließt punkte rendite dividende wetter wetterdienst vorhersage temperaturen höchstwerte lotto lottozahlen superzahl jackpot arbeitslos inflation
   preise umsatz gewinn quartal monat woche wochen devisen tabelle spieltag`,
  `quotidien bulletin bourse indice actions$ clôtur météo prévisions températures loto tirage chômage inflation prix trimestre mois semaine bénéfice hebdomad`,
  `diari[oa]$ boletín bolsa índice acciones cierre cerró cotiz pronóstico temperaturas lotería sorteo paro$ parados desempleo inflación precios trimestre mes$ semana beneficio ações câmbio desemprego`,
  `borsa indice azioni cambio chiusura previsioni temperature lotto estrazione disoccupazione inflazione prezzi trimestre mese settimana`,
  `beurs koers weerbericht werkloosheid kwartaal maand giełda kurs notowania prognoza kwartał miesiąc tydzień`,
  `ежеднев сводк бирж индекс курс котиров акци прогноз погод температур лотере тираж безработ инфляц цен[ыа] квартал месяц недел`,
)

const FORM_BEHIND_SMALL_WORDS = anyOf(
  `يومي نشرة سعر أسعار مؤشر بورصة أسهم سهم صرف برميل تداول طقس درجات توقعات يانصيب بطالة تضخم أسبوع`,
  `יומי שער$ שערי מדד מניות בורס דולר תחזית מזג טמפרטור הגרלת לוטו אבטלה אינפלציה שבוע שבועי רבעון`,
)

const FORM_WITHIN =
  /股|指数|收盘|終値|汇率|為替|円相場|成交|売買高|期货|先物|天气|天気|气温|気温|预报|予報|彩票|宝くじ|失业|失業|物价|物価|通胀|季度|四半期|本周|上周|先週|上月|先月|每周|毎週/

/** `the fourth day`, in headline or lead: the story is told by the day, until it is over. */
const RUNNING = new RegExp(
  [
    String.raw`\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:(?:straight|consecutive|successive|full)\s+)?(?:day|night)\b`,
    String.raw`\bday\s+(?:two|three|four|five|six|seven|\d{1,2})\b`,
    String.raw`(?:zweite|dritte|vierte|fünfte|sechste|siebte|achte)[nr]?\s+(?:Tag|Nacht)`,
    String.raw`(?:deuxième|troisième|quatrième|cinquième|sixième|septième)\s+(?:jour|nuit)`,
    String.raw`(?:segundo|tercer|cuarto|quinto|sexto|séptimo|terceiro|quarto)\s+d[ií]a`,
    String.raw`(?:secondo|terzo|quarto|quinto|sesto)\s+giorno`,
    String.raw`(?:втор|треть|четв[её]рт|пят|шест|седьм)\p{L}+\s+(?:день|дня|сут)`,
    String.raw`(?:второй|третий|четвёртый|четвертый|пятый|шестой|седьмой)\s+день`,
    String.raw`يوم\p{L}*\s+ال(?:ثاني|ثالث|رابع|خامس|سادس|سابع)`,
    String.raw`(?:יום|היום|ליום|ביום|יומו|ליומה|ליומו)\s+ה(?:שני|שלישי|רביעי|חמישי|שישי|שביעי)`,
    String.raw`第[二三四五六七八九十\d]+(?:天|日)|[二三四五六七八九\d]日目`,
  ].join('|'),
  'iu',
)

/** Sentences at the head of a report that say what happened, and what sort of news it is. */
const LEAD_SENTENCES = 2
const HEAD = 3

function anyOf(...lists: readonly string[]): RegExp {
  return new RegExp(`^(?:${lists.join(' ').trim().split(/\s+/).join('|')})`, 'u')
}

/** Small words that Hebrew and Arabic write in one with the next. */
const SMALL_WORDS = /^(?:[ובהלמכש]{1,2}|[وفبلك]{0,2}ال|[وفبلك])/u

type Words = { readonly begin: RegExp; readonly behind: RegExp; readonly within: RegExp }

const HAPPENINGS: Words = { begin: HAPPENING, behind: HAPPENING_BEHIND_SMALL_WORDS, within: HAPPENING_WITHIN }
const FORMS: Words = { begin: FORM, behind: FORM_BEHIND_SMALL_WORDS, within: FORM_WITHIN }

const LATER_SCRIPTS = /^[\u0590-\u{10FFFF}]/u
const SMALL_WORD_SCRIPTS = /^[\u0590-\u06FF]/u

function isOf(word: string, { begin, behind, within }: Words): boolean {
  if (!LATER_SCRIPTS.test(word)) return begin.test(word)
  return SMALL_WORD_SCRIPTS.test(word)
    ? behind.test(word) || behind.test(word.replace(SMALL_WORDS, ''))
    : within.test(word)
}

function saysAny(statements: readonly Statement[], words: Words): boolean {
  return statements.some(({ tokens, mentions }) => {
    if (tokens.some(({ word }) => isOf(word, words))) return true
    // `Last week` is a figure, and no words.
    const dates = mentions.filter(({ figure }) => figure.kind === 'date')
    return dates.some(({ figure }) =>
      figure.text
        .toLowerCase()
        .split(' ')
        .some((word) => isOf(word, words)),
    )
  })
}

/** The headline, if there is one, and so many sentences. */
function headOf({ context }: ReadReport, sentences: number): readonly Statement[] {
  const { statements } = context
  return statements.slice(0, statements[0]?.field === 'title' ? sentences + 1 : sentences)
}

/** Headline and first sentences, which say what happened. */
export function leadOf(report: ReadReport): readonly Statement[] {
  return headOf(report, LEAD_SENTENCES)
}

/** Whether headline or lead tell of something that happens once. */
export function tellsHappening(report: ReadReport): boolean {
  return saysAny(leadOf(report), HAPPENINGS)
}

/** Whether the head of a report speaks of what comes by the calendar. */
export function isByCalendar(report: ReadReport): boolean {
  return saysAny(headOf(report, HEAD), FORMS)
}

/** Whether headline or lead count the days of what they tell. */
export function countsDays({ report }: ReadReport): boolean {
  return RUNNING.test(`${report.title ?? ''}\n${report.body.slice(0, LEAD)}`)
}

/** Characters of a body that hold its lead. */
const LEAD = 300
