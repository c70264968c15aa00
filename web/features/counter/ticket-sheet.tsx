import { Button, Tag } from 'antd'
import { Link } from 'wouter'
import { finishService, missTicket, recallTicket, resumeTicket, startService, suspendTicket } from '#api/hall-desk.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Desk, Ticket } from './desk.ts'
import { PassOn } from './pass-on.tsx'
import { text } from './text.ts'

/** Who was called: for what, who it is where that is known, and what may be done now. */
export function TicketSheet({ ticket, zones }: { ticket: Ticket; zones: Desk['zones'] }) {
  const word = useWords(text)
  const named = useNamed()
  const { item, party, about, mayDo } = ticket
  const search = new URLSearchParams({ ...(item && { item: item.code }), ticket: ticket.id })
  const isServed = mayDo.includes('FinishService')
  return (
    <section className="sheet" aria-label={ticket.number}>
      <p className="toolbar">
        <strong style={{ fontSize: '2rem' }}>{ticket.number}</strong>
        <Tag>{word[ticket.class]}</Tag>
        {ticket.green && ticket.class !== 'green' && <Tag>{word.green}</Tag>}
      </p>
      <p>{item ? `${item.code} ${named(item)}` : named({ name: ticket.zoneName, nameEn: ticket.zoneNameEn })}</p>
      <p>{party ? `${party.name} ${party.number}` : <span className="soft">{word.unknown}</span>}</p>
      {about && <p>{about}</p>}
      <Acts ticket={ticket} />
      {isServed && ticket.caseId === null && (
        <p>
          <Link to={`/intake?${search.toString()}`}>{word.intake}</Link> · <Link to="/collect">{word.collect}</Link>
        </p>
      )}
      {ticket.caseId && (
        <p>
          <Link to={`/cases/${ticket.caseId}`}>{word.linked}</Link>
        </p>
      )}
      {mayDo.includes('TransferTicket') && <PassOn ticket={ticket} zones={zones} />}
    </section>
  )
}

function Acts({ ticket: { id, mayDo } }: { ticket: Ticket }) {
  const word = useWords(text)
  const params = { id }
  const plain = {
    StartService: useCommand(startService),
    RecallTicket: useCommand(recallTicket),
    MissTicket: useCommand(missTicket),
    ResumeTicket: useCommand(resumeTicket),
  }
  const aside = useCommand(suspendTicket)
  const finish = useCommand(finishService)
  const names = ['StartService', 'RecallTicket', 'MissTicket', 'ResumeTicket'] as const
  const failed = [...Object.values(plain), aside, finish].find(({ error }) => error)?.error ?? null
  return (
    <>
      <RefusalNotice error={failed} />
      <p className="toolbar">
        {names
          .filter((name) => mayDo.includes(name))
          .map((name) => (
            <Button key={name} loading={plain[name].isPending} onClick={() => plain[name].mutate({ params })}>
              {word[name]}
            </Button>
          ))}
        {mayDo.includes('FinishService') &&
          (['done', 'not-done'] as const).map((outcome) => (
            <Button
              key={outcome}
              type={outcome === 'done' ? 'primary' : 'default'}
              loading={finish.isPending}
              onClick={() => finish.mutate({ params, body: { outcome } })}
            >
              {outcome === 'done' ? word.finish : word.notDone}
            </Button>
          ))}
        {mayDo.includes('SuspendTicket') && (
          <Button
            loading={aside.isPending}
            onClick={() => aside.mutate({ params, body: { reason: word.suspendReason } })}
          >
            {word.suspend}
          </Button>
        )}
      </p>
    </>
  )
}
