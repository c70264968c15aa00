import { parallel } from './parallel-en.ts'

/** The sentences about projects (联办), English. */
export const together = {
  ...parallel,
  'bundle-not-found': 'There is no such goal.',
  'project-not-found': 'There is no such project, or it is not yours to see.',
  'project-exists': 'This project has already been started.',
  'project-has-ended': 'This project has ended.',
  'part-not-found': 'This item is not part of the project.',
  'part-has-begun': 'This item is already being handled.',
  'part-not-ready': 'A result this item needs is not there yet.',
  'part-not-open': 'This item is not being handled.',
  'day-has-passed': 'That day has passed.',
  'plan-runs-in-a-circle': 'The items wait for each other in a circle.',
}
