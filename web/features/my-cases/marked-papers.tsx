import type { caseFile } from '#api/cases.ts'
import { itemGuide } from '#api/catalogue.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { useNamed } from '../../kernel/language.tsx'
import { question, useQuestion } from '../../kernel/questions.tsx'
import { Answered } from '../../ui/answered.tsx'
import { MarkTag } from '../../ui/mark-field.tsx'
import { PaperOpenings } from '../../ui/paper-openings.tsx'

/** The papers of a case that are confidential, and every look at one; nothing where none is. */
export function MarkedPapers({ file: { id, itemCode, materials } }: { file: ReplyOf<typeof caseFile> }) {
  const named = useNamed()
  const marked = materials.flatMap(({ material, fileId, mark }) => (mark ? [{ material, fileId, mark }] : []))
  const guide = useQuestion(question(itemGuide, { params: { code: itemCode } }), { enabled: marked.length > 0 })
  if (marked.length === 0) return null
  return (
    <Answered to={guide}>
      {({ item }) => {
        const nameOf = (code: string) => {
          const material = item.materials.find((one) => one.code === code)
          return material ? named(material) : code
        }
        return (
          <>
            <PaperOpenings caseId={id} nameOf={nameOf} />
            <ul>
              {marked.map(({ material, fileId, mark }) => (
                <li key={fileId}>
                  {nameOf(material)} <MarkTag mark={mark} />
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Answered>
  )
}
