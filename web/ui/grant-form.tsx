import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { grantAuthority, limitFacts, type staffAuthority } from '#api/administration-organisation.ts'
import { itemList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { levels as allLevels, reaches, type Level } from '#domain/organisation/index.ts'
import type { Refused } from '../kernel/ask.ts'
import { useNamed, useWords } from '../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../kernel/questions.tsx'
import { useToday } from '../kernel/time.ts'
import { useFormFaults } from './form-faults.ts'
import { grantText } from './grant-text.ts'
import { LimitFields } from './limit-fields.tsx'
import { levelWords } from './organisation-words.ts'
import { RefusalNotice } from './refusal-notice.tsx'
import { Select } from './select.tsx'

/** Authority as it is filled in; without a first day where that is decided elsewhere. */
export interface Wish {
  itemCode: string
  level: Level
  fromOn: string
  toOn: string | null
  limits: { fact: string; atMost: number }[]
}
interface GrantFields extends Omit<Wish, 'toOn' | 'limits'> {
  toOn?: string
  limits?: Record<string, string | undefined>
}

/** Gives somebody authority at once: for an item or for all, from a day to a day, and up to which amounts or areas it decides. */
export function GrantForm({ member }: { member: ReplyOf<typeof staffAuthority> }) {
  const word = useWords(grantText)
  const { mutate, ...command } = useCommand(grantAuthority)
  return (
    <WishForm
      department={member.department.code}
      {...command}
      dated
      submit={word.grant}
      done={word.granted}
      send={(body) => mutate({ params: { id: member.id }, body })}
    />
  )
}

interface WishProps {
  department: string
  dated?: boolean
  submit: string
  done: string
  error: Refused | null
  isPending: boolean
  isSuccess: boolean
  send(wish: Wish): void
}

/** For what, how far, until when and up to where. */
export function WishForm({ department, dated = false, submit, done, error, isPending, isSuccess, send }: WishProps) {
  const word = useWords(grantText)
  const today = useToday()
  const [form] = Form.useForm<GrantFields>()
  const item = Form.useWatch('itemCode', form) ?? 'all'
  const decides = reaches(Form.useWatch('level', form) ?? 'accept', 'decide')
  const asked = useQuestion(question(limitFacts, { params: { code: department }, query: { item } }))
  const facts = asked.data?.facts ?? []
  useFormFaults(form, error)
  useEffect(() => {
    if (isSuccess) form.resetFields()
  }, [form, isSuccess])
  const finish = ({ toOn, limits, fromOn = today, ...wish }: GrantFields) =>
    send({ ...wish, fromOn, toOn: toOn || null, limits: decides ? limitsFrom(limits, facts) : [] })
  return (
    <Form<GrantFields>
      form={form}
      name="wish"
      layout="vertical"
      requiredMark={false}
      initialValues={{ itemCode: 'all', level: 'accept', fromOn: today, toOn: '' }}
      onFinish={finish}
    >
      <Reach department={department} dated={dated} />
      {decides && asked.data && <LimitFields facts={facts} />}
      <RefusalNotice
        error={error ?? asked.error}
        labelOf={(field) => (field.startsWith('limits') ? word.limits : field)}
      />
      <div role="status">{isSuccess && <p>{done}</p>}</div>
      <p>
        <Button type="primary" htmlType="submit" loading={isPending} disabled={decides && !asked.data}>
          {submit}
        </Button>
      </p>
    </Form>
  )
}

type Facts = ReplyOf<typeof limitFacts>['facts']

/** The figures that were filled in, of those that are asked. */
const limitsFrom = (typed: GrantFields['limits'], facts: Facts) =>
  facts.flatMap(({ fact }) => {
    const atMost = typed?.[fact]?.trim() ?? ''
    return atMost === '' ? [] : [{ fact, atMost: Number(atMost) }]
  })

/** For what, how far, from when and until when. */
function Reach({ department, dated }: { department: string; dated: boolean }) {
  const word = useWords(grantText)
  const levels = useWords(levelWords)
  const named = useNamed()
  const today = useToday()
  const listed = question(itemList, { query: { department, limit: '100' } })
  const items = useQuestion(listed, { staleTime: 600_000 }).data?.items ?? []
  const needed = [{ required: true, message: word.needed }]
  return (
    <div className="beside">
      <Form.Item name="itemCode" label={word.item} rules={needed}>
        <Select
          options={[
            ['all', word.everyItem],
            ...items.map((item) => [item.code, `${item.code} ${named(item)}`] as const),
          ]}
        />
      </Form.Item>
      <Form.Item name="level" label={word.level} rules={needed}>
        <Select options={allLevels.map((one) => [one, levels[one]])} />
      </Form.Item>
      {dated && (
        <Form.Item name="fromOn" label={word.from} rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
      )}
      <Form.Item name="toOn" label={word.to} extra={word.toHint}>
        <Input type="date" min={today} />
      </Form.Item>
    </div>
  )
}
