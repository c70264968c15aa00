/** The nine parts of the score (绩效评分九项, as Shiyan scored its departments in 2010). */
export const scoreParts = [
  'publicity',
  'process',
  'time-limit',
  'fees',
  'satisfaction',
  'attitude',
  'follow-up-inspection',
  'legal-liability',
  'integrity',
] as const
export type ScorePart = (typeof scoreParts)[number]
