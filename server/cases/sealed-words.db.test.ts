// What people write in a case is nowhere in the clear in its log, and is forgotten with the applicant's key.
import { describe, expect, it } from 'vitest'
import { caseFile } from '#api/cases.ts'
import { caseClocks } from '#api/clocks.ts'
import { caseWords, type CaseEvent } from '#domain/cases/index.ts'
import { Refusal, withheld } from '#domain/kernel/index.ts'
import { startApp, temporaryFolder, testConfig } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { begunDaysAgo } from '#testing/long-ago.ts'
import { marketPermit } from '#testing/toy-city.ts'
import { verifiedLog } from '#testing/verified-log.ts'
import { recordedOf } from '../kernel/event-store.ts'
import { createServices } from '../services.ts'
import { openedLog, sealedEvents } from '../kernel/sealed-log.ts'

const database = await createDatabase()
const app = await startApp(database)
const clerk = await app.as('clerk')
const { id, act } = await begunDaysAgo(app, 20, marketPermit.code)
const written = ['邻居投诉噪声', '邻居王某称夜不能寐', '王某，三号楼', '夜间休息', '场地已由孙某看过']

await act(20, 'clerk', { type: 'ReceiveCase' })
await act(19, 'clerk', { type: 'AcceptCase' })
await act(18, 'clerk', { type: 'TellInterestedParty', name: '王某，三号楼', interest: '夜间休息' })
await act(17, 'clerk', { type: 'RecordStatement', party: 1, statement: '邻居王某称夜不能寐' })
await act(16, 'clerk', { type: 'ReviewStep', step: 'site-visit', verdict: 'pass', opinion: '场地已由孙某看过' })
await act(15, 'clerk', {
  ...{ type: 'StartSpecialProcedure', procedure: 'test', ground: '邻居投诉噪声', days: 90, unit: 'workday' },
})

const logText = async () =>
  (await database.query<{ entry: string }>('select entry from event where stream = $1 order by version', [id]))
    .map(({ entry }) => entry)
    .join('\n')
const fileText = async () => JSON.stringify(await clerk.ask(caseFile, { params: { id } }))
const standsStill = async () =>
  (await clerk.ask(caseClocks, { params: { id }, query: { explain: 'true' } })).clocks
    .flatMap(({ exclusions }) => exclusions)
    .map(({ ground }) => ground)
    .filter((ground, at, all) => all.indexOf(ground) === at)

describe('what people write in a case', () => {
  it('is nowhere in the clear in its log', async () => {
    const log = await logText()
    for (const words of written) expect(log).not.toContain(words)
    expect(log).toContain(withheld)
  })

  it('is read by whoever works on it, in its history and in the ground its clocks stand still on', async () => {
    const file = await fileText()
    for (const words of written) expect(file).toContain(words)
    expect(file).not.toContain(withheld)
    expect(await standsStill()).toEqual(['邻居投诉噪声'])
  })

  it('is read as it is where it was written before words were sealed', async () => {
    const [last] = recordedOf<CaseEvent>((await logText()).split('\n').at(-1) + '\t')
    if (last?.event.type !== 'SpecialProcedureStarted') throw new Error('no special procedure was started')
    const { sealed: _, ...old } = { ...last.event, ground: '从前写下的' }
    const unseal = (partyId: string, sealed: readonly string[]) => app.services.people.unsealAllFor(partyId, sealed)
    const log = await openedLog([{ ...last, event: old }, last], app.parties.li, unseal)
    expect(log.map(({ event }) => 'ground' in event && event.ground)).toEqual(['从前写下的', '邻居投诉噪声'])
  })

  it('is forgotten with the applicant’s key, and the log is whole all the same', async () => {
    const before = await verifiedLog(database.url)
    await database.query('delete from subject_key where subject = $1', [app.parties.li])
    const file = await fileText()
    for (const words of written) expect(file).not.toContain(words)
    expect(file).toContain(withheld)
    expect(await standsStill()).toEqual([withheld])
    const after = await verifiedLog(database.url)
    expect(after.findings).toEqual([])
    expect(after.entries).toBe(before.entries)
  })

  it('written after that is forgotten at once, and the case goes on', async () => {
    // Another server, which never held the key.
    const fresh = createServices(database, testConfig(temporaryFolder(), database.url))
    await fresh.place.load()
    await fresh.calendars.load()
    await fresh.regime.load()
    const [clerkAccount] = await database.query<{ id: string }>(`select id from account where username = 'clerk'`)
    const actor = { id: clerkAccount?.id ?? '', role: 'clerk', departmentCode: '01', windowCode: '0101' } as const
    const answer = await fresh.desk.send({
      ...{ stream: id, itemCode: null, actor, requestId: 'after', requestHash: null },
      command: { type: 'EndSpecialProcedure', result: '王某家中已测' },
    })
    expect(answer).not.toBeInstanceOf(Refusal)
    expect(await logText()).not.toContain('王某家中已测')
    expect(await fileText()).toContain(withheld)
    await fresh.documents.stop()
  })

  it('is not taken for forgotten where something else is wrong', async () => {
    const [last] = recordedOf<CaseEvent>((await logText()).split('\n').at(-1) + '\t')
    if (!last) throw new Error('the log has an end')
    const broken = () => Promise.reject(new Error('the database is away'))
    await expect(sealedEvents(caseWords, [last.event], app.parties.li, broken)).rejects.toThrow('the database is away')
  })
})
