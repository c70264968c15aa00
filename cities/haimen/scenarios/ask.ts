import type { Scenario, ServiceItem } from '#domain/catalogue/index.ts'

type Answer = Scenario['answers'][number]

/** The guided questions of an item and the examples it must keep to: reconstructed for the demo, like its list of papers. */
export type Guided = Required<Pick<ServiceItem, 'scenarios' | 'examples'>>

/** A guided question; `when` says which earlier answers lead to it. */
export const ask = (
  code: string,
  name: string,
  nameEn: string,
  answers: Answer[],
  when?: Scenario['when'],
): Scenario => ({
  code,
  name,
  nameEn,
  answers,
  ...(when && { when }),
})

/** An answer, and what it selects or drops. */
export const answer = (
  code: string,
  name: string,
  nameEn: string,
  effect: Pick<Answer, 'adds' | 'drops' | 'promised'> = {},
): Answer => ({ code, name, nameEn, ...effect })

/** Leads on only from these answers to an earlier question. */
export const after = (scenario: string, ...answers: string[]) => [{ scenario, answers }]

/** A promise in working days from acceptance. */
export const within = (value: number) => ({ value, unit: 'workday', anchor: 'acceptance' }) as const

/** Said instead of the usual answers. */
export const yes = (effect?: Parameters<typeof answer>[3]) => answer('yes', '是', 'Yes', effect)
export const no = (effect?: Parameters<typeof answer>[3]) => answer('no', '否', 'No', effect)
