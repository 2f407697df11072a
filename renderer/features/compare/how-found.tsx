import type { ReactElement } from 'react'
import type { Figure, FigureRelation } from '../../../shared/domain/figure.ts'
import type { Passage } from '../../../shared/domain/passage.ts'
import { readableCount } from '../../components/dates.ts'
import { SideBadge } from '../../components/side-badge.tsx'
import { figureFacts } from './labels.ts'
import { settingsInWords } from './rules.ts'
import type { Side } from './view.ts'
import { useWorkspace } from './workspace.tsx'

type ReadFigure = { readonly side: Side; readonly figure: Figure }

/** What a finding rests on: how its figures were read and compared, or how alike the passage is, and by what settings. */
export function HowFound({
  figures,
  relation,
  passage,
  isOpen,
  onOpenChange,
}: {
  readonly figures: readonly ReadFigure[]
  readonly relation: FigureRelation | null
  readonly passage: Passage | null
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}): ReactElement {
  const { view, dispatch } = useWorkspace()
  return (
    <details
      className="mt-3 border-t border-line pt-2"
      open={isOpen}
      onToggle={(event) => onOpenChange(event.currentTarget.open)}
    >
      <summary className="cursor-default rounded text-xs font-semibold text-quiet hover:text-ink">
        {figures.length > 0 ? 'How was this read?' : 'How was this found?'}
      </summary>
      {isOpen && (
        <div className="mt-2 space-y-2 text-xs leading-snug">
          {relation !== null && <p>{RELATIONS[relation]}</p>}
          {passage !== null && <p>{alikeness(passage)}</p>}
          {figures.length > 0 && <FigureTable figures={figures} />}
          <p className="text-quiet">
            Compared by:{' '}
            <button
              type="button"
              className="rounded underline decoration-line-strong decoration-dotted underline-offset-4 hover:text-ink"
              onClick={() => dispatch({ kind: 'show-tab', tab: 'rules' })}
            >
              {settingsInWords(view.comparison)}
            </button>
          </p>
        </div>
      )}
    </details>
  )
}

/** What it takes for two figures to be called so. */
const RELATIONS: Readonly<Record<FigureRelation, string>> = {
  same: 'Both state one value.',
  rounded: 'One is the other, rounded.',
  compatible: 'Both can be true at once: one is vaguer than the other, or a range that holds it.',
  updated: 'One source, one fact, and the later report has the other value.',
  conflict: 'One fact by all that is said of it, and the two values cannot both be true.',
  'other-scope': 'Alike in what they count, but of another place, time or group.',
  'only-a': 'B has no figure that speaks of the same fact.',
  'only-b': 'A has no figure that speaks of the same fact.',
}

function alikeness({ kind, similarity, differences, quoted, boilerplate }: Passage): string {
  const alike =
    kind === 'verbatim'
      ? 'The same words in the same order.'
      : `${Math.round(similarity * 100)} % of the words agree; ${readableCount(differences.length, 'difference')} inside.`
  const also = [quoted ? 'It is quoted in both.' : '', boilerplate ? 'It is a set phrase.' : '']
  return [alike, ...also].join(' ').trim()
}

/** The normal form of the figures, side by side where there are two. */
function FigureTable({ figures }: { readonly figures: readonly ReadFigure[] }): ReactElement {
  const columns = figures.map(({ side, figure }) => ({ side, facts: new Map(figureFacts(figure)) }))
  const names = [...new Set(columns.flatMap(({ facts }) => [...facts.keys()]))]
  return (
    <table className="w-full table-fixed">
      <thead>
        <tr>
          <th className="w-[5.5rem]">
            <span className="sr-only">What was read</span>
          </th>
          {columns.map(({ side }) => (
            <th key={side} scope="col" className="pb-1 text-start">
              <SideBadge side={side} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name} className="align-top">
            <th scope="row" className="py-0.5 pe-2 text-start font-normal text-quiet">
              {name}
            </th>
            {columns.map(({ side, facts }) => (
              <td key={side} className="py-0.5 pe-2 break-words" dir="auto">
                {facts.get(name) ?? '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
