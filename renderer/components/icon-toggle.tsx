import type { ReactElement } from 'react'
import { ToggleButton, Tooltip, TooltipTrigger } from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import { TIP } from './tip.ts'

/** A button that turns something on and off and shows only its icon; its name stands in a tip on hover and focus. */
export function IconToggle({
  icon,
  label,
  shortcut,
  isOn,
  onToggle,
}: {
  readonly icon: IconName
  readonly label: string
  /** Key that does the same, shown in the tip. */
  readonly shortcut: string
  readonly isOn: boolean
  readonly onToggle: () => void
}): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        onChange={onToggle}
        className="inline-flex size-8 items-center justify-center rounded-md transition-colors data-hovered:bg-line/60 data-selected:bg-repeat-wash-strong data-selected:text-repeat"
      >
        <Icon name={icon} />
      </ToggleButton>
      <Tooltip className={TIP} offset={6}>
        {label}
        <kbd className="ms-2">{shortcut}</kbd>
      </Tooltip>
    </TooltipTrigger>
  )
}
