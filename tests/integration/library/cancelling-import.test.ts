import { describe, expect, test } from 'vitest'
import { createImportingHandlers } from '../../../electron/library/handlers/importing-handlers.ts'
import { EnginePool } from '../../../electron/library/jobs/engine-pool.ts'
import { createCancellation } from '../../../shared/contract/cancellation.ts'
import type { ImportReport } from '../../../shared/contract/importing.ts'
import { newLibrary } from '../../support/library.ts'

describe('an import that is cancelled', () => {
  test('tells what of it is kept, which its caller waits for no more', async () => {
    const db = await newLibrary()
    const told: ImportReport[] = []
    const handlers = createImportingHandlers({
      db,
      engine: new EnginePool(),
      articlesChanged: () => {},
      storiesChanged: () => {},
      importCancelled: (report) => told.push(report),
    })
    const source = createCancellation()
    const { cancellation } = source
    const files = [1, 2, 3].map((number) => ({
      name: `${number}.txt`,
      bytes: new TextEncoder().encode(`Boats of Brenna\n\nThe harbour of Brenna counted ${number} boats on Monday.`),
    }))
    await handlers.importFiles({ files }, { cancellation, progress: () => {} })
    expect(told).toEqual([])
    source.cancel()
    const report = await handlers.importSamples({}, { cancellation, progress: () => {} })
    expect(report.cancelled).toBe(true)
    expect(told).toEqual([report])
  })
})
