import type { FormField, ServiceItem } from '#domain/catalogue/index.ts'

/** An item as it is stored: `jsonb` forgets the order of keys, so the order of the questions is kept beside them. */
export type ItemBody = ServiceItem & { questions: string[] }

export function toBody(item: ServiceItem): ItemBody {
  return { ...item, questions: Object.keys(item.form.properties) }
}

export function fromBody({ questions, ...item }: ItemBody): ServiceItem {
  const properties: Record<string, FormField> = {}
  for (const question of questions) {
    const field = item.form.properties[question]
    if (field) properties[question] = field
  }
  return { ...item, form: { ...item.form, properties } }
}
