import { Link } from 'wouter'
import { departmentStaff } from '#api/administration-organisation.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { levelWords, roleWords } from '../../ui/organisation-words.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { text } from './text.ts'

/** The people of a department whose authority its head gives and takes. */
export function Delegates({ department }: { department: string }) {
  const word = useWords(text)
  const roles = useWords(roleWords)
  const levels = useWords(levelWords)
  const named = useNamed()
  const { account } = useSession()
  const { data, error } = useQuestion(question(departmentStaff, { params: { code: department } }))
  const people = data?.people.filter(({ disabled, id }) => !disabled && id !== account?.id)
  return (
    <section className="sheet" aria-labelledby="delegates">
      <h3 id="delegates">{word.delegates}</h3>
      <RefusalNotice error={error} />
      <ul className="people">
        {people?.map((person) => (
          <li key={person.id} className="line">
            <Link to={`/duty/people/${person.id}`} aria-label={word.authorityOf(named(person))}>
              {named(person)}
            </Link>
            <span className="soft">
              {roles[person.role]} · {person.level ? levels[person.level] : word.noAuthority}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
