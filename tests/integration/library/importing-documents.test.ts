import { describe, expect, test } from 'vitest'
import { inputOfPasted } from '../../../electron/library/importing/paste.ts'
import { docxOf, pdfOf, zipOf, type PdfLine } from '../../support/documents.ts'
import { readAs } from '../../support/reading.ts'

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const sentence = 'The coast guard said that the search would go on until dark, with four boats and two helicopters.'

/** A page as news sites make them: the article among what is beside it. */
const page = `<!doctype html><html lang="en"><head><title>Ferry sinks off Port Ansel | Northmere Wire</title>
<meta property="og:site_name" content="Northmere Wire"><meta property="og:title" content="Ferry sinks off Port Ansel">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle",
"headline":"Ferry sinks","datePublished":"2031-06-02T11:00:00+0200","author":[{"@type":"Person","name":"Mara Lindholt"},{"name":"Ilmar Vessen"}]}]}</script>
<script>throw new Error('run')</script></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><header><h1>Ferry sinks off Port Ansel</h1><p class="byline">By Mara Lindholt</p></header>
<p>A ferry with 412 people on board sank off Port Ansel early on Tuesday. ${sentence}</p>
<figure><img src="http://example.invalid/a.jpg"><figcaption>The Grey Heron in March. Photo: Ida Brandvoll</figcaption></figure>
<p>Twelve people are known to have died.<br>Ninety were saved. ${sentence}</p><p><a href="/x">Read more: Ferries of the north</a></p>
<table><tr><th>Place</th><th>Dead</th><th>Hurt</th></tr><tr><th>Port Ansel</th><td>12</td><td>31</td></tr><tr><th>Sundmark</th><td>0</td><td>4</td></tr></table>
<p>${sentence} ${sentence}</p><h3>More on this</h3><ul><li><a href="/1">Shares fall</a></li><li><a href="/2">Rain in the north</a></li></ul>
</article><aside>Sign up for our letter</aside><footer>© Northmere Wire</footer></body></html>`

describe('a web page', () => {
  test('gives its article, and what it says about it, whatever its name', async () => {
    const { articles, failed } = await readAs('page.txt', page)
    expect(failed).toEqual([])
    expect(articles).toMatchObject([
      {
        headline: 'Ferry sinks off Port Ansel',
        byline: 'Mara Lindholt, Ilmar Vessen',
        source: 'Northmere Wire',
        published: '2031-06-02T11:00:00+02:00',
        language: 'en',
        warnings: [],
      },
    ])
    expect(articles[0]?.body.split('\n\n')).toEqual([
      `A ferry with 412 people on board sank off Port Ansel early on Tuesday. ${sentence}`,
      `Twelve people are known to have died. Ninety were saved. ${sentence}`,
      'Port Ansel, Dead: 12; Hurt: 31',
      'Sundmark, Dead: 0; Hurt: 4',
      `${sentence} ${sentence}`,
    ])
  })

  test('is decoded as it says, and its language is that of its text', async () => {
    const text = 'Nach zwei Tagen Regen waren drei Dörfer im Norden von der Außenwelt abgeschnitten. '.repeat(4)
    const bytes = Buffer.from(
      `<html lang="en"><head><meta charset="iso-8859-1"><title>Hochwasser</title></head><body><p>${text}</p></body></html>`,
      'latin1',
    )
    const { articles } = await readAs('page.html', bytes)
    expect(articles).toMatchObject([{ headline: 'Hochwasser', body: text.trim(), language: 'de', warnings: [] }])
  })

  test('without any text is named', async () => {
    expect((await readAs('page.html', '<html><body><script>1</script></body></html>')).failed).toEqual([
      ['page.html', 'It is empty: there is no text in it.'],
    ])
  })
})

