import type { caseFile } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useWords } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { SupplyPapers } from '../../ui/supply-papers.tsx'
import { text } from './text.ts'

type CaseFile = ReplyOf<typeof caseFile>

/** The papers a case was accepted without, to be handed in here. */
export function OwedPapers({ file }: { file: CaseFile }) {
  return file.mayDo.includes('SupplyTolerated') ? <Owed file={file} /> : null
}

function Owed({ file }: { file: CaseFile }) {
  const word = useWords(text)
  const guide = useQuestion(question(itemGuide, { params: { code: file.itemCode } }))
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{word.owedTitle}</h2>
      {file.tolerated?.missed && <p className="notice warn">{word.owedMissed}</p>}
      <Answered to={guide}>{({ item }) => <SupplyPapers file={file} item={item} />}</Answered>
    </section>
  )
}
