import { Spin } from 'antd'
import { Link } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { useToday } from '../../kernel/time.ts'
import { DueTag } from '../../ui/due-tag.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Acts } from './acts.tsx'
import { CaseSheet } from './case-sheet.tsx'
import { fileOf, guideTo, workAt, type CaseFile } from './questions.ts'
import { text } from './text.ts'

/** A case at the desk: the other work, the case, and what may be done now. */
export function Page() {
  const { id = '' } = usePlace().params
  const file = useQuestion(fileOf(id), { refetchInterval: 20_000 })
  const guide = useQuestion(guideTo(file.data?.itemCode ?? ''), { enabled: file.data !== undefined })
  const error = file.error ?? guide.error
  if (error && !file.data) return <RefusalNotice error={error} />
  if (!file.data || !guide.data) return <Spin />
  return (
    <div className="panes">
      <Others file={file.data} />
      <div className="pane">
        <CaseSheet file={file.data} guide={guide.data} />
      </div>
      <aside className="pane acts">
        <Acts key={file.data.id} file={file.data} guide={guide.data} />
      </aside>
    </div>
  )
}

/** The list this case is on, so that the next one is a click away. */
function Others({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const named = useNamed()
  const today = useToday()
  const { data } = useQuestion(workAt(file.waitingFor), { enabled: file.waitingFor !== 'nobody' })
  return (
    <nav className="pane others" aria-label={word.myWork}>
      <p>
        <Link to="/work">← {word.back}</Link>
      </p>
      <ul>
        {(data?.cases ?? []).map(({ id, itemName, itemNameEn, applicant, dueOn }) => (
          <li key={id}>
            <Link to={`/cases/${id}`} aria-current={id === file.id ? 'page' : undefined}>
              <DueTag dueOn={dueOn} today={today} /> {applicant}
              <br />
              <span className="soft">{named({ name: itemName, nameEn: itemNameEn })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
