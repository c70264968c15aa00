import { chargeBill } from '#api/charges.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { Place } from '../../kernel/pages.tsx'
import { question } from '../../kernel/questions.tsx'

export type ChargeBill = ReplyOf<typeof chargeBill>

const fact = /^[a-z][A-Za-z0-9]{0,39}$/
const amount = /^[0-9]{1,12}([.][0-9]{1,3})?$/
const day = /^\d{4}-\d{2}-\d{2}$/

/** The bill an address asks for: whatever is a number of something, and the day. What is no number is left out. */
export function billIn(search: URLSearchParams) {
  const told = [...search].map(([name, value]) => [name, value.replaceAll(/[,，\s]/g, '')] as const)
  const facts = told.filter(([name, value]) => fact.test(name) && amount.test(value)).slice(0, 60)
  const on = search.get('on') ?? ''
  return question(chargeBill, {
    query: {
      ...(facts.length > 0 && { facts: facts.map(([name, value]) => `${name}:${value}`).join(',') }),
      ...(day.test(on) && { on }),
    },
  })
}

export const chargesQuestions = ({ search }: Place) => [billIn(search)]
