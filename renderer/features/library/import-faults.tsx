import { useState, type ReactElement, type ReactNode } from 'react'
import { useStore } from '../../client/hooks.ts'
import { sentenceOf } from '../../client/resource.ts'
import { Button } from '../../components/button.tsx'
import type { Report } from './import-queue.ts'

/** What an import could not read: a few of it, and the rest at a press, so that what is told below is not pushed away. */
export function Unread({ failed }: Pick<Report, 'failed'>): ReactElement {
  return <Lines title="Could not be read" lines={failed} action={<SaveFailures failed={failed} />} />
}

/** What an import read with a reservation. */
export function Reservations({ warnings }: Pick<Report, 'warnings'>): ReactElement {
  return <Lines title="Read with a reservation" lines={warnings} />
}

function Lines({
  title,
  lines,
  action,
}: {
  readonly title: string
  readonly lines: Report['failed']
  readonly action?: ReactNode
}): ReactElement | null {
  const [isWhole, setIsWhole] = useState(false)
  if (lines.length === 0) return null
  const shown = lines.slice(0, isWhole ? MOST_SHOWN : SHOWN_FIRST)
  return (
    <section className="px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3">
        <h2 className="text-xs font-semibold text-quiet">{title}</h2>
        {action}
      </div>
      <ul className="mt-1 space-y-1" aria-label={title}>
        {shown.map(({ name, reason }) => (
          <li key={`${name} ${reason}`} className="wrap-anywhere">
            <bdi className="font-medium">{name}</bdi> <span className="text-quiet">{reason}</span>
          </li>
        ))}
      </ul>
      {isWhole && lines.length > MOST_SHOWN && (
        <p className="mt-1 text-quiet">and {(lines.length - MOST_SHOWN).toLocaleString('en')} more</p>
      )}
      {!isWhole && lines.length > SHOWN_FIRST && (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          {(lines.length - SHOWN_FIRST).toLocaleString('en')} more
        </Button>
      )}
    </section>
  )
}

/** Lines drawn before somebody asks for more: as many as leave the overlaps in view. */
const SHOWN_FIRST = 5

/** Lines drawn: nobody reads on after hundreds, and whoever has to see to them all saves the list. */
const MOST_SHOWN = 200

/** Keeps the list of what could not be read in a file, for whoever has to see to it. */
function SaveFailures({ failed }: { readonly failed: Report['failed'] }): ReactElement {
  const { client } = useStore()
  const [said, setSaid] = useState<string | null>(null)
  const save = async (): Promise<void> => {
    try {
      const { saved } = await client.saveImportFailures({ failed: [...failed] })
      setSaid(saved === null ? null : `Saved as ${saved}.`)
    } catch (error) {
      setSaid(sentenceOf(error))
    }
  }
  return (
    <>
      <Button look="quiet" onPress={() => void save()}>
        Save this list …
      </Button>
      <output className="text-xs text-quiet">{said}</output>
    </>
  )
}
