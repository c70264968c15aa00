import { Empty, Table } from 'antd'
import { revokeAuthority, type staffAuthority } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../kernel/language.tsx'
import { useWriters } from '../kernel/time.ts'
import { ConfirmAct } from './confirm-act.tsx'
import { grantText } from './grant-text.ts'
import { levelWords } from './organisation-words.ts'
import { useLimitWords } from './use-limit-words.ts'

type Member = ReplyOf<typeof staffAuthority>
type Given = Member['grants'][number]

/** All authority ever given to somebody, with its limits in words; taken away here by whoever may. */
export function GrantsOf({ member, mayRevoke }: { member: Member; mayRevoke: boolean }) {
  const word = useWords(grantText)
  const named = useNamed()
  const itemOf = ({ item }: Given) => (item ? `${item.code} ${named(item)}` : word.everyItem)
  return (
    <Table<Given>
      size="small"
      className="stacks"
      rowKey="id"
      dataSource={member.grants}
      pagination={false}
      scroll={{ x: 640 }}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={word.noGrants} /> }}
      columns={[
        { title: word.item, key: 'item', render: (_, given) => itemOf(given) },
        { title: word.level, key: 'level', width: 150, render: (_, given) => <Reach given={given} /> },
        { title: word.validity, key: 'validity', width: 150, render: (_, given) => <Validity given={given} /> },
        {
          title: word.state,
          key: 'state',
          width: 90,
          render: (_, { state, revokedBy }) => (
            <>
              {word[state]}
              {revokedBy && <div className="soft">{revokedBy}</div>}
            </>
          ),
        },
        { title: word.given, key: 'given', width: 110, render: (_, { grantedBy }) => grantedBy ?? word.fromCity },
        ...(mayRevoke
          ? [
              {
                key: 'revoke',
                title: word.revoke,
                width: 80,
                render: (_: unknown, given: Given) => <Revoke given={given} member={member} what={itemOf(given)} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function Reach({ given: { level, limits } }: { given: Given }) {
  const levels = useWords(levelWords)
  const limitWords = useLimitWords()
  return (
    <>
      {levels[level]}
      {limits.length > 0 && <div className="soft">{limitWords(limits)}</div>}
    </>
  )
}

function Revoke({ given, member, what }: { given: Given; member: Member; what: string }) {
  const word = useWords(grantText)
  if (given.state !== 'in-force' && given.state !== 'coming') return null
  return (
    <ConfirmAct
      endpoint={revokeAuthority}
      request={{ params: { id: member.id }, body: { grants: [given.id] } }}
      name={word.revoke}
      then={word.revokeThen(what)}
      danger
    />
  )
}

function Validity({ given: { fromOn, toOn } }: { given: Given }) {
  const word = useWords(grantText)
  const { day } = useWriters()
  return (
    <>
      {day(fromOn)}
      <br />
      <span className="soft">{`– ${toOn ? day(toOn) : word.openEnded}`}</span>
    </>
  )
}
