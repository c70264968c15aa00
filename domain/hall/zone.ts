/** What a zone's counters are for: services, handing out results, help with an application, or what could not get done. */
export const zoneKinds = ['service', 'issuing', 'helper', 'escalation'] as const
export type ZoneKind = (typeof zoneKinds)[number]

/** A zone of the hall (分区): one queue, whose numbers begin with its letter. */
export interface HallZone {
  letter: string
  name: string
  nameEn: string
  kind: ZoneKind
  /** Every counter takes every item of the zone (综合窗口); otherwise a ticket for an item waits for its own window. */
  comprehensive: boolean
  /** Windows of departments that belong to it. */
  windows: readonly string[]
  /** Desks of the centre's own. */
  desks: readonly HallDesk[]
}

export interface HallDesk {
  code: string
  name: string
  nameEn: string
}
