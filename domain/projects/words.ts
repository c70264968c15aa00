import { wordsOf } from '../kernel/index.ts'
import type { ProjectEvent } from './events.ts'

/** What people write in a project: sealed under the key of the party whose project it is. */
export const projectWords = wordsOf<ProjectEvent>({
  ProjectStarted: [],
  PartExpected: [],
  PartOpened: [],
  PartEnded: [],
  PartHeldUp: [],
  PartClosed: [],
  StageOpened: [],
  StageEnded: [],
  ProjectCompleted: [],
  ProjectStopped: [],
  ProjectFactsChanged: ['reason'],
  ProjectWithdrawn: ['reason'],
})
