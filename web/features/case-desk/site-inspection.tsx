import { Form, Input, Select } from 'antd'
import { recordSiteInspection } from '#api/special.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday } from '../../kernel/time.ts'
import { ActForm } from './act-form.tsx'
import { ColleagueField } from './colleague-field.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { text } from './text.ts'
import { WordsField } from './words-field.tsx'

interface Said {
  step: string
  officerIds: string[]
  inspectedOn: string
  findings: string
  signedBy?: string
}

/** What two officers found on site; whoever writes it down is one of them (Art. 34). */
export function SiteInspection({ file: { id, version, stepsLeft }, guide, done }: ActProps) {
  const [word, special] = [useWords(text), useWords(specialText)]
  const named = useNamed()
  const today = useToday()
  const { account } = useSession()
  const { mutate, error, isPending } = useCommand(recordSiteInspection, { done })
  const steps = guide.item.reviewSteps.map((step) => ({ value: step.code, label: named(step) }))
  return (
    <ActForm<Said>
      initial={{ step: stepsLeft[0] ?? '', inspectedOn: today, officerIds: account ? [account.id] : [] }}
      label={special.RecordSiteInspection}
      error={error}
      sending={isPending}
      send={({ step, signedBy, ...body }) =>
        mutate({ params: { id }, body: { ...body, ...(step && { step }), ...(signedBy && { signedBy }) }, version })
      }
    >
      <ColleagueField name="officerIds" label={special.officers} atLeast={{ count: 2, message: special.two }} />
      <Form.Item name="inspectedOn" label={special.inspectedOn} rules={[{ required: true, message: word.needed }]}>
        <Input type="date" max={today} />
      </Form.Item>
      <Form.Item name="step" label={special.forStep}>
        <Select options={[...steps, { value: '', label: special.noStep }]} />
      </Form.Item>
      <WordsField name="findings" label={special.findings} max={3000} rows={5} />
      <WordsField name="signedBy" label={special.signedBy} max={100} optional />
    </ActForm>
  )
}
