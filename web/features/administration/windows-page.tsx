import { Button, Tag } from 'antd'
import { useState } from 'react'
import { hallOverview } from '#api/administration-organisation.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { levelWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { DepartmentFilter } from '../../ui/department-filter.tsx'
import { useFilter, type Filter } from '../../ui/address-filter.ts'
import { Choice } from '../../ui/address-filters.tsx'
import type { HallWindow } from './managed.ts'
import { WindowDrawer } from './window-drawer.tsx'
import { text } from './windows-text.ts'
import { StackingTable } from '../../ui/stacking-table.tsx'

const isUnattended = ({ people }: HallWindow): boolean => people.every(({ disabled }) => disabled)

/** Every window of the hall on one page, those without anybody pointed out. */
export function Page() {
  const word = useWords(text)
  const filter = useFilter()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data, error } = useQuestion(question(hallOverview))
  const shown = data?.windows.filter((window) => isWanted(window, filter))
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <div className="toolbar">
        <DepartmentFilter filter={filter} />
        <Choice filter={filter} name="state" label={word.window} options={[['unattended', word.unattendedOnly]]} />
      </div>
      <RefusalNotice error={error} />
      {data && (
        <p>
          {word.windows(data.windows.length)} ·{' '}
          {data.unattended > 0 ? <strong>{word.unattended(data.unattended)}</strong> : word.attended}
        </p>
      )}
      {!error && <Windows windows={shown} manage={setChosen} />}
      <WindowDrawer window={data?.windows.find(({ code }) => code === chosen) ?? null} close={() => setChosen(null)} />
    </div>
  )
}

function isWanted(window: HallWindow, filter: Filter): boolean {
  const department = filter.get('department')
  return (
    (department === '' || window.department.code === department) &&
    (filter.get('state') !== 'unattended' || isUnattended(window))
  )
}

function Windows({ windows, manage }: { windows: HallWindow[] | undefined; manage(code: string): void }) {
  const word = useWords(text)
  const levels = useWords(levelWords)
  const named = useNamed()
  return (
    <StackingTable<HallWindow>
      rows={windows}
      rowKey="code"
      width={760}
      empty={word.empty}
      columns={[
        {
          title: word.window,
          key: 'window',
          width: 240,
          render: (_, window) => (
            <Button
              type="link"
              className="in-table"
              aria-label={word.manage(`${window.code} ${named(window)}`)}
              onClick={() => manage(window.code)}
            >
              {window.code} {named(window)}
            </Button>
          ),
        },
        { title: word.department, key: 'department', render: (_, { department }) => named(department) },
        { title: word.people, key: 'people', render: (_, window) => <People window={window} /> },
        {
          title: word.items,
          key: 'items',
          width: 90,
          render: (_, { items }) => (items.length > 0 ? word.itemCount(items.length) : word.noItems),
        },
        {
          title: word.level,
          key: 'level',
          width: 130,
          render: (_, { level }) => (level ? levels[level] : <Tag>{word.noAuthority}</Tag>),
        },
      ]}
    />
  )
}

function People({ window }: { window: HallWindow }) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <>
      {isUnattended(window) && <Tag color="error">{word.nobody}</Tag>}
      {window.people.map((person) => (
        <Tag key={person.id}>{person.disabled ? `${named(person)} · ${word.disabled}` : named(person)}</Tag>
      ))}
    </>
  )
}
