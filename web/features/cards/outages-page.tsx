import { Button, Form, Input, Select, Spin, Tag } from 'antd'
import { confirmOutage, outages, rejectOutage, reportOutage } from '#api/outages.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { useDepartments } from '../../ui/departments.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { regimeText } from './regime-text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Outage = ReplyOf<typeof outages>['outages'][number]

/** When nobody could work: what was reported, and what a second person made of it. */
export function Page() {
  const word = useWords(regimeText)
  const { data, error } = useQuestion(question(outages, { query: { limit: '50' } }))
  return (
    <div className="page">
      <title>{word.outages}</title>
      <h1>{word.outages}</h1>
      <p className="soft">{word.outagesLead}</p>
      <ReportForm />
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data?.outages.length === 0 && <p className="soft">{word.none}</p>}
      {data?.outages.map((outage) => (
        <Line key={outage.id} outage={outage} />
      ))}
    </div>
  )
}

function Line({ outage }: { outage: Outage }) {
  const word = useWords(regimeText)
  const { list } = usePunctuation()
  const named = useNamed()
  const { moment, number } = useWriters()
  const { fromAt, toAt, departments, windows, reason, evidence, reportedBy, outcome, remark, exempted, mayDecide } =
    outage
  const hit = [...(departments ?? []), ...(windows ?? [])]
  return (
    <section className="sheet">
      <h2>
        {moment(fromAt)} – {moment(toAt)} <span className="status">{outcome ? word[outcome] : word.waiting}</span>
      </h2>
      <p>
        {reason} <span className="soft">{hit.length > 0 ? list(hit.map(named)) : word.all}</span>
      </p>
      <p className="soft">
        {evidence} · {word.by(named(reportedBy))}
        {exempted > 0 && ` · ${word.exempted(number(exempted))}`}
      </p>
      {remark && <p>{remark}</p>}
      {mayDecide && <Decide id={outage.id} />}
    </section>
  )
}

function Decide({ id }: { id: string }) {
  const word = useWords(regimeText)
  const confirm = useCommand(confirmOutage)
  const reject = useCommand(rejectOutage)
  return (
    <>
      <RefusalNotice error={confirm.error ?? reject.error} />
      <Form<{ reason: string }>
        className="toolbar"
        layout="inline"
        onFinish={(body) => reject.mutate({ params: { id }, body })}
      >
        <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate({ params: { id } })}>
          {word.confirm}
        </Button>
        <Form.Item
          name="reason"
          label={word.reason}
          rules={[{ required: true, whitespace: true, message: word.needed }]}
        >
          <Input maxLength={1000} />
        </Form.Item>
        <Button htmlType="submit" loading={reject.isPending}>
          {word.reject}
        </Button>
      </Form>
    </>
  )
}

interface Values {
  from: string
  to: string
  reason: string
  evidence: string
  /** Codes: two digits a department, four a window; all of the centre where there are none. */
  hit?: string[]
}

const places = ({ hit = [] }: Pick<Values, 'hit'>) => {
  const [departments, windows] = [hit.filter(({ length }) => length === 2), hit.filter(({ length }) => length > 2)]
  return { ...(departments.length > 0 && { departments }), ...(windows.length > 0 && { windows }) }
}

function ReportForm() {
  const word = useWords(regimeText)
  const [form] = Form.useForm<Values>()
  const { mutate, error, isPending } = useCommand(reportOutage, { done: () => form.resetFields() })
  const rules = [{ required: true, message: word.needed }]
  const labels: Record<string, string> = {
    fromAt: word.from,
    toAt: word.to,
    reason: word.reason,
    evidence: word.evidence,
  }
  return (
    <Form<Values>
      form={form}
      className="sheet"
      layout="vertical"
      requiredMark={false}
      onFinish={({ from, to, hit = [], ...said }) =>
        mutate({ body: { fromAt: `${from}:00+08:00`, toAt: `${to}:00+08:00`, ...places({ hit }), ...said } })
      }
    >
      <Form.Item name="from" label={word.from} rules={rules}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="to" label={word.to} rules={rules}>
        <Input type="datetime-local" />
      </Form.Item>
      <WhoWasHit />
      <Form.Item name="reason" label={word.reason} rules={rules}>
        <Input maxLength={1000} />
      </Form.Item>
      <Form.Item name="evidence" label={word.evidence} rules={rules}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <RefusalNotice error={error} labelOf={(field) => labels[field] ?? field} />
      <Button type="primary" htmlType="submit" loading={isPending}>
        {word.report}
      </Button>
    </Form>
  )
}

/** Departments and single windows it hit. Nothing chosen is all of the centre. */
function WhoWasHit() {
  const word = useWords(regimeText)
  const named = useNamed()
  const { departments } = useDepartments()
  const options = departments.flatMap((department) => [
    { value: department.code, label: named(department) },
    ...department.windows.map((window) => ({ value: window.code, label: `${named(department)} · ${named(window)}` })),
  ])
  return (
    <Form.Item name="hit" label={word.hit} extra={word.hitAll}>
      <Select
        mode="multiple"
        // What is chosen is taken back by Backspace, or in the list.
        tagRender={({ label }) => <Tag>{label}</Tag>}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        placeholder={word.all}
      />
    </Form.Item>
  )
}
