import { useRef, useState, type FormEvent, type ReactElement } from 'react'
import { keyOfTag, tagSchema } from '../../../shared/domain/tag.ts'
import { useTags } from '../../client/keeping-hooks.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { DialogFrame } from '../../components/dialog-frame.tsx'
import type { Tagging } from './use-tagging.ts'

type Tag = { readonly name: string; readonly count: number }

/** All tags of the library, to be renamed, made one, or deleted, for every article that has them. */
export function TagsDialog({
  tagging,
  onClose,
}: {
  readonly tagging: Tagging
  readonly onClose: () => void
}): ReactElement {
  const tags = useTags()
  const [renamed, setRenamed] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const { done } = tagging
  const all = tags.kind === 'ready' ? tags.value : []
  /** The row that is acted on goes or changes its name: the list itself keeps the focus. */
  const carryOut = (work: () => void): void => {
    list.current?.focus()
    setRenamed(null)
    work()
  }
  return (
    <DialogFrame title="Tags" place="top" width="max-w-lg" onClose={onClose}>
      <ul
        ref={list}
        tabIndex={-1}
        aria-label="Tags of the library"
        className="min-h-0 flex-1 overflow-y-auto border-t border-line outline-none"
      >
        {all.map((tag) => (
          <li key={tag.name} className="border-b border-line/60 px-6 py-1.5 text-sm">
            {renamed === tag.name ? (
              <Renaming
                tag={tag}
                others={all.filter(({ name }) => name !== tag.name)}
                onRename={(name) => carryOut(() => tagging.rename(tag.name, name))}
                onCancel={() => carryOut(() => {})}
              />
            ) : (
              <div className="flex items-center gap-2">
                <bdi className="min-w-0 flex-1 truncate">{tag.name}</bdi>
                <span className="text-xs text-quiet tabular-nums">{readableCount(tag.count, 'article')}</span>
                <Button look="quiet" label={`Rename ${tag.name}`} onPress={() => setRenamed(tag.name)}>
                  Rename
                </Button>
                <IconButton
                  icon="remove"
                  label={`Delete ${tag.name}`}
                  onPress={() => carryOut(() => tagging.remove(tag.name))}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className="flex min-h-14 items-center gap-3 px-6 py-2 text-sm">
        <output className="min-w-0 flex-1">
          {tags.kind === 'failed' && tags.sentence}
          {done !== null && done.says}
          {done === null && tags.kind === 'ready' && (all.length === 0 ? NONE : HINT)}
        </output>
        {done !== null && done.undo !== null && (
          <Button look="quiet" onPress={() => carryOut(tagging.undo)}>
            Undo
          </Button>
        )}
      </div>
    </DialogFrame>
  )
}

const NONE = 'No article has a tag yet. Choose some in the list and press T.'
const HINT = 'A tag that is given the name of another becomes one with it.'

function Renaming({
  tag,
  others,
  onRename,
  onCancel,
}: {
  readonly tag: Tag
  readonly others: readonly Tag[]
  readonly onRename: (name: string) => void
  readonly onCancel: () => void
}): ReactElement {
  const [typed, setTyped] = useState(tag.name)
  const twin = others.find(({ name }) => keyOfTag(name) === keyOfTag(typed.trim()))
  const rename = (event: FormEvent): void => {
    event.preventDefault()
    const name = tagSchema.safeParse(typed)
    if (!name.success) return
    if (name.data === tag.name) onCancel()
    else onRename(twin?.name ?? name.data)
  }
  return (
    <form className="flex flex-wrap items-center gap-2" onSubmit={rename}>
      <input
        aria-label={`New name of ${tag.name}`}
        maxLength={100}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it takes the place of the button that was pressed
        autoFocus
        className="min-h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-paper px-2.5"
        value={typed}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // It ends the renaming, not the dialog.
          event.stopPropagation()
          onCancel()
        }}
      />
      <Button type="submit" look="strong" isDisabled={typed.trim() === ''}>
        {twin === undefined ? 'Rename' : 'Merge'}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
      {twin !== undefined && (
        <output className="w-full text-xs text-quiet">
          Becomes one with “{twin.name}”, which {readableCount(twin.count, 'article')}{' '}
          {twin.count === 1 ? 'has' : 'have'}.
        </output>
      )}
    </form>
  )
}
