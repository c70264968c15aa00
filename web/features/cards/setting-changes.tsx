import type { previewSettings } from '#api/supervision-settings.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { scorePartWords, ruleTitleOf, type CardLevel, type RuleNo, type ScorePart } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { cardLevelWords } from '../../ui/card-words.ts'
import { rulesText } from './rules-text.ts'
import { thresholdWords } from './threshold-words.ts'

type Changed = ReplyOf<typeof previewSettings>['changes']

/** What differs between two versions, a line each, in the words of the form. */
export function Changes({ changes }: { changes: Changed }) {
  const said = useSettingWords()
  return (
    <ul>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {said.field(field)}: {said.value(before)} → <strong>{said.value(after)}</strong>
        </li>
      ))}
    </ul>
  )
}

/** Says the path of a setting ('rules.T-03.ladder.1.when.used') and its value. */
export function useSettingWords() {
  const word: Readonly<Record<string, unknown>> = useWords(rulesText)
  const { rungOf, on, off, points, scored } = useWords(rulesText)
  const thresholds = useWords(thresholdWords)
  const levels: Readonly<Record<string, string>> = useWords(cardLevelWords)
  const language = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const one = (key: string, before: string): string => {
    if (/^[A-Z]-\d\d$/.test(key)) return `${key} ${ruleTitleOf(key as RuleNo)[language]}`
    if (/^\d+$/.test(key) && before === 'ladder') return rungOf(number(Number(key) + 1))
    if (key in scorePartWords) return scorePartWords[key as ScorePart][language]
    const said = thresholds[key] ?? levels[key] ?? word[key]
    return typeof said === 'string' ? said : key
  }
  const silent = ['rules', 'ladder', 'when', 'thresholds', 'byLevel', 'byRule', 'weights']
  return {
    field(path: string): string {
      const keys = path.split('.')
      const named = keys.map((key, at) => (silent.includes(key) ? '' : one(key, keys[at - 1] ?? '')))
      const [head = ''] = keys
      const lead = head === 'points' ? points : head === 'score' ? scored : ''
      return [lead, ...(lead === '' ? named : named.slice(1))].filter((name) => name !== '').join(' · ')
    },
    value(value: Changed[number]['before']): string {
      if (value === null) return '—'
      if (typeof value === 'boolean') return value ? on : off
      if (typeof value === 'number') return number(value)
      return levels[value as CardLevel] ?? scorePartWords[value as ScorePart]?.[language] ?? value
    },
  }
}
