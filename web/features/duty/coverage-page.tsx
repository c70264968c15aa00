import { Spin } from 'antd'
import { dutyCoverage } from '#api/duty.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { AuthorityRate } from './authority-rate.tsx'
import { Gaps } from './gaps.tsx'
import { GovernmentNotice } from './government-notice.tsx'
import type { Coverage } from './questions.ts'
import { text } from './text.ts'

/** Whether somebody may lawfully decide every resident item in every opening hour to come; where not, why and what would close the gap. */
export function Page() {
  const word = useWords(text)
  const { moment, number } = useWriters()
  const { data, error } = useQuestion(question(dutyCoverage), { refetchInterval: 60_000 })
  return (
    <div className="page">
      <title>{word.coverage}</title>
      <h1>{word.coverage}</h1>
      <GovernmentNotice />
      <RefusalNotice error={error} />
      {!data && !error && <Spin />}
      {data && (
        <>
          <p role="status" className={data.gaps.length > 0 ? 'coverage-open' : 'coverage-whole'}>
            <strong>
              {data.gaps.length > 0
                ? word.gaps(number(data.gaps.length), data.gaps.length === 1)
                : word.proved(number(data.items))}
            </strong>{' '}
            <span className="soft">{word.asOf(moment(data.computedAt))}</span>
          </p>
          {data.gaps.length > 0 && <Gaps coverage={data} />}
          <Strip coverage={data} />
        </>
      )}
      <AuthorityRate />
    </div>
  )
}

/** Days by departments: what is covered is calm, what is not says for how long. */
function Strip({ coverage: { days, departments } }: { coverage: Coverage }) {
  const word = useWords(text)
  const named = useNamed()
  const { shortDay, number } = useWriters()
  const shown = departments.filter(({ items }) => items > 0)
  return (
    <div className="strip-frame" tabIndex={0} role="region" aria-label={word.coverage}>
      <table className="strip">
        <thead>
          <tr>
            <th scope="col">{word.department}</th>
            {days.map(({ on }) => (
              <th key={on} scope="col">
                {shortDay(on)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((department) => (
            <tr key={department.code}>
              <th scope="row">
                {named(department)}{' '}
                <span className="soft">{word.ofItems(number(department.items), department.items === 1)}</span>
              </th>
              {department.gapMinutes.map((minutes, at) => (
                <td key={days[at]?.on ?? at} className={minutes > 0 ? 'strip-gap' : 'strip-whole'}>
                  {minutes > 0 ? (
                    <>
                      <span aria-hidden="true">▲ {word.minutes(number(minutes))}</span>
                      <span className="unseen">{word.gapOf(number(minutes))}</span>
                    </>
                  ) : (
                    <>
                      <span aria-hidden="true">✓</span>
                      <span className="unseen">{word.covered}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
