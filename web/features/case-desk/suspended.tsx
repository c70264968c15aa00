import type { SpecialProcedure } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { specialNames } from '../../ui/special-words.ts'
import type { CaseFile } from './questions.ts'
import { specialText } from './special-text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** That a special procedure runs, why and until when; it is the first thing to know of such a case. */
export function Suspended({ file: { special } }: { file: CaseFile }) {
  const word = useWords(specialText)
  const names = useWords(specialNames)
  const { day, number } = useWriters()
  const { aside } = usePunctuation()
  if (special.suspension === null) return null
  const { procedure, ground, since, told, toldUntil, overTold } = special.suspension
  const name = `${names[procedure as SpecialProcedure]}${aside(ground)}`
  const length = `${number(told.value)} ${word[told.unit]}`
  return (
    <section className="sheet standing-still" aria-label={names[procedure as SpecialProcedure]}>
      <p>{word.standing(name, day(since), length, day(toldUntil))}</p>
      {overTold && (
        <p>
          <strong>{word.over}</strong>
        </p>
      )}
    </section>
  )
}
