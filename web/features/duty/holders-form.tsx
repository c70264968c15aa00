import { Button, Form } from 'antd'
import { useState } from 'react'
import { appointHolders } from '#api/appointments.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { appointmentText } from './appointment-text.ts'
import { ForeseenGaps } from './foreseen-gaps.tsx'
import { Pick } from './pick.tsx'
import type { Post } from './questions.ts'

const seats = ['first', 'second', 'third'] as const

interface HoldersFormProps {
  post: Pick<Post, 'code' | 'department' | 'holders'>
  /** Who may be appointed: account ids with what they are shown as. */
  candidates: readonly (readonly [string, string])[]
  hint: string
}

/** Chooses who holds a post and who stands in; what would follow is told before it is done. */
export function HoldersForm({ post, candidates, hint }: HoldersFormProps) {
  const word = useWords(appointmentText)
  const stands = post.holders.map(({ id }) => id)
  const [chosen, choose] = useState<readonly string[]>(stands)
  const holders = chosen.filter((id) => id !== '')
  const isNew = holders.join() !== stands.join()
  const { mutate, error, isPending, isSuccess, reset } = useCommand(appointHolders)
  const change = (at: number, id: string) => {
    reset()
    choose(seats.map((_, seat) => (seat === at ? id : (chosen[seat] ?? ''))))
  }
  return (
    <section className="sheet" aria-labelledby="appoint">
      <h2 id="appoint">{word.appoint}</h2>
      <p className="soft">{hint}</p>
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
              options={[['', at === 0 ? word.chooseHolder : word.nobodyThere], ...candidates]}
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
