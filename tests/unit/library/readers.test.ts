import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../electron/library/importing/draft.ts'
import { describeImportProblem } from '../../../electron/library/importing/import-problem.ts'
import { readDocument } from '../../../electron/library/importing/readers/read-document.ts'

const fixtures = join(import.meta.dirname, '../../fixtures/import/wire')

/** What a document is read as: drafts, and problems as the user is told of them, `part: ` before them. */
async function read(name: string, content: Uint8Array | string): Promise<(Draft | string)[]> {
  const items: (Draft | string)[] = []
  for await (const item of readDocument({ name, content: Buffer.from(content) })) {
    const part = item.part === undefined ? '' : `${item.part}: `
    items.push(item.ok ? item.value : `${part}${describeImportProblem(item.problem)}`)
  }
  return items
}

const readFixture = (name: string) => read(name, readFileSync(join(fixtures, name)))

const ferry = {
  externalId: 'urn:northmere.test:ferry',
  headline: 'Ferry toll rises to 15',
  headlineIsMade: false,
  byline: 'Mara Lindholt',
  source: 'Northmere Wire',
  dateline: null,
  published: '2031-03-04T09:41:00+01:00',
  language: 'en',
  slug: 'LORN-FERRY/',
  version: '2',
  status: null,
  editorsNote: 'Adds harbour master.',
  embargo: '2031-03-04T12:00:00+01:00',
  body: 'Three more bodies were found.\n\nThe search goes on.',
  warnings: [],
}

describe('NewsML-G2', () => {
  test('gives each news item of a message, with all that is said of it', async () => {
    const [report, kill, picture, ...more] = await readFixture('newsml-g2.xml')
    expect(report).toEqual({
      externalId: 'urn:newsml:northmere.test:20310303:ferry',
      headline: 'Ferry toll rises to 15',
      headlineIsMade: false,
      byline: 'Mara Lindholt',
      source: 'Northmere Wire',
      dateline: 'PORT ANSEL, March 4',
      published: '2031-03-04T09:41:00+01:00',
      language: 'en-GB',
      slug: 'LORN-FERRY/',
      version: '3',
      status: 'correction',
      editorsNote: 'Corrects the number of passengers. Adds harbour master.',
      embargo: '2031-03-04T12:00:00+01:00',
      body: [
        'Divers found three more bodies on Tuesday, the harbour master said, calling it “a black week”.',
        'Port Ansel, Aboard: 61; Saved: 46',
        'What is known',
        'The Grey Heron sank at 4:10 a.m. in 3-metre waves.',
        '(Reporting by Mara Lindholt; editing by Ida Brandvoll)',
      ].join('\n\n'),
      warnings: [],
    })
    expect(kill).toMatchObject({
      status: 'withdrawn',
      editorsNote: 'Kill: the mayor did not resign.',
      body: 'The mayor resigned.',
    })
    expect(picture).toBe('There is no text of a report in it: it is a picture.')
    expect(more).toEqual([])
  })

  test('takes a headline without a text for an alert, and names what is no report', async () => {
    const item = (inner: string) =>
      `<newsItem guid="urn:x:1"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>${inner}</newsItem>`
    const [alert] = await read('a.xml', item('<contentMeta><headline>Ferry sinks</headline></contentMeta>'))
    expect(alert).toMatchObject({ headline: 'Ferry sinks', body: '', externalId: 'urn:x:1' })
    expect(await read('a.xml', item(''))).toEqual([
      'There is no text of a report in it: it has neither headline nor content.',
    ])
    expect(await read('a.xml', '<packageItem guid="urn:x:2"/>')).toEqual([
      'There is no text of a report in it: it is a package that names reports and holds none.',
    ])
  })

  test('reads plain and escaped text that stands in line', async () => {
    const item = (type: string, data: string) =>
      `<newsItem><contentSet><inlineData contenttype="${type}">${data}</inlineData></contentSet></newsItem>`
    const [plain] = await read('a.xml', item('text/plain', 'Salt was spread.\n\nSand was not.'))
    expect(plain).toMatchObject({ body: 'Salt was spread.\n\nSand was not.' })
    const [escaped] = await read('a.xml', item('text/html', '&lt;p&gt;Salt.&lt;/p&gt;&lt;p&gt;Sand.&lt;/p&gt;'))
    expect(escaped).toMatchObject({ body: 'Salt.\n\nSand.' })
  })
})

