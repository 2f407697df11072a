import type { WritableDb } from '../database/handles.ts'

/** A stored text's number, and whether it was there before. */
type StoredText = { readonly id: number; readonly isNew: boolean }

export type TextWrites = {
  /** Stores a body once; one that is there already is found by its SHA-256 (32 bytes). */
  store(text: { readonly sha256: Uint8Array; readonly wordCount: number; readonly body: string }): StoredText
}

export function prepareTextWrites(db: WritableDb): TextWrites {
  const find = db.prepare<[Uint8Array], number>('SELECT id FROM texts WHERE sha256 = ?').pluck()
  const insert = db.prepare<{ sha256: Uint8Array; wordCount: number; body: string }>(
    'INSERT INTO texts (sha256, word_count, body) VALUES (@sha256, @wordCount, @body)',
  )
  return {
    store(text) {
      const known = find.get(text.sha256)
      if (known !== undefined) return { id: known, isNew: false }
      return { id: Number(insert.run(text).lastInsertRowid), isNew: true }
    },
  }
}
