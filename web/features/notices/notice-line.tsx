import { useRef } from 'react'
import { Link } from 'wouter'
import { readNotices, type myNotices } from '#api/notices.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

type Notice = ReplyOf<typeof myNotices>['notices'][number]

const places = {
  case: '/cases/',
  'parallel-approval': '/parallel-approvals/',
  acceptance: '/acceptances/',
  bill: '/bills/',
} as const satisfies Partial<Record<Notice['matter'], string>>

const placeOf = ({ matter, caseId }: Notice) => (matter === 'booking' ? '/visit' : places[matter] + caseId)

/** One notice: what happened to which case, stage of a project, bill or booking, and what to do now. Whoever opens the case has read it. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const word = useWords(text)
  const named = useNamed()
  const { moment } = useWriters()
  const { account } = useSession()
  const link = useRef<HTMLAnchorElement>(null)
  const { mutate, isPending } = useCommand(readNotices)
  const happened = named({ name: notice.happened, nameEn: notice.happenedEn })
  const number = notice.caseNumber ?? ''
  const numberWord: Partial<Record<Notice['matter'], string>> = { case: word.number, booking: word.code }
  const isUnread = notice.readAt === null
  const read = () => isUnread && mutate({ body: { ids: [notice.id] } }, { onSuccess: () => link.current?.focus() })
  return (
    <li className={isUnread ? 'card case-line unread-line' : 'card case-line'}>
      <p className="case-line-head">
        <Link ref={link} to={placeOf(notice)} onClick={read}>
          {happened}
        </Link>
        {isUnread && <span className="tag">{word.unread}</span>}
      </p>
      <p>{named({ name: notice.toDo, nameEn: notice.toDoEn })}</p>
      <p className="soft pieces">
        <span>{named({ name: notice.itemName, nameEn: notice.itemNameEn })}</span>
        {account?.role === 'agent' && <span>{notice.applicant}</span>}
        <span>
          {numberWord[notice.matter] ?? word.stageNumber} {number}
        </span>
        <time dateTime={notice.at}>{moment(notice.at)}</time>
      </p>
      {isUnread && (
        <p>
          <button
            type="button"
            className="link"
            aria-label={word.readWhich(happened, number)}
            disabled={isPending}
            onClick={read}
          >
            {word.read}
          </button>
        </p>
      )}
    </li>
  )
}
