import { templateFaults, type ConstructionTemplate } from '#domain/projects/index.ts'
import type { Database } from '../kernel/database.ts'

/** A construction template in one of its versions. */
export interface VersionedTemplate {
  template: ConstructionTemplate
  version: number
}

/** Publishes a template that differs from its current version as a new one; throws where it is at fault. */
export async function publishConstruction(
  database: Pick<Database, 'query'>,
  template: ConstructionTemplate,
): Promise<void> {
  const faults = templateFaults(template)
  if (faults.length > 0) throw new Error(`the template ${template.code} is at fault: ${faults.join('; ')}`)
  await database.query(
    `insert into construction_template (code, version, body)
     select $1, coalesce(max(version), 0) + 1, $2::jsonb from construction_template where code = $1
     having not exists (select from construction_template t where t.code = $1 and t.body = $2::jsonb
       and t.version = (select max(version) from construction_template where code = $1))`,
    [template.code, JSON.stringify(template)],
  )
}

const newest = 'select distinct on (code) code, version, body as template from construction_template'

/** Every template on offer, by code. */
export const offeredTemplates = (database: Pick<Database, 'query'>): Promise<VersionedTemplate[]> =>
  database.query<VersionedTemplate>(`${newest} order by code, version desc`)

/** A template in the version a project runs on; throws where there is none. */
export async function templateVersion(
  database: Pick<Database, 'query'>,
  { code, version }: { code: string; version: number },
): Promise<ConstructionTemplate> {
  const [found] = await database.query<{ template: ConstructionTemplate }>(
    'select body as template from construction_template where code = $1 and version = $2',
    [code, version],
  )
  if (!found) throw new Error(`the construction template ${code} has no version ${version}`)
  return found.template
}
