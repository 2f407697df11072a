import { success, type Outcome } from '../../outcome.ts'
import { decodeText } from '../decode-text.ts'
import type { ImportProblem } from '../import-problem.ts'
import { parseXml, type ParsedXml } from './parse-xml.ts'

/** An XML declaration says its encoding in ASCII within its first line. */
const declaredEncoding = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["'](?<encoding>[\w.:-]{1,40})["']/

/** Decodes and parses the bytes of an XML document. An encoding that is declared is asked where the bytes leave it open. */
export function readXml(bytes: Uint8Array): Outcome<ParsedXml, ImportProblem> {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  const decoded = decodeText(bytes, declaredEncoding.exec(opening)?.groups?.['encoding'] ?? null)
  if (!decoded.ok) return decoded
  const parsed = parseXml(decoded.value.text)
  if (!parsed.ok) return parsed
  return success({ ...parsed.value, warnings: [...decoded.value.warnings, ...parsed.value.warnings] })
}
