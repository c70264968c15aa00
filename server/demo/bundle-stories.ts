import type { ProjectSituation } from '#domain/projects/index.ts'
import { agentUsername, applicantUsernames } from './demo-accounts.ts'

/** How far the office has come with an item: each goes on from the one before. */
export type Reached = 'received' | 'accepted' | 'reviewed' | 'granted' | 'issued'

/** A goal of somebody's, begun so many working days ago, and what became of the items that could begin at once. */
export interface BundleStory {
  bundle: string
  /** The account that applies, and which of its parties for. */
  username: string
  daysAgo: number
  situation: ProjectSituation
  /** By item; what is not named waits at the window. */
  reached: Readonly<Record<string, Reached>>
}

export const bundleStories: readonly BundleStory[] = [
  {
    ...{ bundle: 'open-a-restaurant', username: applicantUsernames[0], daysAgo: 4 },
    situation: { premises: 'own', size: 'small' },
    reached: { '2501': 'issued', '0405': 'reviewed' },
  },
  {
    ...{ bundle: 'start-a-factory', username: agentUsername, daysAgo: 3 },
    situation: { owners: 'natural', 'in-kind': 'no', 'permit-first': 'no' },
    reached: { '2501': 'issued' },
  },
  { bundle: 'build-a-plant', username: agentUsername, daysAgo: 3, situation: {}, reached: { '0101': 'issued' } },
  {
    ...{ bundle: 'buy-a-home', username: applicantUsernames[1], daysAgo: 1, situation: { loan: 'yes' } },
    reached: { '0605': 'received' },
  },
]
