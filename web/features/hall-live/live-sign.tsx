import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Hearing } from './news.ts'
import { text } from './text.ts'

interface LiveSignProps {
  hearing: Hearing
  at: string | undefined
  /** Nothing can be asked at all. */
  lost: boolean
}

/** Whether what is shown is what is, and since when it is. */
export function LiveSign({ hearing, at, lost }: LiveSignProps) {
  const word = useWords(text)
  const { clock } = useWriters()
  const state = lost ? 'lost' : hearing
  return (
    <p className={`live-sign live-${state}`}>
      <span role="status">{word[state]}</span>
      {at && <span className="soft"> · {word.asOf(clock(at))}</span>}
    </p>
  )
}
