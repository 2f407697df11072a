import { reflow } from '../../../../shared/text/index.ts'
import { elementNode, textNode, type PageElement } from './page.ts'
import { rowsOfTable } from './table-rows.ts'

/** Elements whose text stands by itself. What is not named runs on in its line. */
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
)
/** Elements that say nothing to a reader. */
const silent = new Set(
  'script style noscript template head iframe object embed audio video canvas svg button input select textarea'.split(
    ' ',
  ),
)

/** The text of a tree as paragraphs parted by blank lines: a line a block, a paragraph a row of a table. */
export function textOfBlocks(root: PageElement): string {
  const writer = new BlockWriter()
  writer.write(root)
  return writer.text()
}

class BlockWriter {
  readonly #done: string[] = []
  #line = ''

  text(): string {
    this.#end()
    return this.#done.filter((line) => line !== '').join('\n\n')
  }

  write(node: PageElement): void {
    if (node.nodeType === textNode) this.#line += node.textContent ?? ''
    if (node.nodeType !== elementNode || silent.has(node.localName)) return
    if (node.localName === 'br') this.#break()
    else if (node.localName === 'table') this.#writeTable(node)
    else if (node.localName === 'pre') this.#writeLines(node)
    else this.#writeElement(node)
  }

  #writeElement(node: PageElement): void {
    const isBlock = blocks.has(node.localName)
    if (isBlock) this.#end()
    for (const child of node.childNodes) this.write(child)
    if (isBlock) this.#end()
  }

  #writeTable(table: PageElement): void {
    const rows = rowsOfTable(table)
    if (rows === null) return this.#writeElement(table)
    this.#end()
    this.#done.push(...rows)
  }

  /** Text whose line ends are its own: copy of a wire, hard-wrapped. */
  #writeLines(node: PageElement): void {
    this.#end()
    this.#done.push(...reflow(node.textContent ?? '').split('\n\n'))
  }

  /** One break is a new line of the same paragraph; two in a row part paragraphs. Lines of a paragraph run on. */
  #break(): void {
    if (/\n\s*$/.test(this.#line)) this.#end()
    else this.#line += '\n'
  }

  #end(): void {
    const line = this.#line.replaceAll(/\s+/gu, ' ').trim()
    if (line !== '') this.#done.push(line)
    this.#line = ''
  }
}
