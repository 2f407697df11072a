import type { ReactElement } from 'react'
import type { ComparedPair } from '../../client/pairs.ts'
import type { Loaded } from '../../client/resource.ts'
import { Button } from '../../components/button.tsx'
import { summaryOf } from '../compare/summary.ts'
import { emptySide, saysSomething, type QuickTexts } from './quick-texts.ts'
import { TextField } from './text-field.tsx'
import type { QuickDesk } from './use-quick-desk.ts'

/** The two fields, and below them what is still missing or what the texts have in common so far. */
export function QuickFields({
  texts,
  desk,
  compared,
}: {
  readonly texts: QuickTexts
  readonly desk: QuickDesk
  readonly compared: Loaded<ComparedPair | null>
}): ReactElement {
  const next = emptySide(texts)
  return (
    <div className="@container mx-auto flex h-full max-w-[100rem] flex-col gap-4 p-4">
      <div className="grid min-h-0 flex-1 gap-4 max-@2xl:grid-rows-2 @2xl:grid-cols-2">
        {(['a', 'b'] as const).map((side) => (
          <TextField
            key={side}
            side={side}
            text={texts[side]}
            isNext={next === side}
            takesFocus={desk.focused === side}
            onWrite={(text) => desk.act({ kind: 'write', side, text })}
            onClear={() => desk.act({ kind: 'clear', sides: [side] })}
            onFiles={(files) => desk.takeFiles(files, side)}
          />
        ))}
      </div>
      <div className="flex min-h-9 shrink-0 flex-wrap items-center justify-center gap-x-4 gap-y-2 text-sm text-quiet">
        <output>{desk.stage === 'stopped' ? STOPPED : stateInWords(texts, compared)}</output>
        {next === null && (
          <Button look="strong" icon="compare" onPress={() => desk.setStage('shown')}>
            Show the comparison
          </Button>
        )}
      </div>
    </div>
  )
}

function stateInWords({ a, b }: QuickTexts, compared: Loaded<ComparedPair | null>): string {
  if (!saysSomething(a) && !saysSomething(b)) {
    return 'Paste two reports: the first goes to the left, the second to the right. Nothing leaves this computer.'
  }
  if (!saysSomething(a) || !saysSomething(b)) return 'One more text, and they are compared.'
  switch (compared.kind) {
    case 'loading':
      return 'Comparing …'
    case 'failed':
      return compared.sentence
    case 'ready':
      return compared.value === null ? NO_WORDS : summaryOf(compared.value.comparison).join(' ')
  }
}

const STOPPED = 'The comparison was stopped. It begins anew when a text is changed, or when you ask for it.'

/** What is said of two texts one of which has nothing in it that could be read. */
export const NO_WORDS = 'There are no words in one of the two texts.'
