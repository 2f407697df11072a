import type { Comparison } from '../../shared/domain/comparison.ts'
import type { Row } from '../../shared/domain/passage.ts'
import type { Span } from '../../shared/domain/span.ts'
import { style } from './compare-html-style.ts'
import type { TimedComparison } from './engine.ts'
import { cutAtMarks, marksOf, type Mark } from './marks.ts'
import { headingOf, percent, type NamedText } from './named-text.ts'
import { answerOf } from './comparison-shape.ts'

/** One side of the page: its text and what is marked in it. */
type Side = { readonly text: NamedText; readonly marks: readonly Mark[] }

/**
 * A comparison as a page of its own: no script, no font, no picture and no address in it, and every word of the texts
 * escaped. The same comparison gives the same bytes.
 */
export function comparisonAsHtml(a: NamedText, b: NamedText, timed: TimedComparison): string {
  const { comparison } = timed
  const left: Side = { text: a, marks: marksOf(comparison, 'a') }
  const right: Side = { text: b, marks: marksOf(comparison, 'b') }
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(headingOf(a))} / ${escape(headingOf(b))}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Comparison</h1>
<p>${summaryOf(comparison)}</p>
<p class="legend"><span class="passage">repeated</span> <span class="passage moved">repeated elsewhere</span>
<span class="difference">differs inside</span> <span class="figure same">figure that agrees</span>
<span class="figure conflict">figure that differs</span></p>
</header>
<main>
<table class="texts">
<thead><tr><th scope="col">A: ${escape(headingOf(a))}</th><th scope="col">B: ${escape(headingOf(b))}</th></tr></thead>
<tbody>
${comparison.rows.map((row) => rowAsHtml(row, left, right)).join('\n')}
</tbody>
</table>
<h2>Figures</h2>
${figuresAsHtml(timed)}
<p>Figures understood: ${comparison.a.understood} of ${comparison.a.seen} in A, ${comparison.b.understood} of ${comparison.b.seen} in B.</p>
</main>
</body>
</html>
`
}

function summaryOf({ coverage, relation, complete, passages }: Comparison): string {
  const sentences = [
    `${percent(coverage.aInB)} of A stands in B, ${percent(coverage.bInA)} of B in A.`,
    `Repeated passages: ${passages.length}. Relation: ${relation}.`,
    ...(complete ? [] : ['Parts were compared less closely, because the texts are so long or repetitive.']),
  ]
  return escape(sentences.join(' '))
}

function rowAsHtml(row: Row, left: Side, right: Side): string {
  const look = row.startsParagraph ? `${row.kind} paragraph` : row.kind
  return `<tr class="${look}">${cellAsHtml(row.a, left)}${cellAsHtml(row.b, right)}</tr>`
}

function cellAsHtml(span: Span | null, { text, marks }: Side): string {
  if (span === null) return '<td></td>'
  // A row keeps the white space behind it, so that rows tile the text; here it would only stretch the row.
  const end = span.from + text.body.slice(span.from, span.to).trimEnd().length
  const pieces = cutAtMarks({ from: span.from, to: end }, marks).map(({ from, to, marks: lying }) => {
    const words = escape(text.body.slice(from, to))
    if (lying.length === 0) return words
    const looks = lying.map(({ look }) => look).join(' ')
    const titles = lying.flatMap(({ title }) => (title === null ? [] : [title])).join(' \u2013 ')
    return `<span class="${looks}"${titles === '' ? '' : ` title="${escape(titles)}"`}>${words}</span>`
  })
  return `<td dir="auto">${pieces.join('')}</td>`
}

function figuresAsHtml(timed: TimedComparison): string {
  const { figures } = answerOf(timed)
  if (figures.length === 0) return '<p>There are no figures to compare.</p>'
  const rows = figures.map(
    ({ rank, relation, a, b, reason }) =>
      `<tr><td>${rank}</td><td><span class="figure ${relation}">${relation}</span></td>` +
      `<td>${escape(a?.text ?? '')}</td><td>${escape(b?.text ?? '')}</td><td>${escape(reason)}</td></tr>`,
  )
  return `<table class="figures">
<thead><tr><th scope="col">Rank</th><th scope="col">Relation</th><th scope="col">First</th><th scope="col">Second</th><th scope="col">Why</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
}
