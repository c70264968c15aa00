import type { ServiceItem } from '#domain/catalogue/index.ts'
import { useWords } from '../../../kernel/language.tsx'
import { levelWords, residencyWords } from '../../../ui/organisation-words.ts'
import { ComparedLines } from '../draft/compared-lines.tsx'
import { fieldWords, valueWords } from './item-words.ts'
import { useResultLine } from './result-fields.tsx'
import { valueLines } from './value-lines.ts'

interface ComparedProps {
  before: ServiceItem | null
  after: ServiceItem
  changed: readonly string[]
  /** What stands over the two columns. */
  titles: readonly [before: string, after: string]
}

/** The fields in which two versions differ, beside each other; what is only in one of them is marked. */
export function ComparedFields({ before, after, changed, titles }: ComparedProps) {
  const fields: Readonly<Record<string, string>> = useWords(fieldWords)
  const known: Readonly<Record<string, string>> = {
    ...useWords(valueWords),
    ...useWords(levelWords),
    ...useWords(residencyWords),
  }
  const said = (value: string) => (Object.hasOwn(known, value) ? (known[value] ?? value) : value)
  const resultLine = useResultLine()
  const lines = (item: ServiceItem | null, field: string) => {
    if (item === null) return []
    return field === 'result' ? [resultLine(item.result)] : valueLines(field, item[field as keyof ServiceItem], said)
  }
  const rows = changed.map((field) => ({
    key: field,
    label: fields[field] ?? field,
    before: lines(before, field),
    after: lines(after, field),
  }))
  return <ComparedLines rows={rows} titles={titles} />
}
