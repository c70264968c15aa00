import { useState } from 'react'
import { Link } from 'wouter'
import { suggest } from '#api/catalogue.ts'
import { hallLive } from '#api/hall.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { HallClosed } from '../../ui/hall-closed.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Frame } from './frame.tsx'
import { CheckIn } from './check-in.tsx'
import { Take } from './take.tsx'
import { text } from './text.ts'

/** The kiosk's beginning: find a service, or take a ticket by zone. */
export function Page() {
  const word = useWords(text)
  const [typed, setTyped] = useState('')
  return (
    <Frame onWipe={() => setTyped('')}>
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <label>
        {word.search}
        <input value={typed} maxLength={60} autoComplete="off" onChange={({ target }) => setTyped(target.value)} />
      </label>
      {typed.trim() !== '' && <Found typed={typed.trim()} />}
      <CheckIn />
      <Zones />
      <section className="ticket">
        <h2>{word.track}</h2>
        <p className="soft">{word.trackSay}</p>
        <QrCode text={`${location.origin}/tracking`} label={word.track} />
      </section>
    </Frame>
  )
}

function Found({ typed }: { typed: string }) {
  const word = useWords(text)
  const language = useLanguage()
  const { data } = useQuestion(question(suggest, { query: { q: typed } }))
  const items = data?.lines.filter(({ kind, code }) => kind === 'item' && code !== null) ?? []
  if (data && items.length === 0) return <p role="status">{word.none}</p>
  return (
    <ul className="choices">
      {items.map(({ code, text: name, textEn }) => (
        <li key={code}>
          <Link replace className="button" to={`/item/${code}`}>
            {language === 'en' && textEn ? textEn : name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Zones() {
  const word = useWords(text)
  const named = useNamed()
  const [chosen, choose] = useState<string | null>(null)
  const { data } = useQuestion(question(hallLive), { refetchInterval: 5_000 })
  return (
    <section>
      <h2>{word.byZone}</h2>
      {data && <HallClosed closed={data.closed} />}
      <ul className="choices">
        {data?.zones.map((zone) => (
          <li key={zone.letter}>
            <button aria-pressed={chosen === zone.letter} onClick={() => choose(zone.letter)}>
              <strong>
                {zone.letter} {named(zone)}
              </strong>
              <br />
              <span className="soft">{zone.counters === 0 ? word.closed : word.waiting(zone.waiting)}</span>
            </button>
            {chosen === zone.letter && data.closed === null && <Take label={word.take} zone={zone.letter} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
