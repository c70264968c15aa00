import { hallBoardNews } from '#api/hall.ts'

/** Listens to the call board. */
export interface BoardEar {
  /** When the board first showed a number (`performance.now()`); waits for it. */
  shown(number: string): Promise<number>
  close(): Promise<void>
}

export async function listenToBoard(origin: string): Promise<BoardEar> {
  const seen = new Map<string, number>()
  const awaited = new Map<string, (at: number) => void>()
  const ending = new AbortController()
  const { body } = await fetch(origin + hallBoardNews.path, { signal: ending.signal })
  const note = (number: string) => {
    if (seen.has(number)) return
    seen.set(number, performance.now())
    awaited.get(number)?.(performance.now())
  }
  const listening = (async () => {
    let unread = ''
    for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const whole = (unread + part).split('\n\n')
      unread = whole.pop() ?? ''
      for (const one of whole) for (const [, number = ''] of one.matchAll(/"number":"(\w+)"/g)) note(number)
    }
  })().catch((error: unknown) => {
    if (!ending.signal.aborted) throw error
  })
  return {
    shown: (number) => {
      const at = seen.get(number)
      return at === undefined ? new Promise((resolve) => awaited.set(number, resolve)) : Promise.resolve(at)
    },
    close: () => {
      ending.abort()
      return listening
    },
  }
}
