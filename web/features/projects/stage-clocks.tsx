import { parallelApproval } from '#api/parallel-approvals.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { constructionText } from './construction-text.ts'

/** Each department's clock of the stage under way; nothing while it is not distributed, or for whom it is out of reach. */
export function StageClocks({ id }: { id: string }) {
  const word = useWords(constructionText)
  const named = useNamed()
  const { day } = useWriters()
  const { data } = useQuestion(question(parallelApproval, { params: { id } }))
  const running = (data?.parts ?? []).filter(({ clock }) => clock !== null)
  if (running.length === 0) return null
  return (
    <ul aria-label={word.clocks}>
      {running.map(({ department, clock, answer }) => (
        <li key={department.code}>
          {named(department)}: {answer ? day(answer.on) : `${word.noAnswer} · ${word.until(day(clock?.dueOn ?? ''))}`}{' '}
          {clock?.late && <strong>▲ {word.late}</strong>}
        </li>
      ))}
    </ul>
  )
}
