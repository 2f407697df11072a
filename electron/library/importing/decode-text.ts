import { Buffer } from 'node:buffer'
import { failure, success, type Outcome } from '../outcome.ts'
import type { ImportProblem } from './import-problem.ts'

/** A decoded text, and what a reader of it should know. */
export type DecodedText = { readonly text: string; readonly warnings: readonly string[] }

/**
 * Turns the bytes of a text file into text: UTF-8 with or without a byte order mark, or UTF-16 with one. Nothing is
 * guessed: a file in another encoding is a problem that names the place, never a text with wrong letters in it.
 */
export function decodeText(bytes: Uint8Array): Outcome<DecodedText, ImportProblem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = encodingOf(buffer)
  if (encoding === 'utf-8' && buffer.includes(0)) return failure({ kind: 'binary' })
  const text = decode(bytes, encoding)
  if (text === null) return failure(encoding === 'utf-8' ? placeOfFault(buffer) : { kind: 'binary' })
  return success(cleanText(text))
}

/**
 * A text that can be stored and shown: no half surrogates, and control characters replaced by spaces. Both can only
 * come from a source that was damaged before, so a text with them is taken in with a warning.
 */
export function cleanText(text: string): DecodedText {
  const warnings: string[] = []
  const whole = text.toWellFormed()
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const clean = whole.replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, ' ')
  if (clean !== whole) warnings.push('Control characters in it were replaced by spaces.')
  if (clean.includes('\ufffd')) warnings.push('Some of its characters were lost before it was imported.')
  return { text: clean, warnings }
}

function encodingOf(buffer: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le'
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

/** The text, without its byte order mark; null when the bytes are not of this encoding. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Where UTF-8 breaks off: the first byte that a lenient decoding does not give back. */
function placeOfFault(buffer: Buffer): ImportProblem {
  const again = Buffer.from(buffer.toString('utf8'), 'utf8')
  let at = 0
  while (at < buffer.length && buffer[at] === again[at]) at++
  const before = buffer.subarray(0, at)
  const line = before.toString('latin1').split('\n').length
  const start = before.subarray(before.lastIndexOf(0x0a) + 1).toString('utf8')
  const column = Array.from(new Intl.Segmenter('und').segment(start)).length + 1
  return { kind: 'not-utf-8', line, column, byte: buffer[at] ?? 0 }
}
