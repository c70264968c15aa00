import { Button, Form, Input, InputNumber, Select } from 'antd'
import { startRuleReplay } from '#api/rule-replays.ts'
import {
  presets,
  ruleNumbers,
  ruleTitleOf,
  type Preset,
  type RuleNo,
  type RulesFile,
} from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

interface Values {
  from: string
  to: string
  preset: Preset | 'inForce'
  points: 'default' | 'prefecture' | 'haimen'
  warnAt: number | null
  off: RuleNo[]
}

const daysBefore = (on: string, days: number) =>
  new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)

/** Which time, and which rules. */
export function ReplayForm({ begun }: { begun(id: string): void }) {
  const word = useWords(text)
  const today = useToday()
  const [form] = Form.useForm<Values>()
  const preset = Form.useWatch('preset', form) ?? 'inForce'
  const { mutate, error, isPending } = useCommand(startRuleReplay, { refresh: false, done: ({ id }) => begun(id) })
  const initial: Values = {
    from: daysBefore(today, 30),
    to: today,
    preset: 'inForce',
    points: 'default',
    warnAt: null,
    off: [],
  }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      className="sheet replay-form"
      onFinish={(values) => mutate({ body: orderOf(values) })}
    >
      {(['from', 'to'] as const).map((name) => (
        <Form.Item key={name} name={name} label={word[name]} rules={[{ required: true, message: word.needed }]}>
          <Input type="date" max={today} />
        </Form.Item>
      ))}
      <Form.Item name="preset" label={word.preset}>
        <Select
          options={(['inForce', ...Object.keys(presets)] as const).map((value) => option(value, word[value as Preset]))}
        />
      </Form.Item>
      {preset !== 'inForce' && <OtherRules />}
      <RefusalNotice error={error} />
      <Form.Item label=" " colon={false}>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.run}
        </Button>
      </Form.Item>
    </Form>
  )
}

const option = (value: string, label: string) => ({ value, label })

function OtherRules() {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <>
      <Form.Item name="points" label={word.points}>
        <Select options={(['default', 'prefecture', 'haimen'] as const).map((value) => option(value, word[value]))} />
      </Form.Item>
      <Form.Item name="warnAt" label={`${word.warnAt}${word.optional}`}>
        <InputNumber min={0} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="off" label={`${word.off}${word.optional}`}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={ruleNumbers.map((no) => option(no, `${no} ${ruleTitleOf(no)[said]}`))}
        />
      </Form.Item>
    </>
  )
}

function orderOf({ from, to, preset, points, warnAt, off }: Values) {
  if (preset === 'inForce') return { from, to }
  const rules: NonNullable<RulesFile['rules']> = Object.fromEntries(off.map((no) => [no, { enabled: false }]))
  if (warnAt !== null && warnAt !== undefined && !off.includes('T-03'))
    rules['T-03'] = { ladder: warned(preset, warnAt / 100) }
  return { from, to, rules: { preset, points, rules } }
}

/** The ladder of the promise with its warning elsewhere. */
function warned(preset: Preset, used: number) {
  const { ladder = [] } = presets[preset]['T-03']
  const others = ladder.filter(({ level, when }) => level !== 'yellow' || 'overDays' in when)
  return [...others, { level: 'yellow' as const, when: { used } }]
}
