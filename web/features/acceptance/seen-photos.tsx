import { words, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'

const text = words({ photo: (n: string) => `照片 ${n}` }, { photo: (n: string) => `Photo ${n}` })

/** The photos of what was seen on site, small, each to be opened by itself. */
export function SeenPhotos({ acceptanceId, photos }: { acceptanceId: string; photos: readonly string[] }) {
  const word = useWords(text)
  const { number } = useWriters()
  if (photos.length === 0) return null
  return (
    <div className="seen-photos">
      {photos.map((id, at) => {
        const address = `/api/acceptances/${acceptanceId}/papers/${id}`
        return (
          <a key={id} href={address} target="_blank" rel="noreferrer">
            <img src={address} alt={word.photo(number(at + 1))} loading="lazy" />
          </a>
        )
      })}
    </div>
  )
}
