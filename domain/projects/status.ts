/** Where a project stands. The last three are its ends. */
export const projectStatuses = ['under-way', 'completed', 'stopped', 'withdrawn'] as const
export type ProjectStatus = (typeof projectStatuses)[number]

/** Where an item of a project stands: it waits for a result, is with the office, or how it came out; nobody takes it any more. */
export const partStatuses = ['waiting', 'open', 'granted', 'refused', 'ended', 'dropped'] as const
export type PartStatus = (typeof partStatuses)[number]

/** A goal of people (一件事), or the building of something (工程建设项目). */
export const projectKinds = ['bundle', 'construction'] as const
export type ProjectKind = (typeof projectKinds)[number]

/** How the case of an item came out: granted, refused, or ended without a decision. */
export type Outcome = Extract<PartStatus, 'granted' | 'refused' | 'ended'>
