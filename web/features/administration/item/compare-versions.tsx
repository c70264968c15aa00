import { itemVersions } from '#api/administration-items.ts'
import { compareItemVersions } from '#api/administration-drafts.ts'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { useWords } from '../../../kernel/language.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { TwoVersions, type Pair } from '../draft/two-versions.tsx'
import { ComparedFields } from './compared-fields.tsx'
import { text } from './text.ts'

/** Any two published versions of an item. */
export function CompareVersions({ code }: { code: string }) {
  const { data } = useQuestion(question(itemVersions, { params: { code } }))
  const versions = data?.versions.map(({ version }) => version) ?? []
  return <TwoVersions versions={versions}>{(pair) => <Compared code={code} pair={pair} />}</TwoVersions>
}

function Compared({ code, pair: { from, to } }: { code: string; pair: Pair }) {
  const word = useWords(text)
  const { data, error } = useQuestion(question(compareItemVersions, { params: { code }, query: { from, to } }))
  return (
    <>
      <RefusalNotice error={error} />
      {data?.changed.length === 0 && <p className="soft">{word.same}</p>}
      {data && (
        <ComparedFields
          before={data.from}
          after={data.to}
          changed={data.changed}
          titles={[word.version(Number(from)), word.version(Number(to))]}
        />
      )}
    </>
  )
}
