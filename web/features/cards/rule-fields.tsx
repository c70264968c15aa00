import { Button } from 'antd'
import type { CardLevel, RuleNo, RuleSettings } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { LevelPicker } from './level-picker.tsx'
import { NumberField } from './number-field.tsx'
import { RungFields } from './rung-fields.tsx'
import { rulesText } from './rules-text.ts'
import { thresholdWords } from './threshold-words.ts'

interface RuleFieldsProps {
  no: RuleNo
  set: RuleSettings
  change(set: RuleSettings): void
  /** Back to the preset, where it differs. */
  undo?(): void
}

type Rungs = NonNullable<RuleSettings['ladder']>
const newRung: Rungs[number] = { level: 'red', when: { overDays: 5 } }

/** One rule: whether it is in use, its colour or ladder, its numbers. */
export function RuleFields({ no, set, change, undo }: RuleFieldsProps) {
  const word = useWords(rulesText)
  const names = useWords(thresholdWords)
  const { enabled, level, ladder, thresholds = {} } = set
  const ladderWith = (rungs: Rungs) => change({ ...set, ladder: rungs })
  return (
    <div className="rule-fields">
      <label>
        <input
          type="checkbox"
          checked={enabled}
          onChange={({ target }) => change({ ...set, enabled: target.checked })}
        />{' '}
        {word.enabled}
      </label>
      {level && (
        <LevelPicker label={word.level} value={level} choose={(to: CardLevel) => change({ ...set, level: to })} />
      )}
      {ladder?.map((rung, at) => (
        <RungFields
          key={at}
          rung={rung}
          change={(to) => ladderWith(ladder.map((one, nth) => (nth === at ? to : one)))}
          remove={() => ladderWith(ladder.filter((_, nth) => nth !== at))}
        />
      ))}
      {Object.entries(thresholds).map(([name, value]) => (
        <NumberField
          key={name}
          label={names[name] ?? name}
          value={value}
          change={(to) => change({ ...set, thresholds: { ...thresholds, [name]: to } })}
        />
      ))}
      <p className="toolbar">
        {ladder && <Button onClick={() => ladderWith([...ladder, newRung])}>{word.addRung}</Button>}
        {undo && (
          <Button aria-label={`${word.undo} ${no}`} onClick={undo}>
            {word.undo}
          </Button>
        )}
      </p>
    </div>
  )
}
