// Cases that a recount moves in the hall are counted together: of a hundred thousand most leave a day and a place others come to,
// and to count each alone would cost the database as much as writing it.
import type { CivilDate } from '#domain/kernel/index.ts'
import type { Query } from '../kernel/administer.ts'

/** A case that is to be counted as running, or as owed, on another day than before. */
export interface HallMove {
  what: 'running' | 'owed'
  department: string
  window: string | null
  item: string
  from: CivilDate
  to: CivilDate
}

interface Count extends Pick<HallMove, 'what' | 'department' | 'item'> {
  on: CivilDate
  window: string
  cases: number
}

/** By how many cases the counts of the hall change. */
export class HallMoves {
  readonly #counts = new Map<string, Count>()

  add(move: HallMove): void {
    this.#change(move, move.from, -1)
    this.#change(move, move.to, 1)
  }

  #change({ what, department, window, item }: HallMove, on: CivilDate, by: number): void {
    const key = `${what} ${on} ${window ?? ''} ${item} ${department}`
    const count = this.#counts.get(key)
    if (count) count.cases += by
    else this.#counts.set(key, { what, on, department, window: window ?? '', item, cases: by })
  }

  /** Writes them down. */
  async write(query: Query): Promise<void> {
    const changed = [...this.#counts.values()].filter(({ cases }) => cases !== 0)
    await query(insert, [JSON.stringify(changed)])
  }
}

/** What `work` moves within the transaction of `query` is counted by itself, while the trigger of the case's row stands aside. */
export async function countedTogether(query: Query, work: (hall: HallMoves) => Promise<void>): Promise<void> {
  const hall = new HallMoves()
  await query(counted, ['together'])
  await work(hall)
  await hall.write(query)
  await query(counted, ['alone'])
}

const counted = `select set_config('onedoor.hall', 'counted ' || $1, true)`

const insert = `insert into hall_move (what, on_day, department_code, window_code, item_code, cases)
  select * from jsonb_to_recordset($1::jsonb) as m(what text, "on" date, department text, "window" text, item text, cases int)`
