import { useState } from 'react'
import { useLocation } from 'wouter'
import { takeTicket } from '#api/hall.ts'
import { greenReasons, type GreenReason } from '#domain/hall/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { text } from './text.ts'

interface TakeProps {
  label: string
  /** Either. */
  item?: string
  zone?: string
}

/** The buttons that take a ticket: plainly, or through the green channel for a reason. */
export function Take({ label, ...asked }: TakeProps) {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [isGreen, setGreen] = useState(false)
  const { mutate, error, isPending } = useCommand(takeTicket, {
    done: ({ id }) => navigate(`/ticket/${id}`, { replace: true }),
  })
  const take = (green?: GreenReason) => mutate({ body: { source: 'kiosk', ...asked, ...(green && { green }) } })
  return (
    <div className="bar no-print">
      {error && <p role="alert">{error.status === 0 ? word.offline : error.sentence}</p>}
      <button className="primary" disabled={isPending} onClick={() => take()}>
        {label}
      </button>
      <button aria-expanded={isGreen} onClick={() => setGreen(!isGreen)}>
        {word.green}
      </button>
      {isGreen &&
        greenReasons.map((reason) => (
          <button key={reason} disabled={isPending} onClick={() => take(reason)}>
            {word[reason === 'elderly' ? 'elderlyReason' : reason]}
          </button>
        ))}
    </div>
  )
}
