import { useState } from 'react'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { upload, uploadLimit } from '../../ui/upload.ts'
import { text } from './text.ts'

interface SlotProps {
  material: ServiceItem['materials'][number]
  fault: string | undefined
  count: number
  add(fileId: string): void
}

/** One paper of the guide, scanned or photographed at the window. */
export function PaperSlot({ material, fault, count, add }: SlotProps) {
  const word = useWords(text)
  const named = useNamed()
  const language = useLanguage()
  const [said, setSaid] = useState<{ fault?: string; names: string[]; share: number | null }>({
    names: [],
    share: null,
  })
  const take = async (file: File) => {
    if (!uploadLimit.types.includes(file.type)) return setSaid({ ...said, fault: word.wrongType })
    try {
      const stored = await upload(file, language, (share) => setSaid({ names: said.names, share }))
      add(stored.id)
      setSaid({ names: [...said.names, stored.name], share: null })
    } catch (error) {
      setSaid({ names: said.names, share: null, fault: faultsOf(error).sentence || word.wrongType })
    }
  }
  return (
    <Field
      name={material.code}
      label={named(material)}
      hint={count > 0 ? word.attached(said.names.join('、')) : word.attach}
      fault={said.fault ?? fault}
    >
      {(tied) => (
        <>
          <input
            {...tied}
            type="file"
            accept={uploadLimit.types.join(',')}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) void take(file).then(() => (target.value = ''))
            }}
          />
          {said.share !== null && <progress value={said.share} aria-label={named(material)} />}
        </>
      )}
    </Field>
  )
}
