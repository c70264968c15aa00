import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { roleWords } from '../../ui/organisation-words.ts'
import type { Listed } from './questions.ts'
import { text } from './text.ts'

type Announced = Listed['hearings'][number]

/** One hearing as announced: on what, by whom, when and where. */
export function Hearing(hearing: Announced) {
  const { itemCode, itemName, itemNameEn, basis, department, presider, announcedOn } = hearing
  const word = useWords(text)
  const roles = useWords(roleWords)
  const named = useNamed()
  const { day } = useWriters()
  return (
    <li className="card grant">
      <p className="case-line-head">
        <Link to={`/items/${itemCode}`}>{named({ name: itemName, nameEn: itemNameEn })}</Link>
        <Standing {...hearing} />
      </p>
      <dl className="facts small">
        <WhenAndWhere {...hearing} />
        <dt>{word.department}</dt>
        <dd>{named(department)}</dd>
        <Applicant {...hearing} />
        <dt>{word.basis}</dt>
        <dd>{basis === 'request' ? word.atRequest : word.ofOwnAccord}</dd>
        <dt>{word.presider}</dt>
        <dd>{presider === null ? word.noPresider : word.presiderOf(roles[presider])}</dd>
        <dt>{word.announcedOn}</dt>
        <dd>{day(announcedOn)}</dd>
      </dl>
    </li>
  )
}

function WhenAndWhere({ heldOn, time, place, postponedFrom }: Announced) {
  const word = useWords(text)
  const { day } = useWriters()
  return (
    <>
      <dt>{word.heldOn}</dt>
      <dd>
        <strong>
          {day(heldOn)} {time}
        </strong>
        {postponedFrom !== null && (
          <>
            <br />
            <span className="soft">{word.postponedFrom(day(postponedFrom))}</span>
          </>
        )}
      </dd>
      <dt>{word.place}</dt>
      <dd lang="zh-CN">{place}</dd>
    </>
  )
}

function Applicant({ applicant, applicantWithheld }: Announced) {
  const word = useWords(text)
  return (
    <>
      <dt>{word.applicant}</dt>
      {applicantWithheld ? <dd>{word.withheld}</dd> : <dd lang="zh-CN">{applicant || word.erased}</dd>}
    </>
  )
}

function Standing({ heldOn, postponedFrom }: Announced) {
  const word = useWords(text)
  const today = useToday()
  if (heldOn === today) return <span className="tag good">{word.today}</span>
  return postponedFrom === null ? null : <span className="tag warn">{word.postponed}</span>
}
