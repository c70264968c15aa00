import { useState, type ReactNode } from 'react'
import { useWords } from '../../../kernel/language.tsx'
import { Select } from '../../../ui/select.tsx'
import { text } from '../item/text.ts'

/** The versions chosen, by their numbers. */
export interface Pair {
  from: string
  to: string
}

interface TwoProps {
  /** Newest first. */
  versions: readonly number[]
  children(pair: Pair): ReactNode
}

/** Any two of the versions there are; nothing where there are not two. */
export function TwoVersions({ versions, children }: TwoProps) {
  const word = useWords(text)
  if (versions.length < 2) return null
  return (
    <section className="sheet">
      <h2>{word.compare}</h2>
      <Chosen key={versions[0]} versions={versions}>
        {children}
      </Chosen>
    </section>
  )
}

function Chosen({ versions, children }: TwoProps) {
  const word = useWords(text)
  const [to, setTo] = useState(String(versions[0]))
  const [from, setFrom] = useState(String(versions[1]))
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
      {children({ from, to })}
    </>
  )
}
