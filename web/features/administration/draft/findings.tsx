import { Tag } from 'antd'
import type { Static } from 'typebox'
import type { DraftFinding } from '#api/draft-shapes.ts'
import { useLanguage, useWords } from '../../../kernel/language.tsx'
import { text } from '../item/text.ts'

interface FindingsProps {
  findings: readonly Static<typeof DraftFinding>[]
  /** What a field is called. */
  labelOf(field: string): string
}

/** What the check says of a draft: what stands in the way of publishing first, each with what helps. */
export function Findings({ findings, labelOf }: FindingsProps) {
  const word = useWords(text)
  const english = useLanguage() === 'en'
  return (
    <>
      <h2>{word.check}</h2>
      {findings.length === 0 && <p>{word.clean}</p>}
      <ul className="people">
        {findings.map(({ field, rule, blocks, reason, reasonEn, remedy, remedyEn }) => (
          <li key={`${rule} ${field}`}>
            <Tag color={blocks ? 'error' : 'default'}>{blocks ? word.blocks : word.warning}</Tag>
            <strong>{labelOf(field)}</strong> {english ? reasonEn : reason}
            <div className="soft">
              {english ? remedyEn : remedy} <span className="breaks">({field})</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
