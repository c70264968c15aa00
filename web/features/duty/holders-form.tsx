import { Button, Form } from 'antd'
import { useState } from 'react'
import { departmentStaff } from '#api/administration-organisation.ts'
import { appointHolders } from '#api/appointments.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { levelWords, roleWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { appointmentText } from './appointment-text.ts'
import { ForeseenGaps } from './foreseen-gaps.tsx'
import { Pick } from './pick.tsx'
import type { Post } from './questions.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

const seats = ['first', 'second', 'third'] as const

/** Chooses who holds a post and who stands in, from the people of its department; what would follow is told before it is done. */
export function HoldersForm({ post, department }: { post: Post; department: NonNullable<Post['department']> }) {
  const word = useWords(appointmentText)
  const stands = post.holders.map(({ id }) => id)
  const [chosen, choose] = useState<readonly string[]>(stands)
  const holders = chosen.filter((id) => id !== '')
  const isNew = holders.join() !== stands.join()
  const { mutate, error, isPending, isSuccess, reset } = useCommand(appointHolders)
  const options = useCandidates(department.code)
  const change = (at: number, id: string) => {
    reset()
    choose(seats.map((_, seat) => (seat === at ? id : (chosen[seat] ?? ''))))
  }
  return (
    <section className="sheet" aria-labelledby="appoint">
      <h2 id="appoint">{word.appoint}</h2>
      <p className="soft">{word.appointHint}</p>
      <Form
        layout="vertical"
        className="absence-form"
        onFinish={() => mutate({ params: { code: post.code }, body: { holders } })}
      >
        {seats.map((seat, at) => (
          <Form.Item key={seat} label={word[seat]} htmlFor={`seat-${seat}`}>
            <Pick
              id={`seat-${seat}`}
              value={chosen[at] ?? ''}
              onChange={(id) => change(at, id)}
              options={[['', at === 0 ? word.chooseHolder : word.nobodyThere], ...options]}
            />
          </Form.Item>
        ))}
        <div className="whole-row">
          {isNew && holders.length > 0 && <ForeseenGaps post={post} holders={holders} />}
          <RefusalNotice error={error} labelOf={() => word.appoint} />
          <div role="status">{isSuccess && !isNew && <p>{word.appointed}</p>}</div>
          <Button type="primary" htmlType="submit" loading={isPending} disabled={!isNew || chosen[0] === ''}>
            {word.appoint}
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** The people of a department who may sign in, each with what they are and how far their authority reaches. */
function useCandidates(code: string): (readonly [string, string])[] {
  const word = useWords(appointmentText)
  const roles = useWords(roleWords)
  const levels = useWords(levelWords)
  const named = useNamed()
  const { aside } = usePunctuation()
  const { data } = useQuestion(question(departmentStaff, { params: { code } }))
  return (data?.people ?? [])
    .filter(({ disabled }) => !disabled)
    .map((person) => {
      const reach = person.level ? levels[person.level] : word.noAuthority
      return [person.id, `${named(person)}${aside(`${roles[person.role]} · ${reach}`)}`] as const
    })
}
