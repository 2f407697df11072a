export { compareTexts, completeComparison, type TextComparison } from './compare-texts.ts'
export { findPassages, type FoundPassages } from './find-passages.ts'
export { DEFAULT_SETTINGS, type Settings } from './settings.ts'
export type { Side } from './side.ts'
