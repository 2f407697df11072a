import type { ReactElement, ReactNode } from 'react'
import type { Reading } from '../../../shared/domain/comparison.ts'
import { readableCount } from '../../components/dates.ts'
import { textRelation } from './labels.ts'
import { Legend } from './legend.tsx'
import { LEVELS, rulesOf } from './rules.ts'
import { openingOf } from './view.ts'
import { useWorkspace } from './workspace.tsx'

/** Characters of the longest run that are shown, more than the six lines that the style sheet cuts it to. */
const RUN_REACH = 1200

/** Why the two texts are said to be alike: what they share, by the engine's own account, and what it did not understand. */
export function Because(): ReactElement {
  const { view } = useWorkspace()
  const { because, coverage, relation, complete, approximate, settings } = view.comparison
  const leftOut = rulesOf(view.comparison).filter(({ isOn, about }) => isOn && about !== null)
  const { name, meaning } = textRelation(relation)
  const body = view.a.article.body
  const opening = because.longestRun === null ? null : openingOf(because.longestRun.a, RUN_REACH)
  return (
    <div className="space-y-5 text-sm leading-relaxed">
      <Part title={name}>{meaning}</Part>
      <Part title="Words that stand in the other text">
        <table className="w-full">
          <tbody>
            <Shared name="A in B" shared={because.sharedWords.a} of={because.words.a} share={coverage.aInB} />
            <Shared name="B in A" shared={because.sharedWords.b} of={because.words.b} share={coverage.bInA} />
          </tbody>
        </table>
      </Part>
      {because.longestRun !== null && (
        <Part title={`Longest run of equal words: ${because.longestRun.words}`}>
          <blockquote dir="auto" className="border-s-2 border-repeat-line ps-3 font-reading leading-snug text-quiet">
            <span className="line-clamp-6">{opening !== null && body.slice(opening.from, opening.to)}</span>
          </blockquote>
        </Part>
      )}
      {because.rarest.length > 0 && (
        <Part title="Rarest phrases both have">
          <ul className="flex flex-wrap gap-1.5">
            {because.rarest.map(({ from, to }) => (
              <li key={from} className="rounded bg-repeat-wash px-2 py-0.5 font-reading">
                <bdi>{body.slice(from, to)}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Figures understood">
        <p>A: {understood(view.a.reading)}</p>
        <p>B: {understood(view.b.reading)}</p>
      </Part>
      <Part title="How closely it was compared">
        {complete
          ? 'All of both texts, word by word.'
          : `${readableCount(approximate.length, 'region')} compared approximately: the texts are long and very alike there. Everything else was compared word by word.`}
      </Part>
      <Part title={`What counts as repeated: ${LEVELS[settings.sensitivity].name.toLowerCase()}`}>
        {LEVELS[settings.sensitivity].says}
      </Part>
      <Part title="Left out, in A and B">
        {leftOut.length === 0 ? (
          'Nothing.'
        ) : (
          <ul>
            {leftOut.map(({ name, about }) => (
              <li key={name}>
                {name}: {about}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title="What the marks mean">
        <Legend />
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold text-quiet">{title}</h3>
      {children}
    </section>
  )
}

function Shared({
  name,
  shared,
  of,
  share,
}: {
  readonly name: string
  readonly shared: number
  readonly of: number
  readonly share: number
}): ReactElement {
  return (
    <tr>
      <th scope="row" className="text-start font-normal">
        {name}
      </th>
      <td className="text-end tabular-nums">
        {shared.toLocaleString('en')} of {of.toLocaleString('en')}
      </td>
      <td className="ps-3 text-end font-semibold tabular-nums">{Math.round(share * 100)} %</td>
    </tr>
  )
}

function understood({ understood, seen }: Reading): string {
  if (seen === 0) return 'no figures in it.'
  if (understood === 0) return `none of ${seen}: this language writes them in a way that is not read.`
  return understood === seen ? `all ${seen}.` : `${understood} of ${seen}.`
}
