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
    'fee-undetermined': '应先缴清的费用尚未核定',
    'fee-unpaid': '应先缴清的费用尚未缴清',
    'beyond-the-limit': '超出您的授权额度',
    'away-from-duty': '您现在离岗，由代岗人员办理',
    'recused-from-case': '您已回避本件',
    'interest-in-case': '您应当回避本件',
    'reviewer-does-not-decide': '您审查过本件，须由他人决定',
    otherwise: '现在不具备条件',
  },
  {
    title: 'Not yours to do now',
    'no-authority': 'you have no authority over this item',
    'decided-higher-up': (level: DecisionLevel) =>
      `decided higher up: ${{ window: 'the window', 'deputy-head': 'deputy head', head: 'head' }[level]}`,
    'accepted-by-silence': 'accepted by law already: no answer within the time limit',
    'nothing-to-issue': 'nothing is issued for this item',
    'fee-undetermined': 'what is to be paid first is not determined yet',
    'fee-unpaid': 'what is to be paid first is not paid yet',
    'beyond-the-limit': 'beyond the limit of your authority',
    'away-from-duty': 'you are away; whoever stands in acts',
    'recused-from-case': 'you keep out of this case',
    'interest-in-case': 'you are to keep out of this case',
    'reviewer-does-not-decide': 'you reviewed it; somebody else decides',
    otherwise: 'the conditions are not met now',
  },
)

/** What one's role could do with the case and one may not, each with its reason. */
export function NotMine({ file, guide }: { file: CaseFile; guide: Guide }) {
  const { notMine } = file
  const word = useWords(why)
  const { colon, ...acts }: Readonly<Record<string, unknown>> = useWords(text)
  const named = notMine.filter(({ command }) => typeof acts[command] === 'string')
  if (named.length === 0) return null
  const level = (file.deciding?.level ?? guide.item.decisionLevel) as DecisionLevel
  const said: Readonly<Record<string, unknown>> = word
  const reason = (because: string): string => {
    if (because === 'decided-higher-up') return word[because](level)
    const known = said[because]
    return typeof known === 'string' ? known : word.otherwise
  }
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
