import { Form } from 'antd'
import { checkCommitment } from '#api/case-outcomes.ts'
import { defaultPutRightDays } from '#domain/catalogue/index.ts'
import { checkOutcomes, type CheckOutcome } from '#domain/cases/index.ts'
import { addDays } from '#domain/kernel/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import type { ActProps } from './questions.ts'
import { Day, OneOf, Written } from './said-fields.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'

interface Said {
  outcome: CheckOutcome
  findings: string
  putRightBy?: string
}

/** Whether what was promised instead of papers is so: kept, to be put right once until a day, or false. */
export function CheckCommitment({ file: { id, version, commitment }, guide: { item }, done }: ActProps) {
  const law = useWords(lawText)
  const named = useNamed()
  const english = useLanguage() === 'en'
  const { day } = useWriters()
  const today = useToday()
  const [form] = Form.useForm<Said>()
  const outcome = Form.useWatch('outcome', form)
  const { mutate, error, isPending } = useCommand(checkCommitment, { done })
  const { list } = usePunctuation()
  const papers = item.materials.filter(({ code }) => commitment?.materials.includes(code)).map(named)
  const again = commitment?.putRightBy != null
  return (
    <ActForm<Said>
      form={form}
      label={law.CheckCommitment}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body, version })}
    >
      <p className="soft">{law.checkHint(list(papers), commitment?.checkBy ? day(commitment.checkBy) : '')}</p>
      <p>{english ? item.commitment?.promisedEn : item.commitment?.promised}</p>
      <OneOf
        name="outcome"
        label={law.checkOutcome}
        options={checkOutcomes
          .filter((value) => value !== 'put-right' || !again)
          .map((value) => ({ value, label: law[value] }))}
      />
      {outcome === 'put-right' && (
        <Day
          name="putRightBy"
          label={law.putRightBy}
          from={addDays(today, 1)}
          to={addDays(today, item.commitment?.putRightDays ?? defaultPutRightDays)}
        />
      )}
      {outcome === 'broken' && <p className="soft">{law.brokenHint}</p>}
      <Written name="findings" label={law.checkFindings} />
    </ActForm>
  )
}
