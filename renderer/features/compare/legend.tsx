import type { ReactElement } from 'react'

const PASSAGES = [
  { kind: 'verbatim', moved: false, means: 'repeated word for word' },
  { kind: 'edited', moved: false, means: 'repeated with changes' },
  { kind: 'verbatim', moved: true, means: 'repeated in another place' },
] as const

const FIGURES = [
  { relation: 'same', glyph: undefined, means: 'both say the same' },
  { relation: 'rounded', glyph: '≈', means: 'the same, rounded' },
  { relation: 'compatible', glyph: undefined, means: 'can both be right' },
  { relation: 'updated', glyph: '↻', means: 'a later value' },
  { relation: 'conflict', glyph: '≠', means: 'cannot both be right' },
  { relation: 'other-scope', glyph: '◇', means: 'another place, time or group' },
  { relation: 'only-a', glyph: undefined, means: 'in one text only' },
] as const

/** Every mark of the texts beside its meaning, drawn with the very styles of the texts. */
export function Legend(): ReactElement {
  return (
    <ul className="mt-1 grid gap-1.5">
      {PASSAGES.map(({ kind, moved, means }) => (
        <Entry key={means} means={means}>
          <span className="passage" data-kind={kind} data-moved={moved || undefined}>
            the words
          </span>
        </Entry>
      ))}
      <Entry means="differs inside a passage">
        <mark className="difference">a word</mark>
      </Entry>
      <Entry means="the other text has words here">
        <span>
          here
          <span className="missing" />
        </span>
      </Entry>
      <Entry means="found by hand">
        <span className="by-hand" data-ends>
          words
        </span>
      </Entry>
      <Entry means="aligned by hand">
        <span className="passage" data-kind="edited" data-by-hand>
          the words
        </span>
      </Entry>
      {FIGURES.map(({ relation, glyph, means }) => (
        <Entry key={relation} means={means}>
          <span className="figure" data-relation={relation} data-glyph={glyph}>
            452
          </span>
        </Entry>
      ))}
    </ul>
  )
}

function Entry({ means, children }: { readonly means: string; readonly children: ReactElement }): ReactElement {
  return (
    <li className="grid grid-cols-[6rem_minmax(0,1fr)] items-baseline gap-3">
      <span className="font-reading text-[0.9375rem]">{children}</span>
      <span className="text-quiet">{means}</span>
    </li>
  )
}
