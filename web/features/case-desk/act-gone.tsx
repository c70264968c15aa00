import { Button } from 'antd'
import type { CaseEvent } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { eventWords } from '../../ui/case-words.ts'
import type { CaseFile } from './questions.ts'
import { text } from './text.ts'

/** Tells that the case has moved on under one's hands: who did what. */
export function ActGone({ file: { history }, close }: { file: CaseFile; close(): void }) {
  const word = useWords(text)
  const events = useWords(eventWords)
  const last = history.at(-1)
  return (
    <div className="act-gone" role="alert">
      <p>{last && word.overtaken(last.who || word.somebody, events[last.type as CaseEvent['type']])}</p>
      <p>{word.typedStays}</p>
      <Button size="small" onClick={close}>
        {word.letGo}
      </Button>
    </div>
  )
}
