// The demo city (海门市, as of 2008) as data: reconstructed for the demo, no fact about the real city or its people.
// Invariant: the sums of the 2008 paper hold (29 departments, 46 windows, 101 + 13 staff, 244 items, 133 resident).
// Begin with items/09-construction.ts for what an item looks like, item-builder.ts for what is filled in.
import type { City } from '../city.ts'
import { acceptance } from './acceptance.ts'
import { announcements } from './announcements.ts'
import { bundles } from './bundles.ts'
import { construction } from './construction.ts'
import { departments } from './departments.ts'
import { charges } from './fees-construction/index.ts'
import { delegate } from './grants.ts'
import { guidance } from './guidance.ts'
import { items } from './items.ts'
import { government, governmentPost } from './government.ts'
import { openingHours } from './opening-hours.ts'
import { postsOf } from './posts.ts'
import { staff } from './staff.ts'
import { windows } from './windows.ts'
import { zones } from './zones.ts'

/** Haimen, code 320684 until 2020. */
export const haimen: City = {
  code: 'haimen',
  regionCode: '320684',
  name: '海门市',
  nameEn: 'Haimen',
  centre: { name: '海门市行政审批服务中心', nameEn: 'Haimen Administrative Approval Service Centre' },
  departments,
  windows,
  zones,
  staff,
  government,
  grants: delegate(staff, items),
  posts: [...postsOf(staff, windows), governmentPost],
  items,
  bundles,
  construction,
  charges,
  openingHours,
  guidance,
  acceptance,
  announcements,
}
