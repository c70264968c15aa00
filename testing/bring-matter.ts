import { takeUpMatter } from '#api/matters.ts'
import type { Database } from '../server/kernel/database.ts'
import type { TestApp } from './app.ts'

/** The account of somebody who works in the toy town. */
export const accountOf = async (database: Database, username: string): Promise<string> =>
  (await database.query<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? ''

/** Something nobody got done, which the reviewer of the books sees to. */
export async function bringMatter(app: TestApp, database: Database): Promise<string> {
  const body = { departmentCode: '01', ownerId: await accountOf(database, 'reviewer'), ...said }
  return (await (await app.as('centre-manager')).ask(takeUpMatter, { body })).id
}

const said = { about: '跑了三趟都没办成', contact: '13800000000' }

/** A body each act on a matter would take. */
export const matterBodies = (database: Database): Record<string, () => unknown> => {
  const owner = async () => ({ departmentCode: '01', ownerId: await accountOf(database, 'head') })
  return {
    '/api/matters': async () => ({ ...(await owner()), ...said }),
    '/api/matters/:id/hand-on': async () => ({ ...(await owner()), reason: '应由局长办' }),
    '/api/matters/:id/answer': () => ({ outcome: 'done', answer: '已办好', told: 'yes' }),
  }
}
