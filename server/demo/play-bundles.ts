import { isWorkday } from '#domain/calendar/index.ts'
import type { Actor, CaseCommand } from '#domain/cases/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import { addDays, civilDateOf, epochMs, instantOf, Refusal } from '#domain/kernel/index.ts'
import { oneForm, onePile } from '#domain/projects/index.ts'
import { haimen } from '#cities/haimen/index.ts'
import type { Account } from '../identity/index.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import { accountIdOf } from '../organisation/index.ts'
import { advanceProject, caseIdOf, offeredParts, startCommand, type Projects } from '../projects/index.ts'
import type { Services } from '../services.ts'
import { answersFor } from './answers.ts'
import { blankPdf } from './blank-pdf.ts'
import { bundleStories, type BundleStory, type Reached } from './bundle-stories.ts'
import { agentUsername, applicantUsernames } from './demo-accounts.ts'
import { createStaffRoom, type Hands } from './hands.ts'
import { createRandom } from './random.ts'
import { syntheticEnterprise, syntheticPerson } from './synthetic-people.ts'

type Needed = Pick<Services, 'database' | 'desk' | 'files' | 'projects'>

/**
 * Plays the goals of the demo by the commands people give: applied for some working days ago, and as far as the offices have
 * come since. What an item that was granted makes possible begins once the server runs. Played again it changes nothing.
 */
export async function playBundles(services: Needed, now: string): Promise<void> {
  const { sha256, size } = await services.files.put(blankPdf('goal - sample'))
  await Promise.all(bundleStories.map((story) => playStory(services, story, { now, file: { sha256, size } })))
}

interface Setting {
  now: string
  file: { sha256: string; size: number }
}

async function playStory(services: Needed, story: BundleStory, { now, file }: Setting): Promise<void> {
  const { database, desk, projects } = services
  const bundle = haimen.bundles?.find(({ code }) => code === story.bundle)
  const account = await accountOf(database, story.username)
  if (!bundle || !account) return
  const begins = workdaysBefore(services, civilDateOf(now), story.daysAgo)
  const at = instantAt(begins, '09:00')
  const parts = await offeredParts(desk, bundle, story.situation)
  const pile = onePile(parts)
  const fileId = uuidOf(`file ${account.id} goal`)
  await database.query(
    `insert into file (id, sha256, name, type, size, owner_id) values ($1, $2, $3, 'application/pdf', $4, $5)
      on conflict (id) do nothing`,
    [fileId, file.sha256, '申报材料.pdf', file.size, account.id],
  )
  const party = story.username === agentUsername ? syntheticEnterprise(0) : syntheticPerson(personOf(story))
  const form = oneForm(parts)
  const answers = answersFor({
    item: { name: bundle.name, form },
    ...{ applicant: party, on: begins, random: createRandom(`goal ${story.bundle}`) },
  })
  const stream = uuidOf(`goal of the demo ${story.bundle}`)
  const past = inThePast(projects, at)
  const command = await startCommand(past, account, {
    ...{ bundle: story.bundle, situation: story.situation, answers },
    ...(account.partyId === null && { applicantId: account.client ?? '' }),
    materials: pile.filter(({ required }) => required).map(({ code }) => ({ material: code, fileId })),
  })
  const actor: Actor = { id: account.id, role: account.role, departmentCode: null, windowCode: null }
  const started = await past.send({ stream, actor, command, requestId: 'demo', requestHash: null })
  if (started instanceof Refusal && started.code !== 'project-exists')
    throw new Error(`the goal ${story.bundle} is refused: ${started.code}`)
  await advanceProject(past, stream)
  const staff = createStaffRoom(haimen, (username) => accountIdOf(haimen.code, username))
  for (const { item } of parts) {
    const reached = story.reached[item.code]
    if (!reached) continue
    const hands = staff(item, createRandom(`${stream} ${item.code}`))
    await playItem(services, { caseId: caseIdOf(stream, item.code), item, hands, reached, begins, now })
  }
}

interface Told {
  caseId: string
  item: ServiceItem
  hands: Hands
  reached: Reached
  begins: string
  now: string
}

/** The office’s acts on one item, as far as they came; one the law does not take at that moment is left to people. */
async function playItem({ desk }: Needed, { caseId, item, hands, reached, begins, now }: Told): Promise<void> {
  const reviewed = item.reviewSteps.map(({ code }): [Reached, Actor, CaseCommand] => [
    'reviewed',
    hands.reviews,
    { type: 'ReviewStep', step: code, verdict: 'pass', opinion: '材料齐全，符合条件。' },
  ])
  const acts: [Reached, Actor, CaseCommand][] = [
    ['received', hands.receives, { type: 'ReceiveCase' }],
    ['accepted', hands.accepts, { type: 'AcceptCase' }],
    ...reviewed,
    ['granted', hands.decides, { type: 'GrantCase', opinion: '准予许可。' }],
    ['issued', hands.issues, { type: 'IssueLicence' }],
  ]
  const until = acts.findLastIndex(([station]) => station === reached)
  const first = epochMs(instantAt(begins, '09:20'))
  for (const [nth, [, actor, command]] of acts.slice(0, until + 1).entries()) {
    const at = instantOf(first + nth * 20 * 60_000)
    if (at >= now) return
    const order = { stream: caseId, command, actor, itemCode: item.code, requestHash: null, at }
    const answer = await desk.send({ ...order, requestId: `demo ${command.type} ${nth}` })
    if (answer instanceof Refusal) return
  }
}

/** Projects whose every act bears another instant: history is told in its own time. */
const inThePast = (projects: Projects, at: string): Projects => ({
  ...projects,
  desk: { ...projects.desk, send: (order, known) => projects.desk.send({ ...order, at }, known) },
  send: (order) => projects.send({ ...order, at }),
})

const instantAt = (on: string, time: string): string => instantOf(epochMs(`${on}T${time}:00+08:00`))
const personOf = ({ username }: BundleStory): number =>
  Math.max(0, (applicantUsernames as readonly string[]).indexOf(username))

function workdaysBefore({ desk }: Needed, today: string, days: number): string {
  const calendar = desk.calendar(null)
  let on = addDays(today, -1)
  for (let left = days; ; on = addDays(on, -1)) if (isWorkday(calendar, on) && left-- === 0) return on
}

async function accountOf(database: Needed['database'], username: string) {
  const [account] = await database.query<Account & { client: string | null }>(
    `select a.id, a.role, a.party_id as "partyId", a.department_code as "departmentCode",
       (select m.party_id from mandate m where m.account_id = a.id and m.revoked_at is null order by m.party_id limit 1) as client
     from account a where a.username = $1`,
    [username],
  )
  return account
}
