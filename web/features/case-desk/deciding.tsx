import type { DecisionLevel } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { leaderText } from './leader-text.ts'
import type { CaseFile } from './questions.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** How high the case is decided and why, and whom it really waits for. */
export function Deciding({ file: { deciding } }: { file: CaseFile }) {
  const said = useWords(leaderText)
  const named = useNamed()
  const { number } = useWriters()
  const { aside, of } = usePunctuation()
  if (!deciding) return null
  const { level, rule, posts } = deciding
  const fact = rule && named({ name: rule.fact, nameEn: rule.factEn })
  const serving = posts.map(({ code, holder, servedBy }) => {
    const stood = holder && servedBy && holder.id !== servedBy.id ? aside(said.inPlaceOf(named(holder))) : ''
    return <span key={code}>{servedBy ? `${named(servedBy)}${stood}` : `▲ ${said.nobody}`} </span>
  })
  return (
    <p className="soft deciding">
      {said.decidedBy(level as DecisionLevel)}
      {rule && ` · ${said.because(fact ?? '', number(rule.value), number(rule.atLeast))}`}
      {serving.length > 0 && (
        <>
          {' · '}
          {of(said.waitsFor, '')}
          {serving}
        </>
      )}
    </p>
  )
}
