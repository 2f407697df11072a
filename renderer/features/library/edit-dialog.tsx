import { useId, useState, type FormEvent, type ReactElement } from 'react'
import { articleChangesSchema, type ArticleChanges, type ArticleSummary } from '../../../shared/domain/article.ts'
import { isoDateOf } from '../../../shared/domain/stated-date.ts'
import { Button } from '../../components/button.tsx'
import { DialogFoot, DialogFrame } from '../../components/dialog-frame.tsx'

type Field = {
  readonly name: 'headline' | 'byline' | 'source' | 'dateline' | 'published' | 'language' | 'slug' | 'version'
  readonly label: string
  readonly hint?: string
}

const FIELDS: readonly Field[] = [
  { name: 'headline', label: 'Headline' },
  { name: 'source', label: 'Source', hint: 'The agency or paper that published it.' },
  { name: 'published', label: 'Published', hint: 'As 12 May 2031, 09:30 or 2031-05-12T09:30Z.' },
  { name: 'byline', label: 'Byline' },
  { name: 'dateline', label: 'Dateline' },
  { name: 'language', label: 'Language', hint: 'As a tag: en, de, pt-BR.' },
  { name: 'slug', label: 'Slug' },
  { name: 'version', label: 'Version or take' },
]

/** What is known of an article beside its text, to be put right by hand. */
export function EditDialog({
  article,
  onSave,
  onClose,
}: {
  readonly article: ArticleSummary
  readonly onSave: (changes: ArticleChanges) => void
  readonly onClose: () => void
}): ReactElement {
  return (
    <DialogFrame title="What is known of it" width="max-w-xl" onClose={onClose}>
      <Form article={article} onSave={onSave} onClose={onClose} />
    </DialogFrame>
  )
}

function Form({
  article,
  onSave,
  onClose,
}: {
  readonly article: ArticleSummary
  readonly onSave: (changes: ArticleChanges) => void
  readonly onClose: () => void
}): ReactElement {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set())
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const changed = Object.entries(values).map(([name, value]) => [name, keptOf(name, value.trim())])
    const changes = articleChangesSchema.safeParse(Object.fromEntries(changed))
    if (!changes.success) return setWrong(new Set(changes.error.issues.map(({ path }) => String(path[0]))))
    if (changed.length > 0) onSave(changes.data)
    onClose()
  }
  return (
    <form onSubmit={save} noValidate>
      <div className="grid gap-x-4 gap-y-3 px-6 sm:grid-cols-2">
        {FIELDS.map((field) => (
          <FieldRow
            key={field.name}
            field={field}
            value={values[field.name] ?? article[field.name] ?? ''}
            isWrong={wrong.has(field.name)}
            onChange={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </div>
      <DialogFoot>
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="strong" type="submit">
          Save
        </Button>
      </DialogFoot>
    </form>
  )
}

/** A field as it is kept: a line left blank is none, a day is written one way. */
function keptOf(name: string, value: string): string | null {
  if (value === '' && name !== 'headline') return null
  return name === 'published' ? isoDateOf(value) : value
}

const LOOK =
  'mt-1 min-h-8 w-full rounded-md border border-line-strong bg-paper px-2.5 py-1 aria-invalid:border-part aria-invalid:bg-part-wash'

function FieldRow({
  field: { name, label, hint },
  value,
  isWrong,
  onChange,
}: {
  readonly field: Field
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}): ReactElement {
  const id = useId()
  const shared = {
    'aria-invalid': isWrong,
    // What is said of a field is no part of its name.
    'aria-describedby': [...(isWrong ? [`${id}-wrong`] : []), ...(hint === undefined ? [] : [`${id}-hint`])].join(' '),
    value,
  }
  return (
    <div className={`text-sm ${name === 'headline' ? 'sm:col-span-2' : ''}`}>
      <label>
        <span className="font-medium">{label}</span>
        {name === 'headline' ? (
          <HeadlineField {...shared} onChange={onChange} />
        ) : (
          <input {...shared} className={LOOK} onChange={({ target }) => onChange(target.value)} />
        )}
      </label>
      {isWrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-0.5 text-xs text-part">
          {name === 'headline'
            ? 'Every article has a headline.'
            : 'That is not a day of the calendar. Write it as 12 May 2031, or as 2031-05-12.'}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-0.5 text-xs text-quiet">
          {hint}
        </p>
      )}
    </div>
  )
}

/** As many lines as a headline takes, from its start on; it is one line all the same, and Enter saves as in the other fields. */
function HeadlineField({
  onChange,
  ...field
}: {
  readonly value: string
  readonly onChange: (value: string) => void
}): ReactElement {
  return (
    <textarea
      {...field}
      ref={startOfText}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
      autoFocus
      rows={1}
      className={`${LOOK} field-sizing-content max-h-32 resize-none font-reading text-base`}
      onChange={({ target }) => onChange(target.value.replaceAll(/[\r\n]+/g, ' '))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        event.currentTarget.form?.requestSubmit()
      }}
    />
  )
}

/** A field with the focus shows where its caret is, which is at the end of what it begins with. */
function startOfText(field: HTMLTextAreaElement | null): void {
  field?.setSelectionRange(0, 0)
}
