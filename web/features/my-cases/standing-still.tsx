import type { caseFile } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { SpecialProcedure } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { specialNames } from '../../ui/special-words.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** That a special procedure runs: what it is, until when it was told to take, and that its time is not counted. */
export function StandingStill({ file: { special } }: { file: ReplyOf<typeof caseFile> }) {
  const word = useWords(text)
  const names = useWords(specialNames)
  const { day } = useWriters()
  const { aside } = usePunctuation()
  if (special.suspension === null) return null
  const { procedure, ground, toldUntil, overTold } = special.suspension
  return (
    <div className="notice">
      <p>{word.still(`${names[procedure as SpecialProcedure]}${aside(ground)}`, day(toldUntil))}</p>
      {overTold && <p>{word.overTold}</p>}
    </div>
  )
}
