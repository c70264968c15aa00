import { Form, Input, type FormInstance } from 'antd'
import {
  entriesOfRecord,
  recordKindCodes,
  recordKindOf,
  scoreParts,
  scorePartWords,
  type LedgerSubject,
} from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { FormField } from '../../ui/act-panel.tsx'
import { useDepartmentPeople } from '../../ui/department-people.ts'
import { useUnitFields } from '../../ui/unit-fields.ts'
import type { RecordDraft } from './record-draft.ts'
import { subjectWords, text } from './text.ts'

/** What kind of record, whose, and how many points: the kind says whose it can be and what is left open. */
export function KindFields({ form }: { form: FormInstance<RecordDraft> }) {
  const word = useWords(text)
  const subjects = useWords(subjectWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const kind = Form.useWatch('kind', form) ?? 'warning'
  const chosen = Form.useWatch('of', form) ?? 'person'
  const { for: whose } = recordKindOf(kind)
  const of = whose.includes(chosen) ? chosen : whose[0]
  if (of !== undefined && of !== chosen) form.setFieldValue('of', of)
  return (
    <div className="sheet">
      <FormField
        field={{
          ...{ name: 'kind', label: word.kind },
          as: recordKindCodes.map((one) => [one, recordKindOf(one).words[said]] as const),
        }}
      />
      <Points kind={kind} />
      <FormField field={{ ...{ name: 'of', label: word.of }, as: whose.map((one) => [one, subjects[one]] as const) }} />
      <Subject form={form} of={of ?? 'person'} />
    </div>
  )
}

function Points({ kind }: Pick<RecordDraft, 'kind'>) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const { points: bounds } = recordKindOf(kind)
  if (!bounds) {
    const lines = entriesOfRecord({ kind })
    const parts = lines.map(
      ({ part, points }) => `${part === 'bonus' ? word.bonus : scorePartWords[part][said]} ${number(points)}`,
    )
    return <p className="soft">{word.fixed(parts.join(said === 'en' ? ', ' : '、'))}</p>
  }
  const [least, most] = bounds
  return (
    <>
      <Form.Item
        name="points"
        label={word.pointsHint(number(least), number(most))}
        rules={[{ required: true, message: word.needed }]}
      >
        <Input type="number" min={least} max={most} step={0.5} style={{ maxWidth: '10em' }} />
      </Form.Item>
      {most < 0 && (
        <FormField
          field={{
            ...{ name: 'part', label: word.part },
            as: [['', word.choose], ...scoreParts.map((part) => [part, scorePartWords[part][said]] as const)],
          }}
        />
      )}
    </>
  )
}

/** The department, and the window or person of it. */
function Subject({ form, of }: { form: FormInstance<RecordDraft>; of: LedgerSubject }) {
  const word = useWords(text)
  const departmentCode = Form.useWatch('departmentCode', form)
  const [department, window] = useUnitFields(departmentCode)
  const people = useDepartmentPeople(departmentCode)
  return (
    <>
      {department && <FormField field={{ ...department, optional: false }} />}
      {of === 'window' && window && <FormField field={{ ...window, optional: false }} />}
      {of === 'person' && (
        <FormField field={{ ...{ name: 'person', label: word.person }, as: [['', word.choose], ...people] }} />
      )}
    </>
  )
}
