import { itemGuide } from '#api/catalogue.ts'
import { hallLive } from '#api/hall.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { HallClosed } from '../../ui/hall-closed.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { Frame } from './frame.tsx'
import { Take } from './take.tsx'
import { text } from './text.ts'

/** A service at the kiosk: its papers to print, a ticket for it, and a code to begin with it at home. */
export function Page() {
  const word = useWords(text)
  const named = useNamed()
  const { code = '' } = usePlace().params
  const { data, error } = useQuestion(question(itemGuide, { params: { code } }))
  const hall = useQuestion(question(hallLive)).data
  return (
    <Frame>
      {error && <p role="alert">{error.status === 0 ? word.offline : error.sentence}</p>}
      {data && (
        <>
          <title>{named(data.item)}</title>
          <h1>{named(data.item)}</h1>
          {hall?.closed && <HallClosed closed={hall.closed} />}
          {hall?.closed === null && <Take label={word.takeFor(named(data.item))} item={code} />}
          <section className="ticket">
            <h2>{word.papers}</h2>
            <ol>
              {data.item.materials.map((paper) => (
                <li key={paper.code}>
                  {named(paper)} {paper.necessity === 'required' && <span className="soft">({word.required})</span>}
                </li>
              ))}
            </ol>
            <button className="no-print" onClick={() => print()}>
              {word.print}
            </button>
          </section>
          <section className="ticket">
            <h2>{word.startHome}</h2>
            <p className="soft">{word.startHomeSay}</p>
            <QrCode text={`${location.origin}/apply?item=${code}`} label={word.startHome} />
          </section>
        </>
      )}
    </Frame>
  )
}
