import { Form, Input } from 'antd'
import type { limitFacts } from '#api/administration-organisation.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed, useWords } from '../kernel/language.tsx'
import { grantText } from './grant-text.ts'

/** Up to where authority decides: a figure for each answer of the form that is a number; empty where it has no limit. */
export function LimitFields({ facts }: { facts: ReplyOf<typeof limitFacts>['facts'] }) {
  const word = useWords(grantText)
  const named = useNamed()
  if (facts.length === 0) return <p className="soft">{word.noLimits}</p>
  return (
    <fieldset className="limit-fields">
      <legend>{word.limits}</legend>
      <p className="soft">{word.limitsHint}</p>
      <div className="beside">
        {facts.map((fact) => (
          <Form.Item
            key={fact.fact}
            name={['limits', fact.fact]}
            label={word.atMost(named(fact))}
            rules={[{ pattern: /^\s*\d{1,15}(\.\d{1,6})?\s*$/, message: word.notANumber }]}
          >
            <Input inputMode="decimal" autoComplete="off" maxLength={22} />
          </Form.Item>
        ))}
      </div>
    </fieldset>
  )
}
