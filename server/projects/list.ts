import type { Scope } from '#api/kernel/endpoint.ts'
import { projectNumber, type ProjectKind, type ProjectStatus } from '#domain/projects/index.ts'
import type { Account } from '../identity/index.ts'
import type { Statement } from '../kernel/database.ts'
import type { Projects } from './projects.ts'
import { projectWithinReach, reachOf } from './reach.ts'

interface Line {
  id: string
  kind: ProjectKind
  name: string
  nameEn: string
  status: ProjectStatus
  startedOn: string
  endedOn: string | null
  parts: number
  granted: number
  year: number
  serial: number | null
}

const list: Statement = {
  name: 'project-list',
  text: `select p.id, p.kind, p.name, coalesce(b.body ->> 'nameEn', p.name) as "nameEn", p.status,
      p.started_on as "startedOn", p.ended_on as "endedOn", p.year, p.serial,
      (select count(*)::int from project_part d where d.project_id = p.id)
        + (select count(*)::int from project_stage s where s.project_id = p.id) as parts,
      (select count(*)::int from project_part d where d.project_id = p.id and d.status = 'granted')
        + (select count(*)::int from project_stage s where s.project_id = p.id and s.status = 'granted') as granted
    from project p left join bundle b on b.code = p.template_code and b.version = p.template_version and p.kind = 'bundle'
    where ${projectWithinReach} order by p.started_on desc, p.id limit 100`,
}

/** Projects within reach, the newest first. */
export async function projectsOf({ desk: { database, regionCode } }: Projects, account: Account, scope: Scope) {
  const rows = await database.run<Line>(list, reachOf(account, scope))
  return {
    projects: rows.map(({ year, serial, ...line }) => ({ ...line, number: projectNumber(regionCode, year, serial) })),
  }
}
