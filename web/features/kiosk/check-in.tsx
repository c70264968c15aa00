import { useState } from 'react'
import { useLocation } from 'wouter'
import { checkIn } from '#api/bookings.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { text } from './text.ts'

/** The ticket for whoever booked, by the code of the booking. */
export function CheckIn() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [code, setCode] = useState('')
  const { mutate, error, isPending } = useCommand(checkIn, {
    done: ({ id }) => navigate(`/ticket/${id}`, { replace: true }),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        mutate({ body: { code } })
      }}
    >
      <label>
        {word.booked}
        <input
          {...{ value: code, inputMode: 'numeric', maxLength: 8, autoComplete: 'off' }}
          onChange={({ target }) => setCode(target.value.replaceAll(/\D/g, ''))}
        />
      </label>
      {error && <p role="alert">{error.status === 0 ? word.offline : error.sentence}</p>}
      {code.length === 8 && (
        <button className="primary" disabled={isPending}>
          {word.checkIn}
        </button>
      )}
    </form>
  )
}
