import type { lodgeComplaint } from '#api/complaints.ts'
import type { BodyOf, ReplyOf } from '#api/kernel/endpoint.ts'
import { Refusal } from '#domain/kernel/index.ts'
import { complaintNumberOf, type ComplaintChannel } from '#domain/supervision/index.ts'
import { queryCodeOf } from '../cases/index.ts'
import { actorOf, type Account } from '../identity/index.ts'
import type { Keyring } from '../kernel/keyring.ts'
import type { Ask } from '../kernel/mount.ts'
import { uuidOf } from '../kernel/uuid-of.ts'
import type { ComplaintDesk } from './complaint-desk.ts'
import { placeOf } from './place-complained-of.ts'
import { sealWords } from './sealed-words.ts'

export type Lodging = BodyOf<typeof lodgeComplaint>

export interface LodgeSources {
  complaints: ComplaintDesk
  keyring: Keyring
  place: { readonly regionCode: string }
}

/** Over which channel somebody complains, by who they are. */
const channelOf = ({ role }: Pick<Account, 'role'>): ComplaintChannel =>
  role === 'clerk' ? 'window' : role === 'supervisor' ? 'supervision' : 'portal'

/**
 * Lodges a complaint: its words sealed first, then the entry. The receipt carries a number and a query code, which open the
 * answer to whoever holds both; the code lies nowhere.
 */
export async function lodge(
  { complaints: desk, keyring, place }: LodgeSources,
  { account, requestId, requestHash, body }: Pick<Ask<Account, unknown, unknown, Lodging>, 'account' | 'requestId' | 'requestHash' | 'body'>, // prettier-ignore
): Promise<ReplyOf<typeof lodgeComplaint> | Refusal> {
  const { kind, story, name = '', contact = '', ...named } = body
  const channel = channelOf(account)
  const where = await placeOf(desk.database, place.regionCode, named)
  const id = uuidOf(`complaint ${requestId}`)
  const isOwn = account.role === 'applicant' || account.role === 'agent'
  const anonymous = !isOwn && name.trim() === '' && contact.trim() === ''
  const sealed = await sealWords(desk.database, keyring, id, { story, name: isOwn ? account.name : name, contact })
  if (isOwn)
    await desk.database.query(
      'insert into complainant (complaint_id, account_id) values ($1, $2) on conflict do nothing',
      [id, account.id],
    )
  const receipt = await desk.send({
    ...{ stream: id, requestId, requestHash, actor: actorOf(account) },
    command: { type: 'LodgeComplaint', channel, kind, ...where, anonymous, sealed },
  })
  if (receipt instanceof Refusal) return receipt
  const { state, at, hash: eventHash } = receipt
  return {
    ...{ id, at, eventHash, acceptBy: state.acceptBy ?? at },
    number: complaintNumberOf(state.lodgedAt, state.serial ?? 0),
    queryCode: queryCodeOf(keyring, id),
  }
}
