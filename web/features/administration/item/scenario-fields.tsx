import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useState } from 'react'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { Choice, EntryList, Line, Ticks } from './entry-list.tsx'
import { freshAnswer, freshExample, freshScenario, guidedParts } from './filled-guidance.ts'
import { formWords } from './form-words.ts'
import { fieldWords } from './item-words.ts'
import { text } from './text.ts'

/** The guided questions: what each answer asks for and spares, and when a question is asked. */
export function ScenarioFields({ item }: { item: ServiceItem }) {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  const { code, itemName, itemNameEn, question } = useWords(text)
  return (
    <EntryList
      name="scenarios"
      title={fields.scenarios}
      each={question}
      fresh={freshScenario}
      most={20}
      hint={word.scenariosHint}
    >
      {(at) => (
        <>
          <div className="beside">
            <Line part={[at, 'name']} label={itemName} />
            <Line part={[at, 'nameEn']} label={itemNameEn} />
            <Line part={[at, 'code']} label={code} />
          </div>
          <Line part={[at, 'when']} label={word.when} rows={2} must={false} extra={word.whenHint} />
          <EntryList name={[at, 'answers']} title={word.scenarioAnswers} fresh={freshAnswer} most={12}>
            {(answer) => <Answer at={answer} item={item} />}
          </EntryList>
        </>
      )}
    </EntryList>
  )
}

function Answer({ at, item }: { at: number; item: ServiceItem }) {
  const word = useWords(formWords)
  const { code, itemName, itemNameEn, value, unit, workday, day, hour, month } = useWords(text)
  return (
    <>
      <div className="beside">
        <Line part={[at, 'name']} label={itemName} />
        <Line part={[at, 'nameEn']} label={itemNameEn} />
        <Line part={[at, 'code']} label={code} />
        <Line
          part={[at, 'promised', 'value']}
          label={`${word.promiseHere} · ${value}`}
          numeric
          must={false}
          extra={word.keepPromise}
        />
        <Choice
          part={[at, 'promised', 'unit']}
          label={`${word.promiseHere} · ${unit}`}
          options={[
            ['workday', workday],
            ['day', day],
            ['month', month],
            ['hour', hour],
          ]}
        />
      </div>
      <Selects part={[at, 'adds']} title={word.adds} item={item} />
      <Selects part={[at, 'drops']} title={word.drops} item={item} />
    </>
  )
}

/** What an answer selects of the item; the boxes come once they are asked for. */
function Selects({ part, title, item }: { part: (string | number)[]; title: string; item: ServiceItem }) {
  const word = useWords(formWords)
  const named = useNamed()
  const [seen, setSeen] = useState(false)
  const options = {
    materials: item.materials.map((one) => [one.code, named(one)] as const),
    fields: Object.entries(item.form.properties).map(
      ([name, field]) => [name, named({ name: field.title, nameEn: field['x-title-en'] })] as const,
    ),
    fees: item.fees.map((fee) => [fee.name, named(fee)] as const),
    steps: item.reviewSteps.map((step) => [step.code, named(step)] as const),
  }
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setSeen(true)}>
      <summary>{title}</summary>
      {seen && (
        <div className="beside">
          {guidedParts
            .filter((each) => options[each].length > 0)
            .map((each) => (
              <Ticks key={each} part={[...part, each]} label={`${title} · ${word[each]}`} options={options[each]} />
            ))}
        </div>
      )}
    </details>
  )
}

/** Examples the item must keep to whenever it is published. */
export function ExampleFields() {
  const fields = useWords(fieldWords)
  const word = useWords(formWords)
  const { itemName, itemNameEn } = useWords(text)
  return (
    <EntryList name="examples" title={fields.examples} fresh={freshExample} most={50} hint={word.examplesHint}>
      {(at) => (
        <>
          <div className="beside">
            <Line part={[at, 'name']} label={itemName} />
            <Line part={[at, 'nameEn']} label={itemNameEn} />
            <Line part={[at, 'appliedOn']} label={word.appliedOn} />
            <Line part={[at, 'fee']} label={word.expectedFee} numeric />
            <Line part={[at, 'dueOn']} label={word.expectedDue} />
          </div>
          <Line part={[at, 'situation']} label={word.situation} rows={3} must={false} />
          <Line part={[at, 'materials']} label={word.expectedMaterials} rows={5} must={false} />
        </>
      )}
    </EntryList>
  )
}
