import type { CardEventType } from '#domain/supervision/index.ts'
import { useNamed, useWords, words } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardEventWords, cardLevelWords } from '../../ui/card-words.ts'
import type { CardView } from './questions.ts'
import { text } from './text.ts'

/** What the system gives as its reason. */
const systemReasons = words(
  {
    'calendar-changed': '工作日历已调整，期限随之改变。',
    'outage-recorded': '已认定系统中断。',
    'verdict-overturned': '投诉经复核，原结论已被推翻。',
  },
  {
    'calendar-changed': 'The working calendar was changed and the limit with it.',
    'outage-recorded': 'An outage was recorded.',
    'verdict-overturned': 'Another look at the complaint overturned the verdict it stood on.',
  },
)

/** What happened to the card, the latest first. */
export function CardHistory({ card: { history } }: { card: CardView }) {
  const word = useWords(text)
  const events = useWords(cardEventWords)
  const levels = useWords(cardLevelWords)
  const reasons: Readonly<Record<string, string>> = useWords(systemReasons)
  const named = useNamed()
  const { moment } = useWriters()
  return (
    <section className="sheet" aria-labelledby="history">
      <h2 id="history">{word.history}</h2>
      <ol className="history">
        {history.toReversed().map(({ version, type, at, by, said, level }) => (
          <li key={version}>
            <strong>{events[type as CardEventType]}</strong> {level && levels[level]}{' '}
            <span className="soft">
              {moment(at)} · {by ? named(by) : word.system}
            </span>
            {said && <p>{reasons[said] ?? said}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
