import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { previewHallSettings } from '#api/hall-settings.ts'
import { useWords } from '../../kernel/language.tsx'
import { ruleWords, useSetting } from './text.ts'

/** The rules that differ between two versions, a line each. */
export function Changes({ changes }: Pick<ReplyOf<typeof previewHallSettings>, 'changes'>) {
  const names = useWords(ruleWords)
  const setting = useSetting()
  return (
    <ul>
      {changes.map(({ rule, before, after }) => (
        <li key={rule}>
          {names[rule]}: {setting(rule, before)} → <strong>{setting(rule, after)}</strong>
        </li>
      ))}
    </ul>
  )
}
