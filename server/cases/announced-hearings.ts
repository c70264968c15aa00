import { holderShown } from '#domain/licences/index.ts'
import type { announcedHearings } from '#api/tracking.ts'
import type { QueryOf, ReplyOf } from '#api/kernel/endpoint.ts'
import type { Statement } from '../kernel/database.ts'
import { today } from '../kernel/drafts.ts'
import { cursor, isDay, pageOf, smallestId } from '../kernel/page.ts'
import type { GrantSources } from './published-grants.ts'

type Reply = ReplyOf<typeof announcedHearings>
type Listed = Reply['hearings'][number]

interface HearingRow extends Pick<
  Listed,
  'basis' | 'heldOn' | 'time' | 'place' | 'presider' | 'announcedOn' | 'announcedAt' | 'postponedFrom'
> {
  id: string
  itemCode: string
  itemVersion: number
  applicantId: string
  withheld: boolean
  department: string
  departmentEn: string
}

/** A hearing is to be held as long as its case stands still for it: with its minutes, or its end, it does no more. */
const soonest: Statement = {
  name: 'announced-hearings',
  text: `
  select h.public_id as id, h.basis, h.held_on as "heldOn", h.begins as time, h.place, h.announced_on as "announcedOn",
    date_trunc('minute', h.announced_at) as "announcedAt", h.postponed_from as "postponedFrom",
    c.item_code as "itemCode", c.item_version as "itemVersion", c.applicant_id as "applicantId",
    d.name as department, d.name_en as "departmentEn",
    (select a.role from account a where a.id = h.presider_id) as presider,
    exists (select from licence l where l.case_id = c.about_licence and l.holder_withheld) as withheld
  from hearing h join case_row c on c.id = h.case_id join department d on d.code = c.department_code
  where h.is_open and h.held_on >= ${today} and c.status = 'suspended' and c.suspended_for = 'hearing'
    and (h.held_on, h.begins, h.public_id) > ($1::date, $2::text, $3::uuid)
    and ($4::text is null or c.department_code = $4)
  order by h.held_on, h.begins, h.public_id limit $5`,
}

/** A day and a time of it, as the last line of a page had them. */
const isMoment = (key: string): boolean => /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(key) && isDay(key.slice(0, 10))

/**
 * The hearings to come that anybody may attend (Licensing Law Art. 46, 48), soonest first, a page by key; today's until its minutes.
 * Which case it is and who presides by name are not among it.
 */
export async function hearingsToCome(
  { desk, people }: Pick<GrantSources, 'desk' | 'people'>,
  query: QueryOf<typeof announcedHearings>,
): Promise<Reply> {
  const [key, id] = cursor(query.after || undefined, isMoment) ?? ['-infinityT', smallestId]
  const [on, time] = key.split('T')
  const limit = Number(query.limit || 20)
  const values = [on, time, id, query.department || null, limit + 1]
  const rows = await desk.database.run<HearingRow>(soonest, values)
  const { shown, next } = pageOf(rows, limit, (last) => `${last.heldOn}T${last.time}_${last.id}`)
  const applicants = await people.detailsOf([...new Set(shown.map(({ applicantId }) => applicantId))])
  const hearings = shown.map(async ({ itemVersion, applicantId, withheld, department, departmentEn, ...row }) => {
    const { name, nameEn } = await desk.items.version(row.itemCode, itemVersion)
    const applicant = withheld ? undefined : applicants.get(applicantId)
    return {
      ...row,
      ...{ itemName: name, itemNameEn: nameEn },
      applicant: applicant ? holderShown(applicant) : '',
      applicantWithheld: withheld,
      department: { name: department, nameEn: departmentEn },
    }
  })
  return { hearings: await Promise.all(hearings), next }
}
