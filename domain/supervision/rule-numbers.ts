export const ruleNumbers = [
  'T-01', 'T-02', 'T-03', 'T-04', 'T-05', 'T-06', 'T-07', 'T-08', 'T-09', 'T-10', 'T-11', 'T-12', 'T-13', 'T-14',
  'P-01', 'P-02', 'P-03', 'P-04', 'P-05', 'P-06', 'P-07', 'P-08', 'P-09', 'P-10',
  'F-01', 'F-02', 'F-03', 'F-04',
  'C-01', 'C-02', 'C-03', 'C-04',
  'I-01', 'I-02', 'I-03', 'I-04', 'I-05', 'I-06', 'I-07', 'I-08', 'I-09',
  'D-01', 'D-02', 'D-03',
  'S-01', 'S-02', 'S-03',
] as const // prettier-ignore
/** The rules by their number: time, procedure, fees, catalogue, integrity, data, service. */
export type RuleNo = (typeof ruleNumbers)[number]

/** Whether there is a rule of that number. */
export const isRuleNo = (no: string): no is RuleNo => (ruleNumbers as readonly string[]).includes(no)
