import { Button, Empty, Segmented, Table, Tag, type TableColumnsType } from 'antd'
import { Link, useLocation } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { announcementsOf, type Managed, type Shown } from './questions.ts'
import { StatusTag } from './status-tag.tsx'
import { text } from './text.ts'

const statuses: readonly Shown[] = ['', 'draft', 'published', 'withdrawn']
const addressOf = (status: Shown, after = ''): string => {
  const asked = Object.entries({ status, after }).filter(([, value]) => value !== '')
  return asked.length === 0 ? '/announcements' : `/announcements?${new URLSearchParams(asked).toString()}`
}

/** All announcements, last changed first: what the centre has told, tells and is about to tell. */
export function Page() {
  const word = useWords(text)
  const [, navigate] = useLocation()
  const { search } = usePlace()
  const status = statuses.find((known) => known === search.get('status')) ?? ''
  const after = search.get('after') ?? ''
  const { data, error, isFetching } = useQuestion(announcementsOf(status, after))
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <div className="toolbar">
        <Segmented
          aria-label={word.status}
          value={status}
          options={statuses.map((value) => ({ value, label: value === '' ? word.all : word[value] }))}
          onChange={(chosen) => navigate(addressOf(chosen))}
        />
        <Button type="primary" onClick={() => navigate('/announcements/new')}>
          {word.begin}
        </Button>
      </div>
      <RefusalNotice error={error} />
      <Lines announcements={data?.announcements ?? []} loading={isFetching && !data} />
      <p className="toolbar">
        {after !== '' && <Link to={addressOf(status)}>{word.first}</Link>}
        {data?.next && <Link to={addressOf(status, data.next)}>{word.next}</Link>}
      </p>
    </div>
  )
}

function Lines({ announcements, loading }: { announcements: Managed[]; loading: boolean }) {
  const word = useWords(text)
  const named = useNamed()
  const { shortMoment } = useWriters()
  const columns: TableColumnsType<Managed> = [
    {
      title: word.name,
      render: (_, { id, title, titleEn, demo }) => (
        <>
          <Link to={`/announcements/${id}`}>{named({ name: title, nameEn: titleEn })}</Link>{' '}
          {demo && <Tag>{word.demo}</Tag>}
        </>
      ),
    },
    { title: word.status, width: 260, render: (_, announcement) => <StatusTag {...announcement} /> },
    { title: word.changed, width: 160, render: (_, { changedAt }) => shortMoment(changedAt) },
  ]
  return (
    <Table<Managed>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={announcements}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={word.empty} /> }}
    />
  )
}
