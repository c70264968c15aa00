// Many cases quickly: whole streams copied in SQL under new ids, with hash chains and gap-free numbers as the append would
// have made them. What the applicants were told is not copied.
import type { Database } from '../server/kernel/database.ts'

export interface Copying {
  /** The cases to copy, over and over until there are enough. */
  sources: string[]
  wanted: number
  /** Copies only the first events of each. */
  events?: number
  /** Columns of case_row that differ from the source's. */
  row?: object
}

/** Makes copies and gives their ids. */
export function copyCases(
  database: Database,
  { sources, wanted, events = 1_000, row = {} }: Copying,
): Promise<string[]> {
  return database.transaction(async (query) => {
    await query(base, [sources, events])
    await query(copies, [wanted])
    await query('create index on copied (source)')
    await query('analyze copied')
    await query(numbers)
    const [{ longest } = { longest: 0 }] = await query<{ longest: number }>('select max(version) as longest from base')
    for (let version = 1; version <= longest; version++) await query(copyEvents, [version])
    await query(`update series s set last = n.last from (select series, max(serial) as last from numbered group by series) n
      where s.name = n.series`)
    await query(copyRows, [JSON.stringify(row)])
    await query(copyLicences)
    await query(
      `insert into case_file select c.id, f.file_id, f.material from copied c join case_file f on f.case_id = c.source`,
    )
    if (events > 1)
      await query(
        'insert into timer (stream, kind, due_at) select c.id, kind, due_at from copied c join timer t on t.stream = c.source',
      )
    const made = await query<{ id: string }>('select id from copied')
    await query('drop table base, copied, numbered')
    return made.map(({ id }) => id)
  })
}

const base = `create temporary table base as
  select stream, version, entry, encode(lag(hash) over (partition by stream order by version), 'hex') as prev,
    case when serial is not null then substring(entry from '"series":"([^"]+)"') end as series
  from event where stream = any($1::uuid[]) and version <= $2`

const copies = `create temporary table copied as
  select stream as source, gen_random_uuid() as id from (select stream from base where version = 1) s,
    generate_series(1, (select ceil($1::numeric / count(*))::integer from base where version = 1)) as round
  order by round limit $1`

const numbers = `create temporary table numbered as
  select c.id, b.version, b.series, s.last + row_number() over (partition by b.series) as serial
  from base b join copied c on c.source = b.stream join series s on s.name = b.series`

const copyEvents = `insert into event (stream, version, entry, serial, hash)
  select id, version, entry, serial, sha256(convert_to(entry || coalesce(' ' || serial, ''), 'UTF8')) from (
    select c.id, b.version, n.serial, replace(replace(b.entry, b.stream::text, c.id::text),
      coalesce(b.prev, 'none'), coalesce(encode(p.hash, 'hex'), 'none')) as entry
    from base b join copied c on c.source = b.stream
    left join event p on p.stream = c.id and p.version = b.version - 1
    left join numbered n on n.id = c.id and n.version = b.version
    where b.version = $1) e`

const copyRows = `insert into case_row select copy.* from copied c join case_row r on r.id = c.source
  left join numbered n on n.id = c.id and n.series like 'case-%',
  lateral jsonb_populate_record(r, jsonb_build_object('id', c.id, 'serial', n.serial) || $1::jsonb) copy`

const copyLicences = `insert into licence select copy.* from copied c join licence l on l.case_id = c.source
  join numbered n on n.id = c.id and n.series like 'licence-%',
  lateral jsonb_populate_record(l, jsonb_build_object('case_id', c.id, 'serial', n.serial)) copy`
