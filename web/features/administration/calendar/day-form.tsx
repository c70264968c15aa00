import { Button, Form, Input, Modal } from 'antd'
import { calendarLevels } from '#domain/calendar/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { Select } from '../../../ui/select.tsx'
import type { CalendarDay, Order, OrderedDay } from './order.ts'
import { text } from './text.ts'

interface DayFormProps {
  day: CalendarDay | undefined
  today: string
  level: Order['level']
  close(): void
  add(level: Order['level'], day: OrderedDay): void
}

interface Filled {
  level: Order['level']
  kind: 'works' | 'off' | 'back'
  why: string
  whyEn?: string
}

/** Says what becomes of one day; a day that is over is not changed. */
export function DayForm({ day, today, level, close, add }: DayFormProps) {
  const word = useWords(text)
  const { dayWithWeekday } = useWriters()
  const on = day?.on ?? ''
  return (
    <Modal open={day !== undefined} onCancel={close} footer={null} title={day ? word.adjust(dayWithWeekday(on)) : ''}>
      {day && on < today && (
        <>
          <p>{word.tooOld}</p>
          <Button onClick={close}>{word.cancel}</Button>
        </>
      )}
      {day && on >= today && <Fields day={day} level={level} add={add} close={close} />}
    </Modal>
  )
}

function Fields({ day, level, add, close }: Omit<DayFormProps, 'today' | 'day'> & { day: CalendarDay }) {
  const word = useWords(text)
  const [form] = Form.useForm<Filled>()
  const kinds = [
    ['off', word.offThen],
    ['works', word.worksThen],
    ['back', word.withdrawn],
  ] as const
  const finish = ({ level: by, kind, why, whyEn }: Filled) => {
    const works = kind === 'back' ? null : kind === 'works'
    add(by, { on: day.on, works, why: why.trim(), whyEn: whyEn?.trim() ? whyEn.trim() : why.trim() })
  }
  return (
    <Form<Filled>
      form={form}
      name="day"
      layout="vertical"
      requiredMark={false}
      initialValues={{ level, kind: day.works ? 'off' : 'works', why: '', whyEn: '' }}
      onFinish={finish}
    >
      <Form.Item name="kind" label={word.kind}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="level" label={word.level}>
        <Select options={calendarLevels.map((each) => [each, word[each]] as const)} />
      </Form.Item>
      <Form.Item
        name="why"
        label={word.why}
        extra={word.whyHint}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="whyEn" label={word.whyEn}>
        <Input maxLength={60} />
      </Form.Item>
      <p className="buttons">
        <Button type="primary" htmlType="submit">
          {word.add}
        </Button>
        <Button onClick={close}>{word.cancel}</Button>
      </p>
    </Form>
  )
}
