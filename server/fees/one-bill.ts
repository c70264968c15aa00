import { billOf, wrongFacts, type BillLine, type ChargeBook, type ChargeFacts } from '#domain/fees/index.ts'
import { civilDateOf, parseCivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import { presentBook } from './charge-book.ts'
import { rateOf } from './rate-of.ts'

/** One bill by the book in force; 400 where a fact is none of the book's or the day is no day. */
export async function oneBill(database: Database, told: ChargeFacts, day: string | undefined) {
  const { version, book } = await presentBook(database)
  const wrong = Object.keys(told).filter((code) => !book.facts.some((fact) => fact.code === code))
  if (wrong.length > 0) throw wrongFields(wrong, 'field-additionalProperties')
  const beyond = wrongFacts(told)
  if (beyond.length > 0) throw wrongFields(beyond, 'field-maximum')
  if (day !== undefined && !parseCivilDate(day))
    throw new Problem(400, 'invalid', {}, [{ field: 'on', message: 'field-date' }])
  const on = day ?? (await todayIn(database))
  const bill = billOf([...book.charges, ...book.entrusted], told, on)
  if (bill.tooLarge.length > 0) throw wrongFields(bill.tooLarge, 'field-maximum')
  return {
    ...{ on, version, missing: bill.missing, totalFen: bill.totalFen },
    facts: book.facts.map((fact) => ({ ...fact, value: told[fact.code] ?? null })),
    lines: bill.lines.map((line) => lineOf(line, book)),
    byKind: sumsOf(bill.byKind),
    byPayee: sumsOf(bill.byPayee),
    counters: bill.lines.filter(({ code }) => book.charges.some((charge) => charge.code === code)).length,
  }
}

/** A 400 that names the facts that cannot be. */
export const wrongFields = (facts: readonly string[], message: string): Problem =>
  new Problem(
    ...([400, 'invalid', {}] as const),
    facts.map((field) => ({ field, message })),
  )

async function todayIn(database: Database): Promise<string> {
  const [{ now } = { now: '' }] = await database.query<{ now: string }>('select clock_timestamp() as now')
  return civilDateOf(now)
}

const sumsOf = (sums: Readonly<Record<string, number>>) =>
  Object.entries(sums).map(([of, amountFen]) => ({ of, amountFen }))

function lineOf(line: BillLine, { charges, entrusted }: ChargeBook) {
  const { code, name, nameEn, kind, collector, collectorEn, payee, receipt, basis, base, amountFen } = line
  const { basisTooLow, basisToCheck, endUnverified } = line
  const rule = [...charges, ...entrusted].find((one) => one.code === code)
  return {
    ...{ code, name, nameEn, kind, collector, collectorEn, payee, receipt, basis, base, amountFen },
    ...{ basisTooLow, basisToCheck, endUnverified },
    ...{ demoValue: rule?.demoValue ?? false, fate: rule?.fate ?? null, rate: rateOf(line.formula) },
  }
}
