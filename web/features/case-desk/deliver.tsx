import { Form, Input, Radio } from 'antd'
import { Link } from 'wouter'
import { deliverResult } from '#api/cases.ts'
import { deliveryMethods } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { deliveryText } from './delivery-text.ts'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

interface Said {
  method: (typeof deliveryMethods)[number]
  courier?: string
  trackingNo?: string
}

export function Deliver({ file: { id, version }, done }: ActProps) {
  const word = { ...useWords(text), ...useWords(deliveryText) }
  const [form] = Form.useForm<Said>()
  const method = Form.useWatch('method', form)
  const { mutate, error, isPending } = useCommand(deliverResult, { done })
  const labels = { window: word['at-window'], courier: word.courier, electronic: word.electronic }
  return (
    <ActForm<Said>
      form={form}
      initial={{ method: 'window' }}
      label={word.DeliverResult}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <Form.Item name="method" label={word.method}>
        <Radio.Group options={deliveryMethods.map((value) => ({ value, label: labels[value] }))} />
      </Form.Item>
      {method === 'courier' &&
        (['courier', 'trackingNo'] as const).map((name) => (
          <Form.Item
            key={name}
            name={name}
            label={name === 'courier' ? word.courierCompany : word.trackingNo}
            rules={[{ required: true, whitespace: true, message: word.needed }]}
          >
            <Input maxLength={60} />
          </Form.Item>
        ))}
      {method === 'window' && (
        <p className="soft">
          {word.paperSigned} <Link to="/collect">{word.signOnScreen}</Link>
        </p>
      )}
    </ActForm>
  )
}
