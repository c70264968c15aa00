import { Form, Select } from 'antd'
import { useWords } from '../../kernel/language.tsx'
import type { CaseFile } from './questions.ts'
import { specialText } from './special-text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

interface PartyFieldProps {
  file: CaseFile
  label: string
  /** Only those not heard yet. */
  unheard?: boolean
}

/** The applicant, or one of the interested parties; nought stands for the applicant. */
export function PartyField({ file, label, unheard = false }: PartyFieldProps) {
  const special = useWords(specialText)
  const { aside } = usePunctuation()
  const parties = file.special.interestedParties.filter(({ heardOn }) => !unheard || heardOn === null)
  return (
    <Form.Item name="party" label={label}>
      <Select
        options={[
          { value: 0, label: `${special.theApplicant}${aside(file.applicant)}` },
          ...parties.map(({ party, name }) => ({ value: party, label: name })),
        ]}
      />
    </Form.Item>
  )
}

/** The party as a command names it. */
export const partyOf = (party: number): { party?: number } => (party === 0 ? {} : { party })
