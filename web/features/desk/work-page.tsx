import { Empty, Input, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { workList } from '#api/cases.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Status } from '#domain/cases/index.ts'
import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday, useWriters } from '../../kernel/time.ts'
import { statusWords } from '../../ui/case-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DueTag } from '../../ui/due-tag.tsx'
import { desks, workAt, type Desk } from './questions.ts'

type Line = ReplyOf<typeof workList>['cases'][number]

const text = words(
  {
    title: '我的工作',
    window: '窗口',
    applicant: '等申请人',
    review: '审查',
    decision: '决定',
    issue: '制证',
    delivery: '送达',
    due: '剩余时间',
    number: '办件编号',
    item: '事项',
    applicantName: '申请人',
    status: '状态',
    submitted: '提交时间',
    filter: '筛选：编号、事项、申请人',
    empty: '这里没有等待办理的件。',
    next: '下一页',
    first: '回到第一页',
  },
  {
    title: 'My work',
    window: 'Window',
    applicant: 'With applicant',
    review: 'Review',
    decision: 'Decision',
    issue: 'Licence',
    delivery: 'Delivery',
    due: 'Time left',
    number: 'Case number',
    item: 'Service',
    applicantName: 'Applicant',
    status: 'Status',
    submitted: 'Submitted',
    filter: 'Filter: number, service, applicant',
    empty: 'Nothing is waiting here.',
    next: 'Next page',
    first: 'Back to the first page',
  },
)

const firstDesk: Record<string, Desk> = { clerk: 'window', reviewer: 'review' }

/** The desk's list: what waits for this department, nearest due date first. */
export function Page() {
  const word = useWords(text)
  const { account } = useSession()
  const [desk, setDesk] = useState<Desk>(firstDesk[account?.role ?? ''] ?? 'decision')
  const [after, setAfter] = useState<string | null>(null)
  const [sought, setSought] = useState('')
  const { data, error, isFetching } = useQuestion(workAt(desk, after), { refetchInterval: 20_000 })
  const shown = (data?.cases ?? []).filter((line) => matches(line, sought))
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <div className="toolbar">
        <Segmented
          value={desk}
          options={desks.map((value) => ({ value, label: word[value] }))}
          onChange={(chosen) => {
            setDesk(chosen)
            setAfter(null)
          }}
        />
        <Input
          allowClear
          className="filter"
          placeholder={word.filter}
          aria-label={word.filter}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <RefusalNotice error={error} />
      <Lines lines={shown} loading={isFetching && !data} />
      <p className="toolbar">
        {after !== null && (
          <button type="button" className="plain" onClick={() => setAfter(null)}>
            {word.first}
          </button>
        )}
        {data?.next && (
          <button type="button" className="plain" onClick={() => setAfter(data.next)}>
            {word.next}
          </button>
        )}
      </p>
    </div>
  )
}

const matches = ({ caseNumber, itemName, itemNameEn, applicant }: Line, sought: string): boolean =>
  [caseNumber ?? '', itemName, itemNameEn, applicant].some((part) =>
    part.toLowerCase().includes(sought.trim().toLowerCase()),
  )

function Lines({ lines, loading }: { lines: Line[]; loading: boolean }) {
  const word = useWords(text)
  const statuses = useWords(statusWords)
  const named = useNamed()
  const today = useToday()
  const { shortMoment } = useWriters()
  const [, navigate] = useLocation()
  return (
    <Table<Line>
      size="small"
      rowKey="id"
      loading={loading}
      dataSource={lines}
      pagination={false}
      scroll={{ x: 760 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={word.empty} /> }}
      onRow={({ id }) => ({ onClick: () => navigate(`/cases/${id}`), className: 'opens' })}
      columns={[
        { title: word.due, key: 'due', width: 150, render: (_, { dueOn }) => <DueTag dueOn={dueOn} today={today} /> },
        {
          title: word.number,
          key: 'number',
          width: 190,
          render: (_, { id, caseNumber }) => (
            <Link to={`/cases/${id}`} onClick={(event) => event.stopPropagation()}>
              {caseNumber}
            </Link>
          ),
        },
        { title: word.item, key: 'item', render: (_, line) => named({ name: line.itemName, nameEn: line.itemNameEn }) },
        { title: word.applicantName, dataIndex: 'applicant', key: 'applicant', width: 160 },
        {
          title: word.status,
          key: 'status',
          width: 110,
          render: (_, { status }) => <Tag>{statuses[status as Status]}</Tag>,
        },
        {
          title: word.submitted,
          key: 'submitted',
          width: 130,
          render: (_, { submittedAt }) => submittedAt && shortMoment(submittedAt),
        },
      ]}
    />
  )
}
