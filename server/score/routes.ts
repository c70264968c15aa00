import * as contract from '#api/scores.ts'
import type { Scope } from '#api/kernel/endpoint.ts'
import { defaultScheme, type LedgerSubject, type Regime } from '#domain/supervision/index.ts'
import type { Account } from '../identity/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Mount } from '../kernel/mount.ts'
import { languageOf, Problem } from '../kernel/problem.ts'
import { attachmentHeader } from '../files/index.ts'
import { toXlsx } from '../catalogue/index.ts'
import type { Documents } from '../documents/index.ts'
import { withinReach } from './reach.ts'
import { entriesBehind } from './score-entries.ts'
import { letterOfScores } from './score-letter.ts'
import { sheetsOf } from './score-sheets.ts'
import { scoreTable, type ScoreTable } from './score-table.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

interface Sources {
  database: Database
  place: { readonly regionCode: string }
  regime: { current(): Regime }
  documents: Pick<Documents, 'set'>
  publicOrigin: string
}

interface Asked {
  query: { of: LedgerSubject; period?: string }
  account: Account
  scope: Scope
}

/** The scheme places are given by: that of the last month. */
const writtenScheme = ({ schemes }: ScoreTable) => {
  const { weights, mostBonus, truth } = schemes.at(-1) ?? defaultScheme
  return { weights, mostBonus, truth: [...truth] }
}

/** Scores for who watches the centre, for leaders of their department and for everybody of their own, and what each is made of. */
export function scoreRoutes(
  mount: Mount<Account>,
  { database, place, regime, documents, publicOrigin }: Sources,
): void {
  const tableFor = async ({ query: { of, period }, account, scope }: Asked) => {
    const table = await scoreTable({ database, settings: regime.current().settings }, of, period)
    return withinReach(table, of, account, scope)
  }
  mount(contract.scores, async (ask) => {
    const table = await tableFor(ask)
    const { period, months, record, lines } = table
    return { period, months, record, scheme: writtenScheme(table), lines }
  })
  mount(contract.scoreEntries, async (ask) => {
    const reply = entriesBehind(await tableFor(ask), ask.query.id, place.regionCode)
    if (reply.line === null) throw new Problem(404, 'score-not-found')
    return reply
  })
  mount(contract.scoreWorkbook, async (ask) => {
    const table = await tableFor(ask)
    ask.reply.type(xlsx).header('content-disposition', attachmentHeader(`绩效评分-${table.period}.xlsx`))
    return toXlsx(sheetsOf(table, ask.query.language ?? languageOf(ask.request), place.regionCode))
  })
  mount(contract.scorePaper, async (ask) => {
    const { of, language = languageOf(ask.request) } = ask.query
    const table = await tableFor(ask)
    const key = language === 'en' ? ('en' as const) : ('zh' as const)
    const printed = { table, of, key, regionCode: place.regionCode, publicOrigin }
    const letter = await letterOfScores(database, printed)
    ask.reply.type('application/pdf').headers({
      'cache-control': 'no-store',
      'content-disposition': attachmentHeader(`${letter.title}.pdf`, 'inline'),
    })
    return Buffer.from(await documents.set(letter))
  })
}
