import type { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed } from '../kernel/language.tsx'
import { FieldGroup } from './field.tsx'

export type Asked = ReplyOf<typeof itemGuide>['asked']

interface ScenariosProps {
  asked: Asked
  faultOf?: (code: string) => string | undefined
  choose(code: string, answer: string): void
}

/** The guided questions (情形): each a few answers, all in sight; the radios are named as the question, so that a plain form works. */
export function Scenarios({ asked, faultOf, choose }: ScenariosProps) {
  const named = useNamed()
  return asked.map((scenario) => (
    <FieldGroup key={scenario.code} name={scenario.code} label={named(scenario)} fault={faultOf?.(scenario.code)}>
      {({ id, name }) =>
        scenario.answers.map((answer, at) => (
          <label className="choice" key={answer.code}>
            <input
              type="radio"
              name={name}
              value={answer.code}
              id={at === 0 ? id : undefined}
              checked={scenario.given === answer.code}
              onChange={() => choose(scenario.code, answer.code)}
            />
            {named(answer)}
          </label>
        ))
      }
    </FieldGroup>
  ))
}
