import { useEffect, useState, type ReactElement } from 'react'

/** Milliseconds for which it is said what was copied: time to read its two lines. */
const SAID_FOR = 4_000

/** Says what was put on the clipboard, from whatever screen: its first words, and the line below them where there is one. */
export function CopiedNotice(): ReactElement {
  const [copied, setCopied] = useState<{ readonly words: string; readonly about: string } | null>(null)
  useEffect(() => {
    const look = (event: ClipboardEvent): void => {
      // A table is told of where it stands; its first line alone would say little.
      if (event.clipboardData?.types.includes('text/html') === true) return
      const put = event.defaultPrevented ? event.clipboardData?.getData('text/plain') : undefined
      const [words = '', about = ''] = (put ?? window.getSelection()?.toString() ?? '').trim().split(/\n+/)
      if (words !== '') setCopied({ words, about })
    }
    // On the window, behind all who put something on the clipboard themselves.
    window.addEventListener('copy', look)
    return () => window.removeEventListener('copy', look)
  }, [])
  useEffect(() => {
    if (copied === null) return
    const wait = setTimeout(() => setCopied(null), SAID_FOR)
    return () => clearTimeout(wait)
  }, [copied])
  return (
    <output aria-label="Copied" className="pointer-events-none fixed inset-x-4 bottom-6 z-50 flex justify-center">
      {copied !== null && (
        <span className="max-w-xl min-w-0 rounded-lg bg-ink px-4 py-2 text-sm text-paper shadow-float">
          <span className="block truncate">
            Copied: <bdi className="font-reading">{copied.words}</bdi>
          </span>
          {copied.about !== '' && <bdi className="block truncate text-xs opacity-85">{copied.about}</bdi>}
        </span>
      )}
    </output>
  )
}
