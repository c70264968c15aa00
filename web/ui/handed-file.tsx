import { useState } from 'react'
import { downloadFile } from '#api/files.ts'
import { addressOf } from '../kernel/ask.ts'
import { useWords } from '../kernel/language.tsx'
import { faultsOf } from './faults.ts'
import { fileWords } from './file-words.ts'

/** One file handed in: to be looked at, or taken out again. Pictures are shown in place. */
export function HandedFile({
  fileId,
  name,
  remove,
}: {
  fileId: string
  name: string | undefined
  remove(): Promise<void>
}) {
  const word = useWords(fileWords)
  const [fault, setFault] = useState('')
  const [removing, setRemoving] = useState(false)
  const address = addressOf(downloadFile.path, { id: fileId }, undefined)
  const takeOut = async () => {
    setRemoving(true)
    try {
      await remove()
    } catch (error) {
      setFault(faultsOf(error).sentence || word.uploadBroken)
      setRemoving(false)
    }
  }
  const isPicture = /\.(jpe?g|png)$/i.test(name ?? '')
  return (
    <li>
      {isPicture && <img className="preview" src={address} alt={name} />}
      <span>{name ? word.uploaded(name) : word.handedIn}</span>{' '}
      <a href={address} target="_blank" rel="noreferrer">
        {word.view}
        <span className="unseen"> {name}</span>
      </a>{' '}
      <button type="button" className="link" disabled={removing} onClick={() => void takeOut()}>
        {word.remove}
        <span className="unseen"> {name}</span>
      </button>
      {fault && <p className="fault">{fault}</p>}
    </li>
  )
}
