import { useEffect, useState } from 'react'
import { useLanguage } from '../../../kernel/language.tsx'
import { useAsk, useFresh } from '../../../kernel/questions.tsx'
import { isWaiting, type KeptChecklist } from './checklists.ts'
import { sendFinished, type Held } from './send.ts'

/** How often what waits is tried again while a page is open (milliseconds). */
const tryAgainMs = 10_000

let underWay: Promise<Held | null> | null = null

/** Sends what an account has finished on this device, at once and again whenever there may be a network. */
export function useSending(account: string | undefined, lists: readonly KeptChecklist[] | null) {
  const ask = useAsk()
  const language = useLanguage()
  const refresh = useFresh()
  const [held, setHeld] = useState<Held | null>(null)
  const [asked, setAsked] = useState(0)
  const waits = lists?.filter(isWaiting).map(({ key }) => key).join(' ') ?? '' // prettier-ignore
  useEffect(() => {
    if (account === undefined || waits === '') return undefined
    const send = async () => {
      underWay ??= sendFinished(account, ask, language).finally(() => (underWay = null))
      const holds = await underWay
      setHeld(holds)
      if (holds === null) await refresh()
    }
    const again = () => void send()
    again()
    const every = setInterval(again, tryAgainMs)
    window.addEventListener('online', again)
    return () => {
      clearInterval(every)
      window.removeEventListener('online', again)
    }
  }, [account, waits, asked, ask, language])
  return { held: waits === '' ? null : held, sendNow: () => setAsked((times) => times + 1) }
}
