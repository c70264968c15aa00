import type { ReactNode } from 'react'
import type { Static } from 'typebox'
import type { VersionLines } from '#api/draft-shapes.ts'
import { useWords } from '../../../kernel/language.tsx'
import { useWriters } from '../../../kernel/time.ts'
import { text } from '../item/text.ts'
import { TwoVersions, type Pair } from './two-versions.tsx'

interface ListProps {
  versions: Static<typeof VersionLines>['versions']
  /** In what two of them differ. */
  children(pair: Pair): ReactNode
}

/** The versions there were, newest first, and any two of them beside each other. */
export function VersionList({ versions, children }: ListProps) {
  const word = useWords(text)
  const { moment } = useWriters()
  if (versions.length === 0) return null
  return (
    <>
      <section className="sheet">
        <h2>{word.allVersions}</h2>
        <ul className="people">
          {versions.map(({ number, publishedAt, publishedBy, reason }) => (
            <li key={number}>
              {word.versionLine(number, moment(publishedAt), reason ?? word.became)}{' '}
              <span className="soft">{publishedBy}</span>
            </li>
          ))}
        </ul>
      </section>
      <TwoVersions versions={versions.map(({ number }) => number)}>{children}</TwoVersions>
    </>
  )
}
