import { useCallback, useEffect, useRef, useState } from 'react'
import { recordChecklist } from '#api/acceptances.ts'
import type { CheckedLine } from '#domain/projects/index.ts'
import { Refused } from '../../kernel/ask.ts'
import { useAsk, useFresh } from '../../kernel/questions.tsx'
import { forgetChecklist, keepChecklist, keptChecklist, type KeptChecklist } from './offline-checklists.ts'

/** How often what waits is tried again while the page is open (milliseconds). */
const tryAgainMs = 10_000

/** The checklist of a visit on this device, and what is done with it. */
export interface ChecklistOnDevice {
  list: KeptChecklist
  /** Why it was not sent the last time: no network, or no session. */
  held: 'network' | 'session' | null
  answer(line: CheckedLine): void
  finish(): void
  sendNow(): void
  discard(): void
}

/** Keeps a checklist on the device with every answer, and sends it when it is finished and there is a network. */
export function useChecklist(acceptanceId: string, round: number): ChecklistOnDevice {
  const fresh = useCallback(
    (): KeptChecklist => ({
      ...{ acceptanceId, round, key: crypto.randomUUID(), lines: [], seenAt: null, refused: null },
    }),
    [acceptanceId, round],
  )
  const [list, setList] = useState(() => {
    const kept = keptChecklist(acceptanceId)
    return kept?.round === round ? kept : fresh()
  })
  const keep = (changed: KeptChecklist) => {
    keepChecklist(changed)
    setList(changed)
  }
  const sent = () => {
    forgetChecklist(acceptanceId)
    setList(fresh())
  }
  const { held, sendNow } = useSending(list, { keep, sent })
  return {
    list,
    held,
    sendNow,
    answer: (line) =>
      keep({ ...list, lines: [...list.lines.filter(({ code }) => code !== line.code), line], refused: null }),
    finish: () => keep({ ...list, key: crypto.randomUUID(), seenAt: new Date().toISOString(), refused: null }),
    discard: sent,
  }
}

interface Outcomes {
  keep(list: KeptChecklist): void
  sent(): void
}

/** Sends what is finished, at once and again whenever there may be a network. */
function useSending(list: KeptChecklist, outcomes: Outcomes) {
  const ask = useAsk()
  const refresh = useFresh()
  const [held, setHeld] = useState<ChecklistOnDevice['held']>(null)
  const busy = useRef(false)
  const { acceptanceId, key, seenAt, refused } = list
  const waits = seenAt !== null && refused === null
  const send = async () => {
    if (!waits || busy.current) return
    busy.current = true
    try {
      await ask(recordChecklist, { params: { id: acceptanceId }, body: { lines: list.lines, seenAt }, key })
      setHeld(null)
      outcomes.sent()
      await refresh()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { status, code, sentence } = error
      if (status === 401) setHeld('session')
      else if (status === 0 || status >= 500) setHeld('network')
      else {
        outcomes.keep({ ...list, refused: { code, sentence } })
        await refresh()
      }
    } finally {
      busy.current = false
    }
  }
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (!waits) return undefined
    const again = () => void latest.current()
    again()
    const every = setInterval(again, tryAgainMs)
    window.addEventListener('online', again)
    return () => {
      clearInterval(every)
      window.removeEventListener('online', again)
    }
  }, [waits, key])
  return { held, sendNow: () => void latest.current() }
}
