import { Button } from 'antd'
import { Link } from 'wouter'
import { readStaffNotices, staffNotices } from '#api/duty.ts'
import { useNamed, useWords, words } from '../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../kernel/questions.tsx'
import { useWriters } from '../kernel/time.ts'

const text = words({ title: '新的提醒', read: '知道了' }, { title: 'News for you', read: 'Understood' })

/** The rest stands in the list. */
const mostShown = 5

type Facts = Readonly<Record<string, string | number>>

interface StaffToldProps {
  /** What each kind of notice is called; other kinds belong to other pages. */
  names: Readonly<Record<string, string>>
  /** Where a notice leads. */
  to(facts: Facts): string
}

/** The project a notice is about; without a name where it is about none. */
const projectIn = ({ project = '', projectEn = '' }: Facts) => ({ name: String(project), nameEn: String(projectEn) })

/** What this person was told of and has not read yet. */
export function StaffTold({ names, to }: StaffToldProps) {
  const word = useWords(text)
  const named = useNamed()
  const { shortMoment } = useWriters()
  const { data } = useQuestion(question(staffNotices), { refetchInterval: 30_000 })
  const { mutate, isPending } = useCommand(readStaffNotices)
  const unread = data?.notices.filter(({ readAt, isDone, kind }) => readAt === null && !isDone && kind in names) ?? []
  if (unread.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="told">
      <h2 id="told">{word.title}</h2>
      <ul>
        {unread.slice(0, mostShown).map(({ id, kind, facts, at }) => (
          <li key={id}>
            <Link to={to(facts)}>{names[kind]}</Link> {named(projectIn(facts))}{' '}
            <span className="soft">{shortMoment(at)}</span>
          </li>
        ))}
      </ul>
      <Button loading={isPending} onClick={() => mutate({ body: { ids: unread.map(({ id }) => id) } })}>
        {word.read}
      </Button>
    </section>
  )
}
