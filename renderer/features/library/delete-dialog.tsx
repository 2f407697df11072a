import type { ReactElement } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { RemovedArticle } from '../../client/keeping-hooks.ts'
import { Button } from '../../components/button.tsx'
import { readableCount } from '../../components/dates.ts'

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
    <ModalOverlay
      isOpen
      onOpenChange={onClose}
      isDismissable
      className="fixed inset-0 z-40 flex items-center justify-center bg-veil p-4"
    >
      <Modal className="max-h-full w-full max-w-lg overflow-auto rounded-xl bg-raised shadow-float">
        <Dialog role="alertdialog" className="outline-none">
          <Heading slot="title" className="px-6 pt-5 pb-3 font-reading text-xl">
            Delete {readableCount(total, 'article')} for good?
          </Heading>
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
            {total > named.length && (
              <li className="text-quiet">and {(total - named.length).toLocaleString('en')} more</li>
            )}
          </ul>
          <div className="mt-4 space-y-2 px-6 text-sm leading-relaxed text-quiet">
            <p>
              Headline, text and everything known of {total === 1 ? 'it' : 'them'} leave the library, its indexes and
              the backups beside it. This cannot be undone. Copies made elsewhere are not touched.
            </p>
            {staying > 0 && (
              <p>
                {readableCount(staying, 'text')} came in more than once: such a text stays for as long as another
                article has it.
              </p>
            )}
          </div>
          <div className="mt-5 flex justify-end gap-2 border-t border-line px-6 py-3">
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
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
