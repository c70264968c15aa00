/** The same said in both languages. */
export interface Both {
  zh: string
  en: string
}

/** What one department looks at on site, and whether it is so. */
export interface Check extends Both {
  code: string
}

/** A department that inspects, what it accepts, on what basis, and its checklist. */
export interface InspectingDepartment {
  code: string
  accepts: Both
  basis: Both
  checks: readonly Check[]
}

/** One paper of the one set that serves every department. */
export interface AcceptancePaper extends Both {
  code: string
  required: boolean
}

/** Working days, but for filing, which is in calendar days (建设工程质量管理条例 Art. 49). */
export interface AcceptanceLimits {
  /** The centre looks whether the papers are complete. */
  completeness: number
  /** The applicant brings what was missing. */
  supplement: number
  /** The lead department announces the day of the visit, and the visit is within so many days of that. */
  notice: number
  visit: number
  /** Each department, from the visit. */
  opinion: number
  /** The longest time a department may give to put something right. */
  rectification: number
  letter: number
  filingCalendarDays: number
  /** The whole, from complete papers to the letter; the time the applicant puts things right does not count. */
  master: number
}

/** How a city accepts works: who leads, who inspects what, in what time. An acceptance keeps the one it began with. */
export interface AcceptanceSetup {
  version: number
  lead: string
  departments: readonly InspectingDepartment[]
  papers: readonly AcceptancePaper[]
  limits: AcceptanceLimits
  /** Silence counts as consent only where a local rule says so: which one. Null: silence is a finding and nothing else. */
  deemedConsent: { source: string } | null
}
