import type { ReactElement } from 'react'
import { readableCount } from '../../components/dates.ts'
import { FoundFrame } from './found-frame.tsx'
import { PlaceWords, RewordingWords, StopFrame, Tellers } from './readings.tsx'
import { useDesk } from './desk.ts'
import { lettersOf, tellersAt, type Stop } from './several-view.ts'
import { marked, StretchText } from './stretch-text.tsx'

/** What the base does not have, told once in the words of the report that says most of it, with all who have it. */
export function AdditionCard({ index }: { readonly index: number }): ReactElement | null {
  const { view } = useDesk()
  const { base, additions, figures } = view.collation
  const addition = additions[index]
  if (addition === undefined) return null
  const stop: Stop = { kind: 'addition', index }
  const tellers = tellersAt(view, stop)
  const { report, span, places, rewordings, words } = addition
  const against = figures
    .filter(({ relation }) => relation === 'conflict' || relation === 'updated')
    .filter((tie) => tie.report === report && span.from <= tie.span.from && tie.span.to <= span.to)
    .map((tie) => marked(tie.span, { kind: 'figure', relation: tie.relation }))
  const changed = places
    .filter(({ span: place }) => !against.some(({ from, to }) => from < place.to && place.from < to))
    .map((place) => marked(place.span, { kind: 'changed' }))
  return (
    <StopFrame stop={stop} className="border-part-line px-3 py-1.5">
      <FoundFrame place={{ kind: 'addition', index }}>
        <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-quiet">
          <span className="sr-only">Only in {lettersOf(tellers.map((teller) => teller.report))}:</span>
          <Tellers tellers={tellers} against={base} stop={stop} /> {readableCount(words, 'word')}
        </p>
        <p className="mt-1 font-reading text-base leading-normal whitespace-pre-line" dir="auto">
          <StretchText report={report} span={span} marks={[...against, ...changed]} />
        </p>
        {places.length + rewordings.length > 0 && (
          <ul className="mt-1 space-y-0.5">
            {places.map((place) => (
              <li key={place.span.from}>
                <PlaceWords stretch={addition} place={place} stop={stop} />
              </li>
            ))}
            {rewordings.map((rewording) => (
              <li key={`anew ${rewording.tellers[0]?.report}`}>
                <RewordingWords stretch={addition} rewording={rewording} stop={stop} />
              </li>
            ))}
          </ul>
        )}
      </FoundFrame>
    </StopFrame>
  )
}
