import { Checkbox, Form } from 'antd'
import { recordStatement } from '#api/special.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { PartyField, partyOf } from './party-field.tsx'
import type { ActProps } from './questions.ts'
import { specialText } from './special-text.ts'
import { WordsField } from './words-field.tsx'

interface Said {
  party: number
  silent?: boolean
  statement?: string
}

/** What a party has to say, or that it said nothing in its time (Art. 36). */
export function Statement({ file, done }: ActProps) {
  const special = useWords(specialText)
  const [form] = Form.useForm<Said>()
  const [party, silent] = [Form.useWatch('party', form), Form.useWatch('silent', form)]
  const { mutate, error, isPending } = useCommand(recordStatement, { done })
  const { id, version } = file
  const first = file.special.interestedParties.find(({ heardOn }) => heardOn === null)?.party ?? 0
  return (
    <ActForm<Said>
      form={form}
      initial={{ party: first }}
      label={special.RecordStatement}
      error={error}
      sending={isPending}
      send={({ party: whose, silent: isSilent, statement }) =>
        mutate({ params: { id }, body: { ...partyOf(whose), ...(!isSilent && statement && { statement }) }, version })
      }
    >
      <PartyField file={file} label={special.whoseSpeaks} unheard />
      {party !== 0 && (
        <Form.Item name="silent" valuePropName="checked">
          <Checkbox>{special.silent}</Checkbox>
        </Form.Item>
      )}
      {(party === 0 || !silent) && <WordsField name="statement" label={special.statement} max={3000} rows={5} />}
    </ActForm>
  )
}
