import { z } from 'zod'
import type { Handlers } from '../../shared/contract/define.ts'

/** A contract small enough to read, with one method of each sort. */
export const sampleContract = {
  version: 3,
  methods: {
    double: { input: z.strictObject({ value: z.number() }), output: z.number() },
    count: {
      input: z.strictObject({ to: z.int() }),
      output: z.int(),
      progress: z.strictObject({ done: z.int() }),
    },
    echo: { input: z.unknown(), output: z.unknown() },
    wait: { input: z.strictObject({}), output: z.string() },
  },
  events: { changed: z.strictObject({ name: z.string() }) },
} as const

/** Handlers that do what the methods' names say; `wait` answers only when it is cancelled. */
export const sampleHandlers: Handlers<typeof sampleContract> = {
  double: ({ value }) => value * 2,
  count: ({ to }, { progress }) => {
    for (let done = 1; done <= to; done++) progress({ done })
    return to
  },
  echo: (value) => value,
  wait: (_input, { cancellation }) =>
    new Promise((resolve) => cancellation.addEventListener('abort', () => resolve('stopped'))),
}
