import type { Timetable } from '#domain/calendar/index.ts'
import type { Texts } from '#domain/announcements/index.ts'
import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { ChargeBook } from '#domain/fees/index.ts'
import type { Bundle } from '#domain/projects/index.ts'
import type { HallZone } from '#domain/hall/index.ts'
import type { Department, DutyPost, Grant, ServiceWindow, StaffMember } from '#domain/organisation/index.ts'
import type { AcceptanceSetup, ConstructionTemplate } from '#domain/projects/index.ts'
import type { Guidance } from './guidance.ts'

/** A city as data: whom it employs, where they sit, what they may decide, and what it offers its people. */
export interface City {
  code: string
  /** Six digits of GB/T 2260; case numbers and credit codes keep the code of their day. */
  regionCode: string
  name: string
  nameEn: string
  centre: { name: string; nameEn: string }
  departments: readonly Department[]
  windows: readonly ServiceWindow[]
  /** How the hall is divided; a city may have no queues. */
  zones?: readonly HallZone[]
  staff: readonly StaffMember[]
  /** The head of the government itself and who stands in, of no department; a city may name none. */
  government?: readonly StaffMember[]
  grants: readonly Grant[]
  /** Who holds each post and who stands in; a city may have set up none. */
  posts?: readonly CityPost[]
  items: readonly ServiceItem[]
  /** Goals that take several of its items (一件事). */
  bundles?: readonly Bundle[]
  /** How a construction project goes through its stages; a city may handle none. */
  construction?: ConstructionTemplate
  /** What it charges on a construction project. */
  charges?: ChargeBook
  /** When the centre is open, by season; the usual hours where it is not told. */
  openingHours?: Timetable
  /** How people find their way; a city may tell nothing. */
  guidance?: Guidance
  /** How finished works are accepted jointly; a city may not do so. */
  acceptance?: AcceptanceSetup
  announcements?: readonly CityAnnouncement[]
}

/** A post that must never be empty, by the user names of A, B and C. */
export interface CityPost extends Omit<DutyPost, 'holders'> {
  holders: readonly string[]
}

/** What the centre has told the public, as the demo invents it. */
export interface CityAnnouncement extends Texts {
  /** What it is called here, for good: it stays the same announcement in every installation. */
  slug: string
  /** How long before the city was loaded it was published. */
  daysAgo: number
}
