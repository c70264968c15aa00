// What people write in joint acceptance and in parallel approval lies sealed in the log under the key of the party that builds.
import { describe, expect, it } from 'vitest'
import * as acceptances from '#api/acceptances.ts'
import * as parallel from '#api/parallel-approvals.ts'
import { withheld } from '#domain/kernel/index.ts'
import { startApp } from '#testing/app.ts'
import { bringAcceptance } from '#testing/bring-acceptance.ts'
import { bringParallel } from '#testing/bring-parallel.ts'
import { createDatabase } from '#testing/database.ts'
import { verifiedLog } from '#testing/verified-log.ts'

const database = await createDatabase()
const app = await startApp(database)
const [head, reviewer, li] = [await app.as('head'), await app.as('reviewer'), await app.as('li')]
const works = await bringAcceptance(app, 'an acceptance to be put right')
await li.ask(acceptances.reportRectified, { params: works, body: { statement: '王某家的栏杆已加高', papers: [] } })
const disputed = await bringParallel(app, 'an approval disputed')
const supplemented = await bringParallel(app, 'an incomplete approval')

const fresh = await bringParallel(app, 'an approval')

const logOf = async (id: string) =>
  (await database.query<{ entry: string }>('select entry from event where stream = $1 order by version', [id]))
    .map(({ entry }) => entry)
    .join('\n')
const acceptanceOf = async () => JSON.stringify(await head.ask(acceptances.acceptance, { params: works }))
const approvalOf = async ({ id }: { id: string }) =>
  JSON.stringify(await head.ask(parallel.parallelApproval, { params: { id } }))

describe('words of several departments', () => {
  it('stand nowhere in the clear in the log', async () => {
    const [joint, stage, incomplete] = [await logOf(works.id), await logOf(disputed.id), await logOf(supplemented.id)]
    for (const words of ['栏杆', '王某']) expect(joint).not.toContain(words)
    for (const words of ['不符合规划', '"申请"']) expect(stage).not.toContain(words)
    expect(incomplete).not.toContain('缺件')
    for (const log of [joint, stage, incomplete]) expect(log).toContain(withheld)
    // Which department said so, and with which outcome, stays open: rules go by it.
    expect(joint).toContain('"outcome":"fail"')
    expect(joint).toContain('"departmentCode":"01"')
  })

  it('are read by those within reach, also where one event repeats what another said', async () => {
    const shown = await head.ask(acceptances.acceptance, { params: works })
    expect(shown.rectifications).toMatchObject([{ items: [{ text: '栏杆加高' }] }])
    expect(JSON.stringify(shown)).toContain('王某家的栏杆已加高')
    expect(JSON.stringify(shown)).not.toContain(withheld)
    expect(await approvalOf(disputed)).toContain('不符合规划')
    expect(await approvalOf(supplemented)).toContain('缺件')
  })

  it('are forgotten with the key, and work goes on and the log is whole all the same', async () => {
    const before = await verifiedLog(database.url)
    await database.query('delete from subject_key where subject = $1', [app.parties.li])
    for (const shown of [await acceptanceOf(), await approvalOf(disputed), await approvalOf(supplemented)]) {
      expect(shown).toContain(withheld)
      for (const words of ['栏杆', '王某', '不符合规划', '缺件']) expect(shown).not.toContain(words)
    }
    await reviewer.ask(parallel.declineParallel, { params: { id: fresh.id }, body: { reason: '孙某另行申请' } })
    expect(await logOf(fresh.id)).not.toContain('孙某')
    const after = await verifiedLog(database.url)
    expect(after.findings).toEqual([])
    expect(after.entries).toBe(before.entries + 1)
  })
})
