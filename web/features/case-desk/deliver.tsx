import { Button, Form, Input, Radio, type FormInstance } from 'antd'
import { Link } from 'wouter'
import { deliverResult } from '#api/cases.ts'
import { deliveryMethods, paperReasons, type PaperReason } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { FileSlot } from '../../ui/file-slot.tsx'
import { ActForm } from './act-form.tsx'
import { deliveryText } from './delivery-text.ts'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

interface Said {
  method: (typeof deliveryMethods)[number]
  courier?: string
  trackingNo?: string
  reason?: PaperReason
  fileId?: string
}

export function Deliver({ file: { id, version }, done }: ActProps) {
  const word = { ...useWords(text), ...useWords(deliveryText) }
  const [form] = Form.useForm<Said>()
  const method = Form.useWatch('method', form)
  const { mutate, error, isPending } = useCommand(deliverResult, { done })
  const labels = { window: word['at-window'], courier: word.courier, electronic: word.electronic }
  const send = ({ reason, fileId, ...body }: Said) =>
    mutate({ params: { id }, body: { ...body, ...(reason && fileId && { paper: { reason, fileId } }) }, version })
  return (
    <ActForm<Said>
      form={form}
      initial={{ method: 'window' }}
      label={word.DeliverResult}
      error={error}
      sending={isPending}
      send={send}
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
      {method === 'window' && <OnPaper form={form} />}
    </ActForm>
  )
}

/** At the window it is signed for on the screen, which is the collecting desk; on paper with the reason and a scan. */
function OnPaper({ form }: { form: FormInstance<Said> }) {
  const word = { ...useWords(text), ...useWords(deliveryText) }
  const fileId = Form.useWatch('fileId', { form, preserve: true })
  const [fault] = form.getFieldError('fileId')
  const set = (id: string | undefined) => {
    form.setFieldValue('fileId', id)
    return id === undefined ? Promise.resolve() : form.validateFields(['fileId']).then(() => undefined)
  }
  return (
    <>
      <p>
        <Link to="/collect" asChild>
          <Button>{word.signOnScreen}</Button>
        </Link>
      </p>
      <Form.Item name="reason" label={word.onPaper} rules={[{ required: true, message: word.needed }]}>
        <Radio.Group className="stacked" options={paperReasons.map((value) => ({ value, label: word[value] }))} />
      </Form.Item>
      <Form.Item name="fileId" noStyle rules={[{ required: true, message: word.scanNeeded }]}>
        <ScanSlot fileId={fileId} fault={fault} set={set} />
      </Form.Item>
    </>
  )
}

interface ScanSlotProps {
  fileId: string | undefined
  fault: string | undefined
  set(fileId: string | undefined): Promise<void>
}

function ScanSlot({ fileId, fault, set }: ScanSlotProps) {
  const word = useWords(deliveryText)
  return (
    <FileSlot
      {...{ name: 'delivery-scan', label: word.scan, hint: word.scanHint, fault }}
      fileIds={fileId === undefined ? [] : [fileId]}
      add={set}
      remove={() => set(undefined)}
    />
  )
}
