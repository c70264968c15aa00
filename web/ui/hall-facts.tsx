import type { about } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useLanguage, useNamed, useWords, words } from '../kernel/language.tsx'

const text = words(
  {
    address: '地址',
    hours: '办公时间',
    phone: '咨询电话',
    complaints: '投诉',
    demo: '演示数据：地址和电话都是虚构的。',
  },
  {
    address: 'Address',
    hours: 'Opening hours',
    phone: 'Information',
    complaints: 'Complaints',
    demo: 'Demo data: address and numbers are invented.',
  },
)

/** Where the hall is, when it is open, whom to call. */
export function HallFacts({ hall }: { hall: NonNullable<ReplyOf<typeof about>['hall']> }) {
  const word = useWords(text)
  const named = useNamed()
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  return (
    <>
      <p>
        <strong>{named(hall)}</strong>
      </p>
      <dl className="facts">
        <dt>{word.address}</dt>
        <dd>{hall.address[said]}</dd>
        <dt>{word.hours}</dt>
        <dd>
          {hall.hours.map(({ when, time }) => (
            <div key={when.zh}>
              {when[said]} <span className="nowrap">{time}</span>
            </div>
          ))}
        </dd>
        <dt>{word.phone}</dt>
        <dd>{hall.phone}</dd>
        <dt>{word.complaints}</dt>
        <dd>
          {hall.complaintPhone}
          <div className="soft">{hall.complaints[said]}</div>
        </dd>
      </dl>
      {hall.demo && <p className="soft">{word.demo}</p>}
    </>
  )
}
