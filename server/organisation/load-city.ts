import { createHash } from 'node:crypto'
import type { City } from '#cities/city.ts'
import type { Database } from '../kernel/database.ts'
import { loadZones } from './load-zones.ts'

/** The account id of a member of staff: the same in every installation of the city (RFC 9562 version 8, from SHA-256). */
export function accountIdOf(cityCode: string, username: string): string {
  const hex = createHash('sha256').update(`account ${cityCode} ${username}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Writes a city's organisation; loading it again brings names and posts up to date and leaves passwords, disabled accounts
 * and revoked grants as they are. Its items are published by the catalogue. Throws, and loads nothing, where somebody else
 * has the user name of a member of staff.
 */
export async function loadCity(database: Database, city: City): Promise<void> {
  const staff = [...city.staff, ...(city.government ?? [])].map((member) => ({
    ...member,
    id: accountIdOf(city.code, member.username),
  }))
  const guidance = city.guidance ? JSON.stringify(city.guidance) : null
  const hours = city.openingHours ? JSON.stringify(city.openingHours) : null
  await database.transaction(async (query) => {
    await query(putCity, [
      city.code,
      city.regionCode,
      city.name,
      city.nameEn,
      JSON.stringify(city.centre),
      guidance,
      hours,
    ])
    await query(putDepartments, [JSON.stringify(city.departments)])
    await query(putWindows, [JSON.stringify(city.windows)])
    await loadZones({ query }, city.zones ?? [])
    refuseTakenNames(staff, await query(putAccounts, [JSON.stringify(staff)]))
    await query(putGrants, [JSON.stringify(city.grants)])
    await query(putPosts, [JSON.stringify(city.posts ?? [])])
  })
}

/** A post never falls to whoever took the user name of its holder first. */
function refuseTakenNames(staff: { username: string }[], put: { username: string }[]): void {
  const ours = new Set(put.map(({ username }) => username))
  const taken = staff.filter(({ username }) => !ours.has(username)).map(({ username }) => `"${username}"`)
  if (taken.length === 0) return
  throw new Error(`the city was not loaded: another account already has the user name ${taken.join(', ')} of its staff`)
}

const putCity = `
  insert into city (code, region_code, name, name_en, centre, guidance, opening_hours)
  values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (code) do update set region_code = excluded.region_code, name = excluded.name, name_en = excluded.name_en,
    centre = excluded.centre, guidance = excluded.guidance,
    opening_hours = excluded.opening_hours`

const putDepartments = `
  insert into department (code, name, name_en, word, credit_code, vertical)
  select code, name, "nameEn", word, "creditCode", vertical from jsonb_to_recordset($1::jsonb)
    as d(code text, name text, "nameEn" text, word text, "creditCode" text, vertical boolean)
  on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, word = excluded.word,
    credit_code = excluded.credit_code, vertical = excluded.vertical`

const putWindows = `
  insert into service_window (code, department_code, name, name_en)
  select code, "departmentCode", name, "nameEn" from jsonb_to_recordset($1::jsonb)
    as w(code text, "departmentCode" text, name text, "nameEn" text)
  on conflict (code) do update set department_code = excluded.department_code, name = excluded.name,
    name_en = excluded.name_en`

const putAccounts = `
  insert into account (id, username, role, name, name_en, department_code, window_codes)
  select id, username, role, name, "nameEn", "departmentCode", "windowCodes" from jsonb_to_recordset($1::jsonb)
    as s(id uuid, username text, role text, name text, "nameEn" text, "departmentCode" text, "windowCodes" text[])
  on conflict (username) do update set role = excluded.role, name = excluded.name, name_en = excluded.name_en,
    department_code = excluded.department_code, window_codes = excluded.window_codes
  where account.id = excluded.id returning username`

const putGrants = `
  insert into authority_grant (account_id, item_code, level, from_on, to_on)
  select a.id, g."itemCode", g.level, g."fromOn", g."toOn" from jsonb_to_recordset($1::jsonb)
    as g(username text, "itemCode" text, level text, "fromOn" date, "toOn" date)
  join account a using (username)
  where not exists (select from authority_grant held where held.account_id = a.id and held.item_code = g."itemCode"
    and held.level = g.level and held.from_on = g."fromOn" and held.to_on is not distinct from g."toOn")`

/** A post that is there already keeps whom it has. */
const putPosts = `
  insert into duty_post (code, department_code, seat, window_code, holders)
  select p.code, p."departmentCode", p.seat, p."windowCode",
    (select array_agg(a.id order by h.n) from jsonb_array_elements_text(p.holders) with ordinality h(username, n)
       join account a using (username))
  from jsonb_to_recordset($1::jsonb)
    as p(code text, "departmentCode" text, seat text, "windowCode" text, holders jsonb)
  on conflict (code) do nothing`
