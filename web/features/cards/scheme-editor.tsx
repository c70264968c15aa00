import { scoreParts, scorePartWords, type ScoreScheme } from '#domain/supervision/index.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { NumberField } from './number-field.tsx'
import { rulesText } from './rules-text.ts'

interface SchemeEditorProps {
  scheme: ScoreScheme
  change(scheme: ScoreScheme): void
}

/** What scores go by: nine weights that are a hundred together, the most bonus, and the parts of true data. */
export function SchemeEditor({ scheme, change }: SchemeEditorProps) {
  const word = useWords(rulesText)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const { weights, mostBonus, truth } = scheme
  const sum = scoreParts.reduce((all, part) => all + weights[part], 0)
  return (
    <details className="rules-editor">
      <summary>{word.score}</summary>
      <p className="soft">{word.scoreLead}</p>
      <div className="rule-fields">
        {scoreParts.map((part) => (
          <NumberField
            key={part}
            label={scorePartWords[part][said]}
            value={weights[part]}
            change={(to) => change({ ...scheme, weights: { ...weights, [part]: to } })}
          />
        ))}
        <strong role="status">{word.sum(number(sum))}</strong>
        <NumberField label={word.mostBonus} value={mostBonus} change={(to) => change({ ...scheme, mostBonus: to })} />
      </div>
      <fieldset>
        <legend>{word.truth}</legend>
        {scoreParts.map((part) => (
          <label key={part} className="truth-part">
            <input
              type="checkbox"
              checked={truth.includes(part)}
              onChange={({ target }) =>
                change({
                  ...scheme,
                  truth: scoreParts.filter((one) => (one === part ? target.checked : truth.includes(one))),
                })
              }
            />{' '}
            {scorePartWords[part][said]}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
