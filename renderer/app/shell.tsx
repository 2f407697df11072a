import { useState, type ReactElement } from 'react'
import { useApplication } from '../client/hooks.ts'
import { Rehearsal } from '../features/compare/rehearsal.tsx'
import { Tour, type TourStep } from '../features/tour/tour.tsx'
import { SettingsSheet } from '../features/settings/settings-sheet.tsx'
import { CommandPalette } from './command-palette.tsx'
import { CopiedNotice } from './copied-notice.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { KeysOverlay } from './keys-overlay.tsx'
import { LibraryBanner } from './library-banner.tsx'
import { formatRoute, useRoute } from './route.ts'
import { Screen } from './screen.tsx'
import { TitleBar } from './title-bar.tsx'
import { useAppearance } from './use-appearance.ts'
import { useShellCommands } from './use-shell-commands.ts'

/** The frame around every screen: title bar, how the library stands, the screen, and what can lie over it. */
export function Shell(): ReactElement {
  const application = useApplication()
  const route = useRoute()
  const [shown, setShown] = useState<'commands' | 'keys' | 'settings' | null>(null)
  const [tour, setTour] = useState<TourStep | null>(null)
  useAppearance()
  useShellCommands({ show: setShown, startTour: () => setTour(0) })
  const isMac = application.kind === 'ready' && application.value.platform === 'darwin'
  const isOpen = application.kind === 'ready' && application.value.libraryState.kind === 'ready'
  const close = (): void => setShown(null)
  return (
    <div className="flex h-full flex-col">
      <TitleBar application={application.kind === 'ready' ? application.value : null} />
      {application.kind === 'failed' && (
        <p role="alert" className="border-b border-part-line bg-part-wash px-5 py-3 text-sm">
          {application.sentence}
        </p>
      )}
      {application.kind === 'ready' && <LibraryBanner application={application.value} />}
      {/* Who has come to a comparison has done what the second step asks for. */}
      {tour !== null && (
        <Tour step={route.kind === 'compare' ? 2 : tour} onStep={setTour} onEnd={() => setTour(null)} />
      )}
      <main className="min-h-0 flex-1">
        <ErrorBoundary screen={formatRoute(route)}>
          <Screen route={route} />
        </ErrorBoundary>
      </main>
      <CopiedNotice />
      <Rehearsal isFree={isOpen && route.kind === 'library'} />
      {shown === 'commands' && <CommandPalette onClose={close} isMac={isMac} />}
      {shown === 'keys' && <KeysOverlay onClose={close} isMac={isMac} />}
      {shown === 'settings' && <SettingsSheet onClose={close} />}
    </div>
  )
}
