import type { ReactElement, ReactNode } from 'react'
import { Checkbox, Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { TickBox } from '../../components/tick-box.tsx'

/** A group of settings under a heading of their own. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="border-b border-line py-5 last:border-b-0">
      <h3 className="mb-3 text-xs font-semibold tracking-wide text-quiet">{title}</h3>
      <div className="space-y-5">{children}</div>
    </section>
  )
}

/** One of a few, all in view. */
export function Choice<T extends string | number>({
  label,
  says,
  options,
  value,
  onChange,
}: {
  readonly label: string
  /** What the choice is about, in a sentence. */
  readonly says: string
  readonly options: readonly { readonly value: T; readonly name: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}): ReactElement {
  const change = (chosen: string): void => {
    const option = options.find((each) => String(each.value) === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <RadioGroup value={String(value)} onChange={change}>
      <Label className="text-sm font-medium">{label}</Label>
      <Text slot="description" className="mt-0.5 block text-xs leading-relaxed text-quiet">
        {says}
      </Text>
      <div className="mt-2 flex flex-wrap gap-1.5">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={String(option.value)}
            className="min-h-8 rounded-md border border-line-strong bg-raised px-3 py-1.5 text-sm transition-colors duration-100 data-hovered:bg-hollow data-selected:border-ink data-selected:bg-ink data-selected:text-paper"
          >
            {option.name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

/** Something that is so or not. */
export function Switchable({
  label,
  says,
  isOn,
  onChange,
}: {
  readonly label: string
  readonly says: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}): ReactElement {
  return (
    <Checkbox isSelected={isOn} onChange={onChange} className="group flex gap-3 rounded-md">
      <TickBox className="mt-0.5" />
      <span className="min-w-0">
        <span className="block text-sm font-medium">{label}</span>
        <span className="mt-0.5 block text-xs leading-relaxed text-quiet">{says}</span>
      </span>
    </Checkbox>
  )
}

/** The look of a field one writes in. */
export const FIELD =
  'min-h-8 w-full rounded-md border border-line-strong bg-paper px-2.5 py-1 text-sm text-ink placeholder:text-quiet'
