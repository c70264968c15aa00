import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cancellationWords, revocationWords, withdrawalWords } from '../../ui/licence-ends.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import type { ApprovalView } from './questions.ts'
import { deliveryWords } from './words.ts'

type OneLicence = ApprovalView['licences'][number]

const text = words(
  {
    title: '各事项证照',
    toIssue: (day: string) => `待制发，依法最迟${day}送达`,
    issued: (day: string) => `已制发，依法最迟${day}送达`,
    late: '逾期',
    good: (from: string, to: string | null) => (to === null ? `${from}起长期有效` : `${from}至${to}有效`),
    check: '验证真伪',
    found: (day: string, by: string) => `${day}查实虚假，应于${by}前撤销，或者决定不予撤销：`,
    foundAndSettled: (day: string) => `${day}查实虚假：`,
    forgone: (day: string, ground: string) => `${day}决定不予撤销（${ground}）：`,
    forgoneLetter: '不予撤销决定书',
    ended: (how: string, day: string, ground: string) => `${day}已${how}：${ground}`,
    revoked: '撤销',
    withdrawn: '撤回',
    cancelled: '注销',
    letter: (how: string) => `${how}决定书`,
    objected: (day: string, by: string) => `${day}对公开提出异议，${by}前作出决定；公示中不显示持有人。`,
    upheld: '公开异议成立，公示中不显示持有人。',
    overruled: '公开异议不成立，依法公开持有人。',
    compensation: '补偿',
    objectionLetter: '公开异议处理决定书',
  },
  {
    title: 'Licences of the services',
    toIssue: (day: string) => `to be issued; by law handed over by ${day}`,
    issued: (day: string) => `issued; by law handed over by ${day}`,
    late: 'late',
    good: (from: string, to: string | null) => (to === null ? `good from ${from}` : `good from ${from} to ${to}`),
    check: 'Check it',
    found: (day: string, by: string) => `Found false on ${day}; to be revoked, or decided not to be, by ${by}: `,
    foundAndSettled: (day: string) => `Found false on ${day}: `,
    forgone: (day: string, ground: string) => `Decided on ${day} not to revoke (${ground}): `,
    forgoneLetter: 'The decision not to revoke',
    ended: (how: string, day: string, ground: string) => `${how} on ${day}: ${ground}`,
    revoked: 'Revoked',
    withdrawn: 'Withdrawn',
    cancelled: 'Cancelled',
    letter: (how: string) => `The decision (${how.toLowerCase()})`,
    objected: (day: string, by: string) =>
      `Objected to publication on ${day}, to be decided by ${by}; the holder is not named meanwhile.`,
    upheld: 'Objection to publication upheld: the holder is not named.',
    overruled: 'Objection to publication overruled: the holder is named.',
    compensation: 'Compensation',
    objectionLetter: 'The decision on the objection',
  },
)

/** The licences of an approved stage, item by item, with the day by which each is handed over (Art. 44). */
export function Licences({ view: { id, licences }, className }: { view: ApprovalView; className?: string }) {
  const word = useWords(text)
  if (licences.length === 0) return null
  return (
    <section className={className} aria-labelledby="licences">
      <h2 id="licences">{word.title}</h2>
      <ul>
        {licences.map((licence) => (
          <Licence key={licence.item.code} approval={id} licence={licence} />
        ))}
      </ul>
    </section>
  )
}

function Licence({ approval, licence }: { approval: string; licence: OneLicence }) {
  const word = useWords(text)
  const methods = useWords(deliveryWords)
  const named = useNamed()
  const { day } = useWriters()
  const { item, department, number, validFrom, validTo, delivered, falsehood, forgone, ended, objection, dueOn, late } =
    licence
  const address = `/api/parallel-approvals/${approval}/licences/${item.code}`
  return (
    <li>
      <strong>{named(item)}</strong> <span className="soft">{named(department)}</span>
      <div>
        {number && (
          <a href={address} target="_blank" rel="noreferrer">
            {named(licence)} {number}
          </a>
        )}{' '}
        {delivered && [methods[delivered.method], delivered.trackingNo, day(delivered.on)].filter(Boolean).join(' · ')}
        {!delivered && !ended && (number ? word.issued : word.toIssue)(day(dueOn))}{' '}
        {late && <strong>▲ {word.late}</strong>}
      </div>
      {objection && <Objection address={`${address}?of=objection`} objection={objection} />}
      {falsehood && <Found falsehood={falsehood} />}
      {forgone && <Forgone address={`${address}?of=forgone`} forgone={forgone} />}
      {ended && <Ended address={`${address}?of=ending`} ended={ended} />}
      {number && validFrom && !ended && (
        <div className="soft">
          {word.good(day(validFrom), validTo && day(validTo))} ·{' '}
          <a href={`/verify?number=${encodeURIComponent(number)}`}>{word.check}</a>
        </div>
      )}
    </li>
  )
}

/** That its holder is not named in what is published, or why it is again. */
function Objection({ address, objection }: { address: string; objection: NonNullable<OneLicence['objection']> }) {
  const word = useWords(text)
  const { day } = useWriters()
  const { objectedOn, dueOn, upheld } = objection
  if (upheld === null) return <div>{word.objected(day(objectedOn), day(dueOn))}</div>
  return (
    <div>
      {upheld ? word.upheld : word.overruled}{' '}
      <a href={address} target="_blank" rel="noreferrer">
        {word.objectionLetter}
      </a>
    </div>
  )
}

/** That something it rests on is false, and by when it is revoked or let stand. */
function Found({ falsehood }: { falsehood: NonNullable<OneLicence['falsehood']> }) {
  const word = useWords(text)
  const { day } = useWriters()
  const { findings, foundOn, dueOn, settledOn, late } = falsehood
  return (
    <div>
      {settledOn === null ? (
        <strong>▲ {word.found(day(foundOn), day(dueOn))}</strong>
      ) : (
        word.foundAndSettled(day(foundOn))
      )}
      {findings} {late && <strong>▲ {word.late}</strong>}
    </div>
  )
}

/** That it stands though there was a ground to revoke it, with the letter that says so. */
function Forgone({ address, forgone }: { address: string; forgone: NonNullable<OneLicence['forgone']> }) {
  const word = useWords(text)
  const grounds = useWords(revocationWords)
  const { day } = useWriters()
  const { on, ground, reasons } = forgone
  return (
    <div>
      {word.forgone(day(on), grounds[ground])}
      {reasons}{' '}
      <a href={address} target="_blank" rel="noreferrer">
        {word.forgoneLetter}
      </a>
    </div>
  )
}

/** That it no longer holds, since when and why, with the letter that says so. */
function Ended({ address, ended }: { address: string; ended: NonNullable<OneLicence['ended']> }) {
  const word = useWords(text)
  const grounds: Record<string, string> = {
    ...useWords(revocationWords),
    ...useWords(withdrawalWords),
    ...useWords(cancellationWords),
  }
  const { day } = useWriters()
  const { how, on, ground, reasons, compensation } = ended
  const { of } = usePunctuation()
  return (
    <div>
      <strong>■ {word.ended(word[how], day(on), grounds[ground] ?? ground)}</strong>
      <div>{reasons}</div>
      {compensation && <div>{of(word.compensation, compensation)}</div>}
      <a href={address} target="_blank" rel="noreferrer">
        {word.letter(word[how])}
      </a>
    </div>
  )
}
