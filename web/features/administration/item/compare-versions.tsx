import { useState } from 'react'
import { itemVersions } from '#api/administration-items.ts'
import { compareItemVersions } from '#api/administration-drafts.ts'
import { useWords } from '../../../kernel/language.tsx'
import { question, useQuestion } from '../../../kernel/questions.tsx'
import { RefusalNotice } from '../../../ui/refusal-notice.tsx'
import { Select } from '../../../ui/select.tsx'
import { ComparedFields } from './compared-fields.tsx'
import { text } from './text.ts'

/** Any two published versions of an item. */
export function CompareVersions({ code }: { code: string }) {
  const word = useWords(text)
  const { data } = useQuestion(question(itemVersions, { params: { code } }))
  const versions = data?.versions.map(({ version }) => version) ?? []
  if (versions.length < 2) return null
  return (
    <section className="sheet">
      <h2>{word.compare}</h2>
      <Chosen key={versions[0]} code={code} versions={versions} />
    </section>
  )
}

function Chosen({ code, versions }: { code: string; versions: readonly number[] }) {
  const word = useWords(text)
  const [to, setTo] = useState(String(versions[0]))
  const [from, setFrom] = useState(String(versions[1]))
  const { data, error } = useQuestion(question(compareItemVersions, { params: { code }, query: { from, to } }))
  const options = versions.map((version) => [String(version), word.version(version)] as const)
  return (
    <>
      <div className="beside">
        <label className="field">
          {word.from}
          <Select options={options} value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label className="field">
          {word.to}
          <Select options={options} value={to} onChange={({ target }) => setTo(target.value)} />
        </label>
      </div>
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
