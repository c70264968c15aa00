import { Alert, Progress, Table } from 'antd'
import { Link } from 'wouter'
import { ruleReplay } from '#api/rule-replays.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { ruleTitleOf } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { CardLevelTag } from '../../ui/card-level.tsx'
import { cardLevelWords } from '../../ui/card-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

type Report = NonNullable<ReplyOf<typeof ruleReplay>['report']>
type Totals = Report['was']

/** How far a replay has come, and what it found. */
export function ReplayOutcome({ id }: { id: string }) {
  const word = useWords(text)
  const { number } = useWriters()
  const { data, error } = useQuestion(question(ruleReplay, { query: { id } }), {
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 700),
  })
  if (error) return <RefusalNotice error={error} />
  if (!data) return null
  if (data.state === 'gone') return <Alert type="warning" title={word.gone} />
  if (data.state === 'failed') return <Alert type="error" role="alert" title={word.failed} />
  if (data.report) return <Found report={data.report} />
  const { told, of } = data
  return (
    <div role="status">
      <p>{of === 0 ? word.starting : word.running(number(told), number(of))}</p>
      <Progress aria-label={word.title} percent={of === 0 ? 0 : Math.floor((told / of) * 100)} />
    </div>
  )
}

function Found({ report }: { report: Report }) {
  const word = useWords(text)
  const { number } = useWriters()
  const { was, now, cases, events, differing, differences } = report
  return (
    <section aria-live="polite">
      <p className="soft">{word.cases(number(cases), number(events))}</p>
      <TotalsTable was={was} now={now} />
      <h2>{differing === 0 ? word.same : word.differ(number(differing))}</h2>
      {differing > differences.length && <p className="soft">{word.firstOf(number(differences.length))}</p>}
      {differing > 0 && <Differences differences={differences} />}
    </section>
  )
}

function TotalsTable({ was, now }: { was: Totals; now: Totals }) {
  const word = useWords(text)
  const levels = useWords(cardLevelWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const keys = new Map([...was.byRule, ...now.byRule].map(({ rule, level }) => [`${rule} ${level}`, { rule, level }]))
  const count = (totals: Totals, rule: string, level: string) =>
    totals.byRule.find((one) => one.rule === rule && one.level === level)?.cards ?? 0
  const sums = (['cards', 'lateCases'] as const).map((sum) => ({
    key: sum,
    name: word[sum],
    was: number(was[sum]),
    now: number(now[sum]),
  }))
  const points = { key: 'points', name: word.pointsSum, was: number(was.points), now: number(now.points) }
  const byRule = [...keys]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, { rule, level }]) => ({
      key,
      name: `${rule} ${ruleTitleOf(rule)[said]} · ${levels[level]}`,
      was: number(count(was, rule, level)),
      now: number(count(now, rule, level)),
    }))
  return (
    <Table
      size="small"
      pagination={false}
      scroll={{ x: true }}
      dataSource={[...sums, points, ...byRule]}
      columns={[
        { title: word.rule, dataIndex: 'name' },
        { title: word.was, dataIndex: 'was', align: 'right' },
        { title: word.now, dataIndex: 'now', align: 'right' },
      ]}
    />
  )
}

function Differences({ differences }: Pick<Report, 'differences'>) {
  const word = useWords(text)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const rows = differences.map((one, nth) => ({ ...one, key: nth }))
  return (
    <Table
      size="small"
      scroll={{ x: true }}
      dataSource={rows}
      pagination={{ pageSize: 20, showSizeChanger: false }}
      columns={[
        {
          title: word.subject,
          render: (_, { subject, caseNumber }) =>
            subject.kind === 'case' && caseNumber ? <Link to={`/cases/${subject.id}`}>{caseNumber}</Link> : subject.id,
        },
        { title: word.rule, render: (_, { rule }) => `${rule} ${ruleTitleOf(rule)[said]}` },
        { title: word.was, render: (_, { was }) => <Outline of={was} /> },
        { title: word.now, render: (_, { now }) => <Outline of={now} /> },
      ]}
    />
  )
}

function Outline({ of }: { of: Report['differences'][number]['was'] }) {
  const word = useWords(text)
  const { shortMoment } = useWriters()
  if (of === null) return <>{word.none}</>
  return (
    <>
      <CardLevelTag level={of.level} /> {shortMoment(of.breachAt)}
    </>
  )
}
