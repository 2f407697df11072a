import { useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { createPortal, flushSync } from 'react-dom'

/** What stands on paper in place of the window, drawn only while it is being printed. */
export function Printed({ children }: { readonly children: ReactNode }): ReactElement | null {
  const [isPrinting, setIsPrinting] = useState(false)
  useEffect(() => {
    // What is printed is what stands there when the event has been handled.
    const begin = (): void => flushSync(() => setIsPrinting(true))
    const end = (): void => setIsPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting ? createPortal(<div className="print-sheet @container">{children}</div>, document.body) : null
}
