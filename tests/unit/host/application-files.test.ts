import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../electron/main/application-files.ts'
import { isOwnAddress } from '../../../electron/security/application-origin.ts'

describe('the application’s protocol', () => {
  it('serves the files of the page', () => {
    expect(fileOf('/app/out/renderer', 'app://doublet/assets/index-1.js')).toEqual({
      path: '/app/out/renderer/assets/index-1.js',
      contentType: 'text/javascript; charset=utf-8',
    })
  })

  it.each([
    'app://doublet/..%2f..%2fmain%2fmain.js',
    'app://doublet/..%5c..%5cmain%5cmain.js',
    'app://doublet/c%3a/main.js',
    'app://doublet/a%00.js',
    'app://doublet/%ff.js',
    'app://doublet/library.doublet',
    'app://doublet/',
    'app://elsewhere/index.html',
  ])('does not serve %s', (address) => {
    expect(fileOf('/app/out/renderer', address)).toBeNull()
  })

  it.each(['app://doublet/../main/main.js', 'app://doublet/%2e%2e/main/main.js'])(
    'keeps %s inside its folder',
    (address) => {
      expect(fileOf('/app/out/renderer', address)?.path).toBe('/app/out/renderer/main/main.js')
    },
  )
})

describe('an address', () => {
  const server = new URL('http://localhost:5173/')

  it.each(['app://doublet/index.html', 'app://doublet/assets/a.css?x#y'])('%s is the application’s own', (address) => {
    expect(isOwnAddress(address, null)).toBe(true)
  })

  it.each([
    'https://example.org/',
    'http://localhost:5173/',
    'file:///etc/passwd',
    'app://doublet.example.org/',
    'app://other/index.html',
    'javascript:alert(1)',
    'data:text/html,hello',
    'blob:app://doublet/1234',
    'about:blank',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(isOwnAddress(address, null)).toBe(false)
  })

  it('of the development server counts only when there is one, and only its own', () => {
    expect(isOwnAddress('http://localhost:5173/app/main.tsx', server)).toBe(true)
    expect(isOwnAddress('http://localhost:5174/', server)).toBe(false)
    expect(isOwnAddress('https://localhost:5173/', server)).toBe(false)
  })
})
