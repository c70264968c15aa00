import { Button } from 'antd'
import { readStaffNotices, staffNotices } from '#api/duty.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { question, useCommand, useQuestion } from '../../kernel/questions.tsx'
import { useWriters } from '../../kernel/time.ts'
import { text } from './text.ts'

/** The alarm before opening: in which hours nobody may decide. */
export function DutyNotices() {
  const word = useWords(text)
  const language = useLanguage()
  const { day } = useWriters()
  const { data } = useQuestion(question(staffNotices), { refetchInterval: 60_000 })
  const { mutate, isPending } = useCommand(readStaffNotices)
  const unread = data?.notices.filter(({ readAt, kind }) => readAt === null && kind === 'duty-gaps') ?? []
  if (unread.length === 0) return null
  return (
    <section className="sheet coverage-open" aria-labelledby="duty-notices">
      <h2 id="duty-notices">{word.noticeTitle}</h2>
      <ul>
        {unread.map(({ id, facts }) => {
          const said = (name: string) => String(facts[name] ?? '')
          const department = said(language === 'en' ? 'departmentEn' : 'department')
          return (
            <li key={id}>
              {word.notice(department, day(said('on')), said('from'), said('to'), Number(facts['items'] ?? 0))}
            </li>
          )
        })}
      </ul>
      <Button loading={isPending} onClick={() => mutate({ body: { ids: unread.map(({ id }) => id) } })}>
        {word.read}
      </Button>
    </section>
  )
}
