import type { Guide } from './questions.ts'
import { words } from '../../kernel/language.tsx'

type Item = Guide['item']
type Rank = Item['legalBases'][number]['rank']

/** What kind of matter an item is (GB/T 39046). */
export const kindWords = words<Record<Item['kind'], string>>(
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

/** The rank of a text a power rests on (Licensing Law Art. 14–17). */
export const rankWords = words<Record<Rank, string>>(
  {
    law: '法律',
    'administrative-regulation': '行政法规',
    'state-council-decision': '国务院决定',
    'local-regulation': '地方性法规',
    'provincial-rule': '省政府规章',
    'ministry-rule': '部门规章',
    'normative-document': '规范性文件',
  },
  {
    law: 'Law',
    'administrative-regulation': 'Administrative regulation',
    'state-council-decision': 'Decision of the State Council',
    'local-regulation': 'Local regulation',
    'provincial-rule': 'Provincial rule',
    'ministry-rule': 'Ministry rule',
    'normative-document': 'Normative document',
  },
)
