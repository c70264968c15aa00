import { useState } from 'react'
import { paperOpenings } from '#api/files.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { roleWords } from './organisation-words.ts'
import { useNamed, useWords } from '../kernel/language.tsx'
import { question, useQuestion } from '../kernel/questions.tsx'
import { useWriters } from '../kernel/time.ts'
import { usePunctuation } from './punctuation.ts'
import { confidenceText } from './confidence-words.ts'

interface OpeningsProps {
  caseId: string
  /** What the paper in a slot is called. */
  nameOf(material: string): string
}

/** Who opened which confidential paper of a case, when and why; drawn only where a paper of it is confidential. */
export function PaperOpenings({ caseId, nameOf }: OpeningsProps) {
  const word = useWords(confidenceText)
  const [after, setAfter] = useState<string>()
  const asked = question(paperOpenings, { params: { id: caseId }, query: { ...(after !== undefined && { after }) } })
  const { data } = useQuestion(asked, { placeholderData: (before) => before })
  const { next = null, openings = [] } = data ?? {}
  return (
    <section aria-labelledby="paper-openings">
      <h2 id="paper-openings">{word.openings}</h2>
      <p className="soft">{word.openingsLead}</p>
      {data && openings.length === 0 && <p>{word.none}</p>}
      <ul className="openings">
        {openings.map((opening) => (
          <Opening key={`${opening.at} ${opening.material}`} opening={opening} nameOf={nameOf} />
        ))}
      </ul>
      {next !== null && (
        <p>
          <button type="button" className="link" onClick={() => setAfter(next)}>
            {word.older}
          </button>
        </p>
      )}
    </section>
  )
}

type Opened = ReplyOf<typeof paperOpenings>['openings'][number]

function Opening({
  opening: { material, at, who, because },
  nameOf,
}: Pick<OpeningsProps, 'nameOf'> & { opening: Opened }) {
  const word = useWords(confidenceText)
  const roles: Readonly<Record<string, string>> = useWords(roleWords)
  const named = useNamed()
  const { moment } = useWriters()
  const { aside } = usePunctuation()
  return (
    <li>
      {moment(at)} · {named(who)}
      {aside(roles[who.role] ?? who.role)} · {nameOf(material)} · {because ?? word.handling}
    </li>
  )
}
