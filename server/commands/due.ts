import { parseArgs } from 'node:util'
import { due, nationalCalendar } from '#domain/calendar/index.ts'
import { parseCivilDate } from '#domain/kernel/index.ts'

const units = ['workday', 'day', 'month'] as const

/** `onedoor due --from DATE --days N [--unit workday|day|month]`: when a limit ends, and why each day counted or did not. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      from: { type: 'string' },
      days: { type: 'string' },
      unit: { type: 'string', default: 'workday' },
      json: { type: 'boolean', default: false },
    },
  })
  const from = parseCivilDate(values.from ?? '')
  const unit = units.find((known) => known === values.unit)
  if (!from) throw new Error(`--from must be a date such as 2008-01-28, not "${values.from ?? ''}"`)
  if (!/^\d{1,4}$/.test(values.days ?? ''))
    throw new Error(`--days must be a whole number from 0 to 9999, not "${values.days ?? ''}"`)
  if (!unit) throw new Error(`--unit must be one of ${units.join(', ')}`)
  const {
    dueOn,
    days = [],
    provisionalYears,
  } = due(nationalCalendar, { from, value: Number(values.days), unit, explain: true })
  const provisional = provisionalYears.length > 0
  if (values.json) {
    console.log(JSON.stringify({ dueOn, days, provisional, provisionalYears }))
    return
  }
  for (const { on, counts, why } of days) console.log(`${on}  ${counts ? '✓' : '·'}  ${why ?? ''}`)
  console.log(`${from} + ${values.days} ${unit} = ${dueOn}`)
  if (provisional)
    console.log(`暂定：${provisionalYears.join('、')} 年的节假日安排尚未公布 (no published calendar; provisional)`)
}
