import { appointmentHistory } from '#api/appointments.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { appointmentText } from './appointment-text.ts'

/** How a post came to its holders, newest first. */
export function AppointmentHistory({ code }: { code: string }) {
  const word = useWords(appointmentText)
  const named = useNamed()
  const { moment } = useWriters()
  const { data, error } = useQuestion(question(appointmentHistory, { params: { code } }))
  const places = [word.first, word.second, word.third]
  return (
    <section aria-labelledby="appointments">
      <h2 id="appointments">{word.history}</h2>
      <RefusalNotice error={error} />
      {data?.appointments.length === 0 && <p className="soft">{word.noHistory}</p>}
      <ol className="gaps" aria-labelledby="appointments">
        {data?.appointments.map(({ at, by, holders }) => (
          <li key={at} className="sheet gap">
            <p className="soft">{word.appointedBy(moment(at), named(by))}</p>
            <p>
              {holders.map((holder, place) => `${places[place] ?? ''} ${holder ? named(holder) : '—'}`).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
