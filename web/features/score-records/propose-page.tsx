import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { proposeScoreRecord } from '#api/score-records.ts'
import { recordKindOf } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { FormField } from '../../ui/act-panel.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { EvidenceFiles, type Uploaded } from './evidence-files.tsx'
import { KindFields } from './kind-fields.tsx'
import type { RecordDraft } from './record-draft.ts'
import { text } from './text.ts'

/** Proposes a deduction or a bonus by hand; somebody else decides on it. */
export function Page() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const [form] = Form.useForm<RecordDraft>()
  const [files, setFiles] = useState<Uploaded[]>([])
  const { mutate, error, isPending } = useCommand(proposeScoreRecord, {
    done: ({ id }) => navigate(`/score-records/${id}`),
  })
  const send = (draft: RecordDraft) => mutate({ body: { ...sent(draft), files: files.map(({ id }) => id) } })
  const { happenedOn, document, reason, files: evidence, points, part, subject } = word
  const labels: Record<string, string> = { happenedOn, document, reason, files: evidence, points, part, subject }
  return (
    <div className="page">
      <title>{word.propose}</title>
      <p>
        <Link to="/score-records">← {word.back}</Link>
      </p>
      <h1>{word.propose}</h1>
      <Form<RecordDraft>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'warning', of: 'person', departmentCode: '', windowCode: '', person: '' }}
        onFinish={send}
      >
        <KindFields form={form} />
        <div className="sheet">
          <Form.Item name="happenedOn" label={word.happenedOn} rules={[{ required: true, message: word.needed }]}>
            <Input type="date" style={{ maxWidth: '12em' }} />
          </Form.Item>
          <FormField field={{ name: 'document', label: word.document, as: 'line' }} />
          <FormField field={{ name: 'reason', label: word.reason, as: 'text' }} />
          <EvidenceFiles files={files} change={setFiles} />
        </div>
        <RefusalNotice error={error} labelOf={(field) => labels[field] ?? field} />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.save}
        </Button>
      </Form>
    </div>
  )
}

/** A draft as it is sent: points and a part only where the kind leaves them open. */
function sent({
  kind,
  of,
  departmentCode,
  windowCode,
  person,
  happenedOn,
  reason,
  document,
  points,
  part,
}: RecordDraft) {
  const subject = { department: departmentCode, window: windowCode, person }[of]
  const { lines } = recordKindOf(kind)
  return {
    ...{ kind, of, subject, happenedOn, reason, document },
    ...(!lines && { points: Number(points) }),
    ...(kind === 'other-deduction' && part && { part }),
  }
}
