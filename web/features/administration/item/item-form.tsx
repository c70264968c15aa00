import { Alert, Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { saveItemDraft } from '#api/administration-drafts.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { levels as allLevels } from '#domain/organisation/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useCommand } from '../../../kernel/questions.tsx'
import { levelWords, residencyWords } from '../../../ui/organisation-words.ts'
import { useFormFaults } from '../../../ui/form-faults.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { useDepartments } from '../../../ui/departments.ts'
import { Select } from '../../../ui/select.tsx'
import { editOf, filledOf, type FilledItem } from './filled-item.ts'
import { BasisFields, LawFields, SeasonFields } from './law-fields.tsx'
import { FaqFields, FeeFields, MaterialFields, StepFields } from './list-fields.tsx'
import { formWords } from './form-words.ts'
import { fieldWords, valueWords } from './item-words.ts'
import { QuestionFields } from './question-fields.tsx'
import { ResultFields } from './result-fields.tsx'
import { ExampleFields, ScenarioFields } from './scenario-fields.tsx'
import { text } from './text.ts'

interface ItemFormProps {
  item: ServiceItem
  /** Of the draft that is shown; 0 where what is published is. */
  revision: number
  disabled: boolean
}

/** The fields of an item that are edited by hand; saved as a draft, upon the revision that is shown. */
export function ItemForm({ item, revision, disabled }: ItemFormProps) {
  const word = useWords(text)
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const [form] = Form.useForm<FilledItem>()
  const [saved, setSaved] = useState(false)
  const { mutate, error, isPending } = useCommand(saveItemDraft, { done: () => setSaved(true) })
  useFormFaults(form, error, pathOf)
  const save = () => {
    const edit = editOf(form.getFieldsValue(true) as FilledItem)
    mutate({ params: { code: item.code }, body: edit, ...(revision > 0 && { version: revision }) })
  }
  return (
    <Form<FilledItem>
      form={form}
      name="item"
      layout="vertical"
      requiredMark={false}
      disabled={disabled}
      initialValues={filledOf(item)}
      onValuesChange={() => setSaved(false)}
      onFinish={save}
    >
      <Names />
      <Limits />
      <Place departmentCode={item.departmentCode} />
      <Sentences />
      <ResultFields />
      <SeasonFields />
      <BasisFields />
      <MaterialFields />
      <QuestionFields />
      <StepFields />
      <FeeFields />
      <ScenarioFields item={item} />
      <ExampleFields />
      <FaqFields />
      <LawFields item={item} />
      <RefusalNotice error={error} labelOf={(field) => fields[field.split(/[./]/)[0] ?? ''] ?? field} />
      {saved && <Alert type="success" showIcon role="status" title={word.saved} />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.save}
        </Button>
      </p>
    </Form>
  )
}

/** `materials.0.name` as the form names it. */
const pathOf = (field: string) => field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))

function Names() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  const needed = [{ required: true, whitespace: true, message: word.needed }]
  return (
    <div className="beside">
      <Form.Item name="name" label={fields.name} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="nameEn" label={fields.nameEn} rules={needed}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  )
}

/** From when a limit may count. */
const anchors = ['acceptance', 'receipt', 'day-after-receipt', 'end-of-window'] as const

function Limits() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  const [{ anchor }, starts] = [useWords(formWords), useWords(valueWords)]
  const units = (['workday', 'day', 'month', 'hour'] as const).map((unit) => [unit, word[unit]] as const)
  return (
    <div className="beside">
      {(['promised', 'statutory'] as const).map((limit) => (
        <fieldset key={limit} className="entry beside">
          <legend>{fields[limit]}</legend>
          <Form.Item
            name={[limit, 'value']}
            label={`${fields[limit]} · ${word.value}`}
            {...(limit === 'statutory' && { extra: word.noLimit })}
          >
            <Input inputMode="numeric" maxLength={3} />
          </Form.Item>
          <Form.Item name={[limit, 'unit']} label={`${fields[limit]} · ${word.unit}`}>
            <Select options={units} />
          </Form.Item>
          <Form.Item name={[limit, 'anchor']} label={`${fields[limit]} · ${anchor}`}>
            <Select options={anchors.map((each) => [each, starts[each]] as const)} />
          </Form.Item>
        </fieldset>
      ))}
    </div>
  )
}

function Place({ departmentCode }: { departmentCode: string }) {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  const [residencies, levels] = [useWords(residencyWords), useWords(levelWords)]
  const { windowsOf } = useDepartments()
  const deciders = ['window', 'deputy-head', 'head'] as const
  return (
    <>
      <div className="beside">
        <Form.Item name="residency" label={fields.residency}>
          <Select options={(['full', 'partial', 'none'] as const).map((each) => [each, residencies[each]])} />
        </Form.Item>
        <Form.Item name="authority" label={fields.authority}>
          <Select options={allLevels.map((each) => [each, levels[each]])} />
        </Form.Item>
        <Form.Item name="decisionLevel" label={fields.decisionLevel}>
          <Select options={deciders.map((each) => [each, word[each]])} />
        </Form.Item>
      </div>
      <Form.Item name="windowCodes" label={fields.windowCodes}>
        <Checkbox.Group
          className="stacked"
          options={windowsOf(departmentCode).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
    </>
  )
}

function Sentences() {
  const word = useWords(text)
  const fields = useWords(fieldWords)
  return (
    <>
      {(['acceptConditions', 'refusalReasons', 'keywords'] as const).map((list) => (
        <Form.Item key={list} name={list} label={fields[list]} extra={word.perLine}>
          <Input.TextArea rows={3} />
        </Form.Item>
      ))}
    </>
  )
}
