import { parallelApproval } from '#api/parallel-approvals.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { constructionText } from './construction-text.ts'

/** What each item of an approved stage gave, or until when it does; nothing where items give nothing. */
export function StageLicences({ id }: { id: string }) {
  const word = useWords(constructionText)
  const named = useNamed()
  const { day } = useWriters()
  const { data } = useQuestion(question(parallelApproval, { params: { id } }))
  if (!data || data.licences.length === 0) return null
  return (
    <ul aria-label={word.licences}>
      {data.licences.map(({ item, number, delivered, ended, dueOn, late, ...licence }) => (
        <li key={item.code}>
          {named(item)}:{' '}
          {number ? (
            <a href={`/api/parallel-approvals/${id}/licences/${item.code}`}>
              {named(licence)} {number}
            </a>
          ) : (
            word.licenceDue(day(dueOn))
          )}{' '}
          {delivered && word.handedOver(day(delivered.on))}
          {number && !delivered && !ended && word.handedOverBy(day(dueOn))}{' '}
          {ended && <strong>■ {word[ended.how](day(ended.on))}</strong>} {late && <strong>▲ {word.late}</strong>}
        </li>
      ))}
    </ul>
  )
}
