import { useState, type FormEvent, type ReactNode } from 'react'
import { addHelpTask, doHelpTask, endHelp } from '#api/helps.ts'
import type { Refused } from '../../kernel/ask.ts'
import { useWords } from '../../kernel/language.tsx'
import { useCommand } from '../../kernel/questions.tsx'
import { Field } from '../../ui/field.tsx'
import type { Help } from './questions.ts'
import { text } from './text.ts'

/** What the helper does with the list: says that something is done, adds to it, ends the help. */
export function WorkOff({ help }: { help: Help }) {
  const word = useWords(text)
  const { id, version, tasks } = help
  const todo = tasks.flatMap(({ what, doneAt }, index) => (doneAt === null ? [{ what, task: index + 1 }] : []))
  const [task, setTask] = useState(todo[0]?.task ?? 0)
  const [done, added, ended] = [useCommand(doHelpTask), useCommand(addHelpTask), useCommand(endHelp)]
  const on = { params: { id }, version }
  return (
    <>
      {todo.length > 0 && (
        <Line
          {...{ name: `note-${id}`, label: word.note, act: word.DoTask, error: done.error, busy: done.isPending }}
          send={(note) => done.mutate({ ...on, body: { task, note } })}
        >
          <Field name={`task-${id}`} label={word.task}>
            {(tied) => (
              <select {...tied} value={task} onChange={({ target }) => setTask(Number(target.value))}>
                {todo.map((one) => (
                  <option key={one.task} value={one.task}>
                    {one.what}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </Line>
      )}
      <Line
        {...{ name: `what-${id}`, label: word.what, act: word.AddTask, error: added.error, busy: added.isPending }}
        send={(what) => added.mutate({ ...on, body: { what } })}
      />
      <Line
        {...{ name: `end-${id}`, label: word.endNote, act: word.EndHelp, error: ended.error, busy: ended.isPending }}
        send={(note) => ended.mutate({ ...on, body: { note } })}
      />
    </>
  )
}

interface LineProps {
  name: string
  label: string
  act: string
  error: Refused | null
  busy: boolean
  send(said: string): void
  children?: ReactNode
}

/** One line to be written, and the button that sends it. */
function Line({ name, label, act, error, busy, send, children }: LineProps) {
  const word = useWords(text)
  const [said, setSaid] = useState('')
  const [isMissing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(said.trim() === '')
    if (said.trim() !== '') send(said.trim())
  }
  return (
    <form noValidate onSubmit={submit}>
      {children}
      <Field name={name} label={label} fault={isMissing ? word.enter : (error?.sentence ?? undefined)}>
        {(tied) => (
          <input {...tied} type="text" maxLength={200} value={said} onChange={({ target }) => setSaid(target.value)} />
        )}
      </Field>
      <button type="submit" className="button secondary" disabled={busy}>
        {act}
      </button>
    </form>
  )
}
