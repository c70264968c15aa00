import { Button, Spin, Tag } from 'antd'
import { authorityDraft } from '#api/administration-authority.ts'
import { departmentStaff } from '#api/administration-organisation.ts'
import { useNamed, useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useSession } from '../../../kernel/session.ts'
import { useFilter, type Filter } from '../../../ui/address-filter.ts'
import { levelWords } from '../../../ui/organisation-words.ts'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { DepartmentFilter } from '../../../ui/department-filter.tsx'
import { useDepartments } from '../../../ui/departments.ts'
import { DraftPanel } from './draft-panel.tsx'
import { PersonDrawer } from './person-drawer.tsx'
import { text } from './text.ts'
import { Versions } from './versions.tsx'
import type { WorkedOn } from './worked.ts'

/** Who is to hold which authority: planned together, and published from a day on. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const filter = useFilter()
  const { options } = useDepartments()
  const manages = useSession().account?.role === 'centre-manager'
  const { data, error } = useQuestion(question(authorityDraft))
  const nameOf = (id: string) => {
    const change = data?.draft?.changes.find(({ person }) => person.id === id)
    return change ? named(change.person) : ''
  }
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <RefusalNotice error={error} />
      {!data && !error && <Spin aria-label={word.loading} />}
      {data && (
        <DraftPanel
          worked={data}
          nameOf={nameOf}
          departmentOf={(code) => options.find(([value]) => value === code)?.[1] ?? code}
          manages={manages}
        />
      )}
      {data && manages && !data.draft?.effectiveOn && <Choosing worked={data} filter={filter} />}
      <Versions />
    </div>
  )
}

interface ChoosingProps {
  worked: WorkedOn
  filter: Filter
}

/** A department, the people in it, and one of them whose authority is planned; all of it in the address. */
function Choosing({ worked, filter }: ChoosingProps) {
  const word = useWords(text)
  const department = filter.get('department')
  return (
    <section className="sheet">
      <h2>{word.people}</h2>
      <div className="toolbar">
        <DepartmentFilter filter={filter} none={word.unchosen} />
      </div>
      {department === '' ? (
        <p className="soft">{word.choose}</p>
      ) : (
        <People department={department} worked={worked} choose={(person) => filter.choose({ person })} />
      )}
      <PersonDrawer id={filter.get('person') || null} worked={worked} close={() => filter.choose({ person: '' })} />
    </section>
  )
}

function People({ department, worked, choose }: { department: string; worked: WorkedOn; choose(id: string): void }) {
  const [word, levels] = [useWords(text), useWords(levelWords)]
  const named = useNamed()
  const { data, error } = useQuestion(question(departmentStaff, { params: { code: department } }))
  const planned = new Set(worked.draft?.changes.map(({ person }) => person.id))
  return (
    <>
      <RefusalNotice error={error} />
      {!data && !error && <Spin aria-label={word.loading} />}
      <ul className="people">
        {data?.people
          .filter(({ disabled }) => !disabled)
          .map((person) => (
            <li key={person.id}>
              <Button
                type="link"
                className="in-table"
                aria-label={word.plan(named(person))}
                onClick={() => choose(person.id)}
              >
                {named(person)}
              </Button>{' '}
              <span className="soft">{person.level ? levels[person.level] : word.nothing}</span>{' '}
              {planned.has(person.id) && <Tag>{word.planned}</Tag>}
            </li>
          ))}
      </ul>
    </>
  )
}
