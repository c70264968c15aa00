import { Button } from 'antd'
import type { RuleSettings } from '#domain/supervision/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { LabelledSelect } from './labelled-select.tsx'
import { LevelPicker } from './level-picker.tsx'
import { NumberField } from './number-field.tsx'
import { rulesText } from './rules-text.ts'

type Rung = NonNullable<RuleSettings['ladder']>[number]
const kinds = ['used', 'leftDays', 'overDays'] as const
type When = (typeof kinds)[number]

/** When a rung is reached, as its kind and its number; a part used is shown in percent. */
const readWhen = ({ when }: Rung): [When, number] => {
  if ('used' in when) return ['used', Math.round(when.used * 100)]
  return 'leftDays' in when ? ['leftDays', when.leftDays] : ['overDays', when.overDays]
}

const writtenWhen = (kind: When, value: number): Rung['when'] => {
  if (kind === 'used') return { used: value / 100 }
  return kind === 'leftDays' ? { leftDays: value } : { overDays: value }
}

interface RungFieldsProps {
  rung: Rung
  change(rung: Rung): void
  remove(): void
}

/** One step of a warning: its colour, when it is reached, and for which limits. */
export function RungFields({ rung, change, remove }: RungFieldsProps) {
  const word = useWords(rulesText)
  const [kind, value] = readWhen(rung)
  const { moreThan, atMost } = rung
  const bounds = word.limits(String(moreThan ?? ''), String(atMost ?? ''))
  return (
    <fieldset className="rung">
      <LevelPicker label={word.level} value={rung.level} choose={(level) => change({ ...rung, level })} />
      <LabelledSelect
        label={word.reached}
        value={kind}
        options={kinds.map((one) => [one, word[one]] as const)}
        choose={(to) => change({ ...rung, when: writtenWhen(to as When, value) })}
      />
      <NumberField label={word[kind]} value={value} change={(to) => change({ ...rung, when: writtenWhen(kind, to) })} />
      {(moreThan !== undefined || atMost !== undefined) && <span className="soft">{bounds}</span>}
      <Button onClick={remove}>{word.removeRung}</Button>
    </fieldset>
  )
}
