import type { SpecialProcedure } from './special-events.ts'

/** The special procedures by the words of the law, Art. 45 (听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审). */
export const specialWords: Record<SpecialProcedure, { zh: string; en: string }> = {
  hearing: { zh: '听证', en: 'Hearing' },
  tender: { zh: '招标', en: 'Tender' },
  auction: { zh: '拍卖', en: 'Auction' },
  inspection: { zh: '检验', en: 'Inspection' },
  test: { zh: '检测', en: 'Test' },
  quarantine: { zh: '检疫', en: 'Quarantine' },
  appraisal: { zh: '鉴定', en: 'Appraisal' },
  'expert-review': { zh: '专家评审', en: 'Expert review' },
}
