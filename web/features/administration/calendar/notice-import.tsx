import { Alert, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { readCalendarNotice } from '#api/administration-calendar.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import type { Order } from './order.ts'
import { text } from './text.ts'

interface ImportProps {
  open: boolean
  /** The year the notice is most likely for. */
  year: number
  close(): void
  adopt(notice: Order): void
}

/** A yearly notice, pasted or from a file: read, looked at, and taken over whole. */
export function NoticeImport({ open, year, close, adopt }: ImportProps) {
  const word = useWords(text)
  const [ofYear, setYear] = useState(String(year))
  const [said, setSaid] = useState('')
  const { mutate, data, error, isPending } = useCommand(readCalendarNotice, { refresh: false })
  const isYear = /^20\d\d$/.test(ofYear)
  return (
    <Drawer open={open} onClose={close} title={word.import} size={640} destroyOnHidden>
      <p className="soft">{word.importLead}</p>
      <label className="field">
        {word.noticeYear}
        <Input inputMode="numeric" maxLength={4} value={ofYear} onChange={({ target }) => setYear(target.value)} />
      </label>
      <label className="field">
        {word.file}
        <input
          type="file"
          accept=".txt,.csv,.json,text/plain,text/csv,application/json"
          onChange={({ target }) => void target.files?.[0]?.text().then(setSaid)}
        />
      </label>
      <label className="field">
        {word.noticeText}
        <Input.TextArea rows={10} maxLength={50_000} value={said} onChange={({ target }) => setSaid(target.value)} />
      </label>
      <RefusalNotice error={error} />
      <p className="buttons">
        <Button
          disabled={!isYear || said.trim() === ''}
          loading={isPending}
          onClick={() => mutate({ body: { year: Number(ofYear), text: said } })}
        >
          {word.read}
        </Button>
      </p>
      {data && <Found read={data} adopt={(days) => adopt({ level: 'national', days, coversYear: Number(ofYear) })} />}
    </Drawer>
  )
}

type Read = ReplyOf<typeof readCalendarNotice>

function Found({ read: { days, faults }, adopt }: { read: Read; adopt(days: Read['days']): void }) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  return (
    <section aria-live="polite">
      <h2>{word.found(days.length)}</h2>
      {faults.length > 0 && (
        <Alert
          type="error"
          title={faults.map(({ line, reason, text: said }) => (
            <div key={`${line} ${said}`}>{word.fault(line, word[reason], said)}</div>
          ))}
        />
      )}
      <ul className="people">
        {days.map(({ on, works, why }) => (
          <li key={on}>
            {dayWithWeekday(on)} · {works ? word.worksThen : word.offThen} · {why}
          </li>
        ))}
      </ul>
      <Button type="primary" disabled={faults.length > 0 || days.length === 0} onClick={() => adopt(days)}>
        {word.adopt}
      </Button>
    </section>
  )
}
