import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import { userList } from '#api/administration-users.ts'
import { needsOf, staffRoles } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { roleWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { useFilter } from '../../ui/address-filter.ts'
import { Choice, Pages, Words } from '../../ui/address-filters.tsx'
import { useOrganName } from '../../ui/organ-name.ts'
import { NewUser } from './new-user.tsx'
import { UserDrawer, type User } from './user-drawer.tsx'
import { text } from './users-text.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'
import { usePunctuation } from '../../ui/punctuation.ts'

/** The accounts of staff. */
export function Page() {
  const word = useWords(text)
  const roles = useWords(roleWords)
  const filter = useFilter()
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [created, setCreated] = useState<string>()
  const { data, error } = useQuestion(question(userList, { query: filter.asked }), { placeholderData: (old) => old })
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <div className="toolbar">
        <Words filter={filter} name="q" label={word.find} />
        <Choice filter={filter} name="role" label={word.role} options={staffRoles.map((role) => [role, roles[role]])} />
        <DepartmentFilter filter={filter} />
        <Choice
          filter={filter}
          name="state"
          label={word.state}
          options={[
            ['enabled', word.enabled],
            ['disabled', word.disabled],
          ]}
        />
        <Button type="primary" onClick={() => setAdding(true)}>
          {word.add}
        </Button>
      </div>
      {created && <Alert type="success" showIcon role="status" title={word.created(created)} />}
      <RefusalNotice error={error} />
      {data && <p className="soft">{word.total(data.total)}</p>}
      {!error && <Users users={data?.users} manage={setChosen} />}
      <Pages filter={filter} next={data?.next ?? null} />
      <UserDrawer user={data?.users.find(({ id }) => id === chosen) ?? null} close={() => setChosen(null)} />
      <NewUser
        open={adding}
        close={(name) => {
          setAdding(false)
          setCreated(name)
        }}
      />
    </div>
  )
}

function Users({ users, manage }: { users: User[] | undefined; manage(id: string): void }) {
  const word = useWords(text)
  const roles = useWords(roleWords)
  const named = useNamed()
  return (
    <StackingTable<User>
      rows={users}
      rowKey="id"
      width={760}
      empty={word.empty}
      columns={[
        {
          title: word.user,
          key: 'user',
          render: (_, user) => (
            <>
              <Button
                type="link"
                className="in-table"
                onClick={() => manage(user.id)}
                aria-label={word.manage(named(user))}
              >
                {named(user)}
              </Button>
              <div className="soft">{user.username}</div>
            </>
          ),
        },
        { title: word.role, key: 'role', width: 150, render: (_, { role }) => roles[role] },
        {
          title: word.department,
          key: 'department',
          render: (_, user) => <Place user={user} />,
        },
        { title: word.security, key: 'security', width: 220, render: (_, user) => <Security user={user} /> },
        {
          title: word.state,
          key: 'state',
          width: 100,
          render: (_, { disabledAt }) => (disabledAt ? <Tag>{word.disabled}</Tag> : word.enabled),
        },
      ]}
    />
  )
}

function Security({ user }: { user: User }) {
  const word = useWords(text)
  const said = [
    !user.hasPassword && word.noPassword,
    user.mustChangePassword && word.temporary,
    user.secondFactor && word.secondFactor,
    user.sessions > 0 && word.sessions(user.sessions),
  ].filter(Boolean)
  return said.length > 0 ? said.join(' · ') : '—'
}

function Place({ user: { role, department, windowCodes } }: { user: User }) {
  const word = useWords(text)
  const organ = useOrganName()
  const { list } = usePunctuation()
  return (
    <>
      {needsOf(role).department ? organ(department) : '—'}
      {windowCodes.length > 0 && <div className="soft">{`${word.windows} ${list(windowCodes)}`}</div>}
    </>
  )
}
