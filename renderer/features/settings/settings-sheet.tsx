import { useState, type ReactElement } from 'react'
import { DEFAULT_SETTINGS, TEXT_SIZES, type Settings, type SettingsChange } from '../../../shared/domain/settings.ts'
import { useSettings, useSettingsNotice, useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { Button } from '../../components/button.tsx'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import { ComparingSection } from './comparing-section.tsx'
import { Choice, FIELD, Section, Switchable } from './controls.tsx'
import { NumberFormatsSection } from './number-formats-section.tsx'

const THEMES: readonly { readonly value: Settings['theme']; readonly name: string }[] = [
  { value: 'system', name: 'As the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
  { value: 'light-contrast', name: 'Light, high contrast' },
  { value: 'dark-contrast', name: 'Dark, high contrast' },
]

const SIZES = TEXT_SIZES.map((value) => ({ value, name: `${value} %` }))

/** All settings at the side of the window: what is behind stays in view and changes at once. */
export function SettingsSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  return (
    <DialogFrame title="Settings" place="side" width="max-w-md" onClose={onClose}>
      <Sheet />
    </DialogFrame>
  )
}

function Sheet(): ReactElement {
  const settings = useSettings()
  const notice = useSettingsNotice()
  const { changeSettings } = useStore()
  const [failure, setFailure] = useState<string | null>(null)
  const [before, setBefore] = useState<Settings | null>(null)
  const carryOut = (to: SettingsChange): void => {
    setFailure(null)
    changeSettings(to).catch((error: unknown) => setFailure(sentenceOf(error)))
  }
  const change = (to: SettingsChange): void => {
    setBefore(null)
    carryOut(to)
  }
  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto border-t border-line px-6">
        {(failure ?? notice) !== null && (
          <p role="alert" className="mt-4 rounded-md bg-part-wash px-3 py-2 text-sm">
            {failure ?? notice}
          </p>
        )}
        <LookSection settings={settings} onChange={change} />
        <ComparingSection value={settings.comparison} onChange={(comparison) => change({ comparison })} />
        <ViewSection settings={settings} onChange={change} />
        <NumberFormatsSection value={settings.numberFormats} onChange={(numberFormats) => change({ numberFormats })} />
        <ReviewerSection value={settings.reviewer} onChange={(reviewer) => change({ reviewer })} />
      </div>
      <div className="flex min-h-14 flex-wrap items-center justify-between gap-2 border-t border-line px-6 py-2.5">
        {before === null ? (
          <Button
            onPress={() => {
              setBefore(settings)
              carryOut(DEFAULT_SETTINGS)
            }}
          >
            Reset all settings
          </Button>
        ) : (
          <>
            <output className="text-sm">All settings are as they were at first.</output>
            {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed */}
            <Button look="strong" autoFocus onPress={() => change(before)}>
              Undo
            </Button>
          </>
        )}
      </div>
    </>
  )
}

type SectionProps = { readonly settings: Settings; readonly onChange: (change: SettingsChange) => void }

function LookSection({ settings, onChange }: SectionProps): ReactElement {
  return (
    <Section title="Look">
      <Choice
        label="Theme"
        says="Blue is what texts repeat and orange where they part, in every theme."
        options={THEMES}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        label="Size of text"
        says="All of the window grows along, as a window that is less wide."
        options={SIZES}
        value={settings.textSize}
        onChange={(textSize) => onChange({ textSize })}
      />
      <Choice
        label="Typeface of reports"
        says="What reporters wrote is set in it; what Doublet says is always sans."
        options={[
          { value: 'serif', name: 'Serif' },
          { value: 'sans', name: 'Sans' },
        ]}
        value={settings.readingFace}
        onChange={(readingFace) => onChange({ readingFace })}
      />
      <Choice
        label="Width of a column"
        says="How long a line of a report may grow where the window has the room."
        options={[
          { value: 'narrow', name: 'Narrow' },
          { value: 'medium', name: 'Medium' },
          { value: 'wide', name: 'Wide' },
        ]}
        value={settings.measure}
        onChange={(measure) => onChange({ measure })}
      />
    </Section>
  )
}

const SWITCHES = [
  {
    of: 'showsPanel',
    label: 'Side panel',
    says: 'The list of findings stands beside the texts, where the window has the room.',
  },
  { of: 'showsLesser', label: 'Lesser differences', says: 'Case and punctuation that differ are marked, faintly.' },
  {
    of: 'isFolded',
    label: 'The same folded',
    says: 'Long stretches that both reports share are one line until they are opened.',
  },
] as const

function ViewSection({ settings, onChange }: SectionProps): ReactElement {
  return (
    <Section title="A comparison begins with">
      <Choice
        label="Order of findings"
        says="Next and previous follow it."
        options={[
          { value: 'importance', name: 'By importance' },
          { value: 'text', name: 'Down the page' },
        ]}
        value={settings.findingOrder}
        onChange={(findingOrder) => onChange({ findingOrder })}
      />
      {SWITCHES.map(({ of, ...words }) => (
        <Switchable key={of} {...words} isOn={settings[of]} onChange={(isOn) => onChange({ [of]: isOn })} />
      ))}
    </Section>
  )
}

/** Kept when the field is left: a name half written is nobody's. */
function ReviewerSection({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactElement {
  return (
    <Section title="Reviewer">
      <label className="block">
        <span className="text-sm font-medium">Your name</span>
        <span className="mt-0.5 mb-2 block text-xs leading-relaxed text-quiet">
          It is written beside what you decide on, and nowhere else.
        </span>
        <input
          key={value}
          className={FIELD}
          maxLength={100}
          defaultValue={value}
          onBlur={({ target }) => {
            if (target.value.trim() !== value) onChange(target.value.trim())
          }}
        />
      </label>
    </Section>
  )
}
