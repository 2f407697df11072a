import { describe, expect, test } from 'vitest'
import { encodeForPage, portOfBridge } from '../../../shared/contract/port.ts'

const long = 'The ferry went down off Port Ansel. '.repeat(500)
const texts = { a: { body: 'short' }, b: { body: 'short' } }

describe('what crosses to the page', () => {
  test.each([
    { name: 'an answer with a comparison', message: { type: 'result', id: 1, output: { ...texts, comparison: long } } },
    {
      name: 'a report of progress with a comparison so far',
      message: { type: 'progress', id: 1, progress: { done: 3, total: 4, soFar: { ...texts, comparison: long } } },
    },
  ])('$name crosses as it is, because its text would be written twice', ({ message }) => {
    expect(encodeForPage(message)).toBe(message)
  })

  test.each([
    { type: 'progress', id: 1, progress: { done: 3, total: 4 } },
    { type: 'result', id: 1, output: null },
    { type: 'event', event: 'articlesChanged', payload: {} },
  ])('all else crosses as one text and arrives as it was', (message) => {
    const crossing = encodeForPage(message)
    expect(typeof crossing).toBe('string')
    const received: unknown[] = []
    const port = portOfBridge({
      postMessage: () => {},
      onMessage: (listener) => listener(crossing),
      onClose: () => {},
    })
    port.onMessage((each) => received.push(each))
    expect(received).toEqual([message])
  })
})
