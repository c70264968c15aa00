import { Form, InputNumber, Select, Space } from 'antd'
import { startSpecialProcedure } from '#api/special.ts'
import { specialProcedures, type SpecialProcedure } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { specialNames } from '../../ui/special-words.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { text } from './text.ts'
import { WordsField } from './words-field.tsx'

interface Said {
  procedure: SpecialProcedure
  ground: string
  days: number
  unit: 'workday' | 'day'
}

/** Which procedure, why, and how long it is told to take: all three stand in the notice. A hearing has its own. */
export function StartSpecial({ file: { id, version }, done }: ActProps) {
  const [word, special, names] = [useWords(text), useWords(specialText), useWords(specialNames)]
  const { mutate, error, isPending } = useCommand(startSpecialProcedure, { done })
  const needed = [{ required: true, message: word.needed }]
  return (
    <ActForm<Said>
      initial={{ unit: 'workday' }}
      label={special.StartSpecialProcedure}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{special.startHint}</p>
      <Form.Item name="procedure" label={special.procedure} rules={needed}>
        <Select
          options={specialProcedures
            .filter((value) => value !== 'hearing')
            .map((value) => ({ value, label: names[value] }))}
        />
      </Form.Item>
      <WordsField name="ground" label={special.ground} max={500} rows={3} />
      <Space align="start">
        <Form.Item name="days" label={special.days} rules={needed}>
          <InputNumber min={1} max={400} precision={0} />
        </Form.Item>
        <Form.Item name="unit" label=" " colon={false}>
          <Select
            aria-label={special.days}
            options={(['workday', 'day'] as const).map((value) => ({ value, label: special[value] }))}
          />
        </Form.Item>
      </Space>
    </ActForm>
  )
}