describe('a Word document', () => {
  test('gives headings, tables and footnotes, with tracked changes accepted', async () => {
    const cells = (...texts: readonly string[]): string =>
      `<w:tr>${texts.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`
    const body = `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ferry sinks</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">PORT ANSEL, June 2 - A ferry with </w:t></w:r><w:del w:id="1"><w:r><w:delText>402</w:delText></w:r></w:del>
      <w:ins w:id="2"><w:r><w:t>412</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> people sank.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>
      <w:tbl>${cells('Place', 'Dead', 'Hurt')}${cells('Port Ansel', '12', '31')}${cells('Sundmark', '0', '4')}</w:tbl>`
    const footnotes = `<w:footnote w:id="2">${paragraph('The list of passengers named 409.')}</w:footnote>`
    const { articles } = await readAs('report.docx', docxOf(body, { footnotes }))
    expect(articles).toMatchObject([{ headline: 'Ferry sinks', dateline: 'PORT ANSEL, June 2' }])
    expect(articles[0]?.body.split('\n\n')).toEqual([
      'PORT ANSEL, June 2 - A ferry with 412 people sank.',
      'Port Ansel, Dead: 12; Hurt: 31',
      'Sundmark, Dead: 0; Hurt: 4',
      'The list of passengers named 409.',
    ])
  })

  test('that is damaged is said to be, and not to be of a kind that is not read', async () => {
    const whole = docxOf(paragraph('Three villages were cut off.'))
    const damaged = [
      whole.subarray(100),
      whole.subarray(0, 400),
      zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]),
    ]
    for (const content of damaged) {
      const { articles, failed } = await readAs('report.docx', content)
      expect(articles).toEqual([])
      expect(failed).toEqual([['report.docx', expect.stringContaining('it is damaged, or not what it says it is')]])
    }
  })
})

describe('a PDF document', () => {
  const column = (x: number, ...lines: readonly string[]): PdfLine[] =>
    lines.map((text, index) => ({ x: text.startsWith(' ') ? x + 12 : x, y: 720 - 12 * index, text: text.trim() }))
  const around = (page: number): PdfLine[] => [
    { x: 50, y: 800, text: 'NORTHMERE WIRE 2 June 2031' },
    { x: 290, y: 30, text: `Page ${page} of 2` },
  ]

  test('is read column by column, without running heads, with words and paragraphs put together', async () => {
    const first = [
      ...around(1),
      { x: 50, y: 760, size: 22, text: 'Ferry sinks off Port Ansel, twelve dead' },
      ...column(
        50,
        'A ferry with 412 people on board sank off Port Ansel early on Tues-',
        'day, and twelve passengers are known to have died, the coast guard',
        'said.',
        ' Divers found the car deck flooded, said Captain Ilmar Vessen, who',
      ),
      ...column(
        310,
        'led the search with four boats.',
        ' Survivors were taken to the school in Port Ansel, where 90 beds',
        'had been set up by noon. The operator said that the ship had passed',
        'an inspection in March, and the ferry',
      ),
    ]
    const second = [...around(2), ...column(50, 'service will not resume before the end of the inquiry.')]
    const { articles } = await readAs('report.pdf', pdfOf([first, second]))
    expect(articles[0]?.headline).toBe('Ferry sinks off Port Ansel, twelve dead')
    expect(articles[0]?.body.split('\n\n')).toEqual([
      'A ferry with 412 people on board sank off Port Ansel early on Tuesday, and twelve passengers are known to have died, the coast guard said.',
      'Divers found the car deck flooded, said Captain Ilmar Vessen, who led the search with four boats.',
      'Survivors were taken to the school in Port Ansel, where 90 beds had been set up by noon. The operator said that the ship had passed an inspection in March, and the ferry service will not resume before the end of the inquiry.',
    ])
  })

  test('keeps the headings of a table at its figures, and stays text where nothing heads its columns', async () => {
    const row = (y: number, ...cells: readonly string[]): PdfLine[] =>
      cells.flatMap((text, index) => (text === '' ? [] : [{ x: 50 + 120 * index, y, text }]))
    const page = [
      { x: 50, y: 740, text: 'The harbour master counted on Tuesday:' },
      ...row(720, '', 'Dead', 'Hurt'),
      ...row(708, 'Port Ansel', '12', '31'),
      ...row(696, 'Lorn Island', '2', ''),
      ...row(684, '2019, for comparison', '7', '4'),
      { x: 50, y: 660, text: 'The search goes on.' },
      ...row(640, 'Edda Rask', 'Tomas Arvell'),
      ...row(628, 'harbour master', 'teacher'),
      ...row(616, 'Port Ansel', 'Brenna'),
    ]
    const { articles } = await readAs('report.pdf', pdfOf([page]))
    expect(articles[0]?.body.split('\n\n')).toEqual([
      'The harbour master counted on Tuesday:',
      'Port Ansel, Dead: 12; Hurt: 31',
      'Lorn Island, Dead: 2',
      '2019, for comparison, Dead: 7; Hurt: 4',
      'The search goes on.',
      'Edda Rask Tomas Arvell harbour master teacher Port Ansel Brenna',
    ])
  })

  test('without a text layer is said to be a scan', async () => {
    expect((await readAs('scan.pdf', pdfOf([[], []]))).failed).toEqual([
      [
        'scan.pdf',
        'There is no text of a report in it: its pages are pictures, as a scan has them, and carry no text layer.',
      ],
    ])
  })
})

