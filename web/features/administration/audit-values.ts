import type { AuditDetail } from '#api/kernel/audit-actions.ts'
import { useNamed, useWords } from '../../kernel/language.tsx'
import { useDepartments } from '../../ui/departments.ts'
import { absenceKindWords, relationWords } from '../../ui/duty-words.ts'
import { keyScopeWords } from '../../ui/key-words.ts'
import { lookedAtWords } from '../../ui/looked-at-words.ts'
import { itemStatusWords, levelWords, roleWords } from '../../ui/organisation-words.ts'
import { usePunctuation } from '../../ui/punctuation.ts'
import { text as calendarText } from './calendar/text.ts'
import { fieldWords } from './item/item-words.ts'

type Said = Readonly<Record<string, string>>

/** Gives the value of a detail in the words of the page it was chosen on; one that is no code, or several by spaces, as it is. */
export function useDetailValue(): (name: string, value: string) => string {
  const { national, province, centre } = useWords(calendarText)
  const { list } = usePunctuation()
  const named = useNamed()
  const { departments } = useDepartments()
  const known: Partial<Record<AuditDetail, Said>> = {
    department: Object.fromEntries(departments.map((one) => [one.code, named(one)])),
    role: useWords(roleWords),
    level: { ...useWords(levelWords), national, province, centre },
    status: useWords(itemStatusWords),
    kind: useWords(absenceKindWords),
    what: useWords(lookedAtWords),
    relation: useWords(relationWords),
    scopes: useWords(keyScopeWords),
    fields: useWords(fieldWords),
  }
  return (name, value) => {
    const said = known[name as AuditDetail]
    return said ? list(value.split(' ').map((code) => said[code] ?? code)) : value
  }
}
