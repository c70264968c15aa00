// A body each route would take, of the parts whose bodies depend on nothing that is made for the test.
import { administrationBodies } from './administration-bodies.ts'
import { billBodies } from './bring-bill.ts'
import { collectingBodies } from './bring-collected.ts'
import { handOverBodies } from './bring-hand-over.ts'
import { explanationBodies } from './bring-explanation.ts'
import { helpBodies } from './bring-help.ts'
import { projectBodies } from './bring-project.ts'
import { ratingBodies } from './bring-rating.ts'
import { dataRequestBodies } from './data-request-bodies.ts'
import { cardBodies } from './card-bodies.ts'
import { complaintBodies } from './complaint-bodies.ts'
import { hallBodies } from './hall-bodies.ts'
import { orderBodies } from './order-bodies.ts'

export const bodiesOfParts = {
  ...administrationBodies,
  ...billBodies,
  ...cardBodies,
  ...collectingBodies,
  ...complaintBodies,
  ...explanationBodies,
  ...dataRequestBodies,
  ...hallBodies,
  ...handOverBodies,
  ...helpBodies,
  ...orderBodies,
  ...projectBodies,
  ...ratingBodies,
}
