import { REHEARSAL_A, REHEARSAL_B } from '../../../shared/domain/rehearsal.ts'
import type { EngineTask } from './engine-task.ts'

/**
 * Comparisons after which the engine is quick: JavaScript is compiled while it runs, and the first comparison of a thread
 * takes four times as long as its tenth.
 */
export const WARM_UP_ROUNDS = 8

export const WARM_UP: EngineTask = {
  a: { body: REHEARSAL_A, title: 'Ferry sinks off Port Ansel', published: '2031-03-03', source: 'Northmere Wire' },
  b: { body: REHEARSAL_B, title: 'Seventeen die as ferry sinks', published: '2031-03-04', source: 'Sundmark Press' },
}
