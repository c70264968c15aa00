import type { ReactNode } from 'react'
import { dataRequestsOfCase } from '#api/data-requests.ts'
import { useNamed, useWords, words } from '../kernel/language.tsx'
import { question, useQuestion } from '../kernel/questions.tsx'
import { useWriters } from '../kernel/time.ts'
import { dataRequestWords } from './data-request-words.ts'

const text = words(
  {
    title: '部门间数据共享',
    asked: (office: string, day: string) => `${day}向${office}申请`,
    due: (day: string) => `应于${day}前办理`,
    over: '已逾期',
  },
  {
    title: 'Asked of other offices',
    asked: (office: string, day: string) => `${office} was asked on ${day}`,
    due: (day: string) => `due on ${day}`,
    over: 'late',
  },
)

interface AskedOfOthersProps {
  id: string
  className?: string
  /** Said above the list. */
  lead?: string
  /** What stands below it, also where nothing was asked. */
  children?: ReactNode
}

/** What other offices were asked for in a case, and by when they owe it; nothing where none was asked and nothing stands below. */
export function AskedOfOthers({ id, className, lead, children }: AskedOfOthersProps) {
  const word = useWords(text)
  const status = useWords(dataRequestWords)
  const named = useNamed()
  const { day, dayOf } = useWriters()
  const { data } = useQuestion(question(dataRequestsOfCase, { params: { id } }))
  const requests = data?.requests ?? []
  if (requests.length === 0 && !children) return null
  return (
    <section className={className} aria-labelledby="asked-of-others">
      <h2 id="asked-of-others">{word.title}</h2>
      {requests.length > 0 && lead && <p>{lead}</p>}
      {requests.length > 0 && (
        <ul>
          {requests.map((one) => (
            <li key={one.id}>
              <strong>{named(one.paper)}</strong> · {word.asked(named(one.provider), dayOf(one.askedAt))} ·{' '}
              {status[one.status]}
              {one.dueOn && ` · ${word.due(day(one.dueOn))}`}
              {one.isOver && ` ▲ ${word.over}`}
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  )
}
