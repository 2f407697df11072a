import type { ReactElement } from 'react'
import { useDesk } from './desk.ts'
import { letterOf } from './several-view.ts'
import { keptBy, nameOf } from './summary.ts'

/** One place for each of the others, so that each has a column that the eye can follow down the page. */
export function slots(count: number): { readonly gridTemplateColumns: string } {
  return { gridTemplateColumns: `repeat(${count}, 1.125rem)` }
}

/** The letters over the strip. */
export function KeptStripHead(): ReactElement {
  const { view } = useDesk()
  return (
    <div className="grid" style={slots(view.others.length)}>
      {view.others.map((report) => (
        <abbr
          key={report}
          title={nameOf(view, report)}
          className="text-center text-2xs leading-5 font-bold text-quiet no-underline"
        >
          {letterOf(report)}
        </abbr>
      ))}
    </div>
  )
}

/**
 * Beside a line, the letters of those who have it: underlined as repeated words are, with dashes where they edited it. A
 * press opens the pair; by key the same is reached from the readings and from the list of reports.
 */
export function KeptStrip({ line }: { readonly line: number }): ReactElement {
  const { view, openPair } = useDesk()
  const { witnesses = [], isCompared = false } = view.collation.lines[line] ?? {}
  return (
    <div className="grid self-stretch pt-1" style={slots(view.others.length)}>
      <span className="sr-only">{keptBy(view, line)}</span>
      {isCompared &&
        view.others.map((report) => {
          const witness = witnesses.find((each) => each.report === report)
          if (witness === undefined) {
            return (
              <span key={report} aria-hidden="true" className="text-center text-2xs leading-5 text-line-strong">
                ·
              </span>
            )
          }
          const how = witness.kind === 'verbatim' ? 'word for word' : 'edited'
          return (
            <button
              key={report}
              type="button"
              tabIndex={-1}
              title={`${nameOf(view, report)}: ${how}`}
              aria-label={`${letterOf(report)}, ${how}. Open beside the base`}
              className={`kept min-h-5 text-center text-2xs leading-5 text-repeat hover:font-bold`}
              data-kind={witness.kind}
              onClick={() => openPair(view.collation.base, witness, { line })}
            >
              {letterOf(report)}
            </button>
          )
        })}
    </div>
  )
}
