import { stems } from './stems.ts'

/**
 * Words that two desks choose for the same people and things, where a stem of their own keeps them apart because a sentence can
 * also mean the one and not the other: all workers of a firm that lost jobs are its employees, not all residents are passengers.
 * Each line is one kind; a word may stand in several.
 */
const KINDS: readonly ReadonlySet<string>[] = [
  'people person victim casualty other resident citizen civilian inhabitant man woman child adult human individual soul',
  'dead victim body corpse fatality casualty people person kill',
  'resident inhabitant villager people citizen population local townspeople islander household family neighbour neighbor',
  'passenger traveller traveler commuter people rider customer tourist holidaymaker flyer aboard occupant',
  'crew sailor seaman seafarer crewman mariner fisherman',
  'adult patient participant volunteer people subject person respondent recipient case',
  'respondent adult people voter person participant household consumer',
  'student pupil child schoolchild undergraduate youngster people',
  'child minor youngster infant baby toddler boy girl teenager teen juvenile',
  'worker employee staff job position post people personnel labourer laborer miner docker striker redundancy role layoff',
  'soldier troop serviceman recruit conscript peacekeeper marine paratrooper fighter',
  'rebel militant fighter gunman insurgent guerrilla extremist jihadist attacker assailant',
  'policeman police officer constable trooper agent gendarme detective',
  'suspect defendant accused people person man woman detainee prisoner arrest',
  'prisoner inmate detainee captive hostage',
  'hostage captive people worker child girl boy student pupil victim',
  'migrant refugee asylum-seeker people displaced person evacuee',
  'protester demonstrator marcher people supporter activist crowd',
  'fan spectator crowd supporter people audience ticket visitor viewer attendance',
  'visitor tourist guest people holidaymaker pilgrim traveller traveler customer',
  'customer client subscriber user household consumer account member people',
  'household home family house customer property people premise building',
  'firefighter fireman rescuer crew people',
  'rescuer firefighter soldier volunteer searcher people diver worker',
  'doctor medic nurse physician surgeon',
  'lawmaker deputy member legislator senator parliamentarian mp councillor councilor delegate vote',
  'vote ballot seat mandate deputy',
  'shareholder investor holder',
  'flat home house apartment dwelling unit building property household residence',
  'building house structure home property block',
  'store shop outlet branch supermarket site location restaurant',
  'school classroom college',
  'hospital clinic bed',
  'plane jet aircraft airliner airplane helicopter order',
  'flight departure plane service',
  'ship vessel boat ferry tanker freighter trawler craft dinghy yacht',
  'car vehicle automobile truck lorry bus van model',
  'carriage car coach wagon',
  'train locomotive service',
  'bus coach',
  'truck lorry vehicle tanker',
  'tablet pill dose capsule',
  'dose shot vaccine jab injection',
  'case infection patient people illness diagnosis',
  'banknote note bill',
  'cow cattle animal head livestock',
  'sheep lamb animal livestock',
  'bird chicken hen poultry fowl duck goose turkey',
  'whale dolphin animal mammal',
  'elephant animal beast',
  'fish salmon trout cod',
  'tree oak pine',
  'acre hectare land',
  'round match game fixture bout leg',
  'win victory triumph match game',
  'goal point try basket run strike',
  'medal gold title trophy championship',
  'point vote lead margin',
  'book novel title volume work',
  'film movie feature picture',
  'painting picture work canvas artwork piece',
  'song track record single album',
  'ticket seat copy',
  'turbine windmill generator',
  'missile rocket drone shell projectile',
  'bomb device explosive grenade mine',
  'gun weapon rifle pistol firearm',
  'shot bullet round',
  'country nation state government member',
  'town village city community settlement municipality district area neighbourhood neighborhood',
  'company firm business enterprise producer manufacturer maker',
  'charge count offence offense crime felony',
  'day session meeting',
  'season year',
  'term year',
  'storey floor story level',
  'well borehole',
  'tonne ton tons',
  'site location place spot',
  'earthquake tremor aftershock quake shock',
  'eruption explosion blast',
  'barrel litre gallon',
  'oil crude petroleum fuel',
  'megawatt power capacity',
  'complaint claim lawsuit case suit',
  'name signature',
  'candidate party contender',
  'song entry act',
  'item piece artefact artifact object coin',
].map(stems)

/** Where each word stands among the kinds. */
const PLACES: ReadonlyMap<string, readonly number[]> = placesOf(KINDS)

function placesOf(kinds: typeof KINDS): Map<string, number[]> {
  const places = new Map<string, number[]>()
  kinds.forEach((words, kind) => {
    for (const word of words) places.set(word, [...(places.get(word) ?? []), kind])
  })
  return places
}

const NONE: readonly number[] = []

/** The kinds of people and things that a stem can name. */
export function kindsOf(word: string): readonly number[] {
  return PLACES.get(word) ?? NONE
}

/** Whether two stems can name the same people or things. */
export function areKin(a: string, b: string): boolean {
  if (a === b) return true
  const right = PLACES.get(b)
  return right !== undefined && (PLACES.get(a) ?? []).some((kind) => right.includes(kind))
}
