import { Button, Form, Input } from 'antd'
import { declareInterest } from '#api/duty.ts'
import { interestRelations, type InterestRelation } from '#domain/organisation/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { relationWords } from '../../ui/duty-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Pick } from './pick.tsx'
import { text } from './text.ts'

interface Values {
  relation: InterestRelation
  number: string
}

/** Declares oneself, a relative or an enterprise by number. */
export function DeclareInterest() {
  const word = useWords(text)
  const relations = useWords(relationWords)
  const [form] = Form.useForm<Values>()
  const { mutate, error, isPending } = useCommand(declareInterest, { done: () => form.resetFields() })
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ relation: 'spouse', number: '' }}
      onFinish={(body) => mutate({ body })}
      className="absence-form"
    >
      <Form.Item name="relation" label={word.relation}>
        <Pick options={interestRelations.map((relation) => [relation, relations[relation]])} />
      </Form.Item>
      <Form.Item name="number" label={word.number} rules={[{ required: true, whitespace: true, message: word.needed }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <RefusalNotice error={error} labelOf={() => word.number} />
      <Form.Item>
        <Button htmlType="submit" loading={isPending}>
          {word.declare}
        </Button>
      </Form.Item>
    </Form>
  )
}
