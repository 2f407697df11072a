import { expect, test } from 'vitest'
import { readAs } from '../../support/reading.ts'

const sentences = [
  'The harbour of Port Ansel was closed on Tuesday after a crane collapsed onto the eastern pier, killing two dockers.',
  'Harbour master Edda Rask said 14 ships were waiting in the roads and that cargo worth 3.2 million crowns was held up.',
  'Unions called a one-day strike for Thursday and asked for an inquiry into budgets, which were cut by 12 per cent.',
] as const
const [first, second, third] = sentences
const paragraphs = sentences.map((each) => `<p>${each}</p>`).join('')

async function bodyOf(html: string): Promise<{ readonly body: string; readonly warnings: readonly string[] }> {
  const { articles } = await readAs(
    'page.html',
    `<!doctype html><html><head><title>Crane falls</title></head>${html}</html>`,
  )
  const [article] = articles
  return { body: article?.body ?? '', warnings: article?.warnings ?? [] }
}

test('a live blog is all of its posts, with their times', async () => {
  const posts = sentences.map(
    (each, index) =>
      `<article><time>1${index}:15</time><h2>Post</h2><div><p>${each}</p></div><button>Share</button></article>`,
  )
  const { body } = await bodyOf(
    `<body><script type="application/ld+json">{"@type":"LiveBlogPosting"}</script><h1>Crane: live</h1><div>${posts.join('')}</div></body>`,
  )
  expect(body.split('\n\n')).toEqual(['10:15', 'Post', first, '11:15', 'Post', second, '12:15', 'Post', third])
})

test('an offer to subscribe in the place of the text is left out, and said', async () => {
  const offer = 'Subscribe to go on reading. For 1 crown a week you get unlimited access to all that we publish.'
  const { body, warnings } = await bodyOf(
    `<body><article><h1>Crane falls</h1><p>${first}</p><div class="paywall-box"><h2>Read on</h2><p>${offer}</p></div></article></body>`,
  )
  expect(body).toBe(first)
  expect(warnings).toEqual([expect.stringContaining('for subscribers')])
})

test('a text that is named for its paywall and stands there whole is no offer', async () => {
  const { body, warnings } = await bodyOf(
    `<body><article><h1>Crane falls</h1><div class="paywall">${paragraphs}</div></article></body>`,
  )
  expect(body).toBe(sentences.join('\n\n'))
  expect(warnings).toEqual([])
})

test('the captions of a gallery are its text', async () => {
  const slides = sentences.map(
    (each) => `<figure class="slide"><img src="a.jpg"><figcaption>${each}</figcaption></figure>`,
  )
  const { body } = await bodyOf(`<body><div class="gallery"><h1>In pictures</h1>${slides.join('')}</div></body>`)
  expect(body.split('\n\n')).toEqual(sentences)
})

test('menus of a page laid out by tables, and advertisements of AMP, are no text', async () => {
  const menu = ['News', 'Sport', 'Weather'].map((each) => `<a href="#">${each}</a><br>`).join('')
  const rows = sentences.map((each) => `<tr><td><font>${each}<br><br></font></td></tr>`).join('')
  const tables = await bodyOf(`<body><table><tr><td>${menu}</td><td><table>${rows}</table></td></tr></table></body>`)
  expect(tables.body.split('\n\n')).toEqual(sentences)
  const amp = await bodyOf(
    `<body><main><h1>Crane falls</h1><p>${first}</p><amp-ad>Advertisement</amp-ad><p>${second}</p><p>${third}</p></main></body>`,
  )
  expect(amp.body.split('\n\n')).toEqual(sentences)
})

test('an offer of a newsletter and the line of the day are left out, wherever they stand', async () => {
  for (const line of [
    'Sign up to our Morning Briefing newsletter for the best stories of the day.',
    'Subscribe to get the harbour news in your inbox every morning',
    'Tuesday 3 June 2031 16.20',
  ]) {
    const { body } = await bodyOf(
      `<article><h1>Quay closed</h1><time>${line.startsWith('T') ? line : ''}</time><p>${first}</p><div class="box"><p>${line.startsWith('T') ? '' : line}</p></div><p>${second}</p><p>${third}</p></article>`,
    )
    expect(body).toBe(sentences.join('\n\n'))
  }
})
