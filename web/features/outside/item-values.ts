// An item as it is registered, and as a form holds it.
import type { OutsideItem } from '#domain/supervision/index.ts'

export type Item = OutsideItem
type Limit = Item['promised']
interface LimitValues {
  value: string
  unit: 'workday' | 'day'
}

/** What the fields of the form hold: limits as text, papers and steps a line each. */
export interface ItemValues
  extends
    Pick<Item, 'code' | 'name' | 'instant' | 'statesDeadline' | 'ownLaw'>,
    Record<'acceptance' | 'promised' | 'statutory' | 'delivery', LimitValues> {
  materials: string
  steps: string
}

/** What a new item begins with: five working days to accept and ten to deliver, as the Licensing Law has it. */
export const emptyItem: Item = {
  ...{ code: '', name: '', instant: false, statesDeadline: false, ownLaw: false },
  acceptance: { value: 5, unit: 'workday' },
  ...{ promised: null, statutory: null },
  delivery: { value: 10, unit: 'workday' },
  ...{ materials: [], steps: [] },
}

export const valuesOf = ({
  acceptance,
  promised,
  statutory,
  delivery,
  materials,
  steps,
  ...same
}: Item): ItemValues => ({
  ...same,
  ...{
    acceptance: shown(acceptance),
    promised: shown(promised),
    statutory: shown(statutory),
    delivery: shown(delivery),
  },
  materials: materials.join('\n'),
  steps: steps.map(({ code, days, siteInspection }) => `${code} ${days}${siteInspection ? ' *' : ''}`).join('\n'),
})

export const itemOf = ({ acceptance, promised, statutory, delivery, materials, steps, ...same }: ItemValues): Item => ({
  ...same,
  ...{
    acceptance: limit(acceptance),
    promised: limit(promised),
    statutory: limit(statutory),
    delivery: limit(delivery),
  },
  materials: linesOf(materials),
  steps: linesOf(steps).map((line) => {
    const [code = '', days = '0', mark] = line.split(/[ \t]+/)
    return { code, days: Number.parseInt(days), siteInspection: mark === '*' || days.endsWith('*') }
  }),
})

const shown = (given: Limit): LimitValues =>
  given === null ? { value: '', unit: 'workday' } : { value: String(given.value), unit: given.unit }

const limit = ({ value, unit }: LimitValues): Limit => (value.trim() === '' ? null : { value: Number(value), unit })

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
