import { civilDateOf } from '../../kernel/index.ts'
import type { OrderForm } from './commands.ts'

const words: Record<OrderForm, string> = { rectification: '督办', proposal: '监建' }

/** The series an order takes its number from: one for each form and year. */
export const orderSeries = (form: OrderForm, at: string): string => `order ${form} ${civilDateOf(at).slice(0, 4)}`

/** The number printed on an order: 督办〔2026〕3号. */
export const orderNumberOf = (form: OrderForm, issuedAt: string, serial: number): string =>
  `${words[form]}〔${civilDateOf(issuedAt).slice(0, 4)}〕${serial}号`
