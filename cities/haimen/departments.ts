import type { Department } from '#domain/organisation/index.ts'

// A row: slug for user names, Chinese name, English name, document word, synthetic credit code (GB 32100-2015).
const commandedByTheCity = [
  ['development', '海门市发展和改革委员会', 'Development and Reform Commission', '海发改', '11320684000000019R'],
  ['economy', '海门市经济贸易委员会', 'Economic and Trade Commission', '海经贸', '11320684000000027L'],
  ['education', '海门市教育局', 'Education Bureau', '海教', '11320684000000035F'],
  ['police', '海门市公安局', 'Public Security Bureau', '海公', '11320684000000043A'],
  ['civil-affairs', '海门市民政局', 'Civil Affairs Bureau', '海民', '113206840000000515'],
  ['finance', '海门市财政局', 'Finance Bureau', '海财', '1132068400000006XW'],
  ['labour', '海门市劳动和社会保障局', 'Labour and Social Security Bureau', '海劳社', '11320684000000078W'],
  ['land', '海门市国土资源局', 'Land and Resources Bureau', '海国土', '11320684000000086P'],
  ['construction', '海门市建设局', 'Construction Bureau', '海建', '11320684000000094J'],
  ['planning', '海门市规划局', 'Planning Bureau', '海规', '113206840000001078'],
  ['housing', '海门市房产管理局', 'Housing Administration Bureau', '海房', '113206840000001153'],
  ['transport', '海门市交通局', 'Transport Bureau', '海交', '11320684000000123X'],
  ['water', '海门市水利局', 'Water Resources Bureau', '海水', '11320684000000131Q'],
  ['agriculture', '海门市农业局', 'Agriculture Bureau', '海农', '1132068400000014XG'],
  ['fisheries', '海门市海洋与渔业局', 'Ocean and Fisheries Bureau', '海渔', '11320684000000158G'],
  [
    'foreign-trade',
    '海门市对外贸易经济合作局',
    'Foreign Trade and Economic Cooperation Bureau',
    '海外经贸',
    '11320684000000166B',
  ],
  ['culture', '海门市文化局', 'Culture Bureau', '海文', '113206840000001746'],
  ['health', '海门市卫生局', 'Health Bureau', '海卫', '113206840000001821'],
  [
    'family-planning',
    '海门市人口和计划生育委员会',
    'Population and Family Planning Commission',
    '海计生',
    '11320684000000190U',
  ],
  ['environment', '海门市环境保护局', 'Environmental Protection Bureau', '海环', '11320684000000203H'],
  ['work-safety', '海门市安全生产监督管理局', 'Work Safety Administration', '海安监', '11320684000000211C'],
  ['urban-management', '海门市城市管理局', 'Urban Management Bureau', '海城管', '1132068400000022X4'],
  ['air-defence', '海门市人民防空办公室', 'Civil Air Defence Office', '海防', '113206840000002384'],
] as const

const commandedFromAbove = [
  ['meteorology', '海门市气象局', 'Meteorological Bureau', '海气', '11320684000000246Y'],
  ['market', '南通市海门工商行政管理局', 'Administration for Industry and Commerce', '海工商', '11320684000000254R'],
  ['quality', '海门市质量技术监督局', 'Quality and Technical Supervision Bureau', '海质监', '11320684000000262L'],
  ['medicines', '海门市食品药品监督管理局', 'Food and Drug Administration', '海食药监', '11320684000000270F'],
  ['state-tax', '海门市国家税务局', 'State Taxation Bureau', '海国税', '11320684000000289C'],
  ['local-tax', '海门市地方税务局', 'Local Taxation Bureau', '海地税', '113206840000002977'],
] as const

/** Tax bureaus: their decisions are reconsidered by the tax bureau above (Administrative Reconsideration Law 2023 Art. 27). */
export const reconsideredAbove: ReadonlySet<string> = new Set(['28', '29'])

const rows = [...commandedByTheCity, ...commandedFromAbove]
const codeAt = (index: number) => String(index + 1).padStart(2, '0')

/** The 29 departments with a window (reconstruction; names after the county-level bureaus of 2008). */
export const departments: readonly Department[] = rows.map(([, name, nameEn, word, creditCode], index) => ({
  code: codeAt(index),
  name,
  nameEn,
  word,
  creditCode,
  vertical: index >= commandedByTheCity.length,
}))

/** The English word a department's accounts begin with: `construction-clerk-1`. */
export const slugs: ReadonlyMap<string, string> = new Map(rows.map(([slug], index) => [codeAt(index), slug]))
