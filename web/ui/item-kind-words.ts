import type { ServiceItem } from '#domain/catalogue/index.ts'
import { words } from '../kernel/language.tsx'

/** What kind of matter an item is (GB/T 39046). */
export const kindWords = words<Record<ServiceItem['kind'], string>>(
  {
    licence: '行政许可',
    confirmation: '行政确认',
    payment: '行政给付',
    levy: '行政征收',
    filing: '备案登记',
    'public-service': '公共服务',
    'first-review': '初审转报',
  },
  {
    licence: 'Licence',
    confirmation: 'Confirmation',
    payment: 'Benefit',
    levy: 'Levy',
    filing: 'Filing',
    'public-service': 'Public service',
    'first-review': 'First review',
  },
)
