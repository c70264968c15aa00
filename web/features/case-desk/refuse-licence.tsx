import { Checkbox, Form, Input } from 'antd'
import { refuseCase } from '#api/cases.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { lawText } from './law-text.ts'
import { basisOf } from './legal-basis.ts'
import { LetterPreview } from './letter-preview.tsx'
import type { ActProps } from './questions.ts'
import { text } from './text.ts'

interface Said {
  reasons?: string[]
  otherReason?: string
  bases?: string[]
  otherBasis?: string
  falsified?: boolean
}

/** What was chosen, and what was written beside it. */
const together = (chosen: readonly string[] = [], written = ''): string[] => [
  ...chosen,
  ...(written.trim() ? [written.trim()] : []),
]

const letterOf = ({ reasons, otherReason, bases, otherBasis }: Said) => ({
  reasons: together(reasons, otherReason),
  legalBasis: together(bases, otherBasis).join('；'),
})

/** A refusal has reasons, from the item's own list or in other words, and the law they rest on (Art. 38). */
export function RefuseLicence({ file: { id, version, line }, guide, done }: ActProps) {
  const law = useWords(lawText)
  const ofLine = line !== null && line.left <= 0 ? [law.noneLeftReason] : []
  const word = useWords(text)
  const { mutate, error, isPending } = useCommand(refuseCase, { done })
  const bases = guide.item.legalBases.map(basisOf)
  return (
    <ActForm<Said>
      initial={{ bases: bases.slice(0, 1) }}
      danger
      label={word.RefuseCase}
      error={error}
      sending={isPending}
      send={(said) =>
        mutate({ params: { id }, body: { ...letterOf(said), falsified: said.falsified === true }, version })
      }
    >
      <Chosen
        name="reasons"
        other="otherReason"
        label={word.reasonsOfItem}
        otherLabel={word.otherReason}
        options={[...ofLine, ...guide.item.refusalReasons]}
      />
      <Chosen name="bases" other="otherBasis" label={word.legalBasis} otherLabel={word.otherBasis} options={bases} />
      <Form.Item name="falsified" valuePropName="checked">
        <Checkbox>{law.falsified}</Checkbox>
      </Form.Item>
      <LetterPreview<Said> id={id} draftOf={(said) => ({ kind: 'refusal', ...letterOf(said) })} />
    </ActForm>
  )
}

interface ChosenProps {
  name: keyof Said
  other: keyof Said
  label: string
  otherLabel: string
  options: readonly string[]
}

/** Several of a list, or one's own words, but something. */
function Chosen({ name, other, label, otherLabel, options }: ChosenProps) {
  const word = useWords(text)
  return (
    <>
      {options.length > 0 && (
        <Form.Item name={name} label={label}>
          <Checkbox.Group className="choices" options={options.map((option) => ({ value: option, label: option }))} />
        </Form.Item>
      )}
      <Form.Item
        name={other}
        label={otherLabel}
        dependencies={[name]}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, written: string | undefined) =>
              together(getFieldValue(name) as string[] | undefined, written).length > 0
                ? Promise.resolve()
                : Promise.reject(new Error(word.needed)),
          }),
        ]}
      >
        <Input.TextArea rows={2} maxLength={300} />
      </Form.Item>
    </>
  )
}