describe('what is pasted', () => {
  const pasted = async (paste: { readonly text: string; readonly html?: string }): Promise<string[]> => {
    const bodies: string[] = []
    for await (const item of inputOfPasted(paste).items()) bodies.push(item.ok ? item.value.body : item.problem.kind)
    return bodies
  }

  test('keeps the headings of its tables where the clipboard has markup', async () => {
    const html =
      '<p>The toll rose.</p><table><tr><th>Place</th><th>Dead</th></tr><tr><td>Port Ansel</td><td>12</td></tr></table>'
    expect(await pasted({ text: 'The toll rose.\nPlace\tDead\nPort Ansel\t12', html })).toEqual([
      'The toll rose.\n\nPort Ansel, Dead: 12',
    ])
  })

  test('is its plain text where there is no markup, or none with text in it', async () => {
    expect(await pasted({ text: 'A ferry sank.' })).toEqual(['A ferry sank.'])
    expect(await pasted({ text: 'A ferry sank.', html: '<meta charset="utf-8"><img src="x">' })).toEqual([
      'A ferry sank.',
    ])
    expect(await pasted({ text: ' ' })).toEqual(['empty'])
  })
})

describe('an archive', () => {
  test('gives what its files hold, archives among them, and names each that cannot be read', async () => {
    const inner = zipOf([{ name: 'deep/report.txt', content: 'A ferry sank off Port Ansel.' }])
    const archive = zipOf([
      { name: 'inner.zip', content: inner },
      { name: '../../outside.txt', content: 'The river rose by two metres.' },
      { name: 'picture.png', content: '\u0089PNG' },
      { name: 'Grüße/report.docx', content: docxOf(paragraph('Three villages were cut off.')) },
      { name: '__MACOSX/._report.docx', content: 'passed over' },
      { name: 'empty.txt', content: '' },
    ])
    const { articles, failed } = await readAs('monday.zip', archive)
    expect(articles.map(({ body }) => body)).toEqual([
      'A ferry sank off Port Ansel.',
      'The river rose by two metres.',
      'Three villages were cut off.',
    ])
    expect(failed.map(([name]) => name)).toEqual(['monday.zip/picture.png', 'monday.zip/empty.txt'])
  })

  test('of another kind of document is named', async () => {
    expect((await readAs('table.xlsx', zipOf([{ name: 'xl/workbook.xml', content: '<workbook/>' }]))).failed).toEqual([
      ['table.xlsx', 'Its content is a spreadsheet, which Doublet does not read.'],
    ])
  })
})
