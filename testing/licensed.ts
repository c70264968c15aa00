import type { CaseCommand } from '#domain/cases/index.ts'
import type { PastCase } from './long-ago.ts'

/** From the receipt to the licence, one act a day. */
export async function licensed(past: PastCase, from: number): Promise<void> {
  const review = (step: string): CaseCommand => ({ type: 'ReviewStep', step, verdict: 'pass', opinion: '属实' })
  await past.act(from, 'clerk', { type: 'ReceiveCase' })
  await past.act(from, 'clerk', { type: 'AcceptCase' })
  await past.act(from - 1, 'clerk', review('site-visit'))
  await past.act(from - 1, 'clerk', review('opinion'))
  await past.act(from - 2, 'clerk', { type: 'GrantCase', opinion: '准予' })
  await past.act(from - 2, 'clerk', { type: 'IssueLicence' })
  await past.act(from - 2, 'clerk', { type: 'DeliverResult', method: 'electronic', trackingNo: null })
}
