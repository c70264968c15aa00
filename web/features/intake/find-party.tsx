import { Button, Form, Input, Radio } from 'antd'
import { registerParty } from '#api/people.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import type { Party } from './party.ts'
import { text } from './text.ts'

type Kind = 'person' | 'enterprise'
interface Details {
  kind: Kind
  number: string
  name: string
  mobile: string
}

/** Finds the applicant by number, or registers who has not been here before. */
export function FindParty({ audience, found }: { audience: Kind[]; found(party: Party): void }) {
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(registerParty, { refresh: false, done: found })
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <Form<Details>
      layout="vertical"
      requiredMark={false}
      initialValues={{ kind: audience[0] }}
      onFinish={(body) => mutate({ body })}
    >
      {audience.length > 1 && (
        <Form.Item name="kind" label={word.who}>
          <Radio.Group options={audience.map((kind) => ({ value: kind, label: word[kind] }))} />
        </Form.Item>
      )}
      {audience.length === 1 && (
        <Form.Item name="kind" hidden>
          <Input />
        </Form.Item>
      )}
      <div className="beside">
        <Form.Item name="number" label={word.number} extra={word.numberHint} rules={needed}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={word.name} rules={needed}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="mobile" label={word.mobile} rules={needed}>
          <Input autoComplete="off" inputMode="tel" />
        </Form.Item>
      </div>
      <RefusalNotice error={error} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.find}
      </Button>
    </Form>
  )
}
