import { Button, Form, Input } from 'antd'
import { previewHallSettings, publishHallSettings } from '#api/hall-settings.ts'
import { hallRuleNames, hallRuleRanges, type HallRule, type HallRules } from '#domain/hall/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { Asked } from '../../ui/asked.tsx'
import { Select } from '../../ui/select.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Changes } from './changes.tsx'
import { ruleWords, text } from './text.ts'

interface Values {
  name: string
  effectiveFrom: string
  rules: Record<HallRule, string>
}

/** A new version: begun from the last, checked, and published to hold from a later day on. */
export function SettingsForm({ rules }: { rules: HallRules }) {
  const word = useWords(text)
  const names = useWords(ruleWords)
  const [form] = Form.useForm<Values>()
  const preview = useCommand(previewHallSettings, { refresh: false })
  const publish = useCommand(publishHallSettings)
  const written = () => {
    const { name, effectiveFrom, rules: set } = form.getFieldsValue()
    const numbers = Object.fromEntries(hallRuleNames.map((rule) => [rule, Number(set[rule])])) as unknown as HallRules
    return { name, effectiveFrom, rules: numbers }
  }
  const labels: Readonly<Record<string, string>> = { name: word.name, effectiveFrom: word.effectiveFrom, ...names }
  return (
    <Form<Values>
      {...{ form, className: 'sheet', layout: 'vertical', requiredMark: false }}
      initialValues={{ rules }}
      onValuesChange={() => preview.reset()}
      onFinish={() => preview.mutate({ body: written() })}
    >
      <h2>{word.draft}</h2>
      <Asked name="name" label={word.name}>
        <Input maxLength={100} />
      </Asked>
      <Asked name="effectiveFrom" label={word.effectiveFrom}>
        <Input type="date" />
      </Asked>
      <RuleFields />
      <RefusalNotice
        error={publish.error ?? preview.error}
        labelOf={(field) => labels[field.split(/[./]/).at(-1) ?? ''] ?? field}
      />
      {preview.data && (preview.data.changes.length > 0 ? <p>{word.changed}</p> : <p>{word.same}</p>)}
      {preview.data && <Changes changes={preview.data.changes} />}
      <div className="toolbar">
        <Button htmlType="submit" loading={preview.isPending}>
          {word.check}
        </Button>
        {preview.data && (
          <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate({ body: written() })}>
            {word.publish}
          </Button>
        )}
      </div>
    </Form>
  )
}

function RuleFields() {
  const names = useWords(ruleWords)
  const { yes, no } = useWords(text)
  const fields = hallRuleNames.map((rule) => (
    <Asked key={rule} name={['rules', rule]} label={names[rule]}>
      {rule === 'ticketsAtAnyHour' ? (
        <Select
          options={[
            ['0', no],
            ['1', yes],
          ]}
        />
      ) : (
        <Input
          type="number"
          {...{ min: hallRuleRanges[rule][0], max: hallRuleRanges[rule][1] }}
          step={rule === 'bookedShare' ? 0.05 : 1}
        />
      )}
    </Asked>
  ))
  return <div className="hall-rule-fields">{fields}</div>
}
