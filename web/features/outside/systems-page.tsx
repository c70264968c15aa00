import { outsideSystems } from '#api/outside.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { Systems } from './systems.tsx'
import { text } from './text.ts'

/** Every outside system at a glance: when it was last heard of, what came, how its cases stand. */
export function Page() {
  const word = useWords(text)
  const { data, error } = useQuestion(question(outsideSystems, {}))
  return (
    <div className="page">
      <title>{word.title}</title>
      <h1>{word.title}</h1>
      <p className="soft">{word.say}</p>
      <RefusalNotice error={error} />
      {!error && <Systems systems={data?.systems} under="/outside" />}
    </div>
  )
}
