const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words before a number that make it a name, whatever their case. */
export const CUES_ANY_CASE: ReadonlySet<string> = list(
  `article articles resolution resolutions chapter section sections paragraph clause annex appendix page pages verse room flight channel lot gate runway platform row seat exhibit protocol exit courtroom junction
   type version ticket passcode password stage phase category grade number bus locker berth pew dial`,
)

/** Words before a number that make it a name when they are capitalised. */
export const CUES_CAPITALISED: ReadonlySet<string> = list(
  `resolution boeing airbus antonov tupolev ilyushin embarer embraer cessna concorde highway route interstate autobahn motorway
   iphone ipad galaxy pixel windows android ios macos playstation xbox nintendo apollo soyuz shuttle sputnik falcon
   part phase stage group level type model mark division category class grade size tier track episode season game week
   round lap act scene volume vol book issue title bill proposition amendment rule directive regulation convention
   district precinct ward area zone sector block building apartment apt suite unit camp pier terminal exit
   ftse sp asx s&p nasdaq nikkei fortune cac dax ibex sensex nifty russell stoxx dow big formula super
   local top studio radio bbc itv espn catch planet area world agenda windows watch mac series sonata opus op symphony
   psalm pope henry louis king queen code problem question item point number no nr nos`,
)

/** The same, where nothing follows that the number could count: people may be hurt in a road. */
export const CUES_OF_NOTHING: ReadonlySet<string> = list(
  'road avenue line form pad bus box club gallery warehouse prisoner force flat salon range',
)

/** Names of numbers as such. */
export const FIXED_NAMES: ReadonlySet<string> = list('9/11 7/7 24/7 50/50 20/20 26/11')

/** What a street ends in. */
export const STREETS: ReadonlySet<string> = list(
  'street st dr avenue ave road rd boulevard blvd lane drive terrace crescent wharf',
)

/** Prefixes whose hyphen does not make a name of the number: `mid-1990s`, `sub-5`, `pre-2003`. */
export const PLAIN_PREFIXES: ReadonlySet<string> = list(
  'mid end start pre post sub early late about around nearly over than of to non plus minus',
)

/** Words of sport that make `3-1` a result. */
export const SPORT_CUES: ReadonlySet<string> = list(
  'won win wins beat beats beating defeated defeating lost lose loses losing drew draw draws led lead leads leading trailed trail trailing victory defeat score scored tied tie thrashed edged downed routed swept rallied record series set sets match final semifinal over aggregate',
)

/** Letters behind a number that make it a name: `5G`, `3D`, `4K`, `1080p`. */
export const GLUED_NAMES: ReadonlySet<string> = list('2d 3d 4d 4k 8k 1080p 720p 2g 3g 4g 5g 6g 4x4')
