import { Button, Form } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import { useWords, words } from '../kernel/language.tsx'
import { useCommand } from '../kernel/questions.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

const text = words(
  { title: '我现在可以办的', nothing: '目前没有需要您办理的。' },
  { title: 'What you may do now', nothing: 'There is nothing for you to do now.' },
)

interface ActSheetProps<A extends string> {
  open: readonly A[]
  nameOf(act: A): string
  /** Other things one may do, before the acts. */
  beside?: ReactNode
  /** The form of the chosen act. */
  children(act: A): ReactNode
}

/** What one may do now: an act is chosen, its form filled in, and done. */
export function ActSheet<A extends string>({ open, nameOf, beside, children }: ActSheetProps<A>) {
  const word = useWords(text)
  const [chosen, setChosen] = useState<A | null>(null)
  return (
    <section className="sheet named-acts" aria-labelledby="acts">
      <h2 id="acts">{word.title}</h2>
      {open.length === 0 && !beside && <p className="soft">{word.nothing}</p>}
      <div className="toolbar">
        {beside}
        {open.map((act) => (
          <Button key={act} aria-expanded={chosen === act} onClick={() => setChosen(chosen === act ? null : act)}>
            {nameOf(act)}
          </Button>
        ))}
      </div>
      {chosen !== null && children(chosen)}
    </section>
  )
}

interface ActFormProps<V> {
  endpoint: unknown
  /** The thing acted on, as it was seen. */
  on: { id: string; version: number }
  name: string
  initial?: object
  /** What the form says, as the endpoint takes it; nothing where it takes nothing. */
  body?: ((values: V) => unknown) | undefined
  labelOf?(field: string): string
  done?(): void
  children: ReactNode
}

/** The form of one act, sent against the version that was seen. */
export function ActForm<V>({ endpoint, on, name, initial, body, labelOf, done, children }: ActFormProps<V>) {
  const { mutate, error, isPending } = useCommand(
    endpoint as Endpoint<{ id: string }, undefined, unknown, unknown>,
    done && { done },
  )
  const send = (values: V) =>
    mutate({ params: { id: on.id }, version: on.version, ...(body && { body: body(values) }) } as never)
  return (
    <Form<V> layout="vertical" requiredMark={false} {...(initial && { initialValues: initial })} onFinish={send}>
      {children}
      <RefusalNotice error={error} {...(labelOf && { labelOf })} />
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {name}
        </Button>
      </Form.Item>
    </Form>
  )
}
