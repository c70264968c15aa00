import { Button, Drawer, Empty, Form, Input, Table } from 'antd'
import { grantAuthority, revokeAuthority, staffAuthority } from '#api/administration-organisation.ts'
import { itemList } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { levels as allLevels, type Level } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useToday, useWriters } from '../../kernel/time.ts'
import { levelWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { ConfirmAct } from './confirm-act.tsx'
import { useFormFaults } from './form-faults.ts'
import { Select } from './select.tsx'
import { text } from './windows-text.ts'

type Member = ReplyOf<typeof staffAuthority>
type Given = Member['grants'][number]

/** What one person may do, since when and until when; given and taken here, and nothing is forgotten. */
export function AuthorityDrawer({ id, close }: { id: string | null; close(): void }) {
  const word = useWords(text)
  const named = useNamed()
  const { data, error } = useQuestion(question(staffAuthority, { params: { id: id ?? '' } }), { enabled: id !== null })
  return (
    <Drawer
      open={id !== null}
      onClose={close}
      title={data ? word.authorityOf(named(data)) : word.authority}
      size={760}
      destroyOnHidden
    >
      <RefusalNotice error={error} />
      {data && <Authority member={data} />}
    </Drawer>
  )
}

function Authority({ member }: { member: Member }) {
  const word = useWords(text)
  const named = useNamed()
  const { account } = useSession()
  const isManager = account?.role === 'centre-manager'
  const isLive = member.grants.some(({ state }) => state === 'in-force' || state === 'coming')
  return (
    <>
      {isManager && <GrantForm member={member} />}
      <Grants member={member} isManager={isManager} />
      {isManager && isLive && (
        <p>
          <ConfirmAct
            endpoint={revokeAuthority}
            request={{ params: { id: member.id }, body: { grants: 'all' } }}
            name={word.revokeAll}
            then={word.revokeAllThen(named(member))}
            danger
          />
        </p>
      )}
    </>
  )
}

interface GrantFields {
  itemCode: string
  level: Level
  fromOn: string
  toOn?: string
}

function GrantForm({ member }: { member: Member }) {
  const word = useWords(text)
  const levels = useWords(levelWords)
  const named = useNamed()
  const today = useToday()
  const [form] = Form.useForm<GrantFields>()
  const query = { department: member.department.code, limit: '100' }
  const items = useQuestion(question(itemList, { query }), { staleTime: 600_000 }).data?.items ?? []
  const { mutate, error, isPending } = useCommand(grantAuthority, { done: () => form.resetFields() })
  useFormFaults(form, error)
  const needed = [{ required: true, message: word.needed }]
  return (
    <Form<GrantFields>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ itemCode: 'all', level: 'accept', fromOn: today, toOn: '' }}
      onFinish={({ toOn, ...grant }) => mutate({ params: { id: member.id }, body: { ...grant, toOn: toOn || null } })}
    >
      <div className="beside">
        <Form.Item name="itemCode" label={word.item} rules={needed}>
          <Select
            options={[
              ['all', word.everyItem],
              ...items.map((item) => [item.code, `${item.code} ${named(item)}`] as const),
            ]}
          />
        </Form.Item>
        <Form.Item name="level" label={word.level} rules={needed}>
          <Select options={allLevels.map((level) => [level, levels[level]])} />
        </Form.Item>
        <Form.Item name="fromOn" label={word.from} rules={needed}>
          <Input type="date" min={today} />
        </Form.Item>
        <Form.Item name="toOn" label={word.to} extra={word.toHint}>
          <Input type="date" min={today} />
        </Form.Item>
      </div>
      <RefusalNotice error={error} />
      <p>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {word.grant}
        </Button>
      </p>
    </Form>
  )
}

function Grants({ member, isManager }: { member: Member; isManager: boolean }) {
  const word = useWords(text)
  const levels = useWords(levelWords)
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
        { title: word.level, key: 'level', width: 100, render: (_, { level }) => levels[level] },
        {
          title: word.validity,
          key: 'validity',
          width: 150,
          render: (_, given) => <Validity given={given} />,
        },
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
        ...(isManager
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

function Revoke({ given, member, what }: { given: Given; member: Member; what: string }) {
  const word = useWords(text)
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
  const word = useWords(text)
  const { day } = useWriters()
  return (
    <>
      {day(fromOn)}
      <br />
      <span className="soft">{`– ${toOn ? day(toOn) : word.openEnded}`}</span>
    </>
  )
}
