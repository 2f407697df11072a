import { lazy, Suspense, useReducer, useState, type ReactElement } from 'react'
import type { ArticleId } from '../../shared/domain/article.ts'
import type { StoryId } from '../../shared/domain/story.ts'
import { useCommands } from '../commands/use-commands.ts'
import { CompareScreen } from '../features/compare/compare-screen.tsx'
import { ArrivalsNotice } from '../features/library/arrivals-notice.tsx'
import { BinScreen } from '../features/library/bin-screen.tsx'
import { DropZone } from '../features/library/drop-zone.tsx'
import { LedgerScreen } from '../features/ledger/ledger-screen.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { useImporting } from '../features/library/use-importing.ts'
import { useEditing } from '../features/library/use-editing.ts'
import { useExporting } from '../features/library/use-exporting.ts'
import { useRemoving, type Removing } from '../features/library/use-removing.ts'
import { useTagging } from '../features/library/use-tagging.ts'
import { createSeveralMemory, SeveralScreen, type SeveralMemory } from '../features/several/several-screen.tsx'
import { QuickScreen } from '../features/quick-compare/quick-screen.tsx'
import { NO_TEXTS, reduceQuickTexts } from '../features/quick-compare/quick-texts.ts'
import { StoriesScreen } from '../features/story/stories-screen.tsx'
import { StoryScreen } from '../features/story/story-screen.tsx'
import { useStoryChanges, type StoryChanges } from '../features/story/use-story-changes.tsx'
import { usePairOrigins, type PairOrigins } from './pair-origins.ts'
import { formatRoute, goTo, type Route } from './route.ts'

/** The guide and what reads its text: a window that opens need not wait for either. */
const GuideScreen = lazy(async () => ({ default: (await import('../features/guide/guide-screen.tsx')).GuideScreen }))

/** The screen of the route. What outlives a screen is kept here: what is chosen, what comes in, what can be put back. */
export function Screen({ route }: { readonly route: Route }): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set())
  const [fresh, setFresh] = useState<ReadonlySet<ArticleId>>(new Set())
  const [quickTexts, changeQuickTexts] = useReducer(reduceQuickTexts, NO_TEXTS)
  const [several] = useState(createSeveralMemory)
  const removing = useRemoving()
  const editing = useEditing()
  const tagging = useTagging()
  const exporting = useExporting()
  const stories = useStoryChanges()
  const imports = useImporting(({ added, same }) => {
    const arrived = new Set([...added, ...same])
    setFresh(arrived)
    // Two files in and nothing else chosen: they came to be compared.
    if (arrived.size === 2 && chosen.size === 0) setChosen(arrived)
  })
  const origins = usePairOrigins()
  const compare = (a: ArticleId, b: ArticleId): void => {
    origins.remember(a, b, { kind: 'library' })
    // The library keeps what is told of an import until somebody closes it; one still under way goes along.
    if (imports.importing.kind !== 'running') imports.see()
    goTo({ kind: 'compare', a, b, at: null })
  }
  useCommands({
    import: imports.chooseFiles,
    'add-samples': imports.addSamples,
    'import-library': imports.chooseLibrary,
  })
  useShowLedger(route, chosen)
  if (route.kind === 'quick') {
    return <QuickScreen texts={quickTexts} change={changeQuickTexts} onLeave={toLibrary} onKept={compare} />
  }
  return (
    <>
      <DropZone onFiles={imports.takeFiles} />
      {route.kind === 'library' ? (
        <LibraryScreen
          {...{ imports, removing, editing, tagging, stories, exporting, fresh, chosen }}
          onChoose={setChosen}
          onCompare={compare}
        />
      ) : (
        <div className="relative h-full">
          <OtherScreen {...{ route, removing, stories, several, origins }} />
          <ArrivalsNotice imports={imports} arrived={fresh} onCompare={compare} onShow={toLibrary} />
        </div>
      )}
    </>
  )
}

/** The screens on which what comes in is said in a line over them. */
function OtherScreen({
  route,
  removing,
  stories,
  several,
  origins,
}: {
  readonly route: Exclude<Route, { readonly kind: 'library' | 'quick' }>
  readonly removing: Removing
  readonly stories: StoryChanges
  readonly several: SeveralMemory
  readonly origins: PairOrigins
}): ReactElement {
  const toStory = (id: StoryId): void => goTo({ kind: 'story', id })
  const toPair = (a: ArticleId, b: ArticleId, at: Extract<Route, { kind: 'compare' }>['at'] = null): void => {
    if (route.kind === 'several' || route.kind === 'story' || route.kind === 'ledger') origins.remember(a, b, route)
    goTo({ kind: 'compare', a, b, at })
  }
  switch (route.kind) {
    case 'guide':
      return (
        <Suspense>
          <GuideScreen onLeave={() => window.history.back()} />
        </Suspense>
      )
    case 'ledger':
      return (
        <LedgerScreen key={route.articles.join()} articles={route.articles} onCompare={toPair} onLeave={toLibrary} />
      )
    case 'several': {
      const { articles, base } = route
      return (
        <SeveralScreen
          key={articles.join()}
          articles={articles}
          base={base}
          memory={several}
          onBase={(to) => goTo({ kind: 'several', articles, base: to })}
          onCompare={toPair}
          onLeave={toLibrary}
        />
      )
    }
    case 'removed':
      return <BinScreen onTouched={removing.dismiss} />
    case 'stories':
      return <StoriesScreen changes={stories} onOpen={toStory} />
    case 'story':
      return (
        <StoryScreen
          key={route.id}
          id={route.id}
          changes={stories}
          onCompare={toPair}
          onOpen={toStory}
          onLeave={() => goTo({ kind: 'stories' })}
        />
      )
    case 'compare':
      return (
        <CompareScreen
          key={formatRoute(route)}
          a={route.a}
          b={route.b}
          at={route.at}
          removal={removing}
          onSwap={() => goTo({ kind: 'compare', a: route.b, b: route.a, at: null })}
          {...origins.leaving(route.a, route.b)}
        />
      )
  }
}

/** The ledger of the articles that are chosen, or compared, two or several. */
function useShowLedger(route: Route, chosen: ReadonlySet<ArticleId>): void {
  const articles = articlesOf(route, chosen)
  const show = (ids: readonly ArticleId[]) =>
    ids.length < 2 ? { unavailable: 'Choose two articles first.' } : () => goTo({ kind: 'ledger', articles: ids })
  useCommands(articles === null ? {} : { 'show-ledger': show(articles) })
}

function articlesOf(route: Route, chosen: ReadonlySet<ArticleId>): readonly ArticleId[] | null {
  if (route.kind === 'compare') return [route.a, route.b]
  if (route.kind === 'several') return route.articles
  return route.kind === 'library' ? [...chosen] : null
}

function toLibrary(): void {
  goTo({ kind: 'library' })
}
