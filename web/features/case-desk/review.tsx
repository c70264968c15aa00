import { Form, Input, Radio } from 'antd'
import { reviewStep } from '#api/cases.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

/** The opinion on the present review step. */
export function Review({ file: { id, version, stepsLeft }, guide, done }: ActProps) {
  const word = useWords(text)
  const named = useNamed()
  const { mutate, error, isPending } = useCommand(reviewStep, { done })
  const code = stepsLeft[0] ?? ''
  const step = guide.item.reviewSteps.find((one) => one.code === code)
  return (
    <ActForm<{ verdict: 'pass' | 'object'; opinion: string }>
      initial={{ verdict: 'pass' }}
      label={word.ReviewStep}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body: { step: code, ...body }, version })}
    >
      <p>{word.stepOf(step ? named(step) : code)}</p>
      <Form.Item name="verdict" label={word.verdict}>
        <Radio.Group
          options={[
            { value: 'pass', label: word.pass },
            { value: 'object', label: word.object },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="opinion"
        label={word.opinion}
        rules={[{ required: true, whitespace: true, message: word.needed }]}
      >
        <Input.TextArea rows={4} maxLength={1000} />
      </Form.Item>
    </ActForm>
  )
}
