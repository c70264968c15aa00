import { Form, Radio } from 'antd'
import type { ReactNode } from 'react'
import {
  answerDataRequest,
  confirmData,
  dataRequestActs,
  doubtData,
  provideData,
  verifyData,
  withdrawDataRequest,
} from '#api/data-requests.ts'
import { dataAnswers, dataFindings, dataWays, withholdingGrounds } from '#domain/sharing/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { ActForm, ActSheet } from '../../ui/act-sheet.tsx'
import { Asked, Sentences } from '../../ui/asked.tsx'
import { Select } from '../../ui/select.tsx'
import type { DataRequest } from './questions.ts'
import { text } from './text.ts'

type Act = (typeof dataRequestActs)[number]

/** What one may do with a request now: the office that holds the data answers, provides, verifies; the other confirms or doubts. */
export function Acts({ request }: { request: DataRequest }) {
  const word = useWords(text)
  const open = dataRequestActs.filter((act) => request.mayDo.includes(act))
  if (open.length === 0) return null
  return (
    <ActSheet open={open} nameOf={(act) => word[act]}>
      {(act) => (
        <ActForm<Record<string, string>>
          {...{ endpoint: endpoints[act], on: request, name: word[act] }}
          {...(act !== 'ConfirmData' && { body: filledIn })}
        >
          <Fields act={act} />
        </ActForm>
      )}
    </ActSheet>
  )
}

const endpoints = {
  AnswerDataRequest: answerDataRequest,
  ProvideData: provideData,
  VerifyData: verifyData,
  ConfirmData: confirmData,
  DoubtData: doubtData,
  WithdrawDataRequest: withdrawDataRequest,
} as const satisfies Record<Act, unknown>

/** What was filled in; what was left empty is not said. */
const filledIn = (said: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => (value ?? '').trim() !== ''))

function Fields({ act }: { act: Act }): ReactNode {
  const word = useWords(text)
  switch (act) {
    case 'AnswerDataRequest':
      return <Answering />
    case 'ProvideData':
      return (
        <>
          <Either name="way" label={word.way} options={dataWays.map((value) => ({ value, label: word[value] }))} />
          <Sentences name="words" label={word.wayWords} />
        </>
      )
    case 'VerifyData':
      return (
        <>
          <Either
            name="finding"
            label={word.finding}
            options={dataFindings.map((value) => ({ value, label: word[value] }))}
          />
          <Sentences name="words" label={word.verifyWords} />
        </>
      )
    case 'ConfirmData':
      return <p>{word.confirmLead}</p>
    case 'DoubtData':
      return <Sentences name="words" label={word.doubtWords} />
    case 'WithdrawDataRequest':
      return <Sentences name="reason" label={word.reason} />
  }
}

function Answering() {
  const word = useWords(text)
  const answer = Form.useWatch<string | undefined>('answer')
  const withholds = answer !== undefined && answer !== 'agreed'
  return (
    <>
      <Either name="answer" label={word.answer} options={dataAnswers.map((value) => ({ value, label: word[value] }))} />
      {withholds && (
        <Asked name="ground" label={word.ground}>
          <Select empty="—" options={withholdingGrounds.map((ground) => [ground, word[ground]] as const)} />
        </Asked>
      )}
      <Sentences name="words" label={word.answerWords} optional={!withholds} />
    </>
  )
}

interface EitherProps {
  name: string
  label: string
  options: { value: string; label: string }[]
}

/** One of a few, all in sight. */
const Either = ({ name, label, options }: EitherProps) => (
  <Asked name={name} label={label}>
    <Radio.Group options={options} />
  </Asked>
)
