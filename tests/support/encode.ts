import { Buffer } from 'node:buffer'

/** The bytes of a text in an encoding that Node only decodes: found by decoding every pair of bytes once. */
export function encode(text: string, encoding: string): Buffer {
  const table = tables.get(encoding) ?? tableOf(encoding)
  tables.set(encoding, table)
  return Buffer.concat(Array.from(text, (letter) => table.get(letter) ?? fail(letter, encoding)))
}

const tables = new Map<string, ReadonlyMap<string, Buffer>>()

function tableOf(encoding: string): ReadonlyMap<string, Buffer> {
  const table = new Map<string, Buffer>()
  const learn = (bytes: Buffer): void => {
    const letter = new TextDecoder(encoding).decode(bytes)
    if (Array.from(letter).length === 1 && letter !== '\ufffd' && !table.has(letter)) table.set(letter, bytes)
  }
  for (let one = 0; one < 0x100; one++) learn(Buffer.from([one]))
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) learn(Buffer.from([lead, trail]))
  }
  return table
}

function fail(letter: string, encoding: string): never {
  throw new Error(`${letter} is not in ${encoding}`)
}
