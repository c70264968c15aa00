import { Button, Form, Input } from 'antd'
import { writeExplanation } from '#api/explanations.ts'
import { explanationReasons, type ExplanationWords } from '#domain/explanations/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { explanationReasonWords } from '../../ui/explanation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Select } from '../../ui/select.tsx'
import type { Explanation } from './questions.ts'
import { text } from './text.ts'

/** What the unit says, kept as a further version; the public reads it once the head has signed. */
export function WriteForm({ explanation: { id, versions, publishedVersion } }: { explanation: Explanation }) {
  const word = useWords(text)
  const reasons = useWords(explanationReasonWords)
  const { mutate, error, isPending } = useCommand(writeExplanation)
  const [latest] = versions
  const labels: Record<string, string> = { reason: word.reason, body: word.body, bodyEn: word.bodyEn }
  const needed = { required: true, whitespace: true, message: word.needed }
  return (
    <section className="sheet" aria-labelledby="write">
      <h2 id="write">{publishedVersion !== null ? word.correct : latest ? word.rewrite : word.write}</h2>
      <p className="soft">{word.writeHint}</p>
      <Form<ExplanationWords>
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        initialValues={{ reason: latest?.reason, body: latest?.body ?? '', bodyEn: latest?.bodyEn ?? '' }}
        onFinish={({ reason, body, bodyEn }) =>
          mutate({ params: { id }, body: { reason, body, bodyEn: bodyEn?.trim() || null } })
        }
      >
        <Form.Item name="reason" label={word.reason} rules={[needed]}>
          <Select options={explanationReasons.map((reason) => [reason, reasons[reason]] as const)} />
        </Form.Item>
        <Form.Item name="body" label={word.body} rules={[needed]}>
          <Input.TextArea rows={5} maxLength={2000} lang="zh-CN" />
        </Form.Item>
        <Form.Item name="bodyEn" label={word.bodyEn}>
          <Input.TextArea rows={3} maxLength={2000} lang="en" />
        </Form.Item>
        <RefusalNotice error={error} labelOf={(field) => labels[field] ?? field} />
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.save}
        </Button>
      </Form>
    </section>
  )
}
