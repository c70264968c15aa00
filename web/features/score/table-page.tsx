import { Link } from 'wouter'
import { scorePaper, scoreWorkbook } from '#api/scores.ts'
import { ledgerSubjects, scorePartWords, type LedgerSubject } from '#domain/supervision/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { useFilter } from '../../ui/address-filter.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { usePeriods } from './periods.ts'
import { scoresOf, subjectIn, type ScoreLine, type ScoreTable } from './questions.ts'
import { ScoreBar } from './score-bar.tsx'
import { gradeWords, text } from './text.ts'

/** The table of scores: departments, windows or people, in a month, a half-year or a year. */
export function Page() {
  const word = useWords(text)
  const { number } = useWriters()
  const filter = useFilter()
  const { account } = useSession()
  const mine = account?.role === 'clerk' || account?.role === 'reviewer'
  const of = mine ? 'person' : subjectIn(filter.get('of'))
  const { data, error } = useQuestion(scoresOf(of, filter.get('period')))
  const periods = usePeriods(data?.record)
  const language = useLanguage() === 'en' ? 'en' : 'zh-CN'
  const asked = new URLSearchParams({ of, language, ...(data && { period: data.period }) })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{mine ? word.own : word.title}</h1>
      <p className="soft">
        {word.lead} {data && <Scheme scheme={data.scheme} />}
      </p>
      <div className="toolbar">
        {!mine && (
          <Picker
            label={word.of}
            value={of}
            options={ledgerSubjects.map((one) => [one, word[one]])}
            choose={(one) => filter.choose({ of: one })}
          />
        )}
        <Picker
          label={word.period}
          value={data?.period ?? ''}
          options={periods}
          choose={(period) => filter.choose({ period })}
        />
        <a href={`${scoreWorkbook.path}?${asked.toString()}`} download>
          {word.export}
        </a>
        <a href={`${scorePaper.path}?${asked.toString()}`} target="_blank" rel="noreferrer">
          {word.paper}
        </a>
        <Link to="/score-records">{word.records}</Link>
      </div>
      <RefusalNotice error={error} />
      {data && data.months.length > 1 && <p className="soft">{word.mean(number(data.months.length))}</p>}
      {!error && (
        <Lines of={of} period={data?.period ?? ''} full={100 + (data?.scheme.mostBonus ?? 10)} lines={data?.lines} />
      )}
    </div>
  )
}

/** What the month goes by, as far as it decides places. */
function Scheme({ scheme: { mostBonus, truth } }: Pick<ScoreTable, 'scheme'>) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const parts = truth.map((part) => scorePartWords[part][said]).join(said === 'en' ? ', ' : '、')
  return <>{word.scheme(number(mostBonus), parts)}</>
}

interface PickerProps {
  label: string
  value: string
  options: readonly (readonly [value: string, label: string])[]
  choose(value: string): void
}

function Picker({ label, value, options, choose }: PickerProps) {
  return (
    <label className="choice-filter">
      {label}
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([one, shown]) => (
          <option key={one} value={one}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  )
}

interface LinesProps {
  of: LedgerSubject
  period: string
  /** What a score can be at the most. */
  full: number
  lines: ScoreLine[] | undefined
}

function Lines({ of, period, full, lines }: LinesProps) {
  const word = useWords(text)
  const grades = useWords(gradeWords)
  const named = useNamed()
  const { number } = useWriters()
  const opens = (id: string) => `/scores/${of}/${encodeURIComponent(id)}?period=${period}`
  return (
    <StackingTable<ScoreLine>
      rows={lines}
      rowKey="id"
      width={720}
      empty={word.none}
      columns={[
        { title: word.rank, key: 'rank', width: 70, align: 'right', render: (_, { rank }) => number(rank) },
        {
          title: word.name,
          key: 'name',
          render: (_, line) => (
            <>
              <Link to={opens(line.id)}>{named(line)}</Link>
              {of !== 'department' && <div className="soft">{named(line.department)}</div>}
            </>
          ),
        },
        {
          title: word.total,
          key: 'total',
          width: 230,
          render: (_, { total }) => (
            <>
              <strong className="score-number">{number(total)}</strong> <ScoreBar total={total} of={full} />
            </>
          ),
        },
        { title: word.grade, key: 'grade', width: 110, render: (_, { grade }) => grades[grade] },
        { title: word.bonus, key: 'bonus', width: 80, align: 'right', render: (_, { bonus }) => number(bonus) },
        {
          title: word.entries,
          key: 'entries',
          width: 110,
          render: (_, { id, entries }) => <Link to={opens(id)}>{word.count(number(entries))}</Link>,
        },
      ]}
    />
  )
}
