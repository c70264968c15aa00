import { Spin } from 'antd'
import { Link } from 'wouter'
import { useWords } from '../../kernel/language.tsx'
import { usePlace } from '../../kernel/pages.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Editor } from './editor.tsx'
import { announcementOf } from './questions.ts'
import { text } from './text.ts'

/** An announcement to be edited, published or withdrawn. */
export function Page() {
  const word = useWords(text)
  const { data, error } = useQuestion(announcementOf(usePlace().params['id'] ?? ''))
  return (
    <div className="page">
      <title>{word.editTitle}</title>
      <h1>{word.editTitle}</h1>
      <p>
        <Link to="/announcements">{word.back}</Link>
      </p>
      <RefusalNotice error={data ? null : error} />
      {data ? <Editor key={data.id} announcement={data} /> : !error && <Spin />}
    </div>
  )
}
