import { Alert, Button, type AlertProps } from 'antd'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { Link } from 'wouter'
import { siteText } from '../site-text.ts'
import { isWaiting, unsentOf, useKeptChecklists, type KeptChecklist } from './checklists.ts'
import type { Held } from './send.ts'
import { useSiteAccount } from './site-account.ts'
import { useSending } from './use-sending.ts'

interface UnsentProps {
  list: KeptChecklist
  held: Held | null
  sendNow(): void
  discard(): void
}

const Notice = (props: AlertProps) => <Alert className="site-notice" showIcon role="status" {...props} />

/** How much of a checklist lies on this device alone, and why: not finished, waiting for a network, or not taken. */
export function Unsent({ list, held, sendNow, discard }: UnsentProps) {
  const word = useWords(siteText)
  const { number, moment } = useWriters()
  const { answers, photos } = unsentOf(list)
  if (answers + photos === 0 && list.seenAt === null) return null
  const unsent = word.unsent(number(answers + photos), number(answers), number(photos))
  if (list.refused)
    return (
      <Notice
        type="error"
        role="alert"
        title={`${word.refused}: ${list.refused.sentence}`}
        description={
          <>
            <p>{word.refusedKept}</p>
            <div className="toolbar">
              <Link to={`/acceptances/${list.acceptanceId}`}>{word.back}</Link>
              <Button onClick={discard}>{word.discard}</Button>
            </div>
          </>
        }
      />
    )
  if (list.seenAt === null) return <Notice type="info" title={unsent} description={word.onDevice} />
  return (
    <Notice
      type="warning"
      title={unsent}
      description={
        <>
          <p>
            {word.kept(moment(list.seenAt))}
            {held && ` ${held === 'session' ? word.signIn : word.offline}`}
          </p>
          <Button onClick={sendNow}>{word.tryAgain}</Button>
        </>
      }
    />
  )
}

/** What this device keeps of all acceptances, or of one; what is finished goes on its way from here too. */
export function UnsentOnDevice({ of }: { of?: string }) {
  const word = useWords(siteText)
  const named = useNamed()
  const { number } = useWriters()
  const account = useSiteAccount()?.id
  const lists = useKeptChecklists(account)
  useSending(account, lists)
  const shown = lists?.filter(({ acceptanceId }) => of === undefined || of === acceptanceId) ?? []
  if (shown.length === 0) return null
  return (
    <Notice
      type="warning"
      title={word.listsUnsent(number(shown.length))}
      description={
        <ul>
          {shown.map((list) => (
            <li key={`${list.acceptanceId} ${list.round}`}>
              <Link to={`/acceptances/${list.acceptanceId}/checklist`}>{named(list.project)}</Link>{' '}
              {list.refused ? list.refused.sentence : isWaiting(list) ? word.waits : word.begun}
            </li>
          ))}
        </ul>
      }
    />
  )
}
