import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { FileSlot } from '../../ui/file-slot.tsx'
import { MarkField } from '../../ui/mark-field.tsx'
import type { OwnMark, ShownMark } from '../../ui/paper-mark.ts'
import { text } from './text.ts'

type Material = ServiceItem['materials'][number]

interface SlotProps {
  material: Material
  /** A promise stands for it. */
  promised: boolean
  fileIds: string[]
  add(fileId: string): Promise<void>
  remove(fileId: string): Promise<void>
  mark: ShownMark | null
  markAs(mark: OwnMark | null): Promise<void>
}

/** One paper of the guide, and the files handed in for it. */
export function MaterialSlot({ material, promised, fileIds, add, remove, mark, markAs }: SlotProps) {
  const word = useWords(text)
  const named = useNamed()
  const { number } = useWriters()
  const needs = { required: word.needed, optional: word.optional, tolerable: word.tolerated, shareable: word.shareable }
  const hint = [
    promised ? word.promisedInstead : needs[material.necessity],
    material.copies > 0 ? word.copies(number(material.copies)) : null,
    material.source === 'government' ? word.fromGovernment(material.sourceOrg ?? '') : word.fromYou,
  ]
    .filter(Boolean)
    .join(' · ')
  return (
    <FileSlot name={material.code} label={named(material)} hint={hint} {...{ fileIds, add, remove }}>
      {fileIds.length > 0 && (
        <MarkField name={`${material.code}-mark`} label={named(material)} mark={mark} change={markAs} />
      )}
    </FileSlot>
  )
}
