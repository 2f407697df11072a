import { Buffer } from 'node:buffer'
import { analyse } from 'chardet'
import { failure, success, type Outcome } from '../outcome.ts'
import type { ImportProblem } from './import-problem.ts'

/** A decoded text, and what a reader of it should know. */
export type DecodedText = { readonly text: string; readonly warnings: readonly string[] }

/** Byte order marks, the longer ones first: that of UTF-32 begins like that of UTF-16. */
const marks: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
]
/** Encodings whose bytes are all valid UTF-8, so that only what a file says, or the escapes in it, tells them. */
const looksLikeAscii = /^iso-2022-/i
// oxlint-disable-next-line no-control-regex -- an escape is what is looked for
const escapes = /\u001b[$(]/
/** Bytes with fewer faults than a quarter of their letters beyond ASCII are UTF-8 that was damaged, not another encoding. */
const lettersPerFault = 4
/** The frequencies of letters are read off a part of this many bytes: a longer one tells no more. */
const sampleSize = 65_536
/** More control characters than this share of a text are not letters of any encoding. */
const mostControls = 0.02

/**
 * Turns the bytes of a text into text. A byte order mark goes first, then UTF-8 if the bytes are it, then what the file
 * says of itself (`declared`), and then what the frequencies of its letters say, with a warning that names what was
 * assumed. Bytes that are no text in any of these are a problem.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Outcome<DecodedText, ImportProblem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = marks.find(([mark]) => mark.every((byte, index) => buffer[index] === byte))?.[1]
  if (marked !== undefined) return decoded(decode(buffer, marked))
  const start = buffer.subarray(0, sampleSize)
  if (start.includes(0)) return decoded(decodeWide(buffer, start))
  const isEscaped = looksLikeAscii.test(declared ?? '') || escapes.test(start.toString('latin1'))
  const plain = isEscaped ? null : decode(buffer, 'utf-8')
  const said = plain === null && declared !== null ? decode(buffer, declared) : plain
  return said === null ? (decodeDamaged(buffer) ?? decodeAssumed(buffer, declared)) : decoded(said)
}

/**
 * A text that can be stored and shown: no half surrogates, and control characters replaced by spaces. Both can only
 * come from a source that was damaged before, so a text with them is taken in with a warning.
 */
export function cleanText(text: string): DecodedText {
  const warnings: string[] = []
  const whole = text.toWellFormed()
  const clean = whole.replaceAll(controls, ' ')
  if (clean !== whole) warnings.push('Control characters in it were replaced by spaces.')
  if (clean.includes('\ufffd')) warnings.push('Some of its characters were lost before it was imported.')
  return { text: clean, warnings }
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g

function decoded(text: string | null, ...warnings: readonly string[]): Outcome<DecodedText, ImportProblem> {
  if (text === null) return failure({ kind: 'binary' })
  const clean = cleanText(text)
  return success({ text: clean.text, warnings: [...warnings, ...clean.warnings] })
}

/** The text, without its byte order mark; null when the bytes are not of this encoding, or it is not known. */
function decode(buffer: Buffer, encoding: string): string | null {
  if (/^utf-32/i.test(encoding)) return decodeUtf32(buffer, /le$/i.test(encoding))
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(buffer)
  } catch {
    return null
  }
}

/** UTF-32, which `TextDecoder` does not know. */
function decodeUtf32(buffer: Buffer, isLittle: boolean): string | null {
  const parts: string[] = []
  for (let at = 0; at + 4 <= buffer.length; at += 4) {
    const point = isLittle ? buffer.readUInt32LE(at) : buffer.readUInt32BE(at)
    if (point > 0x10_ffff) return null
    if (point !== 0xfeff || at > 0) parts.push(String.fromCodePoint(point))
  }
  return buffer.length % 4 === 0 ? parts.join('') : null
}

/** UTF-16 without a mark: of text in Latin letters, every other byte is nought. Null for other bytes with noughts. */
function decodeWide(buffer: Buffer, start: Buffer): string | null {
  const noughts = [0, 0]
  for (const [index, byte] of start.entries()) if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  if (Math.min(even, odd) > 0 || even + odd < start.length / lettersPerFault) return null
  return decode(buffer, odd > 0 ? 'utf-16le' : 'utf-16be')
}

/** UTF-8 with faults in a few places; null for what has too many. */
function decodeDamaged(buffer: Buffer): Outcome<DecodedText, ImportProblem> | null {
  const text = new TextDecoder('utf-8').decode(buffer)
  // oxlint-disable-next-line no-control-regex -- letters beyond ASCII are meant
  const letters = text.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0
  const faults = text.split('\ufffd').length - 1
  if (faults === 0 || letters < lettersPerFault * faults) return null
  const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length
  return decoded(text, `It is UTF-8 with faults, the first in line ${line}.`)
}

function decodeAssumed(buffer: Buffer, declared: string | null): Outcome<DecodedText, ImportProblem> {
  for (const { name } of analyse(buffer.subarray(0, sampleSize))) {
    const text = decode(buffer, name)
    if (text === null || (text.match(controls)?.length ?? 0) > mostControls * text.length) continue
    // Like browsers, the decoder reads windows-1252 for ISO 8859-1, which has fewer letters.
    const known = /^(?:iso-8859-1|ascii)$/i.test(name) ? 'windows-1252' : name
    const says =
      declared === null ? 'It does not say how its letters are encoded' : `Its letters are not ${declared}, as it says`
    return decoded(text, `${says}: ${known} was assumed.`)
  }
  return failure({ kind: 'binary' })
}
