import { useState, type FormEvent, type ReactElement } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ArticleId } from '../../../shared/domain/article.ts'
import { keyOfTag, tagSchema } from '../../../shared/domain/tag.ts'
import { useTagCounts, useTags } from '../../client/keeping-hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { POPOVER, Tickable } from './list-options.tsx'
import type { Tagging } from './use-tagging.ts'

/** Gives what is chosen tags, and takes them back. */
export function TagButton({
  ids,
  tagging,
  isOpen,
  onOpenChange,
}: {
  readonly ids: readonly ArticleId[]
  readonly tagging: Tagging
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}): ReactElement {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button look="quiet">Tag …</Button>
      <Popover placement="top end" className={POPOVER}>
        <Dialog aria-label="Tags" className="p-4 outline-none">
          <Tags ids={ids} tagging={tagging} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Tags({ ids, tagging }: { readonly ids: readonly ArticleId[]; readonly tagging: Tagging }): ReactElement {
  const [typed, setTyped] = useState('')
  const tags = useTags()
  const counts = useTagCounts(ids)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const tag = tagSchema.safeParse(typed)
    if (!tag.success) return
    tagging.set(ids, tag.data, true)
    setTyped('')
  }
  const known = tags.kind === 'ready' ? tags.value : []
  const shown = known.filter(({ name }) => keyOfTag(name).includes(keyOfTag(typed.trim())))
  return (
    <>
      <form onSubmit={add} className="flex gap-2">
        <input
          aria-label={`Tag for ${readableCount(ids.length, 'article')}`}
          placeholder="A new tag, or one of these"
          maxLength={100}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the first field of a dialog that was asked for
          autoFocus
          className="min-h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-paper px-2.5 text-sm placeholder:text-quiet"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" isDisabled={typed.trim() === ''}>
          Add
        </Button>
      </form>
      {shown.length > 0 && counts.kind === 'ready' && (
        <fieldset className="mt-3 max-h-60 overflow-y-auto">
          <legend className="mb-1 text-xs font-semibold text-quiet">Tags</legend>
          {shown.map(({ name }) => {
            const having = counts.value.get(name) ?? 0
            const isOn = having === ids.length
            return (
              <Tickable
                key={name}
                isOn={isOn}
                isPartly={having > 0 && !isOn}
                onChange={() => tagging.set(ids, name, !isOn)}
              >
                <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                {having > 0 && !isOn && (
                  <span className="text-xs text-quiet tabular-nums">
                    {having} of {ids.length}
                  </span>
                )}
              </Tickable>
            )
          })}
        </fieldset>
      )}
      {tags.kind === 'failed' && <p className="mt-3 text-sm">{tags.sentence}</p>}
    </>
  )
}
