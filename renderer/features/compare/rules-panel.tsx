import type { ReactElement } from 'react'
import { Checkbox, Radio, RadioGroup } from 'react-aria-components'
import type { ComparisonSettings } from '../../../shared/domain/comparison-settings.ts'
import { DEFAULT_COMPARISON_SETTINGS } from '../../../shared/domain/default-comparison-settings.ts'
import { useChangeSettings, useSettings } from '../../client/hooks.ts'
import { Button } from '../../components/button.tsx'
import { TickBox } from '../../components/tick-box.tsx'
import { LEVELS, rulesOf, unusualSettings, type Rule } from './rules.ts'
import { Coverage } from './coverage.tsx'
import { useWorkspace } from './workspace.tsx'

const LEVEL_NAMES = ['strict', 'standard', 'thorough'] as const

/** How closely the texts are compared and what is left out: every change shows at once, and is kept for the next pair. */
export function RulesPanel(): ReactElement {
  const { view } = useWorkspace()
  const chosen = useSettings().comparison
  const changeSettings = useChangeSettings()
  const change = (comparison: ComparisonSettings): void => {
    // It is seen either way; the settings say why it could not be kept.
    changeSettings({ comparison }).catch(() => {})
  }
  // What is chosen moves at once; the counts are those of the comparison that is shown, until the next one is there.
  const rules = rulesOf({ settings: chosen, ignorable: view.comparison.ignorable })
  return (
    <div className="space-y-5 text-sm leading-relaxed">
      <RadioGroup
        aria-label="How closely they are compared"
        value={chosen.sensitivity}
        onChange={(value) => {
          const sensitivity = LEVEL_NAMES.find((level) => level === value)
          if (sensitivity !== undefined) change({ ...chosen, sensitivity })
        }}
        className="space-y-1"
      >
        <h3 className="mb-1 text-xs font-semibold text-quiet">What counts as repeated</h3>
        {LEVEL_NAMES.map((level) => (
          <Radio
            key={level}
            value={level}
            className="group flex cursor-default gap-2.5 rounded-lg px-2 py-1.5 data-hovered:bg-line/40 data-selected:bg-raised data-selected:shadow-sheet"
          >
            <span
              aria-hidden="true"
              className="mt-1 size-3.5 shrink-0 rounded-full border border-line-strong group-data-selected:border-[0.3rem] group-data-selected:border-repeat"
            />
            <span>
              <span className="block font-medium">{LEVELS[level].name}</span>
              <span className="block text-xs leading-snug text-quiet">{LEVELS[level].says}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <section>
        <h3 className="mb-1 text-xs font-semibold text-quiet">Left out</h3>
        {rules.map((rule) => (
          <RuleSwitch key={rule.name} rule={rule} onSwitch={() => change(rule.switched)} />
        ))}
      </section>
      {(view.comparison.figuresOfSeries || chosen.seriesAsStory) && (
        <section>
          <h3 className="mb-1 text-xs font-semibold text-quiet">Items of a series</h3>
          <Switch
            name="Judge their figures as in one story"
            says="Else figures of two items may differ, and no conflict is said."
            isOn={chosen.seriesAsStory}
            onSwitch={() => change({ ...chosen, seriesAsStory: !chosen.seriesAsStory })}
          />
        </section>
      )}
      {unusualSettings({ settings: chosen, ignorable: view.comparison.ignorable }) !== null && (
        <Button onPress={() => change(DEFAULT_COMPARISON_SETTINGS)}>Compare as usual</Button>
      )}
      <Coverage />
    </div>
  )
}

function RuleSwitch({ rule, onSwitch }: { readonly rule: Rule; readonly onSwitch: () => void }): ReactElement {
  const { name, about, isOn } = rule
  const says = about === null ? 'nothing of it here' : `${isOn ? 'hides' : 'would hide'} ${about}`
  return <Switch {...{ name, says, isOn, onSwitch }} />
}

function Switch({
  name,
  says,
  isOn,
  onSwitch,
}: {
  readonly name: string
  readonly says: string
  readonly isOn: boolean
  readonly onSwitch: () => void
}): ReactElement {
  return (
    <Checkbox
      isSelected={isOn}
      onChange={onSwitch}
      className="group flex cursor-default gap-2.5 rounded-lg px-2 py-1 data-hovered:bg-line/40"
    >
      <TickBox className="mt-0.5" />
      <span className="min-w-0 flex-1">
        <span className="block">{name}</span>
        <span className="block text-xs leading-snug text-quiet">{says}</span>
      </span>
    </Checkbox>
  )
}
