import { useId, useState, type ReactElement } from 'react'
import { isoDayOf } from '../../shared/domain/stated-date.ts'
import { readableDate } from './dates.ts'

/**
 * A field for a day, written as people write days. What is understood counts at once and is written in one way when the field is
 * left; of what is not understood a sentence says how days are written.
 */
export function DayField({
  name,
  value,
  example,
  onChange,
}: {
  readonly name: string
  /** A day as ISO 8601 writes it; null for none. */
  readonly value: string | null
  /** A day that stands in the empty field, to show how one is written. */
  readonly example: string | null
  readonly onChange: (value: string | null) => void
}): ReactElement {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [isLeft, setIsLeft] = useState(false)
  const written = typed ?? readableDate(value)
  const isWrong = isLeft && dayOf(written) === undefined
  const leave = (): void => {
    setIsLeft(true)
    if (dayOf(written) !== undefined) setTyped(null)
  }
  return (
    <div>
      <label className="flex items-center justify-between gap-3">
        {name}
        <input
          className="min-h-8 w-40 rounded-md border border-line-strong bg-paper px-2 text-sm placeholder:text-quiet aria-invalid:border-part aria-invalid:bg-part-wash"
          placeholder={readableDate(example)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          value={written}
          onChange={({ target }) => {
            setTyped(target.value)
            setIsLeft(false)
            const day = dayOf(target.value)
            if (day !== undefined && day !== value) onChange(day)
          }}
          onBlur={leave}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave()
          }}
        />
      </label>
      {isWrong && (
        <p id={id} role="alert" className="mt-1 text-xs text-part">
          That is no day. Write it as 14 May 2031, or as 2031-05-14.
        </p>
      )}
    </div>
  )
}

/** The day that was written; null where nothing is, undefined where it is not understood. */
function dayOf(written: string): string | null | undefined {
  return written.trim() === '' ? null : (isoDayOf(written) ?? undefined)
}
