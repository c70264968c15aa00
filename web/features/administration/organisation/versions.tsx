import { compareOrganisation, organisationVersions } from '#api/administration-structure.ts'
import { useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { ComparedLines } from '../draft/compared-lines.tsx'
import type { Pair } from '../draft/two-versions.tsx'
import { VersionList } from '../draft/version-list.tsx'
import { text as draftText } from '../item/text.ts'
import { rowsOf, type NameOf } from './change-lines.ts'
import { text } from './text.ts'

/** The versions of the organisation, and any two of them beside each other. */
export function Versions({ nameOf }: { nameOf: NameOf }) {
  const { data } = useQuestion(question(organisationVersions))
  return <VersionList versions={data?.versions ?? []}>{(pair) => <Compared pair={pair} nameOf={nameOf} />}</VersionList>
}

function Compared({ pair: { from, to }, nameOf }: { pair: Pair; nameOf: NameOf }) {
  const [word, own] = [useWords(draftText), useWords(text)]
  const { data, error } = useQuestion(question(compareOrganisation, { query: { from, to } }))
  return (
    <>
      <RefusalNotice error={error} />
      {data?.changes.length === 0 && <p className="soft">{word.same}</p>}
      {data && (
        <ComparedLines
          rows={rowsOf(data.changes, own, nameOf)}
          titles={[word.version(Number(from)), word.version(Number(to))]}
        />
      )}
    </>
  )
}
