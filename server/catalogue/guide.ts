import type { CompiledCalendar } from '#domain/calendar/index.ts'
import { askedOf, inSituation, type Situation } from '#domain/catalogue/index.ts'
import type { CivilDate } from '#domain/kernel/index.ts'
import type { Database } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Published } from './catalogue.ts'
import { decisionOf } from './decision-words.ts'
import { guideDates } from './guide-dates.ts'
import type { Named } from './item-index.ts'
import { eventsAndRelated, obtainableOf } from './neighbours.ts'
import type { Shelf } from './shelf.ts'

interface Place {
  today: CivilDate
  department: Named
  windows: Named[]
}

const place = `
  select (clock_timestamp() at time zone 'Asia/Shanghai')::date as today,
    jsonb_build_object('code', d.code, 'name', d.name, 'nameEn', d.name_en) as department,
    (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'name', w.name, 'nameEn', w.name_en) order by w.code), '[]')
       from service_window w where w.code = any($2::text[])) as windows
  from department d where d.code = $1`

const shownScenario = ({ scenario: { code, name, nameEn, answers }, given }: ReturnType<typeof askedOf>[number]) => ({
  code,
  name,
  nameEn,
  answers: answers.map((answer) => ({ code: answer.code, name: answer.name, nameEn: answer.nameEn })),
  given: given?.code ?? null,
})

/** The guide to an item: all that is published of it (Art. 30), where to go, and what today's date makes of its limits. */
export async function guideOf(
  database: Database,
  shelf: Shelf,
  calendar: CompiledCalendar,
  published: Published | undefined,
  situation: Situation,
) {
  if (!published || published.status === 'cancelled') throw new Problem(404, 'item-not-found')
  const { version, status } = published
  const item = inSituation(published.item, situation)
  const [row] = await database.query<Place>(place, [item.departmentCode, item.windowCodes])
  if (!row) throw new Error(`item ${item.code} has no department`)
  const { today, department, windows } = row
  return {
    item,
    asked: askedOf(item, situation).map(shownScenario),
    version,
    status,
    reconstruction: item.confidence === 'R',
    department,
    windows,
    hall: shelf.guidance?.hall ?? null,
    decision: decisionOf(item, department),
    online: status === 'in-use',
    obtainable: obtainableOf(shelf, item),
    ...eventsAndRelated(shelf, item.code),
    today: guideDates(item, calendar, today),
  }
}
