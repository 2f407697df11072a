import type { Zone } from '../../../shared/domain/article.ts'
import type { Comparison } from '../../../shared/domain/comparison.ts'
import type { ComparisonSettings, Sensitivity } from '../../../shared/domain/comparison-settings.ts'
import { DEFAULT_COMPARISON_SETTINGS } from '../../../shared/domain/default-comparison-settings.ts'
import { readableCount } from '../../components/dates.ts'

/** A level in one sentence. */
export const LEVELS: Readonly<Record<Sensitivity, { readonly name: string; readonly says: string }>> = {
  strict: {
    name: 'Strict',
    says: 'Only what can hardly be chance: whole sentences, and long passages little changed.',
  },
  standard: { name: 'Standard', says: 'Repeated sentences, and passages with most of their words in common.' },
  thorough: {
    name: 'Thorough',
    says: 'Short runs of words and heavily edited passages too; some of it will be chance.',
  },
}

/** A rule, as a switch that leaves something out. */
export type Rule = {
  readonly name: string
  /** How much it is about in these two texts; null when there is nothing of the kind in them. */
  readonly about: string | null
  readonly isOn: boolean
  /** The settings with the rule switched. */
  readonly switched: ComparisonSettings
}

type Compared = Pick<Comparison, 'settings' | 'ignorable'>

/** Every rule, with what it leaves out or would leave out of this comparison. */
export function rulesOf({ settings, ignorable }: Compared): readonly Rule[] {
  const { ignore } = settings
  const withIgnore = (change: Partial<ComparisonSettings['ignore']>): ComparisonSettings => ({
    ...settings,
    ignore: { ...ignore, ...change },
  })
  const plain = (key: 'case' | 'punctuation', name: string): Rule => ({
    name,
    about: ignorable[key] === 0 ? null : readableCount(ignorable[key], 'difference'),
    isOn: ignore[key],
    switched: withIgnore({ [key]: !ignore[key] }),
  })
  const passages = (key: 'quotations' | 'boilerplate', name: string): Rule => ({
    name,
    about:
      ignorable[key].passages === 0
        ? null
        : `${readableCount(ignorable[key].passages, 'passage')} of ${words(ignorable[key].words) ?? 'no words'}`,
    isOn: ignore[key],
    switched: withIgnore({ [key]: !ignore[key] }),
  })
  const zone = (kind: Zone['kind'], name: string): Rule => {
    const isOn = ignore.zones.includes(kind)
    const zones = isOn ? ignore.zones.filter((each) => each !== kind) : [...ignore.zones, kind]
    return { name, about: words(ignorable.zones[kind]), isOn, switched: withIgnore({ zones }) }
  }
  return [
    plain('case', 'Capital letters'),
    plain('punctuation', 'Punctuation and spaces'),
    passages('quotations', 'Quotations in both texts'),
    passages('boilerplate', 'Set phrases of agencies'),
    zone('header', 'Head lines: slug, date, notes to editors'),
    zone('byline', 'Bylines'),
    zone('dateline', 'Datelines'),
    zone('tag-line', 'Tag lines: credits, rights, page furniture'),
  ]
}

function words({ a, b }: { readonly a: number; readonly b: number }): string | null {
  return a + b === 0 ? null : `${readableCount(a, 'word')} of A, ${b.toLocaleString('en')} of B`
}

/** How these two texts were compared, as a few words; null when as usual. */
export function unusualSettings({ settings, ignorable }: Compared): string | null {
  const usual = rulesOf({ settings: DEFAULT_COMPARISON_SETTINGS, ignorable })
  const changed = rulesOf({ settings, ignorable }).filter(({ isOn }, index) => isOn !== usual[index]?.isOn)
  const isUsual = settings.sensitivity === DEFAULT_COMPARISON_SETTINGS.sensitivity
  const parts = [
    ...(settings.seriesAsStory ? ['Judged as one story'] : []),
    ...(isUsual ? [] : [LEVELS[settings.sensitivity].name]),
    ...(changed.length === 0 ? [] : [readableCount(changed.length, 'rule') + ' changed']),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

/** By what level two texts were compared, and what was left out of them by which rules. */
export function settingsInWords(compared: Compared): string {
  const out = rulesOf(compared).filter(({ isOn, about }) => isOn && about !== null)
  const left = out.map(({ name, about }) => `${name.replace(/:.*/, '').toLowerCase()} (${about})`)
  const level = `${LEVELS[compared.settings.sensitivity].name} level`
  return `${level}; ${left.length === 0 ? 'nothing in these texts left out' : `left out: ${left.join(', ')}`}`
}
