import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { Endpoint } from '#api/kernel/endpoint.ts'
import type { Request } from '../kernel/ask.ts'
import { useWords, words } from '../kernel/language.tsx'
import { useCommand } from '../kernel/questions.tsx'
import { RefusalNotice } from './refusal-notice.tsx'

const text = words({ cancel: '取消' }, { cancel: 'Cancel' })

interface ConfirmActProps<P, Q, B, R> {
  endpoint: Endpoint<P, Q, B, R>
  request: Request<P, Q, B>
  /** What is done: the words of both buttons and the heading of the question. */
  name: string
  /** What happens then, said before it happens. */
  then: string
  danger?: boolean
  disabled?: boolean
  done?: () => void
}

/** A button that asks before it acts, and says what will happen. */
export function ConfirmAct<P, Q, B, R>(props: ConfirmActProps<P, Q, B, R>) {
  const { endpoint, request, name, then, danger = false, disabled = false, done } = props
  const { cancel } = useWords(text)
  const [open, setOpen] = useState(false)
  const { mutate, error, isPending, reset } = useCommand(endpoint, {
    done: () => {
      setOpen(false)
      done?.()
    },
  })
  return (
    <>
      <Button danger={danger} disabled={disabled} onClick={() => setOpen(true)}>
        {name}
      </Button>
      <Modal
        open={open}
        title={name}
        okText={name}
        cancelText={cancel}
        okButtonProps={{ danger, loading: isPending }}
        onOk={() => mutate(request)}
        onCancel={() => setOpen(false)}
        afterClose={reset}
      >
        <p>{then}</p>
        <RefusalNotice error={error} />
      </Modal>
    </>
  )
}
