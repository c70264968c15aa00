import { Link } from 'wouter'
import type { publishedGrants } from '#api/tracking.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useToday, useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

/** One grant as published, with what it was for and where it can be verified. */
export function Grant(grant: ReplyOf<typeof publishedGrants>['grants'][number]) {
  const { number, licenceName, itemCode, itemName, itemNameEn, holder, holderWithheld, department, decidedOn } = grant
  const word = useWords(text)
  const named = useNamed()
  const { day } = useWriters()
  const { validFrom, validTo } = grant
  return (
    <li className="card grant">
      <p className="case-line-head">
        <span lang="zh-CN">{licenceName}</span>
        <Standing {...grant} />
      </p>
      <dl className="facts small">
        <dt>{word.number}</dt>
        <dd>
          <span lang="zh-CN">{number}</span> ·{' '}
          <Link to={`/verify?number=${encodeURIComponent(number)}`}>{word.verify}</Link>
        </dd>
        <dt>{word.holder}</dt>
        {holderWithheld ? <dd>{word.withheld}</dd> : <dd lang="zh-CN">{holder || word.erased}</dd>}
        <dt>{word.item}</dt>
        <dd>
          <Link to={`/items/${itemCode}`}>{named({ name: itemName, nameEn: itemNameEn })}</Link>
        </dd>
        <dt>{word.department}</dt>
        <dd>{named(department)}</dd>
        <dt>{word.decidedOn}</dt>
        <dd>{day(decidedOn)}</dd>
        <dt>{word.validity}</dt>
        <dd>{validTo === null ? word.from(day(validFrom)) : word.fromTo(day(validFrom), day(validTo))}</dd>
      </dl>
    </li>
  )
}

function Standing({ revokedOn, validTo }: { revokedOn: string | null; validTo: string | null }) {
  const word = useWords(text)
  const today = useToday()
  const { day } = useWriters()
  if (revokedOn !== null) return <span className="tag late">{word.revoked(day(revokedOn))}</span>
  if (validTo !== null && validTo < today) return <span className="tag warn">{word.expired}</span>
  return <span className="tag good">{word.valid}</span>
}
