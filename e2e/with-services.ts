// What a journey cannot do at a browser is done down the server’s own road, beside the running server.
import { testConfig } from '#testing/app.ts'
import { inside, openDatabase, type Database } from '../server/kernel/database.ts'
import { createServices } from '../server/services.ts'
import { ownCity } from './own-city.ts'

export type Services = ReturnType<typeof createServices>

/** Does something down the server’s own road; `now` is the database’s clock. */
export async function withServices<R>(work: (services: Services, now: string) => Promise<R>): Promise<R> {
  const database = openDatabase(ownCity.databaseUrl, { max: 2 })
  return serve(database, work).finally(() => database.close())
}

/** Tells a past: the running server sees all of it at once, so its clock cannot come in between two acts. */
export async function tellPast<R>(work: (services: Services, now: string) => Promise<R>): Promise<R> {
  const database = openDatabase(ownCity.databaseUrl, { max: 1 })
  return database.transaction((query, run) => serve(inside(database, query, run), work)).finally(() => database.close())
}

async function serve<R>(database: Database, work: (services: Services, now: string) => Promise<R>): Promise<R> {
  const services = createServices(database, testConfig(ownCity.dataDir, ownCity.databaseUrl))
  try {
    await services.place.load()
    await services.calendars.load()
    await services.regime.load()
    const [clock] = await database.query<{ now: string }>('select clock_timestamp() as now')
    return await work(services, clock?.now ?? '')
  } finally {
    await services.documents.stop()
  }
}
