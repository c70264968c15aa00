import { leaveQueue, ticketNow } from '#api/hall.ts'
import { mattersOfTicket } from '#api/matters.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { BroughtMatter } from '../../ui/brought-matter.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Frame } from './frame.tsx'
import { Rate } from './rate.tsx'
import { text } from './text.ts'

type Ticket = ReplyOf<typeof ticketNow>

/** A ticket, on the kiosk that gave it or on the phone that scanned it: kept up to date until it is over. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { id = '' } = usePlace().params
  const { data: ticket, error } = useQuestion(question(ticketNow, { params: { id } }), { refetchInterval: 3_000 })
  const { mutate: leave, isPending } = useCommand(leaveQueue)
  return (
    <Frame>
      <title>{word.yourNumber}</title>
      {error && <p role="alert">{error.status === 0 ? word.offline : error.sentence}</p>}
      {ticket && (
        <section className="ticket">
          <h1>{word.yourNumber}</h1>
          <p className="number">{ticket.number}</p>
          <p>
            {named({ name: ticket.zoneName, nameEn: ticket.zoneNameEn })} {ticket.item && named(ticket.item)}
          </p>
          <p role="status">{standingOf(ticket, word)}</p>
          {ticket.status === 'done' && <Rate ticketId={id} />}
          {ticket.ahead !== null && (
            <>
              <p className="soft">{ticket.wait ? waitOf(ticket.wait, word) : word.noCounter}</p>
              <QrCode text={`${location.origin}/hall/ticket/${id}?own=1`} label={word.scan} />
              <p className="soft">{word.scan}</p>
              <p className="no-print bar">
                <button onClick={() => print()}>{word.printTicket}</button>
                <button disabled={isPending} onClick={() => leave({ params: { id } })}>
                  {word.leave}
                </button>
              </p>
            </>
          )}
        </section>
      )}
      {ticket && <Matters ticketId={id} />}
    </Frame>
  )
}

/** What was taken up from whoever holds the ticket, and the answer once there is one. */
function Matters({ ticketId: id }: { ticketId: string }) {
  const { data } = useQuestion(question(mattersOfTicket, { params: { id } }), { refetchInterval: 15_000 })
  return data?.matters.map((matter) => <BroughtMatter key={matter.id} matter={matter} className="ticket" />)
}

type Said = (typeof text)['en']

const waitOf = ({ low, high }: NonNullable<Ticket['wait']>, word: Said) => word.wait(Math.floor(low), Math.ceil(high))

function standingOf({ status, ahead, counter }: Ticket, word: Said): string {
  if (ahead !== null) return word.ahead(ahead)
  if (status === 'called' || status === 'recalled') return word.called(counter ?? '')
  if (status === 'serving' || status === 'suspended') return word.serving(counter ?? '')
  return status === 'done' ? word.over : word.lapsed
}
