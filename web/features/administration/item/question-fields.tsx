import { Form } from 'antd'
import { useWords } from '../../../kernel/language.tsx'
import { Choice, EntryList, Line, Tick } from './entry-list.tsx'
import type { FilledItem } from './filled-item.ts'
import { freshQuestion, questionKinds, type QuestionKind } from './filled-questions.ts'
import { formWords } from './form-words.ts'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

/** The questions of the application form, in the order they are asked. */
export function QuestionFields() {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  const { question } = useWords(text)
  return (
    <EntryList name="questions" title={fields.form} each={question} fresh={freshQuestion} hint={word.formHint}>
      {(at) => <Question at={at} />}
    </EntryList>
  )
}

function Question({ at }: { at: number }) {
  const word = useWords(formWords)
  const { itemName, itemNameEn } = useWords(text)
  const kind = Form.useWatch<QuestionKind | undefined>(['questions', at, 'kind'])
  const chooses = kind === 'choice' || kind === 'choices'
  const counts = kind === 'integer' || kind === 'number'
  return (
    <>
      <div className="beside">
        <Line part={[at, 'title']} label={itemName} />
        <Line part={[at, 'titleEn']} label={itemNameEn} />
        <FieldName at={at} />
        <Choice part={[at, 'kind']} label={word.kind} options={questionKinds.map((each) => [each, word[each]])} />
        {counts && <Line part={[at, 'least']} label={word.least} numeric must={false} />}
        {(counts || kind === 'text') && <Line part={[at, 'most']} label={word.most} numeric must={false} />}
        <Line part={[at, 'group']} label={word.group} must={false} />
        <Line part={[at, 'groupEn']} label={word.groupEn} must={false} />
        <Line part={[at, 'hint']} label={word.hint} must={false} />
        <Line part={[at, 'hintEn']} label={word.hintEn} must={false} />
      </div>
      {chooses && <Line part={[at, 'choices']} label={word.choicesLines} rows={4} />}
      <div className="beside">
        <Tick part={[at, 'required']} label={word.required} />
        <Tick part={[at, 'personal']} label={word.personal} />
        <Tick part={[at, 'fact']} label={word.fact} />
      </div>
    </>
  )
}

/** The name answers are kept under: of two that are the same one would be lost. */
function FieldName({ at }: { at: number }) {
  const word = useWords(formWords)
  const form = Form.useFormInstance<FilledItem>()
  const validator = (_: unknown, name: string) => {
    const questions = (form.getFieldsValue(true) as FilledItem).questions
    const again = questions.some(({ field }, other) => other !== at && field.trim() === name.trim())
    const isName = /^[A-Za-z][A-Za-z0-9]{0,59}$/.test(name.trim())
    return isName && !again ? Promise.resolve() : Promise.reject(new Error(word.fieldTaken))
  }
  return <Line part={[at, 'field']} label={word.field} rules={[{ validator }]} />
}
