import type { Preset, RuleSettings } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { RuleFields } from './rule-fields.tsx'
import { rulesText } from './rules-text.ts'
import type { KnownRule } from './settings-start.ts'

interface RulesEditorProps {
  rules: KnownRule[]
  preset: Preset
  changed: Readonly<Record<string, RuleSettings>>
  change(changed: Record<string, RuleSettings>): void
}

/** Every rule with its colours, moments and numbers, each to be changed by itself. */
export function RulesEditor({ rules, preset, changed, change }: RulesEditorProps) {
  const word = useWords(rulesText)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const without = (no: string) => Object.fromEntries(Object.entries(changed).filter(([key]) => key !== no))
  return (
    <details className="rules-editor">
      <summary>{word.rules}</summary>
      <p className="soft">{word.rulesLead}</p>
      {rules.map(({ no, title, presets }) => (
        <details key={no}>
          <summary>
            {no} {title[said]} {no in changed && <span className="status">{word.changed}</span>}
          </summary>
          <RuleFields
            no={no}
            set={changed[no] ?? presets[preset]}
            change={(set) => change({ ...changed, [no]: set })}
            {...(no in changed && { undo: () => change(without(no)) })}
          />
        </details>
      ))}
    </details>
  )
}
