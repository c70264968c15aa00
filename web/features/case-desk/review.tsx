import { Form, Radio } from 'antd'
import { reviewStep } from '#api/cases.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { ActForm } from './act-form.tsx'
import { Opinion } from './opinion.tsx'
import { usePhrases } from './phrases.ts'
import type { ActProps, Guide } from './questions.ts'
import { text } from './text.ts'

interface Said {
  verdict: 'pass' | 'object'
  opinion: string
}

/** The opinion on the present review step. */
export function Review({ file: { id, version, stepsLeft }, guide, done }: ActProps) {
  const word = useWords(text)
  const named = useNamed()
  const { mutate, error, isPending } = useCommand(reviewStep, { done })
  const code = stepsLeft[0] ?? ''
  const step = guide.item.reviewSteps.find((one) => one.code === code)
  return (
    <ActForm<Said>
      initial={{ verdict: 'pass' }}
      label={word.ReviewStep}
      error={error}
      sending={isPending}
      send={(body) => mutate({ params: { id }, body: { step: code, ...body }, version })}
    >
      <p>{word.stepOf(step ? named(step) : code)}</p>
      <Form.Item name="verdict" label={word.verdict}>
        <Radio.Group
          options={[
            { value: 'pass', label: word.pass },
            { value: 'object', label: word.object },
          ]}
        />
      </Form.Item>
      <StepOpinion guide={guide} />
    </ActForm>
  )
}

/** The sentences follow the verdict: what was examined, or which condition of the item is not met. */
function StepOpinion({ guide: { item } }: { guide: Guide }) {
  const phrase = usePhrases()
  const verdict = Form.useWatch<Said['verdict'] | undefined>('verdict')
  const passing = [
    phrase(({ complete }) => complete),
    ...item.acceptConditions.slice(0, 1).map(() => phrase(({ conditions }) => conditions)),
  ]
  const objecting = item.acceptConditions.map((condition) => phrase(({ unmet }) => unmet(condition)))
  return <Opinion phrases={verdict === 'object' ? objecting : passing} />
}
