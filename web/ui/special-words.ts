import type { SpecialProcedure } from '#domain/cases/index.ts'
import { words } from '../kernel/language.tsx'

/** The special procedures of Art. 45. */
export const specialNames = words<Record<SpecialProcedure, string>>(
  {
    hearing: '听证',
    tender: '招标',
    auction: '拍卖',
    inspection: '检验',
    test: '检测',
    quarantine: '检疫',
    appraisal: '鉴定',
    'expert-review': '专家评审',
  },
  {
    hearing: 'Hearing',
    tender: 'Tender',
    auction: 'Auction',
    inspection: 'Inspection',
    test: 'Test',
    quarantine: 'Quarantine',
    appraisal: 'Appraisal',
    'expert-review': 'Expert review',
  },
)
