import { useState, type FormEvent } from 'react'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import type { FieldFault } from '../../kernel/ask.ts'
import { useCommand } from '../../kernel/questions.tsx'
import type { Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn, faultsOf } from '../../ui/faults.ts'

interface Form<T, Body> {
  /** What is wrong before anything is sent. */
  check(typed: T): FieldFault[]
  bodyOf(typed: T): Body
  done(typed: T): void | Promise<void>
}

/** A short form: what is typed stays, what is wrong is told by field, and it is sent once. */
export function useForm<T extends object, Q, Body, R>(
  endpoint: Endpoint<undefined, Q, Body, R>,
  empty: T,
  { check, bodyOf, done }: Form<T, Body>,
) {
  const [typed, setTyped] = useState(empty)
  const [faults, setFaults] = useState<Faults | null>(null)
  const { mutateAsync, isPending: sending } = useCommand(endpoint)
  const send = async () => {
    const found = check(typed)
    if (found.length > 0) return setFaults(faultsIn(found))
    try {
      await mutateAsync({ body: bodyOf(typed) })
      setFaults(null)
      await done(typed)
    } catch (error) {
      setFaults(faultsOf(error))
    }
  }
  return {
    typed,
    type: (change: Partial<T>) => setTyped((before) => ({ ...before, ...change })),
    faults,
    /** What a field of that name is given. */
    field: <K extends keyof T & string>(name: K) => ({
      name,
      value: typed[name],
      onChange: (value: T[K]) => setTyped((before) => ({ ...before, [name]: value })),
      fault: faultOf(faults, name),
    }),
    sending,
    submit: (event: FormEvent) => {
      event.preventDefault()
      void send()
    },
  }
}
