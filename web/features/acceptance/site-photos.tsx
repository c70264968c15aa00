import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { mostPhotos } from '#domain/projects/index.ts'
import { useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { photoOf, type KeptPhoto } from './offline/checklists.ts'
import type { ChecklistOnDevice } from './offline/use-checklist.ts'
import { siteText } from './site-text.ts'

interface PhotosProps {
  code: string
  photos: readonly KeptPhoto[]
  device: Pick<ChecklistOnDevice, 'photograph' | 'removePhoto'>
}

/** The photos of one line on this device: taken with its camera or chosen, looked at, removed. */
export function SitePhotos({ code, photos, device }: PhotosProps) {
  const word = useWords(siteText)
  const { number } = useWriters()
  const [fault, setFault] = useState<string | null>(null)
  const add = async (files: readonly File[]) => {
    setFault(null)
    for (const file of files.slice(0, mostPhotos - photos.length)) {
      const taken = await device.photograph(code, file).catch(() => null)
      if (taken !== true) setFault(taken === null ? word.deviceFull : word.noPicture)
    }
  }
  return (
    <div className="site-photos">
      {photos.map(({ id }, at) => (
        <figure key={id}>
          <Picture id={id} alt={word.photo(number(at + 1))} />
          <Button size="small" aria-label={word.removePhoto(number(at + 1))} onClick={() => device.removePhoto(id)}>
            {word.remove}
          </Button>
        </figure>
      ))}
      {photos.length < mostPhotos && (
        <label className="site-photo-add">
          <input
            type="file"
            multiple
            accept="image/*"
            onChange={({ target }) => {
              void add([...(target.files ?? [])])
              target.value = ''
            }}
          />
          {word.addPhoto}
        </label>
      )}
      {fault && <p role="alert">{fault}</p>}
    </div>
  )
}

/** A picture that lies on this device. */
function Picture({ id, alt }: { id: string; alt: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let here = true
    void photoOf(id).then((picture) => {
      if (!picture || !here) return
      made = URL.createObjectURL(picture)
      setAddress(made)
    })
    return () => {
      here = false
      if (made) URL.revokeObjectURL(made)
    }
  }, [id])
  return address && <img src={address} alt={alt} />
}
