import { Alert, Button, Form, Input, Tag } from 'antd'
import { discardItemDraft, publishItemDraft, type itemDraft } from '#api/administration-drafts.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { useToday, useWriters } from '../../../kernel/time.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { ConfirmAct } from '../../../ui/confirm-act.tsx'
import { useFormFaults } from '../../../ui/form-faults.ts'
import { ComparedFields } from './compared-fields.tsx'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

export type WorkedOn = ReplyOf<typeof itemDraft>
type Draft = NonNullable<WorkedOn['draft']>

interface PanelProps {
  worked: WorkedOn
  draft: Draft
  manages: boolean
}

/** A draft: how it stands, what it changes, what lint says of it, and what may be done with it. */
export function DraftPanel({ worked, draft, manages }: PanelProps) {
  const word = useWords(text)
  const { day, moment } = useWriters()
  const { code, version, published } = worked
  const { baseVersion, revision, savedBy, savedAt, effectiveOn, changed, item } = draft
  const request = { params: { code }, version: revision }
  return (
    <section className="sheet">
      <h2>{word.draftOf(baseVersion, revision)}</h2>
      <p className="soft">{word.savedBy(savedBy, moment(savedAt))}</p>
      {effectiveOn && <Alert type="info" showIcon title={word.coming(day(effectiveOn))} description={draft.reason} />}
      {baseVersion !== version && <Alert type="warning" showIcon title={word.outdated} />}
      <Findings findings={draft.findings} />
      <h2>{word.changes}</h2>
      {changed.length === 0 && <p className="soft">{word.nothingChanged}</p>}
      <ComparedFields before={published} after={item} changed={changed} titles={[word.before, word.after]} />
      {manages && effectiveOn === null && <Publish code={code} revision={revision} />}
      {manages && (
        <p>
          <ConfirmAct
            endpoint={discardItemDraft}
            request={request}
            name={word.discard}
            then={word.discardThen}
            danger
          />
        </p>
      )}
    </section>
  )
}

function Findings({ findings }: { findings: Draft['findings'] }) {
  const word = useWords(text)
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const english = useLanguage() === 'en'
  return (
    <>
      <h2>{word.check}</h2>
      {findings.length === 0 && <p>{word.clean}</p>}
      <ul className="people">
        {findings.map(({ field, rule, blocks, reason, reasonEn, remedy, remedyEn }) => (
          <li key={`${rule} ${field}`}>
            <Tag color={blocks ? 'error' : 'default'}>{blocks ? word.blocks : word.warning}</Tag>
            <strong>{fields[field.split('/')[0] ?? ''] ?? field}</strong> {english ? reasonEn : reason}
            <div className="soft">
              {english ? remedyEn : remedy} <span className="breaks">({field})</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Publish({ code, revision }: { code: string; revision: number }) {
  const word = useWords(text)
  const today = useToday()
  const [form] = Form.useForm<{ effectiveOn: string; reason: string }>()
  const { mutate, error, isPending } = useCommand(publishItemDraft)
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  useFormFaults(form, error)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <Form
      form={form}
      name="publish"
      layout="vertical"
      requiredMark={false}
      initialValues={{ effectiveOn: today, reason: '' }}
      onFinish={(body) => mutate({ params: { code }, version: revision, body })}
    >
      <h2>{word.publish}</h2>
      <p className="soft">{word.publishThen}</p>
      <div className="beside">
        <Form.Item name="effectiveOn" label={word.effectiveOn} rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={word.reason} extra={word.reasonHint} rules={needed}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <RefusalNotice error={error} labelOf={(field) => fields[field.split(/[./]/)[0] ?? ''] ?? field} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.publish}
      </Button>
    </Form>
  )
}
