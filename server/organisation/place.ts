import type { Database } from '../kernel/database.ts'

/** Where we are: the city the database was loaded with. */
export interface Place {
  /** Six digits of GB/T 2260, with which every case number opens. */
  readonly regionCode: string
  /** Reads it from the database; before that nothing can be numbered. */
  load(): Promise<void>
}

export function createPlace(database: Database): Place {
  let regionCode = ''
  return {
    get regionCode() {
      return regionCode
    },
    load: async () => {
      const [city] = await database.query<{ region_code: string }>('select region_code from city')
      regionCode = city?.region_code ?? ''
    },
  }
}
