import { Button } from 'antd'
import { Link } from 'wouter'
import { readStaffNotices, staffNotices } from '#api/duty.ts'
import type { CardEventType, CardLevel } from '#domain/supervision/index.ts'
import { useLanguage, useWords, words } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardEventWords, cardLevelWords } from '../../ui/card-words.ts'

const text = words(
  {
    title: '监察提醒',
    raised: (level: string) => `新${level}`,
    reminder: (dueOn: string) => `办理提醒，${dueOn} 到期`,
    read: '知道了',
    more: (count: string) => `另有 ${count} 条，见下面的列表。`,
  },
  {
    title: 'From supervision',
    raised: (level: string) => `New card: ${level}`,
    reminder: (dueOn: string) => `Reminder, due on ${dueOn}`,
    read: 'Understood',
    more: (count: string) => `${count} more; see the list below.`,
  },
)

/** The rest stands in the list. */
const mostShown = 5

const isOurs = (kind: string) => kind === 'card-raised' || kind === 'reminder' || kind in cardEventWords['zh-CN']

/** What supervision told this person and they have not read yet: new cards, what became of them, and reminders. */
export function CardNotices() {
  const word = useWords(text)
  const { data } = useQuestion(question(staffNotices), { refetchInterval: 30_000 })
  const { mutate, isPending } = useCommand(readStaffNotices)
  const unread = data?.notices.filter(({ readAt, isDone, kind }) => readAt === null && !isDone && isOurs(kind)) ?? []
  if (unread.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="card-notices">
      <h2 id="card-notices">{word.title}</h2>
      <ul>
        {unread.slice(0, mostShown).map(({ id, kind, facts, at }) => (
          <Notice key={id} kind={kind} facts={facts} at={at} />
        ))}
      </ul>
      {unread.length > mostShown && <p className="soft">{word.more(String(unread.length - mostShown))}</p>}
      <Button loading={isPending} onClick={() => mutate({ body: { ids: unread.map(({ id }) => id) } })}>
        {word.read}
      </Button>
    </section>
  )
}

interface NoticeProps {
  kind: string
  facts: Readonly<Record<string, string | number>>
  at: string
}

function Notice({ kind, facts, at }: NoticeProps) {
  const word = useWords(text)
  const events = useWords(cardEventWords)
  const levels = useWords(cardLevelWords)
  const { shortMoment, day } = useWriters()
  const title = String(facts[useLanguage() === 'en' ? 'titleEn' : 'title'] ?? '')
  const said =
    kind === 'reminder'
      ? word.reminder(facts['dueOn'] ? day(String(facts['dueOn'])) : '')
      : kind === 'card-raised'
        ? word.raised(levels[facts['level'] as CardLevel])
        : events[kind as CardEventType]
  const to = kind === 'reminder' ? `/cases/${facts['case']}` : `/cards/${facts['card']}`
  return (
    <li>
      <Link to={to}>
        {facts['rule']} {title}
      </Link>{' '}
      {said} <span className="soft">{shortMoment(at)}</span>
    </li>
  )
}
