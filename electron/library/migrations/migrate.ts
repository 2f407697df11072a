import type { WritableDb } from '../database/handles.ts'
import { transaction } from '../database/transaction.ts'
import { migrations } from './all.ts'

/** "DBLT" in ASCII, kept in the file's header (`PRAGMA application_id`): what makes an SQLite file a Doublet library. */
export const applicationId = 0x44424c54

/**
 * Takes the schema from whatever version the file has to `target` (the newest when not given), all steps in one
 * transaction: a step that fails leaves the file as it was. Throws what SQLite throws.
 */
export function migrate(db: WritableDb, target: number = migrations.length): void {
  transaction(db, () => {
    const from = Number(db.pragma('user_version', { simple: true }))
    for (const step of migrations.slice(from, target)) {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.version}`)
    }
    db.pragma(`application_id = ${applicationId}`)
  })
}
