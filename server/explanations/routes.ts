import * as contract from '#api/explanations.ts'
import type { CaseDesk } from '../cases/index.ts'
import type { Account } from '../identity/index.ts'
import type { Mount } from '../kernel/mount.ts'
import { changeExplanation } from './change-explanation.ts'
import { explanationOf, explanationsOf } from './owed.ts'
import { explanationsPublished } from './published.ts'

/** The routes of public explanations; `explanationDays` are the working days a unit has to explain. */
export function explanationRoutes(
  mount: Mount<Account>,
  { desk }: { desk: CaseDesk },
  { explanationDays: withinDays }: { explanationDays: number },
): void {
  const explaining = { desk, withinDays }
  mount(contract.publishedExplanations, ({ query }) => explanationsPublished(desk, query))
  mount(contract.explanations, ({ account, scope, query }) => explanationsOf(explaining, account, scope, query))
  mount(contract.explanation, ({ account, scope, params }) => explanationOf(explaining, params.id, account, scope))
  mount(contract.writeExplanation, ({ params: { id }, body: words, ...sender }) =>
    changeExplanation(explaining, sender, id, { type: 'write', words }),
  )
  mount(contract.signExplanation, ({ params: { id }, body: { version }, ...sender }) =>
    changeExplanation(explaining, sender, id, { type: 'sign', version }),
  )
}
