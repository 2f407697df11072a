/** Everything that takes articles in, as one module to be loaded when it is needed (`load-importing.ts`). */
export { sampleReports } from '../sample-reports.ts'
export { importArticles } from './import-articles.ts'
export { draftOfPaste, inputOfPaste, inputOfPasted, textsOfFile } from './paste.ts'
export { importSource } from './thread/import-in-thread.ts'
