import type { ReactElement } from 'react'
import type { RemovedArticle } from '../../client/keeping-hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'
import { DialogFoot, DialogFrame } from '../../components/dialog-frame.tsx'

/** Headlines named one by one; of more, the rest is counted. */
const NAMED = 6

/** Asks once more, and names what goes: there is no way back. */
export function DeleteDialog({
  total,
  known,
  onDelete,
  onClose,
}: {
  /** How many are to go. */
  readonly total: number
  /** Those of them that are known, in order. */
  readonly known: readonly RemovedArticle[]
  readonly onDelete: () => void
  readonly onClose: () => void
}): ReactElement {
  const named = known.slice(0, NAMED)
  const staying = known.filter(({ sameText }) => sameText > 0).length
  return (
    <DialogFrame title={`Delete ${readableCount(total, 'article')} for good?`} width="max-w-lg" asks onClose={onClose}>
      <ul className="space-y-1 px-6 text-sm">
        {named.map(({ article }) => (
          <li key={article.id} className="truncate">
            <bdi className="font-reading text-base">{article.headline}</bdi>
            {article.source !== null && (
              <span className="text-quiet">
                {' · '}
                <bdi>{article.source}</bdi>
              </span>
            )}
          </li>
        ))}
        {total > named.length && <li className="text-quiet">and {(total - named.length).toLocaleString('en')} more</li>}
      </ul>
      <div className="mt-4 space-y-2 px-6 text-sm leading-relaxed text-quiet">
        <p>
          Headline, text and everything known of {total === 1 ? 'it' : 'them'} leave the library, its indexes and the
          backups beside it. This cannot be undone. Copies made elsewhere are not touched.
        </p>
        {staying > 0 && (
          <p>
            {readableCount(staying, 'text')} came in more than once: such a text stays for as long as another article
            has it.
          </p>
        )}
      </div>
      <DialogFoot>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever only presses Enter deletes nothing */}
        <Button onPress={onClose} autoFocus>
          Cancel
        </Button>
        <Button
          look="strong"
          icon="remove"
          onPress={() => {
            onClose()
            onDelete()
          }}
        >
          Delete for good
        </Button>
      </DialogFoot>
    </DialogFrame>
  )
}
