import type { acceptanceSetup } from '#api/acceptances.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import type { AcceptanceSetup } from '#domain/projects/index.ts'
import type { Database, Statement } from '../kernel/database.ts'

/** Publishes a set-up from a day on; a version that is there stays as it is. */
export async function publishAcceptanceSetup(
  { query }: Pick<Database, 'query'>,
  setup: AcceptanceSetup,
  effectiveFrom: string,
): Promise<void> {
  await query(
    'insert into acceptance_setup (version, effective_from, body) values ($1, $2, $3) on conflict (version) do nothing',
    [setup.version, effectiveFrom, JSON.stringify(setup)],
  )
}

/** The set-up in force as it is shown to whoever wants to apply. */
export async function setupShown({ run }: Pick<Database, 'run'>): Promise<ReplyOf<typeof acceptanceSetup>> {
  const [row] = await run<{ setup: AcceptanceSetup | null; names: { code: string; name: string; nameEn: string }[] }>(
    shown,
    [],
  )
  if (!row?.setup) return { lead: null, papers: [], departments: [], masterDays: 0 }
  const { lead, papers, departments, limits } = row.setup
  return {
    lead,
    papers: papers.map(({ code, zh, en, required }) => ({ code, name: zh, nameEn: en, required })),
    departments: departments.map(({ code, accepts }) => {
      const { name = code, nameEn = code } = row.names.find((one) => one.code === code) ?? {}
      return { code, name, nameEn, accepts: accepts.zh, acceptsEn: accepts.en }
    }),
    masterDays: limits.master,
  }
}

const shown: Statement = {
  name: 'acceptance-setup',
  text: `select (select body from acceptance_setup
      where effective_from <= (clock_timestamp() at time zone 'Asia/Shanghai')::date
      order by effective_from desc, version desc limit 1) as setup,
    (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'nameEn', name_en)), '[]') from department) as names`,
}
