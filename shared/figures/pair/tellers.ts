import { stems } from './stems.ts'

/**
 * Who tells or does things in every report. At the head of a sentence they are capitalised like names, but `Customs officers
 * seized` and `Authorities said` exchange no subject.
 */
export const TELLERS = stems(
  'official authority police policeman officer hospital doctor medic witness rescuer ministry minister government ' +
    'spokesman spokeswoman agent investigator army military firefighter resident customs federal state local prosecutor ' +
    'judge court company analyst economist trader dealer union report agency',
)
