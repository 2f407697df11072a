import { useState, type FormEvent, type ReactElement } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { articleChangesSchema, type ArticleChanges, type ArticleSummary } from '../../../shared/domain/article.ts'
import { Button, IconButton } from '../../components/button.tsx'

type Field = {
  readonly name: 'headline' | 'byline' | 'source' | 'dateline' | 'published' | 'language' | 'slug' | 'version'
  readonly label: string
  readonly hint?: string
}

const FIELDS: readonly Field[] = [
  { name: 'headline', label: 'Headline' },
  { name: 'source', label: 'Source', hint: 'The agency or paper that published it.' },
  { name: 'published', label: 'Published', hint: 'A day, 2031-05-12, or with the time: 2031-05-12T09:30Z.' },
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
    <ModalOverlay
      isOpen
      onOpenChange={onClose}
      isDismissable
      className="fixed inset-0 z-40 flex items-center justify-center bg-veil p-4"
    >
      <Modal className="max-h-full w-full max-w-xl overflow-auto rounded-xl bg-raised shadow-float">
        <Dialog className="outline-none">
          <Form article={article} onSave={onSave} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
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
    const changed = Object.entries(values).map(([name, value]) => [
      name,
      value.trim() === '' && name !== 'headline' ? null : value.trim(),
    ])
    const changes = articleChangesSchema.safeParse(Object.fromEntries(changed))
    if (!changes.success) return setWrong(new Set(changes.error.issues.map(({ path }) => String(path[0]))))
    if (changed.length > 0) onSave(changes.data)
    onClose()
  }
  return (
    <form onSubmit={save} noValidate>
      <div className="flex items-center justify-between py-3 ps-6 pe-4">
        <Heading slot="title" className="font-reading text-xl">
          What is known of it
        </Heading>
        <IconButton icon="close" label="Close" onPress={onClose} />
      </div>
      <div className="grid gap-x-4 gap-y-3 px-6 sm:grid-cols-2">
        {FIELDS.map(({ name, label, hint }) => (
          <label key={name} className={`block text-sm ${name === 'headline' ? 'sm:col-span-2' : ''}`}>
            <span className="font-medium">{label}</span>
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
              autoFocus={name === 'headline'}
              aria-invalid={wrong.has(name)}
              className="mt-1 min-h-8 w-full rounded-md border border-line-strong bg-paper px-2.5 py-1 aria-invalid:border-part aria-invalid:bg-part-wash"
              value={values[name] ?? article[name] ?? ''}
              onChange={({ target }) => setValues({ ...values, [name]: target.value })}
            />
            {wrong.has(name) && (
              <span role="alert" className="mt-0.5 block text-xs text-part">
                {name === 'headline' ? 'Every article has a headline.' : 'That is not a day of the calendar.'}
              </span>
            )}
            {hint !== undefined && <span className="mt-0.5 block text-xs text-quiet">{hint}</span>}
          </label>
        ))}
      </div>
      <div className="mt-5 flex justify-end gap-2 border-t border-line px-6 py-3">
        <Button look="quiet" onPress={onClose}>
          Cancel
        </Button>
        <Button look="strong" type="submit">
          Save
        </Button>
      </div>
    </form>
  )
}
