// The server at work is not the owner of its tables: it acts in a role that may only add to the log and read it. Whoever takes
// over the server's connection cannot undo a trigger, and what a trigger forbids the role lacks the right to.
import { ofDatabase, type Database } from './database.ts'

export const appRole = 'onedoor_app'

/** Any number will do, if nobody else in this database locks it. */
const lockNumber = 20_070_502

/**
 * Makes the role and gives it its rights, as the owner; gives its name, or null where the owner may not make roles: then the
 * triggers alone stand guard. Whatever table a trigger keeps append-only is one the role may add to and read.
 */
export async function grantAppRole({ pool }: Pick<Database, 'pool'>): Promise<string | null> {
  const session = await ofDatabase(pool.connect())
  const query = (text: string) => ofDatabase(session.query(text))
  try {
    await query('begin')
    await query(`select pg_advisory_xact_lock(${lockNumber})`)
    await query(grants)
    await query('commit')
    return appRole
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    return null
  } finally {
    // The owner's session is not one to be left about.
    session.release(true)
  }
}

const grants = `
  do $$
  declare kept record;
  begin
    begin
      create role ${appRole} nologin;
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant ${appRole} to %I', current_user);
    grant usage on schema public to ${appRole};
    grant select, insert, update, delete on all tables in schema public to ${appRole};
    grant usage, select on all sequences in schema public to ${appRole};
    revoke insert, update, delete on schema_migration from ${appRole};
    for kept in
      select distinct c.oid::regclass as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
        join pg_proc p on p.oid = t.tgfoid
      where p.proname = 'refuse_change' and not t.tgisinternal
    loop
      execute format('revoke update, delete on %s from ${appRole}', kept.name);
    end loop;
  end $$`
