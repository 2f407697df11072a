import type { ReactElement } from 'react'
import type { CoveredWords } from '../../../shared/domain/passage.ts'
import { SideBadge } from '../../components/side-badge.tsx'
import { useWorkspace } from './workspace.tsx'

const PARTS = [
  { kind: 'equal', name: 'word for word in the other' },
  { kind: 'changed', name: 'changed in edited passages' },
  { kind: 'alone', name: 'in no passage' },
] as const
const AMONG = [
  { kind: 'moved', name: 'in passages that moved' },
  { kind: 'quoted', name: 'in quotations' },
  { kind: 'boilerplate', name: 'in set phrases' },
  { kind: 'byHand', name: 'aligned by hand' },
] as const

/** The words of both texts by what became of them: the first three are all of them. */
export function Coverage(): ReactElement {
  const { coverage } = useWorkspace().view.comparison
  const lines = [...PARTS, ...AMONG.filter(({ kind }) => (coverage.a[kind] ?? 0) + (coverage.b[kind] ?? 0) > 0)]
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold text-quiet">Words, by kind</h3>
      <table className="w-full">
        <thead>
          <tr>
            <th className="sr-only">Kind</th>
            {(['a', 'b'] as const).map((side) => (
              <th key={side} scope="col" className="pb-1 text-end">
                <SideBadge side={side} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, name }) => (
            <tr key={kind}>
              <th scope="row" className="py-0.5 text-start font-normal">
                {name}
              </th>
              <Words of={coverage.a} kind={kind} />
              <Words of={coverage.b} kind={kind} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Words({ of, kind }: { readonly of: CoveredWords; readonly kind: keyof CoveredWords }): ReactElement {
  const all = of.equal + of.changed + of.alone
  const words = of[kind] ?? 0
  return (
    <td className="py-0.5 text-end tabular-nums">
      {words.toLocaleString('en')}
      <span className="ms-1.5 inline-block w-10 text-xs text-quiet">
        {all === 0 ? '–' : `${Math.round((100 * words) / all)} %`}
      </span>
    </td>
  )
}
