import { Buffer } from 'node:buffer'
import { extname } from 'node:path'
import { failure, success, type Outcome } from '../outcome.ts'
import type { ImportProblem } from './import-problem.ts'

/** How a file's content is read: each has a reader in `readers/`. A Word document is a `zip` until it is opened. */
export type Format =
  | 'text'
  | 'json-lines'
  | 'html'
  /** Markup off a clipboard: no file's content is taken for it. */
  | 'rich-paste'
  | 'pdf'
  | 'zip'
  | 'newsml-g2'
  | 'newsml-1'
  | 'nitf'
  | 'ninjs'
  | 'feed'
  | 'eml'
  | 'csv'

/** How much of a file is looked at to find its format: more than the comments and declarations before a root element. */
export const openingSize = 65_536

/** How binary files begin. `null`: Doublet reads no such file, and says what it is. */
const signatures: readonly (readonly [opening: string, format: Format | null, name: string])[] = [
  ['%PDF-', 'pdf', 'a PDF document'],
  ['PK\u0003\u0004', 'zip', 'a ZIP archive'],
  ['PK\u0005\u0006', 'zip', 'an empty ZIP archive'],
  ['{\\rtf', null, 'an RTF document'],
  ['\u00d0\u00cf\u0011\u00e0', null, 'an older Word document'],
  ['\u0089PNG', null, 'a picture'],
  ['\u00ff\u00d8\u00ff', null, 'a picture'],
  ['GIF8', null, 'a picture'],
  ['\u001f\u008b', null, 'compressed data'],
  ['SQLite format 3\u0000', null, 'a database'],
]

/** No format's root element has a name and prefix longer than this many characters. */
const longestTagName = 200

/** The root elements of markup, by local name in lower case. */
const roots: ReadonlyMap<string, Format> = new Map([
  ...'html head body meta title link style script article main section header div p h1 h2 table ul ol pre span b a'
    .split(' ')
    .map((root) => [root, 'html'] as const),
  ...['newsmessage', 'newsitem', 'packageitem', 'conceptitem', 'knowledgeitem', 'planningitem', 'catalogitem'].map(
    (root) => [root, 'newsml-g2'] as const,
  ),
  ['contentset', 'newsml-g2'],
  ['newsml', 'newsml-1'],
  ['nitf', 'nitf'],
  ['rss', 'feed'],
  ['rdf', 'feed'],
  ['feed', 'feed'],
])

/** What the end of a name promises: asked only when the content is text that might be anything. */
const extensions: ReadonlyMap<string, Format> = new Map([
  ['', 'text'],
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'text'],
  ['.markdown', 'text'],
  ['.htm', 'html'],
  ['.html', 'html'],
  ['.xhtml', 'html'],
  ['.jsonl', 'json-lines'],
  ['.ndjson', 'json-lines'],
  ['.json', 'ninjs'],
  ['.eml', 'eml'],
  ['.csv', 'csv'],
  ['.tsv', 'csv'],
])

/** Names of files that begin as one of the signatures says, unless they are damaged or something else. */
const signed: ReadonlyMap<string, string> = new Map([
  ['.docx', 'a Word document'],
  ['.pdf', 'a PDF document'],
  ['.zip', 'a ZIP archive'],
])

/** A news item in JSON has a URI; JSON Lines have an object a line. */
const newsInJson = /^\s*[[{][^]*"uri"\s*:/
const jsonLine = /^\s*\{[^\n]*\}\s*?(?:\n|$)/
/** Two fields of a mail's head that only mail has or begins with, before its first blank line. */
const mailField = /^(?:return-path|received|delivered-to|message-id|mime-version|from|to|subject|date|dkim-signature):/i
const onlyMailField = /^(?:return-path|received|delivered-to|message-id|mime-version|dkim-signature):/im

/**
 * The format of a file, found by its content first: how it begins, its root element, the shape of its JSON. The name
 * decides only where the content leaves it open. `opening` is the file or its first `openingSize` bytes.
 */
export function formatOf(opening: Uint8Array, name: string): Outcome<Format, ImportProblem> {
  const start = Buffer.from(opening.buffer, opening.byteOffset, Math.min(opening.byteLength, openingSize))
  const latin = start.toString('latin1')
  const signature = signatures.find(([beginning]) => latin.startsWith(beginning))
  if (signature !== undefined) {
    const [, format, kind] = signature
    return format === null ? failure({ kind: 'other-format', format: kind }) : success(format)
  }
  const text = textOf(start, latin)
  const root = rootElement(text)
  if (root !== null) {
    const format = roots.get(root)
    return format === undefined ? failure({ kind: 'other-format', format: `markup (<${root}>)` }) : success(format)
  }
  const extension = extname(name)
  const promised = shapeOf(text) ?? extensions.get(extension.toLowerCase())
  if (promised !== undefined) return success(promised)
  const kind = signed.get(extension.toLowerCase())
  return failure(
    kind === undefined
      ? { kind: 'unknown-format', extension }
      : { kind: 'not-understood', detail: `it is named as ${kind}, and does not begin like one` },
  )
}

/** The format of a text that shows it by its shape: JSON and mail. */
function shapeOf(text: string): Format | null {
  if (newsInJson.test(text))
    return jsonLine.test(text) && !/^\s*\[/.test(text) && text.trim().includes('\n') ? 'json-lines' : 'ninjs'
  const [head = ''] = text.split(/\r?\n\r?\n/, 1)
  return mailField.test(head) && onlyMailField.test(head) ? 'eml' : null
}

/** Bytes as text, well enough to find a root element: UTF-16 by its byte order mark, and otherwise anything ASCII-like. */
function textOf(start: Buffer, latin: string): string {
  if (latin.startsWith('\u00ff\u00fe')) return start.toString('utf16le', 2)
  if (latin.startsWith('\u00fe\u00ff'))
    return Buffer.from(start.subarray(2, start.length & ~1))
      .swap16()
      .toString('utf16le')
  return latin.replace(/^\u00ef\u00bb\u00bf/, '')
}

/** What may stand before a root element: white space, comments, instructions, a document type with its declarations. */
const prolog = /^(?:\s+|<!--[^]*?-->|<\?[^>]*>|<![a-z][^>[]*(?:\[[^\]]*\]\s*)?>)/i
const rootTag = /^<(?:[\w.-]+:)?(?<name>[a-z][\w.-]*)[\s/>]/i

/** The local name of the first element of markup; null for other text. */
function rootElement(text: string): string | null {
  let rest = text
  for (let before = prolog.exec(rest); before !== null; before = prolog.exec(rest)) {
    if (/^<!doctype\s+html\b/i.test(before[0])) return 'html'
    rest = rest.slice(before[0].length)
  }
  return rootTag.exec(rest.slice(0, longestTagName))?.groups?.['name']?.toLowerCase() ?? null
}
