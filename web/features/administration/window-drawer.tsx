import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { changePost, departmentStaff } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { needsOf } from '#domain/organisation/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { levelWords, roleWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { AuthorityDrawer } from './authority-drawer.tsx'
import { ConfirmAct } from '../../ui/confirm-act.tsx'
import type { HallWindow } from './managed.ts'
import { text } from './windows-text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

type Person = ReplyOf<typeof departmentStaff>['people'][number]

/** Who sits at a window, who else could, and what is done there. */
export function WindowDrawer({ window, close }: { window: HallWindow | null; close(): void }) {
  const named = useNamed()
  const [person, setPerson] = useState<string | null>(null)
  return (
    <Drawer
      open={window !== null}
      onClose={close}
      title={window ? `${window.code} ${named(window)}` : ''}
      size={640}
      destroyOnHidden
    >
      {window && <Seats window={window} show={setPerson} />}
      <AuthorityDrawer id={person} close={() => setPerson(null)} />
    </Drawer>
  )
}

function Seats({ window, show }: { window: HallWindow; show(id: string): void }) {
  const word = useWords(text)
  const named = useNamed()
  const levels = useWords(levelWords)
  const staff = useQuestion(question(departmentStaff, { params: { code: window.department.code } }))
  const others = (staff.data?.people ?? []).filter(
    ({ windowCodes, role, disabled }) =>
      !windowCodes.includes(window.code) && !disabled && needsOf(role).windows !== 'none',
  )
  return (
    <>
      <p className="soft">{named(window.department)}</p>
      <h2>{word.atWindow}</h2>
      {window.people.length === 0 && <p>{word.nobody}</p>}
      <ul className="people">
        {window.people.map((person) => (
          <Seat key={person.id} person={person} window={window} show={show} />
        ))}
      </ul>
      <h2>{word.others}</h2>
      <RefusalNotice error={staff.error} />
      {staff.data && others.length === 0 && <p className="soft">{word.othersEmpty}</p>}
      <ul className="people">
        {others.map((person) => (
          <Seat key={person.id} person={person} window={window} show={show} />
        ))}
      </ul>
      <h2>{word.items}</h2>
      {window.items.length === 0 && <p className="soft">{word.noItems}</p>}
      <ul className="people">
        {window.items.map((item) => (
          <li key={item.code}>
            {item.code} {named(item)} <span className="soft">{levels[item.authority]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Seat({ person, window, show }: { person: Person; window: HallWindow; show(id: string): void }) {
  const word = useWords(text)
  const roles = useWords(roleWords)
  const levels = useWords(levelWords)
  const named = useNamed()
  const { account } = useSession()
  const { list } = usePunctuation()
  const { windowCodes, role, level, disabled } = person
  const isHere = windowCodes.includes(window.code)
  const place = windowCodes.length > 0 ? word.elsewhere(list(windowCodes)) : word.noWindow
  const about = [roles[role], level ? levels[level] : word.noAuthority, !isHere && place, disabled && word.disabled]
  return (
    <li className="line">
      <span>
        {named(person)}
        <br />
        <span className="soft">{about.filter(Boolean).join(' · ')}</span>
      </span>
      <Button onClick={() => show(person.id)} aria-label={word.authorityOf(named(person))}>
        {word.authority}
      </Button>
      {account?.role === 'centre-manager' && <Moves person={person} window={window} isHere={isHere} />}
    </li>
  )
}

function Moves({ person, window, isHere }: { person: Person; window: HallWindow; isHere: boolean }) {
  const word = useWords(text)
  const name = useNamed()(person)
  const params = { id: person.id }
  const [from] = person.windowCodes
  const here = { endpoint: changePost, name: word.assign }
  if (isHere)
    return (
      <ConfirmAct
        endpoint={changePost}
        request={{ params, body: { from: window.code, to: null } }}
        name={word.vacate}
        then={word.vacateThen(name, window.code)}
      />
    )
  return (
    <>
      <ConfirmAct
        {...here}
        request={{ params, body: { from: null, to: window.code } }}
        then={word.assignThen(name, window.code)}
      />
      {from && (
        <ConfirmAct
          endpoint={changePost}
          request={{ params, body: { from, to: window.code } }}
          name={word.move}
          then={word.moveThen(name, from, window.code)}
        />
      )}
    </>
  )
}
