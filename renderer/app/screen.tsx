import { useReducer, useState, type ReactElement } from 'react'
import type { ArticleId } from '../../shared/domain/article.ts'
import { useCommands } from '../commands/use-commands.ts'
import { CompareScreen } from '../features/compare/compare-screen.tsx'
import { GuideScreen } from '../features/guide/guide-screen.tsx'
import { ArrivalsNotice } from '../features/library/arrivals-notice.tsx'
import { DropZone } from '../features/library/drop-zone.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { useImporting } from '../features/library/use-importing.ts'
import { useEditing } from '../features/library/use-editing.ts'
import { useRemoving } from '../features/library/use-removing.ts'
import { QuickScreen } from '../features/quick-compare/quick-screen.tsx'
import { NO_TEXTS, reduceQuickTexts } from '../features/quick-compare/quick-texts.ts'
import { goTo, type Route } from './route.ts'

/** The screen of the route. What outlives a screen is kept here: what is chosen, what comes in, what can be put back. */
export function Screen({ route }: { readonly route: Route }): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set())
  const [fresh, setFresh] = useState<ReadonlySet<ArticleId>>(new Set())
  const [quickTexts, changeQuickTexts] = useReducer(reduceQuickTexts, NO_TEXTS)
  const removing = useRemoving()
  const editing = useEditing()
  const imports = useImporting(({ added, same }) => {
    const arrived = new Set([...added, ...same])
    setFresh(arrived)
    // Two files in and nothing else chosen: they came to be compared.
    if (arrived.size === 2 && chosen.size === 0) setChosen(arrived)
  })
  const compare = (a: ArticleId, b: ArticleId): void => {
    // What an import brought has been read by then; one still under way goes along.
    if (imports.importing.kind !== 'running') imports.dismiss()
    goTo({ kind: 'compare', a, b })
  }
  useCommands({ import: imports.chooseFiles, 'add-samples': imports.addSamples })
  if (route.kind === 'quick') {
    return <QuickScreen texts={quickTexts} change={changeQuickTexts} onLeave={toLibrary} onKept={compare} />
  }
  return (
    <>
      <DropZone onFiles={imports.takeFiles} />
      {route.kind === 'library' ? (
        <LibraryScreen {...{ imports, removing, editing, fresh, chosen }} onChoose={setChosen} onCompare={compare} />
      ) : (
        <div className="flex h-full flex-col">
          <ArrivalsNotice imports={imports} arrived={fresh} onCompare={compare} onShow={toLibrary} />
          <div className="min-h-0 flex-1">
            {route.kind === 'guide' ? (
              <GuideScreen />
            ) : (
              <CompareScreen
                key={`${route.a}/${route.b}`}
                a={route.a}
                b={route.b}
                removal={removing}
                onSwap={() => compare(route.b, route.a)}
                onLeave={toLibrary}
              />
            )}
          </div>
        </div>
      )}
    </>
  )
}

function toLibrary(): void {
  goTo({ kind: 'library' })
}
