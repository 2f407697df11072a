import { useEffect, useEffectEvent, useState, type ReactElement } from 'react'
import type { Application } from '../../shared/contract/window.ts'
import type { ArticleId } from '../../shared/domain/article.ts'
import { useApplication, useMenuCommand } from '../client/hooks.ts'
import { IconButton } from '../components/button.tsx'
import { Emblem } from '../components/icon.tsx'
import { isSingleKey } from '../components/single-key.ts'
import { CompareScreen } from '../features/compare/compare-screen.tsx'
import { ArrivalsNotice } from '../features/library/arrivals-notice.tsx'
import { DropZone } from '../features/library/drop-zone.tsx'
import { LibraryScreen } from '../features/library/library-screen.tsx'
import { useImporting } from '../features/library/use-importing.ts'
import { useRemoving } from '../features/library/use-removing.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeysOverlay } from './keys-overlay.tsx'
import { LibraryBanner } from './library-banner.tsx'
import { formatRoute, goTo, useRoute, type Route } from './route.ts'

/** The frame around every screen: title bar, how the library stands, the screen, the keys. */
export function Shell(): ReactElement {
  const application = useApplication()
  const route = useRoute()
  const [showsKeys, setShowsKeys] = useState(false)
  useShellKeys(() => setShowsKeys(true))
  useMenuCommand((command) => {
    if (command === 'show-keys') setShowsKeys(true)
    if (command === 'go-to-library') toLibrary()
  })
  return (
    <div className="flex h-full flex-col">
      <TitleBar
        application={application.kind === 'ready' ? application.value : null}
        onShowKeys={() => setShowsKeys(true)}
      />
      {application.kind === 'failed' && (
        <p role="alert" className="border-b border-part-line bg-part-wash px-5 py-3 text-sm">
          {application.sentence}
        </p>
      )}
      {application.kind === 'ready' && <LibraryBanner state={application.value.libraryState} />}
      <main className="min-h-0 flex-1">
        <ErrorBoundary screen={formatRoute(route)}>
          <Screen route={route} />
        </ErrorBoundary>
      </main>
      <KeysOverlay
        isOpen={showsKeys}
        onOpenChange={setShowsKeys}
        isMac={application.kind === 'ready' && application.value.platform === 'darwin'}
      />
    </div>
  )
}

/** The screen of the route. What outlives a screen is kept here: what is chosen, what comes in, what can be put back. */
function Screen({ route }: { readonly route: Route }): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set())
  const [fresh, setFresh] = useState<ReadonlySet<ArticleId>>(new Set())
  const removing = useRemoving()
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
  useMenuCommand((command) => {
    if (command === 'import') imports.chooseFiles()
  })
  return (
    <>
      <DropZone onFiles={imports.takeFiles} />
      {route.kind === 'library' ? (
        <LibraryScreen {...{ imports, removing, fresh, chosen }} onChoose={setChosen} onCompare={compare} />
      ) : (
        <div className="flex h-full flex-col">
          <ArrivalsNotice imports={imports} arrived={fresh} onCompare={compare} onShow={toLibrary} />
          <div className="min-h-0 flex-1">
            <CompareScreen
              key={`${route.a}/${route.b}`}
              a={route.a}
              b={route.b}
              removal={removing}
              onSwap={() => compare(route.b, route.a)}
              onLeave={toLibrary}
            />
          </div>
        </div>
      )}
    </>
  )
}

function toLibrary(): void {
  goTo({ kind: 'library' })
}

function TitleBar({
  application,
  onShowKeys,
}: {
  readonly application: Application | null
  readonly onShowKeys: () => void
}): ReactElement {
  return (
    <header className="flex h-11 shrink-0 short:h-9 items-center gap-2.5 border-b border-line bg-desk px-4">
      <a href="#/library" className="flex items-center gap-2 rounded-md pe-1">
        <Emblem />
        <span className="font-reading text-[1.0625rem] font-semibold tracking-tight">Doublet</span>
      </a>
      {application?.runtime === 'development' && (
        <span
          className="rounded-full border border-part-line px-2 py-0.5 text-2xs font-medium text-part"
          title={`Electron ${application.electron} stands in for the official one, for development only.`}
        >
          development runtime
        </span>
      )}
      <div className="ms-auto flex items-center gap-1">
        <IconButton icon="keys" label="Keys" shortcut="?" onPress={onShowKeys} />
      </div>
    </header>
  )
}

function useShellKeys(showKeys: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey && event.key === 'ArrowLeft') window.history.back()
    else if (event.altKey && event.key === 'ArrowRight') window.history.forward()
    else if (event.key === 'F6') focusNextPart(event.shiftKey ? -1 : 1)
    else if (event.key === '?' && isSingleKey(event)) showKeys()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => pressed(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Moves the focus between the parts of a screen that declare themselves with `data-part`. */
function focusNextPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  const current = parts.findIndex((part) => part.contains(document.activeElement))
  const start = current === -1 && step === -1 ? 0 : current
  parts[(start + step + parts.length) % parts.length]?.focus()
}
