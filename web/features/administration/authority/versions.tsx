import { authorityVersions, compareAuthority } from '#api/administration-authority.ts'
import { useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { ComparedLines } from '../draft/compared-lines.tsx'
import type { Pair } from '../draft/two-versions.tsx'
import { VersionList } from '../draft/version-list.tsx'
import { text } from '../item/text.ts'
import { useChangeRows } from './worked.ts'

/** The versions of delegated authority, and any two of them beside each other. */
export function Versions() {
  const { data } = useQuestion(question(authorityVersions))
  return <VersionList versions={data?.versions ?? []}>{(pair) => <Compared pair={pair} />}</VersionList>
}

function Compared({ pair: { from, to } }: { pair: Pair }) {
  const word = useWords(text)
  const rowsOf = useChangeRows()
  const { data, error } = useQuestion(question(compareAuthority, { query: { from, to } }))
  return (
    <>
      <RefusalNotice error={error} />
      {data?.changes.length === 0 && <p className="soft">{word.same}</p>}
      {data && (
        <ComparedLines rows={rowsOf(data.changes)} titles={[word.version(Number(from)), word.version(Number(to))]} />
      )}
    </>
  )
}
