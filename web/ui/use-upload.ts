import { useState } from 'react'
import { useLanguage, useWords } from '../kernel/language.tsx'
import { faultsOf } from './faults.ts'
import { fileWords } from './file-words.ts'
import { upload, uploadLimit, type Uploaded } from './upload.ts'

interface UploadState {
  sending: { name: string; share: number } | null
  fault: string | undefined
}

/** Sends a chosen file and adds it to what is handed in; what is wrong with it is said beside the field. */
export function useUpload(add: (fileId: string) => Promise<void>) {
  const word = useWords(fileWords)
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
