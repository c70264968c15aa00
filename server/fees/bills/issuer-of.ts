import type { BillDesk } from './bill-desk.ts'

/** The department whose window issued a bill: it stands at the head of the notice. */
export async function issuerOf({ database }: BillDesk, billId: string): Promise<string> {
  const [issuer] = await database.query<{ name: string }>(
    `select d.name from event e join department d on d.code = e.entry::jsonb -> 'event' -> 'by' ->> 'departmentCode'
     where e.stream = $1 and e.entry::jsonb -> 'event' ->> 'type' = 'BillIssued' order by e.version desc limit 1`,
    [billId],
  )
  return issuer?.name ?? ''
}
