import { Button, Spin, Tag } from 'antd'
import { useState } from 'react'
import { organisationDraft } from '#api/administration-structure.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useSession } from '../../../kernel/session.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import type { Entry, NameOf, WorkedOn } from './change-lines.ts'
import { DraftPanel } from './draft-panel.tsx'
import { EntryDrawer, type Chosen } from './entry-drawer.tsx'
import { text } from './text.ts'
import { Versions } from './versions.tsx'

/** Departments, windows and who sits there: as they are, as they are to be, and as they were. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const manages = useSession().account?.role === 'centre-manager'
  const { data, error } = useQuestion(question(organisationDraft))
  const nameOf = (id: string) => {
    const person = data?.people.find((one) => one.id === id)
    return person ? named(person) : id
  }
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <RefusalNotice error={error} />
      {!data && !error && <Spin aria-label={word.loading} />}
      {data && <DraftPanel worked={data} nameOf={nameOf} manages={manages} />}
      {data && <Entries worked={data} nameOf={nameOf} editable={manages && !data.draft?.effectiveOn} />}
      {data && data.number > 0 && <Versions nameOf={nameOf} />}
    </div>
  )
}

const freshDepartment = {
  ...{ code: '', name: '', nameEn: '', word: '', creditCode: '', vertical: false, closed: false },
}
const freshWindow = { ...{ code: '', departmentCode: '', name: '', nameEn: '', zone: '', people: [], closed: false } }

function Entries({ worked, nameOf, editable }: { worked: WorkedOn; nameOf: NameOf; editable: boolean }) {
  const word = useWords(text)
  const [chosen, choose] = useState<Chosen | null>(null)
  const { departments, windows } = worked.draft?.structure ?? worked.structure
  const changed = new Set(worked.draft?.changes.map(({ part, code }) => `${part} ${code}`))
  const list = { nameOf, changed, edit: editable ? choose : null }
  return (
    <>
      <EntryList {...list} title={word.windows(windows.length)} part="windows" entries={windows}>
        {editable && (
          <Button onClick={() => choose({ part: 'windows', entry: freshWindow, isNew: true })}>{word.addWindow}</Button>
        )}
      </EntryList>
      <EntryList {...list} title={word.departments(departments.length)} part="departments" entries={departments}>
        {editable && (
          <Button onClick={() => choose({ part: 'departments', entry: freshDepartment, isNew: true })}>
            {word.addDepartment}
          </Button>
        )}
      </EntryList>
      <EntryDrawer chosen={chosen} worked={worked} close={() => choose(null)} />
    </>
  )
}

interface ListProps {
  title: string
  part: Chosen['part']
  entries: readonly Entry[]
  nameOf: NameOf
  changed: ReadonlySet<string>
  edit: ((chosen: Chosen) => void) | null
  children: React.ReactNode
}

function EntryList({ title, part, entries, nameOf, changed, edit, children }: ListProps) {
  const word = useWords(text)
  const named = useNamed()
  return (
    <details className="sheet" open={part === 'windows'}>
      <summary>{title}</summary>
      {children}
      <ul className="people">
        {entries.map((entry) => (
          <li key={entry.code}>
            {edit ? (
              <Button
                type="link"
                className="in-table"
                aria-label={word.edit(`${entry.code} ${named(entry)}`)}
                onClick={() => edit({ part, entry, isNew: false })}
              >
                {entry.code} {named(entry)}
              </Button>
            ) : (
              `${entry.code} ${named(entry)}`
            )}{' '}
            {'people' in entry && (
              <span className="soft">{entry.people.map(nameOf).join(word.between) || word.nobody}</span>
            )}{' '}
            {entry.closed && <Tag>{word.isClosed}</Tag>}
            {changed.has(`${part} ${entry.code}`) && <Tag>{word.changed}</Tag>}
          </li>
        ))}
      </ul>
    </details>
  )
}
