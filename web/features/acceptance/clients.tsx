import { myMandates } from '#api/people.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { text } from './text.ts'

interface ClientsProps {
  chosen: string | null
  choose(partyId: string): void
  fault: string | undefined
}

/** For whom an agent may apply. */
export function Clients({ chosen, choose, fault }: ClientsProps) {
  const word = useWords(text)
  const given = useQuestion(question(myMandates))
  return (
    <Answered to={given}>
      {(clients) =>
        clients.length === 0 ? (
          <p className="notice warn">{word.noParty}</p>
        ) : (
          <FieldGroup name="partyId" label={word.party} fault={fault}>
            {({ id, name }) =>
              clients.map((client, at) => (
                <label className="choice" key={client.partyId}>
                  <input
                    type="radio"
                    name={name}
                    id={at === 0 ? id : undefined}
                    checked={chosen === client.partyId}
                    onChange={() => choose(client.partyId)}
                  />
                  {client.name}
                </label>
              ))
            }
          </FieldGroup>
        )
      }
    </Answered>
  )
}
