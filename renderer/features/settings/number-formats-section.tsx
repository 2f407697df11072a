import { useState, type FormEvent, type ReactElement } from 'react'
import { numberFormatSchema, type NumberFormat } from '../../../shared/domain/number-format.ts'
import type { Settings } from '../../../shared/domain/settings.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { FIELD, Section } from './controls.tsx'

const EXAMPLES: Readonly<Record<NumberFormat, string>> = {
  'comma-point': '1,234.56',
  'point-comma': '1.234,56',
  'space-comma': '1 234,56',
  'apostrophe-point': '1’234.56',
  lakh: '12,34,567.8',
}

type Formats = Settings['numberFormats']

/** Sources that write numbers otherwise than their language does. */
export function NumberFormatsSection({
  value,
  onChange,
}: {
  readonly value: Formats
  readonly onChange: (value: Formats) => void
}): ReactElement {
  return (
    <Section title="Numbers of a source">
      <p className="text-xs leading-relaxed text-quiet">
        A report’s language says how its numbers are read. Name a source here that writes them otherwise.
      </p>
      {value.length > 0 && (
        <ul className="space-y-2" aria-label="Sources">
          {value.map((each) => (
            <li key={each.source} className="flex items-center gap-2">
              <bdi className="min-w-0 flex-1 truncate text-sm" title={each.source}>
                {each.source}
              </bdi>
              <FormatField
                label={`Numbers of ${each.source}`}
                value={each.format}
                onChange={(format) =>
                  onChange(value.map((known) => (known.source === each.source ? { ...known, format } : known)))
                }
              />
              <IconButton
                icon="close"
                label={`Forget ${each.source}`}
                onPress={() => onChange(value.filter(({ source }) => source !== each.source))}
              />
            </li>
          ))}
        </ul>
      )}
      <NewSource
        known={value}
        onAdd={(source, format) => onChange([...value.filter((each) => each.source !== source), { source, format }])}
      />
    </Section>
  )
}

function NewSource({
  known,
  onAdd,
}: {
  readonly known: Formats
  readonly onAdd: (source: string, format: NumberFormat) => void
}): ReactElement {
  const [source, setSource] = useState('')
  const [format, setFormat] = useState<NumberFormat>('point-comma')
  const name = source.trim()
  const add = (event: FormEvent): void => {
    event.preventDefault()
    if (name === '') return
    onAdd(name, format)
    setSource('')
  }
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={add}>
      <input
        aria-label="Source"
        placeholder="Agency or paper"
        maxLength={200}
        className={`${FIELD} min-w-36 flex-1`}
        value={source}
        onChange={({ target }) => setSource(target.value)}
      />
      <FormatField label="Its numbers" value={format} onChange={setFormat} />
      <Button type="submit" isDisabled={name === ''}>
        {known.some((each) => each.source === name) ? 'Change' : 'Add'}
      </Button>
    </form>
  )
}

function FormatField({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: NumberFormat
  readonly onChange: (value: NumberFormat) => void
}): ReactElement {
  return (
    <select
      aria-label={label}
      className={`${FIELD} w-32! shrink-0 tabular-nums`}
      value={value}
      onChange={({ target }) => onChange(numberFormatSchema.parse(target.value))}
    >
      {numberFormatSchema.options.map((format) => (
        <option key={format} value={format}>
          {EXAMPLES[format]}
        </option>
      ))}
    </select>
  )
}
