import { cancelBooking } from '#api/bookings.ts'
import type { myTickets } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ownBookings, ownTickets, type Booking } from './questions.ts'
import { text } from './text.ts'

type Ticket = ReplyOf<typeof myTickets>['tickets'][number]

/** What somebody has booked, and the tickets they hold today. */
export function OwnVisits() {
  const word = useWords(text)
  const tickets = useQuestion(ownTickets, { refetchInterval: 10_000 })
  return (
    <section aria-labelledby="mine">
      <h2 id="mine">{word.mine}</h2>
      <Answered to={useQuestion(ownBookings)}>
        {({ bookings }) => (
          <ul className="case-lines">
            {tickets.data?.tickets.map((ticket) => (
              <TicketLine key={ticket.id} ticket={ticket} />
            ))}
            {bookings.slice(0, 10).map((booking) => (
              <BookingLine key={booking.id} booking={booking} />
            ))}
            {bookings.length === 0 && tickets.data?.tickets.length === 0 && <li className="soft">{word.none}</li>}
          </ul>
        )}
      </Answered>
    </section>
  )
}

function TicketLine({ ticket }: { ticket: Ticket }) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const { ahead, counter, status } = ticket
  const isCalled = status === 'called' || status === 'recalled' || status === 'serving'
  const standing = ahead === null ? (isCalled ? word.called(counter ?? '') : word.over) : word.ahead(number(ahead))
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <a href={`/hall/ticket/${ticket.id}?own=1`}>{word.ticket(ticket.number)}</a>
        <span className="tag">{standing}</span>
      </p>
      <p className="soft">
        {named({ name: ticket.zoneName, nameEn: ticket.zoneNameEn })} {ticket.item && named(ticket.item)}
      </p>
    </li>
  )
}

function BookingLine({ booking }: { booking: Booking }) {
  const word = useWords(text)
  const named = useNamed()
  const { dayWithWeekday, shortMoment } = useWriters()
  const { mutate, error, isPending } = useCommand(cancelBooking)
  const { id, on, from, to, status, item, code, since, until } = booking
  return (
    <li className="card case-line">
      <p className="case-line-head">
        <span>
          {dayWithWeekday(on)} {from}–{to}
        </span>
        <span className="tag">{word[status]}</span>
      </p>
      <p className="soft">
        {named({ name: booking.zoneName, nameEn: booking.zoneNameEn })} {item && named(item)}
      </p>
      {status === 'booked' && (
        <>
          <p>
            {word.code} <strong className="number">{code}</strong>
          </p>
          <p className="soft">{word.codeSay(shortMoment(since), shortMoment(until))}</p>
          {error && <p role="alert">{error.sentence}</p>}
          <p>
            <button type="button" className="link" disabled={isPending} onClick={() => mutate({ params: { id } })}>
              {word.cancel}
            </button>
          </p>
        </>
      )}
    </li>
  )
}
