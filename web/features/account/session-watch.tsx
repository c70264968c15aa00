import { useEffect, useRef, useState } from 'react'
import { whoAmI } from '#api/identity.ts'
import { useWords, words } from '../../kernel/language.tsx'
import { sinceSeen } from '../../kernel/last-seen.ts'
import { useAsk } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'

const text = words(
  {
    title: '您还在吗？',
    soon: (minutes: number) => `您已有一段时间没有操作。为保护您的信息，约 ${minutes} 分钟后将自动退出。`,
    kept: '正在填写的内容会保留在这台设备上。',
    stay: '继续办理',
    leave: '退出登录',
  },
  {
    title: 'Are you still there?',
    soon: (minutes: number) =>
      `Nothing has happened for a while. To protect your data you will be signed out in about ${minutes} min.`,
    kept: 'What you are typing is kept on this device.',
    stay: 'Stay signed in',
    leave: 'Sign out',
  },
)

const minute = 60_000
/** A session ends half an hour after it was last seen; the server notes that by the minute. */
const endsAfter = 29 * minute
const warnsBefore = 3 * minute
const looksEvery = 10_000

/** Warns before a session ends from idleness, and offers to stay (WCAG 2.2.1). */
export function SessionWatch({ isTypedKept }: { isTypedKept: boolean }) {
  const { account } = useSession()
  return account ? <Watch isTypedKept={isTypedKept} /> : null
}

function Watch({ isTypedKept }: { isTypedKept: boolean }) {
  const word = useWords(text)
  const ask = useAsk()
  const { leave, refresh } = useSession()
  const remaining = useRemaining(() => void refresh())
  const dialog = useRef<HTMLDialogElement>(null)
  const isDue = remaining <= warnsBefore
  useEffect(() => {
    if (isDue) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isDue])
  const stay = () => {
    dialog.current?.close()
    void ask(whoAmI).catch(() => refresh())
  }
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-lead" onCancel={stay}>
      <h2 id="idle-title">{word.title}</h2>
      <p id="idle-lead">
        {word.soon(Math.max(1, Math.round(remaining / minute)))} {isTypedKept && word.kept}
      </p>
      <div className="buttons">
        <button type="button" className="button" onClick={stay}>
          {word.stay}
        </button>
        <button type="button" className="link" onClick={() => void leave()}>
          {word.leave}
        </button>
      </div>
    </dialog>
  )
}

/** Milliseconds until the session ends if nothing happens; `over` is called once it must have. */
function useRemaining(over: () => void): number {
  const [remaining, setRemaining] = useState(endsAfter)
  const told = useRef(over)
  useEffect(() => {
    told.current = over
  })
  useEffect(() => {
    const look = () => {
      setRemaining(endsAfter - sinceSeen())
      if (sinceSeen() > endsAfter + 1.5 * minute) told.current()
    }
    const timer = setInterval(look, looksEvery)
    return () => clearInterval(timer)
  }, [])
  return remaining
}
