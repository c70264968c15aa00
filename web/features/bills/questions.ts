import { bill, billedSubject, bills } from '#api/bills.ts'
import type { QueryOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { chargeBook } from '#api/charge-book.ts'
import { reconciliation } from '#api/reconciliation.ts'
import { question } from '../../kernel/questions.tsx'

export type BillView = ReplyOf<typeof bill>
export type BillLine = ReplyOf<typeof bills>['bills'][number]
export type BilledSubject = ReplyOf<typeof billedSubject>
export type BookedCharge = ReplyOf<typeof chargeBook>['charges'][number]
export type DayBook = ReplyOf<typeof reconciliation>
export type Difference = NonNullable<DayBook['gateway']>['differences'][number]

export const billAt = (id: string) => question(bill, { params: { id } })
export const billsAfter = (after: string | null) => question(bills, { query: { limit: '20', ...(after && { after }) } })
export const billsAsked = (query: QueryOf<typeof bills>) => question(bills, { query })
export const subjectOf = (number: string) => question(billedSubject, { query: { number } })
export const dayBookOf = (on: string) => question(reconciliation, { query: { on } })
export const bookAsked = question(chargeBook)
