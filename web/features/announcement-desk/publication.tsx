import { Alert, Button } from 'antd'
import { publishAnnouncement } from '#api/announcements.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { useFieldLabels } from './field-labels.ts'
import type { Managed } from './questions.ts'
import { StatusTag } from './status-tag.tsx'
import { text } from './text.ts'
import { Withdrawal } from './withdrawal.tsx'

/** Where the announcement stands with the public, and what may be done about it. */
export function Publication({ announcement, isSaved }: { announcement: Managed; isSaved: boolean }) {
  const word = useWords(text)
  const { number, moment } = useWriters()
  const labels: Readonly<Record<string, string>> = useFieldLabels()
  const { mutate, error, isPending } = useCommand(publishAnnouncement)
  const { id, status, version, publishedVersion, withdrawnAt, withdrawnBecause } = announcement
  if (status === 'withdrawn')
    return (
      <Alert
        type="error"
        showIcon
        title={word.withdrawnOn(withdrawnAt ? moment(withdrawnAt) : '')}
        description={`${word.reason}：${withdrawnBecause ?? ''}`}
      />
    )
  const isCurrent = publishedVersion === version
  return (
    <section aria-labelledby="publication">
      <h2 id="publication">{word.publish}</h2>
      <p>
        <StatusTag {...announcement} />
        {publishedVersion !== null && (
          <>
            {word.livesAt} {word.version(number(publishedVersion))}
            {' · '}
            <a href={`/announcements/${id}`}>{word.see}</a>
          </>
        )}
      </p>
      {!isCurrent && <p>{isSaved ? word.publishing : word.unsaved}</p>}
      <RefusalNotice error={error} labelOf={(field) => labels[field] ?? field} />
      <p className="toolbar">
        {!isCurrent && (
          <Button
            type="primary"
            disabled={!isSaved}
            loading={isPending}
            onClick={() => mutate({ params: { id }, version })}
          >
            {publishedVersion === null ? word.publish : word.publishAgain}
          </Button>
        )}
        <Withdrawal announcement={announcement} />
      </p>
    </section>
  )
}
