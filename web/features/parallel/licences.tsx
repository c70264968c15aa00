import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import type { ApprovalView } from './questions.ts'
import { deliveryWords } from './words.ts'

const text = words(
  {
    title: '各事项证照',
    toIssue: (day: string) => `待制发，依法最迟${day}送达`,
    issued: (day: string) => `已制发，依法最迟${day}送达`,
    late: '逾期',
    good: (from: string, to: string | null) => (to === null ? `${from}起长期有效` : `${from}至${to}有效`),
    check: '验证真伪',
  },
  {
    title: 'Licences of the services',
    toIssue: (day: string) => `to be issued; by law handed over by ${day}`,
    issued: (day: string) => `issued; by law handed over by ${day}`,
    late: 'late',
    good: (from: string, to: string | null) => (to === null ? `good from ${from}` : `good from ${from} to ${to}`),
    check: 'Check it',
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

function Licence({ approval, licence }: { approval: string; licence: ApprovalView['licences'][number] }) {
  const word = useWords(text)
  const methods = useWords(deliveryWords)
  const named = useNamed()
  const { day } = useWriters()
  const { item, department, number, validFrom, validTo, delivered, dueOn, late } = licence
  return (
    <li>
      <strong>{named(item)}</strong> <span className="soft">{named(department)}</span>
      <div>
        {number && (
          <a href={`/api/parallel-approvals/${approval}/licences/${item.code}`} target="_blank" rel="noreferrer">
            {named(licence)} {number}
          </a>
        )}{' '}
        {delivered
          ? [methods[delivered.method], delivered.trackingNo, day(delivered.on)].filter(Boolean).join(' · ')
          : (number ? word.issued : word.toIssue)(day(dueOn))}{' '}
        {late && <strong>▲ {word.late}</strong>}
      </div>
      {number && validFrom && (
        <div className="soft">
          {word.good(day(validFrom), validTo && day(validTo))} ·{' '}
          <a href={`/verify?number=${encodeURIComponent(number)}`}>{word.check}</a>
        </div>
      )}
    </li>
  )
}
