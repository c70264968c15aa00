import { useState } from 'react'
import { useLocation } from 'wouter'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { ErrorSummary, type Faults } from '../../ui/error-summary.tsx'
import { faultOf, faultsIn } from '../../ui/faults.ts'
import { FileSlot } from '../../ui/file-slot.tsx'
import { Title } from '../../ui/title.tsx'
import type { StepProps } from './step-props.ts'
import { text } from './text.ts'
import { usePunctuation } from '../../ui/punctuation.ts'

/** The papers of all items, each once. */
export function Pile({ goal: { papers, parts }, filled, at, address }: StepProps) {
  const word = useWords(text)
  const { list } = usePunctuation()
  const named = useNamed()
  const [, navigate] = useLocation()
  const [faults, setFaults] = useState<Faults | null>(null)
  const nameOf = (item: string) => named(parts.find((part) => part.item === item) ?? { name: item, nameEn: item })
  const open = papers.filter(
    ({ code, required }) => required && !filled.papers.some(({ material }) => material === code),
  )
  const goOn = () => {
    if (open.length > 0) return setFaults(faultsIn(open.map(({ code }) => ({ field: code, message: word.required }))))
    navigate(address(at + 1))
  }
  return (
    <>
      <ErrorSummary
        faults={faults}
        labelOf={(code) => named(papers.find((one) => one.code === code) ?? { name: code, nameEn: code })}
      />
      <Title lead={word.papersLead}>{word.papersTitle}</Title>
      {papers.map(({ code, required, for: wanted, ...paper }) => (
        <FileSlot
          key={code}
          name={code}
          label={named(paper)}
          hint={`${required ? word.needed : word.optional} · ${word.neededFor} ${list(wanted.map(nameOf))}`}
          fault={filled.papers.some(({ material }) => material === code) ? undefined : faultOf(faults, code)}
          fileIds={filled.papers.filter(({ material }) => material === code).map(({ fileId }) => fileId)}
          add={(fileId) => Promise.resolve(filled.hand([...filled.papers, { material: code, fileId }]))}
          remove={(fileId) =>
            Promise.resolve(filled.hand(filled.papers.filter((one) => one.material !== code || one.fileId !== fileId)))
          }
        />
      ))}
      <div className="buttons">
        <button type="button" className="button" onClick={goOn}>
          {word.next}
        </button>
      </div>
    </>
  )
}
