import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { escalateTicket, transferTicket } from '#api/hall-desk.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Desk, Ticket } from './desk.ts'
import { text } from './text.ts'

/** Sends a visitor on: to another zone, or to the desk for what could not get done. */
export function PassOn({ ticket: { id, zone: here }, zones }: { ticket: Ticket; zones: Desk['zones'] }) {
  const word = useWords(text)
  const named = useNamed()
  const [zone, setZone] = useState<string | null>(null)
  const [about, setAbout] = useState('')
  const transfer = useCommand(transferTicket)
  const escalate = useCommand(escalateTicket)
  return (
    <>
      <RefusalNotice error={transfer.error ?? escalate.error} />
      <p className="toolbar">
        <Select
          aria-label={word.transfer}
          placeholder={word.transfer}
          style={{ minWidth: '15rem' }}
          value={zone}
          onChange={setZone}
          options={zones
            .filter(({ letter }) => letter !== here)
            .map((one) => ({ value: one.letter, label: `${one.letter} ${named(one)}` }))}
        />
        <Button
          disabled={zone === null}
          loading={transfer.isPending}
          onClick={() => zone && transfer.mutate({ params: { id }, body: { zone, reason: word.transferReason } })}
        >
          {word.send}
        </Button>
      </p>
      <p className="toolbar">
        <Input
          aria-label={word.about}
          placeholder={word.about}
          style={{ maxWidth: '20rem' }}
          maxLength={500}
          value={about}
          onChange={({ target }) => setAbout(target.value)}
        />
        <Button
          disabled={about.trim() === ''}
          loading={escalate.isPending}
          onClick={() => escalate.mutate({ params: { id }, body: { about } })}
        >
          {word.escalate}
        </Button>
      </p>
    </>
  )
}
