import { Button } from 'antd'
import { useState } from 'react'
import { addHelpTask, endHelp, helpActs } from '#api/helps.ts'
import { useWords } from '../../kernel/language.tsx'
import { useQuestion } from '../../kernel/questions.tsx'
import { ActPanel, type Act } from '../../ui/act-panel.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Begin } from './begin.tsx'
import { HelpFacts } from './help-facts.tsx'
import { helpsAfter } from './questions.ts'
import { text } from './text.ts'

/** The help desk: who is helped by whom, and a new helper assigned. */
export function Page() {
  const word = useWords(text)
  const [after, setAfter] = useState<string | null>(null)
  const { data, error } = useQuestion(helpsAfter(after), { placeholderData: (old) => old })
  const acts: Record<string, Act> = {
    AddTask: { label: word.AddTask, endpoint: addHelpTask, fields: [{ name: 'what', label: word.what, as: 'line' }] },
    EndHelp: { label: word.EndHelp, endpoint: endHelp, fields: [{ name: 'note', label: word.endNote, as: 'line' }] },
  }
  return (
    <div className="page narrow">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.lead}</p>
      <Begin />
      <RefusalNotice error={error} />
      {data?.helps.length === 0 && <p>{word.none}</p>}
      {data?.helps.map((help) => (
        <article className="sheet" key={`${help.id} ${help.version}`}>
          <h2>
            {help.party} <span className="status">{word[help.status]}</span>
          </h2>
          <HelpFacts help={help} />
          {help.mayDo.length > 0 && (
            <ActPanel {...help} mayDo={helpActs.filter((act) => help.mayDo.includes(act))} acts={acts} />
          )}
        </article>
      ))}
      {data?.next && <Button onClick={() => setAfter(data.next)}>{word.more}</Button>}
    </div>
  )
}
