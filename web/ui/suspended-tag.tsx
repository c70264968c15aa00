import type { SpecialProcedure } from '#domain/cases/index.ts'
import { useWords, words } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { specialNames } from './special-words.ts'

const text = words(
  {
    paused: (what: string) => `暂停计时：${what}`,
    until: (day: string) => `告知至${day}`,
    over: (day: string) => `已超过告知的${day}`,
  },
  {
    paused: (what: string) => `Standing still: ${what}`,
    until: (day: string) => `told until ${day}`,
    over: (day: string) => `longer than told (${day})`,
  },
)

interface SuspendedTagProps {
  procedure: string
  toldUntil: string
  today: string
}

/** That no clock runs, because of which special procedure, and until when that was told to take. */
export function SuspendedTag({ procedure, toldUntil, today }: SuspendedTagProps) {
  const word = useWords(text)
  const name = useWords(specialNames)[procedure as SpecialProcedure]
  const { day } = useWriters()
  const isOver = today > toldUntil
  return (
    <span className={isOver ? 'due due-today due-over' : 'due due-still'}>
      <span aria-hidden="true">{isOver ? '◆ ' : '∥ '}</span>
      {word.paused(name)} · {(isOver ? word.over : word.until)(day(toldUntil))}
    </span>
  )
}
