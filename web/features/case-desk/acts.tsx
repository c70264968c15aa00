import { Alert, Button, Card } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseCommandType, WaitingFor } from '#domain/cases/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { waitingWords } from '../../ui/case-words.ts'
import { Accept } from './accept.tsx'
import { Correction } from './correction.tsx'
import { Deliver } from './deliver.tsx'
import { Grant } from './grant.tsx'
import { Issue } from './issue.tsx'
import { NonAcceptance } from './non-acceptance.tsx'
import type { ActProps, CaseFile, Guide } from './questions.ts'
import { Receive } from './receive.tsx'
import { RefuseLicence } from './refuse-licence.tsx'
import { Review } from './review.tsx'
import { Revoke } from './revoke.tsx'
import { text } from './text.ts'

type Act = (props: ActProps) => ReactNode

/** The acts of the desk in the order they come in a case's life. */
const acts = {
  ReceiveCase: Receive,
  AcceptCase: Accept,
  RequestCorrection: Correction,
  RefuseAcceptance: NonAcceptance,
  ReviewStep: Review,
  GrantCase: Grant,
  RefuseCase: RefuseLicence,
  IssueLicence: Issue,
  DeliverResult: Deliver,
  RevokeLicence: Revoke,
} satisfies Partial<Record<CaseCommandType, Act>>
type ActName = keyof typeof acts

/** What may be done now, each opened when it is wanted; the only one is open at once. */
export function Acts({ file, guide }: { file: CaseFile; guide: Guide }) {
  const word = useWords(text)
  const waiting = useWords(waitingWords)[file.waitingFor as WaitingFor]
  const [open, setOpen] = useState<ActName | null>(null)
  const [doneAt, setDoneAt] = useState<number | null>(null)
  const possible = (Object.keys(acts) as ActName[]).filter((name) => file.mayDo.includes(name))
  const chosen = possible.find((name) => name === open) ?? (possible.length === 1 ? possible[0] : undefined)
  const Chosen = chosen && acts[chosen]
  return (
    <Card title={<h2>{word.acts}</h2>} size="small">
      <div aria-live="polite">
        {doneAt === file.version && <Alert type="success" showIcon title={word.done} className="act" />}
      </div>
      {possible.length === 0 && (
        <p>
          {word.nothing}
          <br />
          <span className="soft">
            {word.waits}：{waiting}
          </span>
        </p>
      )}
      {possible.length > 1 && <Choice possible={possible} chosen={chosen} choose={setOpen} />}
      {Chosen && chosen && (
        <section aria-label={word[chosen]}>
          <Chosen
            file={file}
            guide={guide}
            done={() => {
              setOpen(null)
              setDoneAt(file.version + 1)
            }}
          />
        </section>
      )}
      <p>
        <Button type="link" onClick={() => print()}>
          {word.print}
        </Button>
      </p>
    </Card>
  )
}

interface ChoiceProps {
  possible: ActName[]
  chosen: ActName | undefined
  choose(name: ActName | null): void
}

function Choice({ possible, chosen, choose }: ChoiceProps) {
  const word = useWords(text)
  return (
    <div className="act-buttons act">
      {possible.map((name) => (
        <Button
          key={name}
          type={name === chosen ? 'primary' : 'default'}
          aria-expanded={name === chosen}
          onClick={() => choose(name === chosen ? null : name)}
        >
          {word[name]}
        </Button>
      ))}
    </div>
  )
}
