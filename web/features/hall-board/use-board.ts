import { useEffect, useState } from 'react'
import { hallBoardNews, type hallBoard } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'

export type Board = ReplyOf<typeof hallBoard>

/** The board as the server tells of it; the browser itself reconnects, and `isHeard` says whether it is connected. */
export function useBoard(): { board: Board | null; isHeard: boolean } {
  const [board, setBoard] = useState<Board | null>(null)
  const [isHeard, setHeard] = useState(false)
  useEffect(() => {
    let source = new EventSource(hallBoardNews.path)
    let again: ReturnType<typeof setTimeout> | undefined
    const listen = () => {
      source.onopen = () => setHeard(true)
      source.onerror = () => {
        setHeard(false)
        // A refusal ends it for good: it is opened anew.
        if (source.readyState !== EventSource.CLOSED) return
        again = setTimeout(() => {
          source = new EventSource(hallBoardNews.path)
          listen()
        }, 3_000)
      }
      source.addEventListener('board', ({ data }) => setBoard(JSON.parse(String(data)) as Board))
    }
    listen()
    return () => {
      clearTimeout(again)
      source.close()
    }
  }, [])
  return { board, isHeard }
}
