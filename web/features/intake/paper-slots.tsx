import { useState } from 'react'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import type { Faults } from '../../ui/error-summary.tsx'
import { faultOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import type { OwnMark } from '../../ui/paper-mark.ts'
import { uploadLimit } from '../../ui/upload.ts'
import { PaperSlot } from './paper-slot.tsx'
import type { Paper } from './paper.ts'
import type { Material } from './questions.ts'
import { takeFile } from './take-file.ts'
import { text } from './text.ts'

interface PaperSlotsProps {
  materials: readonly Material[]
  papers: readonly Paper[]
  change(next: (before: readonly Paper[]) => readonly Paper[]): void
  faults: Faults | null
}

/** The papers of the guide: a whole pile from the scanner at once, or one by one. */
export function PaperSlots({ materials, papers, change, faults }: PaperSlotsProps) {
  const word = useWords(text)
  return (
    <section className="sheet" aria-labelledby="papers">
      <h2 id="papers">{word.papers}</h2>
      <Pile materials={materials} papers={papers} change={change} />
      <div className="slots">
        {materials.map((material) => (
          <PaperSlot
            key={material.code}
            material={material}
            fault={faultOf(faults, material.code)}
            papers={papers.filter((paper) => paper.material === material.code)}
            add={(paper) => change((before) => [...before, paper])}
            markAs={(mark) => change((before) => before.map((paper) => marked(paper, material.code, mark)))}
            remove={(id) => change((before) => before.filter(({ file }) => file.id !== id))}
          />
        ))}
      </div>
    </section>
  )
}

/** The paper with the mark of its slot. */
function marked({ mark: old, ...paper }: Paper, slot: string, mark: OwnMark | null): Paper {
  const now = paper.material === slot ? mark : old
  return { ...paper, ...(now && { mark: now }) }
}

/** Several files at once go to the papers still open, in the order of the guide: as they were laid in the scanner. */
function Pile({ materials, papers, change }: Omit<PaperSlotsProps, 'faults'>) {
  const word = useWords(text)
  const language = useLanguage()
  const [fault, setFault] = useState<string>()
  const [taking, setTaking] = useState(false)
  const take = async (files: readonly File[]) => {
    const open = materials.filter(({ code }) => !papers.some(({ material }) => material === code))
    setTaking(true)
    setFault(files.length > open.length ? word.tooMany(open.length) : undefined)
    for (const [at, { code }] of open.slice(0, files.length).entries()) {
      const taken = await takeFile(files[at] as File, code, language)
      if (typeof taken === 'string') setFault(taken || word.wrongType)
      else change((before) => [...before, taken])
    }
    setTaking(false)
  }
  return (
    <Field name="pile" label={word.pile} hint={taking ? word.taking : word.pileHint} fault={fault}>
      {(tied) => (
        <input
          {...tied}
          type="file"
          multiple
          disabled={taking}
          accept={uploadLimit.types.join(',')}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            if (files.length > 0) void take(files).then(() => (target.value = ''))
          }}
        />
      )}
    </Field>
  )
}
