import { Form } from 'antd'
import { recordUpperDecision } from '#api/case-outcomes.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import { basisOf } from './legal-basis.ts'
import type { ActProps } from './questions.ts'
import { Day, OneOf, Written } from './said-fields.tsx'
import { text } from './text.ts'

interface Said {
  outcome: 'grant' | 'refuse'
  documentNo: string
  decidedOn: string
  reasons?: string
  legalBasis?: string
}

/** What came back from the upper organ: its document, its day, and of a no the reasons. */
export function UpperDecision({ file: { id, version }, guide, done }: ActProps) {
  const word = useWords(text)
  const law = useWords(lawText)
  const today = useToday()
  const [form] = Form.useForm<Said>()
  const outcome = Form.useWatch('outcome', form)
  const { mutate, error, isPending } = useCommand(recordUpperDecision, { done })
  const send = ({ reasons = '', legalBasis = '', ...said }: Said) => {
    const because = { reasons: reasons.split('\n').filter((line) => line.trim() !== ''), legalBasis }
    mutate({ params: { id }, body: { ...said, ...(said.outcome === 'refuse' && because) }, version })
  }
  return (
    <ActForm<Said>
      form={form}
      initial={{ outcome: 'grant', decidedOn: today, legalBasis: guide.item.legalBases.map(basisOf)[0] ?? '' }}
      label={word.RecordUpperDecision}
      error={error}
      sending={isPending}
      send={send}
    >
      <OneOf
        name="outcome"
        label={law.outcome}
        options={[
          { value: 'grant', label: law.grant },
          { value: 'refuse', label: law.refuse },
        ]}
      />
      <Written name="documentNo" label={law.documentNo} rows={1} most={100} />
      <Day name="decidedOn" label={law.decidedOn} to={today} />
      {outcome === 'refuse' && (
        <>
          <Written name="reasons" label={word.reasons} most={500} />
          <Written name="legalBasis" label={word.legalBasis} rows={2} most={500} />
        </>
      )}
    </ActForm>
  )
}
