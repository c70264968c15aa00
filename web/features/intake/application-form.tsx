import { Button } from 'antd'
import type { FormEvent } from 'react'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { faultOf } from '../../ui/faults.ts'
import { Scenarios } from '../../ui/scenarios.tsx'
import { SchemaField, titleOf } from '../../ui/schema-field.tsx'
import { CheckScreen } from './check-screen.tsx'
import { PaperSlots } from './paper-slots.tsx'
import type { Guide } from './questions.ts'
import { text } from './text.ts'
import { useIntake, type Intake, type IntakeProps } from './use-intake.ts'

/** An application at the window: the form and the papers, then one screen to check and send. */
export function ApplicationForm(props: IntakeProps) {
  const intake = useIntake(props)
  // What was written by hand needs no mention.
  const prefilled = props.handedIn ? 0 : Object.keys(props.known).length
  return intake.checking ? (
    <CheckScreen guide={props.guide} intake={intake} />
  ) : (
    <Fill guide={props.guide} prefilled={prefilled} choose={props.choose} intake={intake} />
  )
}

interface FillProps extends Pick<IntakeProps, 'guide' | 'choose'> {
  prefilled: number
  intake: Intake
}

function Fill({ guide, prefilled, choose, intake }: FillProps) {
  const word = useWords(text)
  const labelOf = useLabels(guide)
  const { form, materials } = guide.item
  const { typed, setTyped, papers, setPapers, faults, check, keep, sending } = intake
  const submit = (event: FormEvent) => {
    event.preventDefault()
    check()
  }
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary faults={faults} labelOf={labelOf} />
      <Situation guide={guide} choose={choose} faults={faults} />
      <section className="sheet" aria-labelledby="form">
        <h2 id="form">{word.form}</h2>
        {prefilled > 0 && <p role="status">{word.prefilled(prefilled)}</p>}
        <div className="beside">
          {Object.entries(form.properties).map(([name, field]) => (
            <SchemaField
              key={name}
              name={name}
              field={field}
              required={form.required.includes(name)}
              value={typed[name]}
              fault={faultOf(faults, name)}
              onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </div>
      </section>
      <PaperSlots materials={materials} papers={papers} change={setPapers} faults={faults} />
      <p className="toolbar">
        <Button type="primary" size="large" htmlType="submit" disabled={sending}>
          {word.check}
        </Button>
        {keep && (
          <Button size="large" loading={sending} onClick={() => void keep()}>
            {word.keep}
          </Button>
        )}
      </p>
    </form>
  )
}

/** What sort of application it is; the form and the papers below follow it. */
function Situation({ guide: { asked }, choose, faults }: Pick<FillProps, 'guide' | 'choose'> & Pick<Intake, 'faults'>) {
  const word = useWords(text)
  if (asked.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="situation">
      <h2 id="situation">{word.situation}</h2>
      <div className="beside">
        <Scenarios asked={asked} faultOf={(code) => faultOf(faults, code)} choose={choose} />
      </div>
    </section>
  )
}

/** The name of a question or a paper by its code. */
function useLabels({ item, asked }: Guide): (name: string) => string {
  const language = useLanguage()
  return (name) => {
    const field = item.form.properties[name]
    const paper = [...item.materials, ...asked].find(({ code }) => code === name)
    if (field) return titleOf(field, language)
    return paper ? (language === 'en' ? paper.nameEn : paper.name) : name
  }
}
