import type { ServiceItem } from '../item.ts'
import type { Both } from './rule.ts'

/** A part of an item: what a path calls it, what tells it from another of the same name, and its name. */
interface Part {
  key: string
  mark: string
  name: string
  nameEn: string
}

const byCode = ({ code, name, nameEn }: { code: string; name: string; nameEn: string }): Part => ({
  ...{ key: code, mark: code, name, nameEn },
})
const byPlace = ({ name, nameEn }: { name: string; nameEn: string }, at: number): Part => ({
  ...{ key: String(at), mark: String(at + 1), name, nameEn },
})

/** The parts that stand under each field of an item. */
const parts: Readonly<Record<string, (item: ServiceItem) => readonly Part[]>> = {
  materials: ({ materials }) => materials.map(byCode),
  reviewSteps: ({ reviewSteps }) => reviewSteps.map(byCode),
  scenarios: ({ scenarios = [] }) => scenarios.map(byCode),
  fees: ({ fees }) => fees.map(byPlace),
  examples: ({ examples = [] }) => examples.map(byPlace),
  form: ({ form }) =>
    Object.entries(form.properties).map(([key, { title, 'x-title-en': nameEn }]) => ({
      ...{ key, mark: key, name: title, nameEn },
    })),
}

/** A part by its name, and by its mark too where another is called the same; the Chinese name where there is no English one. */
function nameAmong(among: readonly Part[], part: Part): Both {
  const english = ({ name, nameEn }: Part) => nameEn.trim() || name
  const isShared = (nameOf: (one: Part) => string) => among.filter((one) => nameOf(one) === nameOf(part)).length > 1
  return {
    zh: isShared(({ name }) => name) ? `${part.name}（${part.mark}）` : part.name,
    en: isShared(english) ? `${english(part)} (${part.mark})` : english(part),
  }
}

/** What a finding is about, by its name: the paper of `materials/site-plan/name`; null where the path leads to no part of the item. */
export function partNamed(item: ServiceItem, field: string): Both | null {
  const [place = '', key] = field.split('/')
  const among = Object.hasOwn(parts, place) ? (parts[place]?.(item) ?? []) : []
  const part = among.find((one) => one.key === key)
  return part ? nameAmong(among, part) : null
}

/** Papers by their names, in the order of the item; those it does not have come last, by their codes. */
export function papersNamed(item: ServiceItem, codes: readonly string[]): Both {
  const own = item.materials.map(({ code }) => code).filter((code) => codes.includes(code))
  const names = [...own, ...codes.filter((code) => !own.includes(code))].map(
    (code) => partNamed(item, `materials/${code}`) ?? { zh: code, en: code },
  )
  return { zh: names.map(({ zh }) => zh).join('、') || '—', en: names.map(({ en }) => en).join(', ') || '—' }
}
