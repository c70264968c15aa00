import { uuidOf } from '../kernel/uuid-of.ts'

/** The case an item of a project is handled in: the same however often it is begun. */
export const caseIdOf = (projectId: string, item: string): string => uuidOf(`part ${projectId} ${item}`)
