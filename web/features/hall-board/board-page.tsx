import { hallLive } from '#api/hall.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { HallClosed } from '../../ui/hall-closed.tsx'
import { text } from './text.ts'
import { useBoard } from './use-board.ts'
import { useVoice } from './use-voice.ts'

/** The call board: the latest calls in huge type, and every queue below. */
export function Page() {
  const word = useWords(text)
  const { board, isHeard } = useBoard()
  const { canSpeak, isOn, toggle } = useVoice(board)
  return (
    <main className="board">
      <title>{word.title}</title>
      <header>
        <h1>{word.title}</h1>
        <span role="status">{isHeard ? '' : word.lost}</span>
        {canSpeak && (
          <button type="button" onClick={toggle} aria-pressed={isOn}>
            {isOn ? word.voiceOff : word.voiceOn}
          </button>
        )}
      </header>
      {board && board.calls.length === 0 && <p>{word.none}</p>}
      <ol className="calls" aria-live="polite">
        {board?.calls
          .filter(({ status }) => status !== 'serving')
          .slice(0, 6)
          .map((call) => (
            <CallLine key={`${call.number} ${call.times}`} call={call} />
          ))}
      </ol>
      <Queues />
    </main>
  )
}

type Call = NonNullable<ReturnType<typeof useBoard>['board']>['calls'][number]

function CallLine({ call }: { call: Call }) {
  const word = useWords(text)
  const named = useNamed()
  const counterName = named({ name: call.counterName, nameEn: call.counterNameEn })
  return (
    <li>
      <span className="number">{call.number}</span>
      <span>
        {word.at(call.counter, counterName)} {call.times > 1 && word.again(call.times)}
      </span>
    </li>
  )
}

function Queues() {
  const word = useWords(text)
  const named = useNamed()
  const { data } = useQuestion(question(hallLive), { refetchInterval: 5_000 })
  return (
    <footer>
      {data && <HallClosed closed={data.closed} />}
      <ul className="queues">
        {data?.zones.map((zone) => (
          <li key={zone.letter}>
            <strong>
              {zone.letter} {named(zone)}
            </strong>
            <br />
            {zone.counters === 0 ? word.closed : word.queue(zone.waiting, zone.counters)}
            <br />
            {zone.wait && word.wait(Math.floor(zone.wait.low), Math.ceil(zone.wait.high))}
          </li>
        ))}
      </ul>
    </footer>
  )
}