test('a creator of NewsML-G2 is a person where it says so, or reads as one', async () => {
  const item = (creators: string) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" version="1"><itemMeta><provider literal="Northmere Wire"/></itemMeta>
      <contentMeta>${creators}<headline>Quay closed</headline></contentMeta></newsItem>`
  for (const [creators, byline] of [
    ['<creator literal="Jo Hallam"/>', 'Jo Hallam'],
    ['<creator><name>Jo Hallam</name></creator><creator literal="Oda Brenn"/>', 'Jo Hallam, Oda Brenn'],
    ['<creator type="cpnat:person" literal="Jo Hallam"/><creator literal="Karl Voss"/>', 'Jo Hallam'],
    ['<creator literal="Northmere Wire"/><creator literal="desk7"/>', null],
  ] as const) {
    expect(await read('a.xml', item(creators))).toMatchObject([{ byline, version: '1' }])
  }
})

test('NewsML 1 gives the body by its role, in one language, under the id that its versions share', async () => {
  expect(await readFixture('newsml-1.xml')).toEqual([
    {
      externalId: 'urn:newsml:northmere.test:20310304:lighthouse',
      headline: 'Lighthouse sold',
      headlineIsMade: false,
      byline: 'Henrik Osler',
      source: 'Northmere Wire',
      dateline: 'LORN ISLAND',
      published: '2031-03-04T08:41:00+01:00',
      language: 'en',
      slug: 'LORN-LIGHT',
      version: '2',
      status: null,
      editorsNote: null,
      embargo: '2031-03-05T00:01:00+01:00',
      body: 'The lighthouse was sold for 1.2 million.\n\nNobody lives there.',
      warnings: [],
    },
  ])
})

test('NITF gives text and metadata, with the names that HTML has for characters', async () => {
  expect(await readFixture('nitf.xml')).toMatchObject([
    {
      externalId: 'nmw-fix-7',
      headline: 'Fixing of crown delayed',
      byline: 'Ilmar Vessen',
      source: 'Northmere Wire',
      dateline: 'CARROW, April 22',
      published: '2031-04-22T09:30:00+02:00',
      slug: 'FIXING',
      version: '4',
      status: 'correction',
      editorsNote: 'Corrects the rate to 4.1 percent. Refiles to fix a typo.',
      body: 'The central bank delayed its fixing — for the 2nd time.\n\nThe crown stood at 4.1.',
      warnings: [],
    },
  ])
})

describe('ninjs', () => {
  test.each(['ninjs-1.json', 'ninjs-2.json', 'ninjs-3.json'])('gives the same article from %s', async (name) => {
    expect(await readFixture(name)).toEqual([ferry])
  })

  test('names what is no report, and reads a list', async () => {
    const items = [
      { uri: 'x:1', type: 'picture', headline: 'A ship' },
      { uri: 'x:2', headline: 'Alert' },
      { title: 'no item' },
    ]
    const read3 = await read('list.json', JSON.stringify(items))
    expect(read3).toMatchObject([
      'There is no text of a report in it: it is a picture and has no body.',
      { headline: 'Alert' },
    ])
    expect(await read('a.json', '{"$schema":"x"}')).toEqual([
      'There is no text of a report in it: it is JSON, and not a news item.',
    ])
    expect(await read('a.json', '{"uri": ')).toEqual([expect.stringMatching(/^It cannot be read: it is not JSON/)])
  })

  test('says of a description that it is not the text', async () => {
    const [item] = await read('a.json', '{"uri":"x:1","type":"text","headline":"H","description_text":"Summed up."}')
    expect(item).toMatchObject({ body: 'Summed up.', warnings: ['It has a summary and no body.'] })
  })
})

describe('feeds', () => {
  const summary = 'The feed gives only a summary of it, not its text.'

  test('RSS 2.0: full text with its tables, summaries that say so, bare headlines', async () => {
    expect(await readFixture('rss-2.xml')).toMatchObject([
      {
        externalId: 'sp-1',
        headline: 'Harbour & quay closed',
        byline: 'Ida Brandvoll',
        source: 'Sundmark Press',
        published: '2031-03-03T14:20:00+01:00',
        language: 'en-gb',
        body: 'The harbour was closed.\n\nNorth, Ships: 14',
        warnings: [],
      },
      { externalId: 'https://sundmark.test/2', byline: 'Henrik Osler', body: 'Two ships left.', warnings: [summary] },
      { headline: 'Bare headline', body: '', warnings: [] },
    ])
  })

  test('RSS 1.0 keeps its items beside the channel', async () => {
    expect(await readFixture('rss-1.xml')).toMatchObject([
      {
        externalId: 'https://valdmark.test/1',
        source: 'Valdmark Post',
        byline: 'Ilmar Vessen',
        published: '2031-05-12T06:00:00Z',
        body: 'Some 450 mines were cleared.',
      },
    ])
  })

  test('Atom: XHTML, escaped HTML, plain text and summaries', async () => {
    expect(await readFixture('atom.xml')).toMatchObject([
      {
        headline: 'Toll > 15',
        byline: 'Mara Lindholt',
        published: '2031-03-04T08:00:00Z',
        body: 'Divers found three.\n\nThey go on.',
        warnings: [],
      },
      { body: 'One.\n\nTwo.', byline: 'Northmere desk', published: '2031-03-05T08:00:00Z', warnings: [] },
      { body: '4 < 5, they say.', warnings: [] },
      { body: 'Only this.', warnings: [summary] },
    ])
  })

  test('a feed that breaks off gives what is whole, and says where it broke', async () => {
    const [whole, problem, ...more] = await readFixture('broken-rss.xml')
    expect(whole).toMatchObject({ headline: 'Whole', body: 'Salt & sand were spread.' })
    expect(problem).toMatch(/^It cannot be read: it is not well-formed XML \(line \d+: unclosed tag/)
    expect(more).toEqual([])
  })
})

test('signature and footer of a mail are no part of its text', async () => {
  const head = 'From: Velmora Port <press@port.example>\r\nSubject: Quay closed\r\n\r\n'
  const text = 'The quay was closed.\n\nNobody was hurt.'
  for (const end of [
    '-- \nVelmora Port, Press Office, Quay 1, 4000 Velmora\nUnsubscribe: https://port.example/u',
    '--\nOda Brenn\n+00 20 555 0100',
    'You received this mail because you are on our list.\nUnsubscribe',
    'Sent from my telephone',
  ]) {
    expect(await read('a.eml', `${head}${text}\n\n${end}\n`)).toMatchObject([{ body: text }])
  }
  const long = Array.from({ length: 20 }, (_, at) => `Line ${at} of the report.`).join('\n\n')
  expect(await read('a.eml', `${head}${text}\n\n--\n\n${long}`)).toMatchObject([{ body: `${text}\n\n--\n\n${long}` }])
})

test('a mail is an article, and so is each text that it encloses', async () => {
  expect(await readFixture('mail.eml')).toMatchObject([
    {
      externalId: '<m1@northmere.test>',
      headline: 'Café closed',
      source: 'Northmere Wíre',
      published: '2031-03-04T09:41:00+01:00',
      body: 'The café on Lorn Island closed on Tuesday, its owner said.\n\nIt had served 40 guests a day.',
    },
    { headline: 'THIRTY SHIPS WAIT', body: 'Thirty ships waited off Port Ansel.' },
    'photo.png: Its content is a picture, which Doublet does not read.',
  ])
})

describe('comma-separated values', () => {
  test('find their separator, and their fields by the first row', async () => {
    expect(await readFixture('table.csv')).toMatchObject([
      {
        externalId: 'c-1',
        headline: 'Harbour; closed',
        byline: 'Mara Lindholt',
        source: 'Northmere Wire',
        published: '2031-03-04',
        language: 'en',
        version: '2',
        body: 'The harbour closed.\n\nShips "wait".',
      },
      { headline: 'Bare headline', body: '' },
      { headline: 'Wide', warnings: ['Row 4 has more cells than the first row has names; they were left out.'] },
    ])
  })

  test('name a table that is no list of articles, and one without rows', async () => {
    expect(await read('a.csv', 'port,ships\nAnsel,4\n')).toEqual([
      'There is no text of a report in it: its first row names no headline and no text (“port”, “ships”).',
    ])
    expect(await read('a.csv', 'title,body\n,\n')).toEqual([
      'There is no text of a report in it: it has a first row and no others.',
    ])
  })
})

describe('JSON Lines', () => {
  const lines = (...rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n')
  const sentence =
    'The ferry Lorn Maiden went down off Port Ansel on Monday with 61 people aboard, and 12 of them are dead.'

  test.each(['text', 'content', 'body_text', 'article', 'bodyText', 'Full text'])(
    'takes the text under "%s"',
    async (name) => {
      const [draft] = await read(
        'rows.jsonl',
        lines({ headline: 'Ferry sinks', [name]: sentence, pubDate: '2031-03-03' }),
      )
      expect(draft).toMatchObject({ headline: 'Ferry sinks', body: sentence, published: '2031-03-03', warnings: [] })
    },
  )

  test('takes what the format itself calls its fields before any other name', async () => {
    const [draft] = await read(
      'rows.jsonl',
      lines({ content: 'A teaser.', body: sentence, url: 'https://a.test', id: 7 }),
    )
    expect(draft).toMatchObject({ externalId: '7', body: sentence })
  })

  test('says where a text stands that it does not know for one', async () => {
    const [draft, reason] = await read(
      'rows.jsonl',
      lines({ title: 'Ferry sinks', prose: sentence }, { prose: sentence }),
    )
    const says = 'its text stands under "prose", which is no name for one; call it "body".'
    expect(draft).toMatchObject({ headline: 'Ferry sinks', body: '', warnings: [`Line 1: ${says}`] })
    expect(reason).toBe(`Line 2: ${says}`)
  })

  test('names the field that is of another kind as the row does', async () => {
    const [reason] = await read('rows.jsonl', lines({ title: 'Ferry sinks', content: { html: sentence } }))
    expect(reason).toMatch(/^Line 1: it is not an article: "content": /)
  })
})

describe('what is meant to do harm', () => {
  const billion = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at] ?? ''};`.repeat(10)}">`).join('')}]>`

  test('entities that a document declares are not expanded, and nothing is opened', async () => {
    const [bomb] = await read(
      'a.rss',
      `${billion}<rss><channel><item><title>t</title><description>&j;</description></item></channel></rss>`,
    )
    expect(bomb).toMatchObject({ body: '&j;', warnings: [expect.stringMatching(/not expanded/), expect.any(String)] })
    const external = '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    const [item] = await read(
      'a.xml',
      `${external}<nitf><body><body.content><p>&x; Fine.</p></body.content></body></nitf>`,
    )
    expect(item).toMatchObject({ body: '&x; Fine.' })
  })

  test(
    'a million nested elements are a problem with a name, in XML and in HTML inside it',
    { timeout: 10_000 },
    async () => {
      const nested = '<a>'.repeat(1_000_000)
      expect(await read('a.xml', `<newsItem>${nested}`)).toEqual([
        'It cannot be read: its elements are nested more than 400 deep.',
      ])
      const [whole, problem] = await read(
        'a.rss',
        `<rss><channel><item><title>ok</title></item>${nested}</channel></rss>`,
      )
      expect(whole).toMatchObject({ headline: 'ok' })
      expect(problem).toMatch(/nested more than/)
      const html = JSON.stringify({ uri: 'x:1', headline: 'h', body_xhtml: `${'<div>'.repeat(1_000_000)}deep` })
      expect(await read('a.json', html)).toMatchObject([{ headline: 'h', body: 'deep' }])
    },
  )

  test('an encoding that is not what a document says still gives its letters, or a warning', async () => {
    const rss = (encoding: string, e: number[]) =>
      Buffer.concat([
        Buffer.from(`<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>Caf`),
        Buffer.from(e),
        Buffer.from('</title></item></channel></rss>'),
      ])
    expect(await read('a.xml', rss('ISO-8859-1', [0xe9]))).toMatchObject([{ headline: 'Café', warnings: [] }])
    expect(await read('a.xml', rss('UTF-16', [0xc3, 0xa9]))).toMatchObject([{ headline: 'Café', warnings: [] }])
    const [lying] = await read('a.xml', rss('UTF-8', [0xe9]))
    expect(lying).toMatchObject({ headline: 'Café', warnings: [expect.stringMatching(/windows-1252/)] })
  })

  test('parts of a mail that nest without end are a problem with a name', async () => {
    const parts = Array.from(
      { length: 5_000 },
      (_, at) => `--a${at}\nContent-Type: multipart/mixed; boundary=a${at + 1}\n\n`,
    )
    const mail = `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a0\n\n${parts.join('')}`
    expect(await read('a.eml', mail)).toEqual([
      expect.stringMatching(/^It cannot be read: its parts are nested too deep/),
    ])
  })
})
