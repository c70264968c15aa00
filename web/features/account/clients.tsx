import { myMandates } from '#api/people.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { Answered } from '../../ui/answered.tsx'
import { text } from './text.ts'

/** Whom an agent may act for today. */
export function Clients() {
  const word = useWords(text)
  const { day } = useWriters()
  const mandates = useQuestion(question(myMandates))
  return (
    <section aria-labelledby="clients">
      <h2 id="clients">{word.clients}</h2>
      <Answered to={mandates}>
        {(clients) =>
          clients.length === 0 ? (
            <p>{word.noClients}</p>
          ) : (
            <ul>
              {clients.map(({ partyId, name, toOn }) => (
                <li key={partyId}>
                  {name} <span className="soft">{toOn ? word.until(day(toOn)) : word.openEnded}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  )
}
