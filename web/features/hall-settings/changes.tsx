import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { previewHallSettings } from '#api/hall-settings.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { ruleWords } from './text.ts'

/** The rules that differ between two versions, a line each. */
export function Changes({ changes }: Pick<ReplyOf<typeof previewHallSettings>, 'changes'>) {
  const names = useWords(ruleWords)
  const { number } = useWriters()
  return (
    <ul>
      {changes.map(({ rule, before, after }) => (
        <li key={rule}>
          {names[rule]}: {number(before)} → <strong>{number(after)}</strong>
        </li>
      ))}
    </ul>
  )
}
