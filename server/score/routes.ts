import * as contract from '#api/scores.ts'
import { defaultScheme, type Regime } from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { languageOf, Problem } from '../kernel/problem.ts'
import { attachmentHeader } from '../files/index.ts'
import { toXlsx } from '../catalogue/index.ts'
import { entriesBehind } from './score-entries.ts'
import { sheetsOf } from './score-sheets.ts'
import { scoreTable, type ScoreTable } from './score-table.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Sources {
  database: Database
  place: { readonly regionCode: string }
  regime: { current(): Regime }
}

/** The scheme places are given by: that of the last month. */
const writtenScheme = ({ schemes }: ScoreTable) => {
  const { weights, mostBonus, truth } = schemes.at(-1) ?? defaultScheme
  return { weights, mostBonus, truth: [...truth] }
}

/** Scores for who watches the centre, and what each is made of. */
export function scoreRoutes(mount: Mount<Account>, { database, place, regime }: Sources): void {
  const sources = () => ({ database, settings: regime.current().settings })
  mount(contract.scores, async ({ query: { of, period } }) => {
    const table = await scoreTable(sources(), of, period)
    return {
      period: table.period,
      months: table.months,
      record: table.record,
      scheme: writtenScheme(table),
      lines: table.lines,
    }
  })
  mount(contract.scoreEntries, async ({ query: { of, period, id } }) => {
    const reply = entriesBehind(await scoreTable(sources(), of, period), id, place.regionCode)
    if (reply.line === null) throw new Problem(404, 'not-found')
    return reply
  })
  mount(contract.scoreWorkbook, async ({ query: { of, period }, request, reply }) => {
    const table = await scoreTable(sources(), of, period)
    reply.type(xlsx).header('content-disposition', attachmentHeader(`绩效评分-${table.period}.xlsx`))
    return toXlsx(sheetsOf(table, languageOf(request), place.regionCode))
  })
}
