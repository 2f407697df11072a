import { articleEvents, articleMethods } from './articles.ts'
import { byHandMethods } from './by-hand.ts'
import { comparingMethods } from './comparing.ts'
import { importingEvents, importingMethods } from './importing.ts'
import { keepingMethods } from './keeping.ts'
import { overlapMethods } from './overlaps.ts'
import { searchingMethods } from './searching.ts'
import { severalMethods } from './several.ts'
import { storyEvents, storyMethods } from './stories.ts'
import { tagMethods } from './tags.ts'

/** Answered by the library process. */
export const libraryMethods = {
  ...articleMethods,
  ...importingMethods,
  ...comparingMethods,
  ...severalMethods,
  ...searchingMethods,
  ...overlapMethods,
  ...storyMethods,
  ...tagMethods,
  ...keepingMethods,
  ...byHandMethods,
} as const

export const libraryEvents = { ...articleEvents, ...importingEvents, ...storyEvents } as const

/** Main process (or command line, or test) to library process. */
export const libraryContract = { version: 1, methods: libraryMethods, events: libraryEvents } as const
