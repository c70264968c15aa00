import type { ChildServer } from './child-server.ts'
import type { Fixture } from './fixture.ts'

const records = new WeakMap<Fixture, { when: string; megabytes: number }[]>()

/** Notes how much memory a server of this run holds now. */
export function recordResident(fixture: Fixture, when: string, server: ChildServer): void {
  records.set(fixture, [...residents(fixture), { when, megabytes: server.residentMb() }])
}

/** All that was noted in a run. */
export const residents = (fixture: Fixture) => records.get(fixture) ?? []
