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
  const [notice, setNotice] = useState<Notice>({ year: String(year), said: '' })
  const [asked, setAsked] = useState(false)
  const { mutate, reset, data, error, isPending } = useCommand(readCalendarNotice, { refresh: false })
  // What was read before is of another year or another text: it cannot be taken over any more.
  const change = (part: Partial<Notice>) => {
    setNotice((before) => ({ ...before, ...part }))
    reset()
  }
  const read = () => {
    setAsked(true)
    if (isYear(notice) && isSaid(notice)) mutate({ body: { year: Number(notice.year), text: notice.said } })
  }
  return (
    <Drawer open={open} onClose={close} title={word.import} size={640} destroyOnHidden>
      <p className="soft">{word.importLead}</p>
      <Fields notice={notice} asked={asked} change={change} />
      <RefusalNotice error={error} />
      <p className="buttons">
        <Button loading={isPending} onClick={read}>
          {word.read}
        </Button>
      </p>
      {data && (
        <Found read={data} adopt={(days) => adopt({ level: 'national', days, coversYear: Number(notice.year) })} />
      )}
    </Drawer>
  )
}

interface Notice {
  year: string
  said: string
}

const isYear = ({ year }: Notice): boolean => /^20(0[4-9]|[1-9]\d)$/.test(year)
const isSaid = ({ said }: Notice): boolean => said.trim() !== ''

/** What is to be read; once it was `asked` for, what is missing is told. */
function Fields({ notice, asked, change }: { notice: Notice; asked: boolean; change(part: Partial<Notice>): void }) {
  const word = useWords(text)
  const [wrongYear, nothing] = [asked && !isYear(notice), asked && !isSaid(notice)]
  return (
    <>
      <label className="field">
        {word.noticeYear}
        <Input
          inputMode="numeric"
          maxLength={4}
          value={notice.year}
          aria-invalid={wrongYear}
          onChange={({ target }) => change({ year: target.value })}
        />
      </label>
      {wrongYear && <Alert type="error" role="alert" title={word.notAYear} />}
      <label className="field">
        {word.file}
        <input
          type="file"
          accept=".txt,.csv,.json,text/plain,text/csv,application/json"
          onChange={({ target }) => void target.files?.[0]?.text().then((said) => change({ said }))}
        />
      </label>
      <label className="field">
        {word.noticeText}
        <Input.TextArea
          rows={10}
          maxLength={50_000}
          value={notice.said}
          aria-invalid={nothing}
          onChange={({ target }) => change({ said: target.value })}
        />
      </label>
      {nothing && <Alert type="error" role="alert" title={word.noNotice} />}
    </>
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
          description={word.mendFirst}
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
