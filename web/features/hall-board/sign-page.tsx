import { useEffect } from 'react'
import { counterSign } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { signText } from './text.ts'
import { useBoard } from './use-board.ts'

type Sign = ReplyOf<typeof counterSign>

const both = (key: keyof (typeof signText)['en']) => ({ zh: signText['zh-CN'][key], en: signText.en[key] })

/** The sign above one window: asked anew whenever the board tells of a change there. */
export function Page() {
  const { params, search } = usePlace()
  const { code = '' } = params
  const key = search.get('key')
  const { board, isHeard } = useBoard()
  const asked = question(counterSign, { params: { counter: code }, query: key === null ? {} : { key } })
  const { data, error, refetch } = useQuestion(asked, { refetchInterval: 3_000 })
  const here = board?.calls.find(({ counter }) => counter === code)
  const moved = here && `${here.number} ${here.status} ${here.times}`
  useEffect(() => void refetch(), [moved, refetch])
  return (
    <main className="window-sign" data-status={data?.status}>
      <title>{code}</title>
      {data && (
        <header>
          <h1>
            {data.code} <span>{data.name}</span>
          </h1>
          <p lang="en">{data.nameEn}</p>
        </header>
      )}
      {data && <Now sign={data} />}
      {error && error.status !== 0 && <p role="alert">{error.sentence}</p>}
      <footer>
        {data?.next && <Said words={both('next')} number={data.next} />}
        <span role="status">{isHeard ? '' : `${signText['zh-CN'].lost} ${signText.en.lost}`}</span>
      </footer>
    </main>
  )
}

function Now({ sign: { now, status, reason, rate } }: { sign: Sign }) {
  if (now) {
    const words = both(now.status === 'serving' ? 'serving' : 'called')
    return (
      <section aria-live="polite">
        <Said words={words} />
        <strong className="number">{now.number}</strong>
      </section>
    )
  }
  if (rate)
    return (
      <section aria-live="polite">
        <Said words={both('rate')} />
        <QrCode text={`${location.origin}/hall/ticket/${rate}?own`} label={both('rate').zh} />
      </section>
    )
  const why = reason && both(reason)
  const words = both(status === 'paused' ? 'paused' : status === 'closed' ? 'closed' : 'free')
  return (
    <section aria-live="polite">
      <Said words={why ? { zh: `${words.zh} · ${why.zh}`, en: `${words.en}: ${why.en}` } : words} />
    </section>
  )
}

function Said({ words: { zh, en }, number }: { words: { zh: string; en: string }; number?: string }) {
  return (
    <p className="said">
      <span lang="zh-CN">{zh}</span> <span lang="en">{en}</span> {number && <b className="number">{number}</b>}
    </p>
  )
}
