import { Form } from 'antd'
import { dutyPosts } from '#api/duty.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { useSession } from '../../kernel/session.ts'
import { useOrganName } from '../../ui/organ-name.ts'
import { Pick } from './pick.tsx'
import { text } from './text.ts'

/** Whose absence it is: the head of a department and the centre manager enter others' too. */
export function WhoField() {
  const word = useWords(text)
  const named = useNamed()
  const organ = useOrganName()
  const { account } = useSession()
  const isHead = account?.role === 'head' && account.departmentCode !== null
  const others = isHead || account?.role === 'centre-manager'
  const { data } = useQuestion(question(dutyPosts), { enabled: others })
  if (!others) return null
  const people = new Map(
    (data?.posts ?? []).flatMap(({ holders, department }) =>
      holders.map((person) => [person.id, `${organ(department)} ${named(person)}`] as const),
    ),
  )
  const own = isHead ? [['', word.myself] as const] : []
  return (
    <Form.Item
      name="accountId"
      label={word.who}
      rules={[{ required: account.role === 'centre-manager', message: word.needed }]}
    >
      <Pick
        options={[...(own.length > 0 ? own : [['', '—'] as const]), ...[...people].filter(([id]) => id !== account.id)]}
      />
    </Form.Item>
  )
}
