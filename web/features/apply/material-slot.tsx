import { useState } from 'react'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useLanguage, useNamed, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { faultsOf } from '../../ui/faults.ts'
import { Field } from '../../ui/field.tsx'
import { upload, uploadLimit, type Uploaded } from '../../ui/upload.ts'
import { HandedFile } from './handed-file.tsx'
import { text } from './text.ts'

type Material = ServiceItem['materials'][number]

interface SlotProps {
  material: Material
  /** A promise stands for it. */
  promised: boolean
  fileIds: string[]
  add(fileId: string): Promise<void>
  remove(fileId: string): Promise<void>
}

/** One paper of the guide, and the files handed in for it. */
export function MaterialSlot({ material, promised, fileIds, add, remove }: SlotProps) {
  const word = useWords(text)
  const named = useNamed()
  const { number, percent } = useWriters()
  const { state, take, names } = useUpload(add)
  const needs = { required: word.needed, optional: word.optional, tolerable: word.tolerated }
  const hint = [
    promised ? word.promisedInstead : needs[material.necessity],
    material.copies > 0 ? word.copies(number(material.copies)) : null,
    material.source === 'government' ? word.fromGovernment(material.sourceOrg ?? '') : word.fromYou,
  ]
    .filter(Boolean)
    .join(' · ')
  const accept = uploadLimit.types.join(',')
  return (
    <section className="slot">
      <Field name={material.code} label={named(material)} hint={hint} fault={state.fault}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            accept={accept}
            disabled={state.sending !== null}
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file) void take(file).then(() => (target.value = ''))
            }}
          />
        )}
      </Field>
      {state.sending && (
        <p role="status">
          {word.sending(state.sending.name, percent(state.sending.share))}
          <progress value={state.sending.share} aria-label={state.sending.name} />
        </p>
      )}
      {fileIds.length > 0 && (
        <ul className="handed">
          {fileIds.map((fileId) => (
            <HandedFile key={fileId} fileId={fileId} name={names.get(fileId)} remove={() => remove(fileId)} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface UploadState {
  sending: { name: string; share: number } | null
  fault: string | undefined
}

/** Sends a chosen file and adds it to the application; what is wrong with it is said beside the field. */
function useUpload(add: SlotProps['add']) {
  const word = useWords(text)
  const language = useLanguage()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [state, setState] = useState<UploadState>({ sending: null, fault: undefined })
  const faultIn = (file: File): string | undefined => {
    if (!uploadLimit.types.includes(file.type)) return word.wrongType
    if (file.size > uploadLimit.bytes) return word.tooLarge
    return file.size === 0 ? word.emptyFile : undefined
  }
  const take = async (file: File) => {
    const fault = faultIn(file)
    if (fault) return setState({ sending: null, fault })
    setState({ sending: { name: file.name, share: 0 }, fault: undefined })
    try {
      const stored: Uploaded = await upload(file, language, (share) =>
        setState({ sending: { name: file.name, share }, fault: undefined }),
      )
      setNames((known) => new Map(known).set(stored.id, stored.name))
      await add(stored.id)
      setState({ sending: null, fault: undefined })
    } catch (error) {
      const { fields, sentence } = faultsOf(error)
      setState({ sending: null, fault: fields[0]?.message ?? (sentence || word.uploadBroken) })
    }
  }
  return { state, take, names }
}
