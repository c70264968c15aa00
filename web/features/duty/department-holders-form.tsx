import { departmentStaff } from '#api/administration-organisation.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { levelWords, roleWords } from '../../ui/organisation-words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import { appointmentText } from './appointment-text.ts'
import { HoldersForm } from './holders-form.tsx'
import type { Post } from './questions.ts'

/** Chooses who holds a post of a department and who stands in, from its people. */
export function DepartmentHoldersForm({ post, code }: { post: Post; code: string }) {
  const word = useWords(appointmentText)
  return <HoldersForm post={post} candidates={useCandidates(code)} hint={word.appointHint} />
}

/** The people of a department who may sign in, each with what they are and how far their authority reaches. */
function useCandidates(code: string): (readonly [string, string])[] {
  const word = useWords(appointmentText)
  const roles = useWords(roleWords)
  const levels = useWords(levelWords)
  const named = useNamed()
  const { aside } = usePunctuation()
  const { data } = useQuestion(question(departmentStaff, { params: { code } }))
  return (data?.people ?? [])
    .filter(({ disabled }) => !disabled)
    .map((person) => {
      const reach = person.level ? levels[person.level] : word.noAuthority
      return [person.id, `${named(person)}${aside(`${roles[person.role]} · ${reach}`)}`] as const
    })
}
