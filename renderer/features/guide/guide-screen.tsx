import { lexer, type MarkedToken, type Token, type Tokens } from 'marked'
import { useMemo, useRef, type ReactElement, type ReactNode } from 'react'
import text from '../../../docs/guide.md?raw'
import { useCommands } from '../../commands/use-commands.ts'
import { useFirstFocus } from '../../components/use-first-focus.ts'

/** The guide of the manual, drawn as elements of the page: no HTML is ever made of it. */
export function GuideScreen({ onLeave }: { readonly onLeave: () => void }): ReactElement {
  const part = useRef<HTMLDivElement>(null)
  const tokens = useMemo(() => own(lexer(text)), [])
  const chapters = tokens.filter((token) => token.type === 'heading').filter(({ depth }) => depth === 2)
  useFirstFocus(part)
  useCommands({ leave: onLeave })
  return (
    <div ref={part} data-part="guide" tabIndex={-1} className="h-full overflow-y-auto outline-none">
      <div className="mx-auto grid max-w-5xl gap-x-12 px-6 py-8 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <nav aria-label="Chapters" className="mb-6 lg:sticky lg:top-8 lg:mb-0 lg:self-start">
          <ul className="space-y-1.5 text-sm">
            {chapters.map(({ text: title }) => (
              <li key={title}>
                <button
                  type="button"
                  className="rounded text-start text-quiet underline-offset-2 hover:text-ink hover:underline"
                  onClick={() => document.getElementById(idOf(title))?.focus()}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <article className="max-w-[44rem] text-[0.9375rem] leading-relaxed">{tokens.map(block)}</article>
      </div>
    </div>
  )
}

function idOf(title: string): string {
  return `guide-${title.toLowerCase().replaceAll(/\W+/g, '-')}`
}

/** The element of one block of the guide; kinds that the guide does not use draw nothing. */
function block(token: MarkedToken, key: number): ReactNode {
  switch (token.type) {
    case 'heading':
      return heading(token, key)
    case 'paragraph':
      return (
        <p key={key} className="my-3">
          {inline(token)}
        </p>
      )
    case 'list':
      return (
        <ul key={key} className="my-3 list-disc space-y-1.5 ps-5 marker:text-quiet">
          {token.items.map((item) => (
            <li key={item.raw}>{own(item.tokens).map(block)}</li>
          ))}
        </ul>
      )
    case 'table':
      return table(token, key)
    case 'text':
      return <span key={key}>{inline(token)}</span>
    default:
      return null
  }
}

function heading(token: Tokens.Heading, key: number): ReactElement {
  if (token.depth === 1) {
    return (
      <h1 key={key} className="font-reading text-3xl">
        {inline(token)}
      </h1>
    )
  }
  return (
    <h2 key={key} id={idOf(token.text)} tabIndex={-1} className="mt-9 mb-2 scroll-mt-6 font-reading text-xl">
      {inline(token)}
    </h2>
  )
}

function table({ header, rows }: Tokens.Table, key: number): ReactElement {
  return (
    <table key={key} className="my-4 w-full border-collapse text-start text-sm">
      <thead>
        <tr className="border-b border-line-strong">
          {header.map((cell) => (
            <th key={cell.text} scope="col" className="py-1.5 pe-4 text-start font-semibold">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]?.text} className="border-b border-line align-top">
            {row.map((cell) => (
              <td key={cell.text} className="py-1.5 pe-4">
                {inline(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is said in a line: what it is made of, or plain text. */
function inline(of: MarkedToken | Tokens.TableCell): ReactNode {
  if (!('tokens' in of) || of.tokens === undefined) return 'text' in of ? of.text : null
  return own(of.tokens).map((token, key) => {
    const inner = inline(token)
    switch (token.type) {
      case 'strong':
        return <strong key={key}>{inner}</strong>
      case 'em':
        return <em key={key}>{inner}</em>
      case 'codespan':
        return isKeyName(token.raw) ? <kbd key={key}>{inner}</kbd> : <code key={key}>{inner}</code>
      default:
        return <span key={key}>{inner}</span>
    }
  })
}

/** Keys are written as code in the manual, short and without a dot; file names and heads of texts are not. */
function isKeyName(raw: string): boolean {
  return /^`(\S|[A-Z][a-z]+( \S+)?|F\d+)`$/.test(raw)
}

/** The lexer's type also holds kinds that extensions may add; there are none. */
function own(tokens: readonly Token[]): readonly MarkedToken[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  return tokens as readonly MarkedToken[]
}
