import { Tag } from 'antd'
import type { Static } from 'typebox'
import type { DraftFinding } from '#api/draft-shapes.ts'
import { useLanguage, useWords } from '../../../kernel/language.tsx'
import { text } from '../item/text.ts'

/** `part` is what stands at the path, by its name. */
type Finding = Static<typeof DraftFinding> & { part?: string | null; partEn?: string | null }

interface FindingsProps {
  findings: readonly Finding[]
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
        {findings.map((finding) => {
          const { field, rule, blocks } = finding
          const part = english ? finding.partEn : finding.part
          return (
            <li key={`${rule} ${field}`}>
              <Tag color={blocks ? 'error' : 'default'}>{blocks ? word.blocks : word.warning}</Tag>
              <strong>{part ? word.partOf(labelOf(field), part) : labelOf(field)}</strong>{' '}
              {english ? finding.reasonEn : finding.reason}
              <div className="soft">
                {english ? finding.remedyEn : finding.remedy} {!part && <span className="breaks">({field})</span>}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
