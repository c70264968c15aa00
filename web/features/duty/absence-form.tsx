import { Button, Form, Input } from 'antd'
import { enterAbsence } from '#api/duty.ts'
import { absenceKinds, halves, type AbsenceKind } from '#domain/organisation/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { absenceKindWords } from '../../ui/duty-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Pick } from './pick.tsx'
import { text } from './text.ts'
import { WhoField } from './who-field.tsx'

interface Values {
  accountId?: string
  kind: AbsenceKind
  from: string
  fromHalf: (typeof halves)[number]
  to: string
  toHalf: (typeof halves)[number]
}

/** Enters leave, a meeting or a journey by half days. */
export function AbsenceForm() {
  const word = useWords(text)
  const kinds = useWords(absenceKindWords)
  const today = useToday()
  const labels: Record<string, string> = { start: word.from, end: word.to, kind: word.kind }
  const [form] = Form.useForm<Values>()
  const { mutate, error, isPending, isSuccess } = useCommand(enterAbsence, { done: () => form.resetFields() })
  const send = ({ accountId, kind, from, fromHalf, to, toHalf }: Values) =>
    mutate({
      body: {
        kind,
        start: { on: from, half: fromHalf },
        end: { on: to, half: toHalf },
        ...(accountId ? { accountId } : {}),
      },
    })
  return (
    <section className="sheet" aria-labelledby="enter-absence">
      <h2 id="enter-absence">{word.enter}</h2>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'leave', from: today, fromHalf: 'morning', to: today, toHalf: 'afternoon' }}
        onFinish={send}
        className="absence-form"
      >
        <WhoField />
        <Form.Item name="kind" label={word.kind}>
          <Pick options={absenceKinds.map((kind) => [kind, kinds[kind]])} />
        </Form.Item>
        <DayAndHalf name="from" label={word.from} min={today} />
        <DayAndHalf name="to" label={word.to} min={today} />
        <RefusalNotice error={error} labelOf={(field) => labels[field] ?? field} />
        <div role="status">{isSuccess && <p>{word.entered}</p>}</div>
        <Form.Item>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {word.enter}
          </Button>
        </Form.Item>
      </Form>
    </section>
  )
}

function DayAndHalf({ name, label, min }: { name: 'from' | 'to'; label: string; min: string }) {
  const word = useWords(text)
  return (
    <div className="absence-day">
      <Form.Item name={name} label={label} rules={[{ required: true, message: word.needed }]}>
        <Input type="date" min={min} />
      </Form.Item>
      <Form.Item name={`${name}Half`} label={`${label}${word.colon}${word.half}`}>
        <Pick options={halves.map((half) => [half, word[half]])} />
      </Form.Item>
    </div>
  )
}
