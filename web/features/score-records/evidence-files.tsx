import { useState } from 'react'
import type { Refused } from '../../kernel/ask.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { upload } from '../../ui/upload.ts'
import { text } from './text.ts'

/** A file that was uploaded and not sent along yet. */
export interface Uploaded {
  id: string
  name: string
}

interface EvidenceFilesProps {
  files: Uploaded[]
  /** An upload may end while another is chosen: changes are made to what stands then. */
  change(to: (before: Uploaded[]) => Uploaded[]): void
}

/** Files of evidence, uploaded one by one. */
export function EvidenceFiles({ files, change }: EvidenceFilesProps) {
  const word = useWords(text)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Refused | null>(null)
  const add = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    setError(null)
    try {
      const { id, name } = await upload(file, language, () => undefined)
      change((before) => [...before, { id, name }])
    } catch (refused) {
      setError(refused as Refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <label htmlFor="evidence">{word.addFile}</label>
      <input
        id="evidence"
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        disabled={busy || files.length >= 6}
        onChange={({ target }) => {
          void add(target.files?.[0])
          target.value = ''
        }}
      />
      {busy && <p role="status">{word.uploading}</p>}
      <RefusalNotice error={error} />
      <ul>
        {files.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </>
  )
}
