import { Button } from 'antd'
import { useState } from 'react'
import { writeNote } from '#api/desk.ts'
import type { Role } from '#domain/organisation/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { notesOf } from './questions.ts'
import { text } from './text.ts'

/** What colleagues have noted about the case; the applicant never sees it. */
export function Notes({ id }: { id: string }) {
  const word = useWords(text)
  const roles: Partial<Record<Role, string>> = word
  const { moment } = useWriters()
  const { account } = useSession()
  const { data, error } = useQuestion(notesOf(id))
  return (
    <section className="sheet" aria-labelledby="notes">
      <h2 id="notes">
        {word.notes} <span className="soft">{word.notesHint}</span>
      </h2>
      <RefusalNotice error={error} />
      {data?.notes.length === 0 && <p className="soft">{word.noNotes}</p>}
      <ul className="notes">
        {data?.notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <span className="soft">
              {note.author} · {roles[note.authorRole as Role] ?? note.authorRole} · {moment(note.at)}
            </span>
          </li>
        ))}
      </ul>
      {account?.departmentCode && <NewNote id={id} />}
    </section>
  )
}

function NewNote({ id }: { id: string }) {
  const word = useWords(text)
  const [typed, setTyped] = useState('')
  const { mutate, error, isPending } = useCommand(writeNote, { done: () => setTyped('') })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (typed.trim() !== '') mutate({ params: { id }, body: { text: typed } })
      }}
    >
      <label className="unseen" htmlFor="note">
        {word.newNote}
      </label>
      <textarea
        id="note"
        className="written"
        rows={2}
        maxLength={2000}
        placeholder={word.newNote}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <RefusalNotice error={error} />
      <Button htmlType="submit" size="small" loading={isPending} disabled={typed.trim() === ''}>
        {word.addNote}
      </Button>
    </form>
  )
}
