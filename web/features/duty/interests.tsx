import { Button } from 'antd'
import { interests, withdrawInterest } from '#api/duty.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { relationWords } from '../../ui/duty-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DeclareInterest } from './declare-interest.tsx'
import { text } from './text.ts'

/** Whose applications one keeps out of: declared by number, kept as a mark of it alone. */
export function Interests() {
  const word = useWords(text)
  const relations = useWords(relationWords)
  const { data } = useQuestion(question(interests))
  const { mutate, error, isPending } = useCommand(withdrawInterest)
  return (
    <section className="sheet" aria-labelledby="interests">
      <h2 id="interests">{word.interests}</h2>
      <p className="soft">{word.interestsHint}</p>
      <RefusalNotice error={error} />
      <ul>
        {data?.interests.map(({ id, relation, number }) => (
          <li key={id}>
            {relations[relation]} {number}{' '}
            <Button size="small" loading={isPending} onClick={() => mutate({ params: { number: String(id) } })}>
              {word.interestOver}
            </Button>
          </li>
        ))}
      </ul>
      <DeclareInterest />
    </section>
  )
}
