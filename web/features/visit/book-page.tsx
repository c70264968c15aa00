import { useState } from 'react'
import { Link } from 'wouter'
import { bookPlace, type slots } from '#api/bookings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultsIn, faultsOf } from '../../ui/faults.ts'
import { fieldAnchor } from '../../ui/field.tsx'
import { SignInFirst } from '../../ui/sign-in-first.tsx'
import { Title } from '../../ui/title.tsx'
import { hallNow, placeIn, slotsFor, type Booking } from './questions.ts'
import { text } from './text.ts'

/** Booking a visit: for an item or a zone, a day and a slot of it. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const { search } = usePlace()
  const [booked, setBooked] = useState<Booking | null>(null)
  const place = placeIn(search)
  if (account === null) return <SignInFirst title={word.signInToBook} back={`/visit/book?${search.toString()}`} />
  if (booked) return <Booked booking={booked} />
  return (
    <>
      <Title lead={word.bookLead}>{word.bookTitle}</Title>
      {place ? <Slots place={place} done={setBooked} /> : <Zones />}
    </>
  )
}

function Zones() {
  const word = useWords(text)
  const named = useNamed()
  return (
    <Answered to={useQuestion(hallNow)}>
      {({ zones }) => (
        <>
          <h2>{word.chooseZone}</h2>
          <ul>
            {zones
              .filter(({ kind }) => kind !== 'escalation')
              .map((zone) => (
                <li key={zone.letter}>
                  <Link to={`/visit/book?zone=${zone.letter}`}>
                    {zone.letter} {named(zone)}
                  </Link>
                </li>
              ))}
          </ul>
        </>
      )}
    </Answered>
  )
}

type Place = NonNullable<ReturnType<typeof placeIn>>

function Slots({ place, done }: { place: Place; done(booking: Booking): void }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <Answered to={useQuestion(slotsFor(place))} whole>
      {({ days, zoneName, zoneNameEn }) => (
        <>
          <h2>{named({ name: zoneName, nameEn: zoneNameEn })}</h2>
          {days.length === 0 ? <p>{word.noSlots}</p> : <SlotForm place={place} days={days} done={done} />}
          <p className="soft">{word.rules}</p>
        </>
      )}
    </Answered>
  )
}

type Days = ReplyOf<typeof slots>['days']

function SlotForm({ place, days, done }: { place: Place; days: Days; done(booking: Booking): void }) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const [on, setOn] = useState(days[0]?.on ?? '')
  const [from, setFrom] = useState('')
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutate, isPending } = useCommand(bookPlace, { done })
  const choose = (day: string) => {
    setOn(day)
    setFrom('')
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setFaults(from === '' ? faultsIn([{ field: 'from', message: word.enterSlot }]) : null)
        if (from !== '') mutate({ body: { ...place, on, from } }, { onError: (error) => setFaults(faultsOf(error)) })
      }}
    >
      <ErrorSummary faults={faults} labelOf={() => word.slot} />
      <p className="field">
        <label htmlFor="on">{word.day}</label>
        <select id="on" name="on" value={on} onChange={({ target }) => choose(target.value)}>
          {days.map((day) => (
            <option key={day.on} value={day.on}>
              {dayWithWeekday(day.on)}
            </option>
          ))}
        </select>
      </p>
      <SlotChoice slots={days.find((day) => day.on === on)?.slots ?? []} chosen={from} choose={setFrom} />
      <div className="buttons">
        <button type="submit" className="button" disabled={isPending}>
          {word.confirm}
        </button>
      </div>
    </form>
  )
}

interface SlotChoiceProps {
  slots: Days[number]['slots']
  chosen: string
  choose(from: string): void
}

function SlotChoice({ slots: ofDay, chosen, choose }: SlotChoiceProps) {
  const word = useWords(text)
  const { number } = useWriters()
  return (
    <fieldset className="field">
      <legend>{word.slot}</legend>
      <div className="visit-times">
        {ofDay.map((slot, index) => (
          <label key={slot.from} className="visit-time">
            <input
              {...{ type: 'radio', name: 'from', value: slot.from, disabled: slot.free === 0 }}
              {...(index === 0 && { id: fieldAnchor('from') })}
              checked={chosen === slot.from}
              onChange={() => choose(slot.from)}
            />
            <span>
              {slot.from}–{slot.to}
            </span>
            <span className="soft">{slot.free === 0 ? word.full : word.free(number(slot.free))}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Booked({ booking: { on, from, to, code, since, until } }: { booking: Booking }) {
  const word = useWords(text)
  const { dayWithWeekday, shortMoment } = useWriters()
  return (
    <>
      <Title lead={`${dayWithWeekday(on)} ${from}–${to}`}>{word.done}</Title>
      <dl className="facts">
        <dt>{word.code}</dt>
        <dd className="number">{code}</dd>
      </dl>
      <p>{word.codeSay(shortMoment(since), shortMoment(until))}</p>
      <p className="soft">{word.rules}</p>
      <p>
        <Link to="/visit">{word.back}</Link>
      </p>
    </>
  )
}
