import { useWords, words } from '../../kernel/language.tsx'
import type { ApprovalView } from './questions.ts'

const names = words<Record<ApprovalView['letters'][number], string>>(
  {
    acceptance: '受理通知书',
    supplement: '补正告知书',
    extension: '延期告知书',
    declined: '不予受理决定书',
    decision: '决定书',
  },
  {
    acceptance: 'Notice of acceptance',
    supplement: 'Notice of what is missing',
    extension: 'Notice of extension',
    declined: 'Decision not to accept',
    decision: 'The decision',
  },
)

/** Every letter of an approval there is by now. */
export function Letters({ view: { id, letters, decision } }: { view: ApprovalView }) {
  const word = useWords(names)
  return (
    <ul>
      {letters.map((letter) => (
        <li key={letter}>
          <a href={`/api/parallel-approvals/${id}/letter?of=${letter}`} target="_blank" rel="noreferrer">
            {word[letter]} {letter === 'decision' && decision?.number}
          </a>
        </li>
      ))}
    </ul>
  )
}
