import type { ReactElement, ReactNode } from 'react'
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components'
import { Icon, type IconName } from './icon.tsx'
import { TIP } from './tip.ts'

const LOOKS = {
  strong: 'bg-ink text-paper data-hovered:opacity-90 data-pressed:opacity-80',
  plain: 'bg-raised text-ink shadow-sheet data-hovered:bg-hollow data-pressed:bg-line/70',
  quiet: 'text-ink data-hovered:bg-line/50 data-pressed:bg-line/70',
} as const

export type ButtonProps = Pick<AriaButtonProps, 'onPress' | 'isDisabled' | 'autoFocus' | 'slot' | 'type'> & {
  readonly look?: keyof typeof LOOKS
  readonly icon?: IconName
  /** In a low window the icon stands alone; the words are its name. */
  readonly isBrief?: boolean
  /** Said in place of the words by a screen reader, where the words alone do not say what is meant. */
  readonly label?: string
  /** Its `data-part`, where it is what a part of the window has to show. */
  readonly part?: string
  readonly children: ReactNode
}

const BASE =
  'inline-flex min-h-8 shrink-0 items-center gap-2 rounded-md text-sm font-medium whitespace-nowrap transition-colors duration-100 data-disabled:opacity-45'

export function Button({
  look = 'plain',
  icon,
  isBrief = false,
  label,
  part,
  children,
  ...rest
}: ButtonProps): ReactElement {
  return (
    <AriaButton
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(part === undefined ? {} : { 'data-part': part })}
      className={`${BASE} px-3 py-1.5 ${LOOKS[look]} ${isBrief ? 'short:px-2' : ''}`}
    >
      {icon !== undefined && <Icon name={icon} />}
      {isBrief ? <span className="short:sr-only">{children}</span> : children}
    </AriaButton>
  )
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'isBrief' | 'label' | 'part'> & {
  readonly icon: IconName
  readonly label: string
  /** Key that does the same, shown in the tip. */
  readonly shortcut?: string
}

/** A button that shows only its icon; its name stands in a tip on hover and focus. */
export function IconButton({ look = 'quiet', icon, label, shortcut, ...rest }: IconButtonProps): ReactElement {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      <AriaButton {...rest} aria-label={label} className={`${BASE} size-8 justify-center ${LOOKS[look]}`}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className={TIP} offset={6}>
        {label}
        {shortcut !== undefined && <kbd className="ms-2">{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
