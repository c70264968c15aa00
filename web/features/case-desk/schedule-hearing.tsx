import { Checkbox, Form, Input } from 'antd'
import { scheduleHearing } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { ColleagueField } from './colleague-field.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { text } from './text.ts'
import { WordsField } from './words-field.tsx'

interface Said {
  heldOn: string
  time: string
  place: string
  presiderId: string
  closed?: boolean
  closedBecause?: string
}

/** The notice of a hearing: when, where, under whom, and open to the public unless there is a reason against it (Art. 48). */
export function ScheduleHearing({ file: { id, version, special: standing }, done }: ActProps) {
  const [word, special] = [useWords(text), useWords(specialText)]
  const [form] = Form.useForm<Said>()
  const closed = Form.useWatch('closed', form)
  const { mutate, error, isPending } = useCommand(scheduleHearing, { done })
  const needed = [{ required: true, message: word.needed }]
  return (
    <ActForm<Said>
      form={form}
      initial={{ time: '09:30' }}
      label={special.ScheduleHearing}
      error={error}
      sending={isPending}
      send={({ closed: isClosed, closedBecause, ...body }) =>
        mutate({ params: { id }, body: { ...body, ...(isClosed && closedBecause && { closedBecause }) }, version })
      }
    >
      <p className="soft">{special.scheduleHint}</p>
      <Form.Item name="heldOn" label={special.heldOn} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="time" label={special.time} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <WordsField name="place" label={special.place} max={200} />
      <ColleagueField
        name="presiderId"
        label={special.presider}
        hint={special.presiderHint}
        without={standing.reviewers}
      />
      <Form.Item name="closed" valuePropName="checked">
        <Checkbox>{special.closed}</Checkbox>
      </Form.Item>
      {closed && <WordsField name="closedBecause" label={special.closedBecause} max={200} />}
    </ActForm>
  )
}
