import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { Shown, Verdict as Judged } from './judge.ts'
import { text } from './text.ts'
import { verdictText } from './verdict-text.ts'

/** Good, bad, or not known: each with a sign of its own, so that nothing hangs on colour. */
const signs: Record<Judged['state'], 'good' | 'bad' | 'open'> = {
  valid: 'good',
  revoked: 'bad',
  expired: 'bad',
  withdrawn: 'bad',
  cancelled: 'bad',
  renewed: 'good',
  replaced: 'bad',
  altered: 'bad',
  unknown: 'bad',
  signed: 'open',
  'signed-expired': 'bad',
  'other-issuer': 'open',
  unreadable: 'open',
  'no-network': 'open',
  refused: 'open',
}

/** The verdict on a licence: what it is, what that means, and the values to compare. `focus` when somebody asked for it. */
export function Verdict({ verdict, focus }: { verdict: Judged; focus: boolean }) {
  const word = useWords(verdictText)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focus) heading.current?.focus()
  }, [verdict, focus])
  const sign = signs[verdict.state]
  const licence = 'licence' in verdict ? verdict.licence : undefined
  return (
    <section className={`verdict ${sign}`} aria-labelledby="verdict">
      <h2 id="verdict" tabIndex={-1} ref={heading}>
        <Sign sign={sign} />
        {word[verdict.state]}
      </h2>
      <Meaning verdict={verdict} />
      {licence?.followedBy && <Follower of={licence.followedBy} />}
      {licence && <Values licence={licence} />}
    </section>
  )
}

function Meaning({ verdict }: { verdict: Judged }): ReactNode {
  const word = useWords(verdictText)
  const { day } = useWriters()
  switch (verdict.state) {
    case 'refused':
      return <p>{verdict.sentence}</p>
    case 'revoked':
    case 'expired':
    case 'withdrawn':
    case 'cancelled':
    case 'renewed':
    case 'replaced':
      return <p>{word[`${verdict.state}More`](verdict.since ? day(verdict.since) : '')}</p>
    case 'other-issuer':
      return (
        <>
          <p>{word['other-issuerMore']}</p>
          {verdict.host && <p>{word.host(verdict.host)}</p>}
        </>
      )
    case 'valid':
    case 'altered':
    case 'unknown':
    case 'signed':
    case 'signed-expired':
    case 'unreadable':
    case 'no-network':
      return <p>{word[`${verdict.state}More`]}</p>
  }
}

/** The licence that has taken its place, or will. */
function Follower({ of: { purpose, number, validFrom, validTo } }: { of: NonNullable<Shown['followedBy']> }) {
  const word = useWords(verdictText)
  const { day } = useWriters()
  return (
    <p>
      {word[purpose](number, day(validFrom), validTo === null ? null : day(validTo))}{' '}
      <a href={`/verify?number=${encodeURIComponent(number)}`}>{word.seeFollower}</a>
    </p>
  )
}

const shapes = {
  good: 'M7 16.5 13.5 23 25 10',
  bad: 'M10 10 22 22M22 10 10 22',
  open: 'M12 12.5a4 4 0 1 1 5.5 3.7c-1 .5-1.5 1.2-1.5 2.3v.5M16 23.5v.1',
}

function Sign({ sign }: { sign: keyof typeof shapes }) {
  return (
    <svg className="sign" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="currentColor" />
      <path d={shapes[sign]} fill="none" stroke="#fff" strokeWidth="3.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}

function Values({ licence }: { licence: Shown }) {
  const word = useWords(text)
  const { day } = useWriters()
  const { number, name, holder, issuer, validFrom, validTo, identifier } = licence
  return (
    <>
      <p>{word.compare}</p>
      <dl className="facts">
        <dt>{word.name}</dt>
        <dd lang="zh-CN">{name}</dd>
        <dt>{word.licenceNumber}</dt>
        <dd lang="zh-CN">{number}</dd>
        <dt>{word.holder}</dt>
        <dd lang="zh-CN">{holder || word.erased}</dd>
        <dt>{word.issuer}</dt>
        <dd lang="zh-CN">{issuer}</dd>
        <dt>{word.validity}</dt>
        <dd>{validTo === null ? word.from(day(validFrom)) : word.fromTo(day(validFrom), day(validTo))}</dd>
        <dt>{word.identifier}</dt>
        <dd className="identifier">{identifier}</dd>
      </dl>
    </>
  )
}
