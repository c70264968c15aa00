import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import {
  checklist,
  checklistCodes,
  scoreParts,
  scorePartWords,
  severities,
  type ChecklistCode,
  type ScorePart,
  type Severity,
} from '#domain/supervision/index.ts'
import type { Refused } from '../../kernel/ask.ts'
import { useLanguage, useWords } from '../../kernel/language.tsx'
import { useWriters } from '../../kernel/time.ts'
import { RefusalNotice } from '../../ui/refusal-notice.tsx'
import { upload } from '../../ui/upload.ts'
import { severityWords, text } from './text.ts'

/** Something found, as it is being written down. */
export interface Finding {
  key: string
  item: ChecklistCode
  severity: Severity
  part: ScorePart
  note: string
  persons: string[]
  photos: { id: string; name: string }[]
}

/** One more finding, as the list would have it. */
export const newFinding = (): Finding => ({
  ...{ key: crypto.randomUUID(), item: 'unattended', note: '', persons: [], photos: [] },
  ...{ severity: checklist.unattended.severity, part: checklist.unattended.part },
})

interface FindingFieldsProps {
  nth: number
  finding: Finding
  /** Who belongs to the department visited. */
  people: readonly (readonly [id: string, shown: string])[]
  change(changes: Partial<Finding>): void
  remove(): void
}

/** What was found: a line of the list, how grave, what exactly, and photos taken on the spot. */
export function FindingFields({ nth, finding, people, change, remove }: FindingFieldsProps) {
  const word = useWords(text)
  const grave = useWords(severityWords)
  const said = useLanguage() === 'en' ? 'en' : 'zh'
  const { number } = useWriters()
  const { key, item, severity, part, note } = finding
  const choose = (code: ChecklistCode) =>
    change({ item: code, severity: checklist[code].severity, part: checklist[code].part })
  return (
    <fieldset className="sheet finding">
      <legend>{word.nthFinding(number(nth))}</legend>
      <Select
        {...{ id: `${key}-item`, label: word.item, value: item, choose }}
        options={checklistCodes.map((code) => [code, checklist[code].words[said]] as const)}
      />
      {item === 'other' && (
        <Select
          {...{ id: `${key}-part`, label: word.part, value: part }}
          choose={(chosen: ScorePart) => change({ part: chosen })}
          options={scoreParts.map((one) => [one, scorePartWords[one][said]] as const)}
        />
      )}
      <Select
        {...{ id: `${key}-severity`, label: word.severity, value: severity }}
        choose={(chosen: Severity) => change({ severity: chosen })}
        options={severities.map((one) => [one, grave[one]] as const)}
      />
      <label htmlFor={`${key}-note`}>{word.note}</label>
      <textarea
        id={`${key}-note`}
        className="form-select"
        rows={3}
        maxLength={2000}
        required
        value={note}
        onChange={({ target }) => change({ note: target.value })}
      />
      <Persons
        id={`${key}-persons`}
        people={people}
        chosen={finding.persons}
        choose={(persons) => change({ persons })}
      />
      <Photos id={`${key}-photos`} photos={finding.photos} change={(photos) => change({ photos })} />
      <Button onClick={remove}>{word.removeFinding}</Button>
    </fieldset>
  )
}

interface PersonsProps {
  id: string
  people: FindingFieldsProps['people']
  chosen: string[]
  choose(persons: string[]): void
}

function Persons({ id, people, chosen, choose }: PersonsProps) {
  const word = useWords(text)
  if (people.length === 0) return null
  return (
    <div role="group" aria-labelledby={id}>
      <span id={id}>{word.persons}</span>
      <br />
      <Checkbox.Group value={chosen} onChange={choose} options={people.map(([value, label]) => ({ value, label }))} />
    </div>
  )
}

interface SelectProps<V extends string> {
  id: string
  label: string
  value: V
  options: readonly (readonly [V, string])[]
  choose(value: V): void
}

function Select<V extends string>({ id, label, value, options, choose }: SelectProps<V>) {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="form-select" value={value} onChange={({ target }) => choose(target.value as V)}>
        {options.map(([key, shown]) => (
          <option key={key} value={key}>
            {shown}
          </option>
        ))}
      </select>
    </>
  )
}

interface PhotosProps {
  id: string
  photos: Finding['photos']
  change(photos: Finding['photos']): void
}

function Photos({ id, photos, change }: PhotosProps) {
  const word = useWords(text)
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Refused | null>(null)
  const add = async (file: File | undefined) => {
    if (!file) return
    setBusy(true)
    setError(null)
    try {
      const { id: fileId, name } = await upload(file, language, () => undefined)
      change([...photos, { id: fileId, name }])
    } catch (refused) {
      setError(refused as Refused)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <label htmlFor={id}>{word.addPhoto}</label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        disabled={busy || photos.length >= 6}
        onChange={({ target }) => {
          void add(target.files?.[0])
          target.value = ''
        }}
      />
      {busy && <p role="status">{word.uploading}</p>}
      <RefusalNotice error={error} />
      {photos.length > 0 && (
        <ul>
          {photos.map((photo) => (
            <li key={photo.id}>{photo.name}</li>
          ))}
        </ul>
      )}
    </>
  )
}
