/** What two reports say to each other: reading, comparing and pairing composed. The one place where passages and figures meet. */
export { analyse, compareReports, comparisonSoFar, findReportPassages, judgeReports } from './analyse.ts'
export { collate } from './collation/collate.ts'
export { ledgerOf } from './ledger.ts'
export { ledgerSheetOf } from './ledger-sheet.ts'
export { readReport, type ReadReport, type Report } from './read-report.ts'
export { relationBetween, relationOf } from './relation.ts'
export { readProfile, type Profile } from './report-likeness.ts'
