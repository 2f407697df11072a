import type { ReactElement } from 'react'
import type { ListWish } from '../../client/article-list.ts'
import { useSuggestion } from '../../client/hooks.ts'
import { useRegistry } from '../../commands/use-commands.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/notice.tsx'

/** Instead of a list that a search or a filter left nothing of. */
export function NothingFound({
  wish,
  onSearch,
  onClear,
}: {
  readonly wish: ListWish
  readonly onSearch: (query: string) => void
  readonly onClear: () => void
}): ReactElement {
  const meant = useSuggestion(wish)
  return (
    <EmptyState
      title="Nothing in the library answers that"
      actions={
        <>
          {meant !== null && (
            <output>
              <Button look="strong" part="articles" label={`Did you mean ${meant}?`} onPress={() => onSearch(meant)}>
                <span>
                  Did you mean <bdi>{meant}</bdi>?
                </span>
              </Button>
            </output>
          )}
          <Button onPress={onClear}>Show all</Button>
        </>
      }
    >
      A search finds articles that hold all of its words, in headline or text. Put words in quotation marks to find them
      in that order.
    </EmptyState>
  )
}

/** Instead of a list in a library that holds nothing yet: what to do first. */
export function EmptyLibrary({
  onImport,
  onAddSamples,
}: {
  readonly onImport: () => void
  readonly onAddSamples: () => void
}): ReactElement {
  const registry = useRegistry()
  return (
    <EmptyState
      title="Drop two reports here to see what they repeat"
      actions={
        <>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- an empty library has one thing to do; nothing is skipped by starting there */}
          <Button look="strong" icon="add" onPress={onImport} autoFocus>
            Import …
          </Button>
          <Button onPress={onAddSamples}>Add sample reports</Button>
          <Button look="quiet" onPress={() => registry.run('start-tour')}>
            Take the tour
          </Button>
        </>
      }
    >
      Reports dropped anywhere on this window, or pasted, go into your library. Choose two of them and compare: Doublet
      marks the passages they share and the figures in which they differ. Nothing leaves this computer.
    </EmptyState>
  )
}
