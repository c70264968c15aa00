import { Form, Input } from 'antd'
import { postponeHearing } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { Written } from './said-fields.tsx'
import { specialText } from './special-text.ts'
import { text } from './text.ts'
import { WordsField } from './words-field.tsx'

interface Said {
  heldOn: string
  time: string
  place: string
  reason: string
}

/** Another day for a hearing: later, with seven working days of notice again, and a reason everybody is told. */
export function PostponeHearing({ file: { id, version, special: standing }, done }: ActProps) {
  const [word, special] = [useWords(text), useWords(specialText)]
  const { day } = useWriters()
  const { mutate, error, isPending } = useCommand(postponeHearing, { done })
  const needed = [{ required: true, message: word.needed }]
  const heldOn = standing.hearing?.heldOn
  return (
    <ActForm<Said>
      initial={{ time: '09:30' }}
      label={special.PostponeHearing}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{special.postponeHint(heldOn ? day(heldOn) : '')}</p>
      <Form.Item name="heldOn" label={special.heldOn} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="time" label={special.time} rules={needed}>
        <Input type="time" />
      </Form.Item>
      <WordsField name="place" label={special.place} max={200} />
      <Written name="reason" label={special.reason} rows={3} most={500} />
    </ActForm>
  )
}
