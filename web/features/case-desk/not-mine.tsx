import type { DecisionLevel } from '#domain/organisation/index.ts'
import { useWords, words } from '../../kernel/language.tsx'
import type { CaseFile, Guide } from './questions.ts'
import { text } from './text.ts'

const why = words(
  {
    title: '现在不能由您办理的',
    'no-authority': '您没有这一事项的授权',
    'decided-higher-up': (level: DecisionLevel) =>
      `由${{ window: '窗口', 'deputy-head': '分管领导', head: '主要领导' }[level]}决定`,
    'accepted-by-silence': '逾期未告知，依法已视为受理',
    'nothing-to-issue': '本事项不颁发证照',
    otherwise: '现在不具备条件',
  },
  {
    title: 'Not yours to do now',
    'no-authority': 'you have no authority over this item',
    'decided-higher-up': (level: DecisionLevel) =>
      `decided higher up: ${{ window: 'the window', 'deputy-head': 'deputy head', head: 'head' }[level]}`,
    'accepted-by-silence': 'accepted by law already: no answer within the time limit',
    'nothing-to-issue': 'nothing is issued for this item',
    otherwise: 'the conditions are not met now',
  },
)

/** What one's role could do with the case and one may not, each with its reason. */
export function NotMine({ file: { notMine }, guide }: { file: CaseFile; guide: Guide }) {
  const word = useWords(why)
  const { colon, ...acts }: Readonly<Record<string, unknown>> = useWords(text)
  const named = notMine.filter(({ command }) => typeof acts[command] === 'string')
  if (named.length === 0) return null
  const reason = (because: string) =>
    because === 'decided-higher-up'
      ? word[because](guide.item.decisionLevel)
      : because === 'no-authority' || because === 'accepted-by-silence' || because === 'nothing-to-issue'
        ? word[because]
        : word.otherwise
  return (
    <section className="soft" aria-labelledby="not-mine">
      <h3 id="not-mine">{word.title}</h3>
      <ul className="places">
        {named.map(({ command, because }) => (
          <li key={command}>{`${String(acts[command])}${String(colon)}${reason(because)}`}</li>
        ))}
      </ul>
    </section>
  )
}
