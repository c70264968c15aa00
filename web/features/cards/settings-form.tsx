import { Button, Form } from 'antd'
import { useState } from 'react'
import { previewSettings, publishSettings } from '#api/supervision-settings.ts'
import type { RuleSettings, ScoreScheme } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { regimeText } from './regime-text.ts'
import { ReplayPreview } from './replay-preview.tsx'
import { RulesEditor } from './rules-editor.tsx'
import { SchemeEditor } from './scheme-editor.tsx'
import { Changes, useSettingWords } from './setting-changes.tsx'
import { draftOf, rulesFileOf, type SettingsValues } from './settings-draft.ts'
import { SettingsFields } from './settings-fields.tsx'
import type { Start } from './settings-start.ts'

/** A new version: begun from the last, changed, looked at on last month, and published to hold from a later day on. */
export function SettingsForm({ start }: { start: Start }) {
  const word = useWords(regimeText)
  const [form] = Form.useForm<SettingsValues>()
  const [rules, setRules] = useState<Record<string, RuleSettings>>(start.changed)
  const [score, setScore] = useState<ScoreScheme>(start.score)
  const preset = Form.useWatch('preset', form) ?? start.preset
  const preview = useCommand(previewSettings, { refresh: false })
  const publish = useCommand(publishSettings)
  const anew =
    <V,>(take: (value: V) => void) =>
    (value: V) => {
      preview.reset()
      take(value)
    }
  const written = () => draftOf(form.getFieldsValue(), { start, rules, score })
  const labelOf = useLabels()
  return (
    <Form<SettingsValues>
      form={form}
      className="sheet"
      layout="vertical"
      requiredMark={false}
      initialValues={{ preset: start.preset, points: start.table, ...pointsSet(start) }}
      onFinish={() => preview.mutate({ body: written() })}
      onValuesChange={(changed) => {
        preview.reset()
        if ('preset' in changed) setRules({})
      }}
    >
      <SettingsFields />
      <RulesEditor rules={start.rules} preset={preset} changed={rules} change={anew(setRules)} />
      <SchemeEditor scheme={score} change={anew(setScore)} />
      <RefusalNotice error={publish.error ?? preview.error} labelOf={labelOf} />
      {preview.data?.changes.length === 0 && <p>{word.same}</p>}
      {preview.data && <Changes changes={preview.data.changes} />}
      {preview.data && <ReplayPreview rules={rulesFileOf(form.getFieldsValue(), rules)} />}
      <div className="toolbar">
        <Button htmlType="submit" loading={preview.isPending}>
          {word.preview}
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

/** Points that are no table's, as the fields show them. */
const pointsSet = ({ points }: Start): Partial<SettingsValues> =>
  points ? { yellow: String(points.byLevel.yellow), red: String(points.byLevel.red) } : {}

/** What a field is called on this form, by its path in a draft. */
function useLabels() {
  const word = useWords(regimeText)
  const { field: said } = useSettingWords()
  const labels: Record<string, string> = {
    effectiveFrom: word.effectiveFrom,
    name: word.name,
    'pointsChanged.byLevel.yellow': word.yellow,
    'pointsChanged.byLevel.red': word.red,
  }
  return (field: string) => labels[field.replaceAll('/', '.')] ?? said(field.replaceAll('/', '.'))
}
