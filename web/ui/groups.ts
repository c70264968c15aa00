import type { FormField, FormSchema } from '#domain/catalogue/index.ts'

/** The questions asked on one page. */
export interface Group {
  title: string
  titleEn: string
  fields: [name: string, field: FormField][]
}

/** The pages of a form, in the order its questions stand. */
export function groupsOf(form: FormSchema): Group[] {
  const groups = new Map<string, Group>()
  for (const [name, field] of Object.entries(form.properties)) {
    const title = field['x-group'] ?? ''
    const group = groups.get(title) ?? { title, titleEn: field['x-group-en'] ?? '', fields: [] }
    group.fields.push([name, field])
    groups.set(title, group)
  }
  return [...groups.values()]
}

/** Whether a question is left open. */
export const isOpen = (answer: unknown): boolean =>
  answer === undefined ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0)

/** The required questions of a page that are still open. */
export const openIn = (
  { fields }: Group,
  required: readonly string[],
  answers: Readonly<Record<string, unknown>>,
): string[] => fields.map(([name]) => name).filter((name) => required.includes(name) && isOpen(answers[name]))
