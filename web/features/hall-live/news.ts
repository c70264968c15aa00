// Hears from the server when the hall has changed. Read by fetch, which unlike EventSource may say that nobody is at the screen.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { hallNews, hallNow } from '#api/supervise.ts'

export type Hearing = 'live' | 'polling'

/** Milliseconds: what is silent for longer is cut (it beats every fifteen seconds); when it is tried again. */
const waits = { silence: 40_000, again: 2_000, longest: 30_000 }

/** Asks the hall anew whenever it has changed; says whether that works, or the page has to ask by itself. */
export function useNews(): Hearing {
  const queries = useQueryClient()
  const [hearing, setHearing] = useState<Hearing>('polling')
  useEffect(() => {
    const leave = new AbortController()
    const changed = () => void queries.invalidateQueries({ queryKey: [hallNow.path] })
    void hear(leave.signal, changed, setHearing)
    return () => leave.abort()
  }, [queries])
  return hearing
}

async function hear(left: AbortSignal, changed: () => void, say: (hearing: Hearing) => void): Promise<void> {
  let lastId = ''
  let wait = waits.again
  while (!left.aborted) {
    await listen(left, lastId, {
      opened: () => {
        wait = waits.again
        say('live')
      },
      told: (id) => {
        lastId = id
        changed()
      },
    }).catch(() => undefined)
    if (left.aborted) return
    say('polling')
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(wait * 2, waits.longest)
  }
}

interface Listener {
  opened(): void
  told(id: string): void
}

/** Reads the stream until it ends, is cut, or one leaves. */
async function listen(left: AbortSignal, lastId: string, { opened, told }: Listener): Promise<void> {
  const cut = new AbortController()
  const patience = () => setTimeout(() => cut.abort(), waits.silence)
  let timer = patience()
  try {
    const response = await fetch(hallNews.path, {
      headers: { accept: 'text/event-stream', 'x-unattended': '1', ...(lastId && { 'last-event-id': lastId }) },
      signal: AbortSignal.any([left, cut.signal]),
    })
    if (!response.ok || !response.body) return
    opened()
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    let unread = ''
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      clearTimeout(timer)
      timer = patience()
      const parts = (unread + value).split('\n\n')
      unread = parts.pop() ?? ''
      for (const part of parts) {
        const [, id] = /^id: (.+)$/m.exec(part) ?? []
        if (id) told(id)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}
