import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { problemOfFileError } from '../library/importing/find-files.ts'
import { describeImportProblem } from '../library/importing/import-problem.ts'
import { readLines } from '../library/importing/read-lines.ts'
import { failure, success, type Outcome } from '../library/outcome.ts'
import { UsageError } from './command.ts'

/** The most bytes of one line of input: two texts of 50 MB each. It bounds memory. */
const longestLine = 100_000_000

/** The lines of a JSON Lines file as values of a schema; a line that is none is a sentence that names it. */
export async function* readJsonLines<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): AsyncGenerator<Outcome<z.output<Schema>, string>> {
  try {
    for await (const { number, text, isTooLong } of readLines(createReadStream(path), longestLine)) {
      const name = `${path}, line ${number}`
      if (text === null) yield failure(`${name}: ${isTooLong ? 'It is too long.' : 'It is not UTF-8 text.'}`)
      else yield parseLine(text, name, schema)
    }
  } catch (error) {
    throw new UsageError(`${path}: ${describeImportProblem(problemOfFileError(error))}`)
  }
}

function parseLine<Schema extends z.ZodType>(
  text: string,
  name: string,
  schema: Schema,
): Outcome<z.output<Schema>, string> {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return failure(`${name}: It is not JSON (${error instanceof Error ? error.message : String(error)}).`)
  }
  const parsed = schema.safeParse(json)
  return parsed.success ? success(parsed.data) : failure(`${name}: ${z.prettifyError(parsed.error)}`)
}
