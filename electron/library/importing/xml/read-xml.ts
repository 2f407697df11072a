import { failure, success, type Outcome } from '../../outcome.ts'
import { cleanText, decodeText, type DecodedText } from '../decode-text.ts'
import type { ImportProblem } from '../import-problem.ts'
import { parseXml, type ParsedXml } from './parse-xml.ts'

/** An XML declaration says its encoding in ASCII within its first line. */
const declaredEncoding = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?<encoding>[\w.:-]{1,40})["']/

/** Decodes and parses the bytes of an XML document. */
export function readXml(bytes: Uint8Array): Outcome<ParsedXml, ImportProblem> {
  const decoded = decodeXml(bytes)
  if (!decoded.ok) return decoded
  const parsed = parseXml(decoded.value.text)
  if (!parsed.ok) return parsed
  return success({ ...parsed.value, warnings: [...decoded.value.warnings, ...parsed.value.warnings] })
}

/** A byte order mark goes before what the declaration says; without either the text is UTF-8. */
function decodeXml(bytes: Uint8Array): Outcome<DecodedText, ImportProblem> {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 300)).trimStart()
  const encoding = declaredEncoding.exec(opening)?.groups?.['encoding']
  // What reads as ASCII is not UTF-16, whatever it says; and a byte order mark does not read as a declaration.
  if (encoding === undefined || /^utf-?(?:8|16)/i.test(encoding)) return decodeText(bytes)
  try {
    return success(cleanText(new TextDecoder(encoding, { fatal: true }).decode(bytes)))
  } catch (error) {
    const detail =
      error instanceof RangeError
        ? `it says that its encoding is ${encoding}, which Doublet does not know`
        : `it says that its encoding is ${encoding}, and it is not`
    return failure({ kind: 'unreadable', detail })
  }
}
