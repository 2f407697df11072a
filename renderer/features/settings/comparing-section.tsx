import type { ReactElement } from 'react'
import type { Zone } from '../../../shared/domain/article.ts'
import type { ComparisonSettings, Sensitivity } from '../../../shared/domain/comparison-settings.ts'
import { Choice, Section, Switchable } from './controls.tsx'

type Rules = ComparisonSettings['ignore']
type Rule = Exclude<keyof Rules, 'zones'>

const LEVELS: readonly { readonly value: Sensitivity; readonly name: string }[] = [
  { value: 'strict', name: 'Strict' },
  { value: 'standard', name: 'Standard' },
  { value: 'thorough', name: 'Thorough' },
]

const RULES: Readonly<Record<Rule, { readonly label: string; readonly says: string }>> = {
  case: { label: 'Capital letters', says: 'Words that differ in capital letters alone are not marked.' },
  punctuation: { label: 'Punctuation', says: 'Commas, styles of quotation marks and spaces are not marked.' },
  quotations: {
    label: 'Quotations',
    says: 'What stands in quotation marks in both reports is left out: two reporters quote one speaker alike.',
  },
  boilerplate: { label: 'Set phrases', says: 'Phrases an agency puts into every report are left out.' },
}

const ZONES: Readonly<Record<Zone['kind'], { readonly label: string; readonly says: string }>> = {
  header: { label: 'Heads', says: 'Date, slug and notes to editors above a report.' },
  byline: { label: 'Bylines', says: 'Who wrote it.' },
  dateline: { label: 'Datelines', says: 'Place and date before the first sentence.' },
  'tag-line': { label: 'Tag lines', says: 'Credits, rights, and what a page sets between paragraphs.' },
}

/** How two reports are compared, unless the comparison itself is told otherwise. */
export function ComparingSection({
  value,
  onChange,
}: {
  readonly value: ComparisonSettings
  readonly onChange: (value: ComparisonSettings) => void
}): ReactElement {
  const { ignore } = value
  const leaveOut = (rules: Partial<Rules>): void => onChange({ ...value, ignore: { ...ignore, ...rules } })
  return (
    <>
      <Section title="Comparing">
        <Choice
          label="What counts as repeated"
          says="Strict marks long, close repetitions only; thorough also short and heavily edited ones."
          options={LEVELS}
          value={value.sensitivity}
          onChange={(sensitivity) => onChange({ ...value, sensitivity })}
        />
        <Switchable
          label="Series as stories"
          says="Figures are judged as those of one story, also where two reports look like items of a series."
          isOn={value.seriesAsStory}
          onChange={(seriesAsStory) => onChange({ ...value, seriesAsStory })}
        />
      </Section>
      <Section title="Left out of comparisons">
        {typedEntries(RULES).map(([rule, words]) => (
          <Switchable key={rule} {...words} isOn={ignore[rule]} onChange={(isOn) => leaveOut({ [rule]: isOn })} />
        ))}
        {typedEntries(ZONES).map(([zone, words]) => (
          <Switchable
            key={zone}
            {...words}
            isOn={ignore.zones.includes(zone)}
            onChange={(isOn) =>
              leaveOut({ zones: isOn ? [...ignore.zones, zone] : ignore.zones.filter((each) => each !== zone) })
            }
          />
        ))}
      </Section>
    </>
  )
}

function typedEntries<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of these constant tables are those they were written with
  return Object.entries(record) as unknown as readonly (readonly [K, V])[]
}
