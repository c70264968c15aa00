import type { Material, ServiceItem } from '../item.ts'
import type { Static } from 'typebox'
import type { Breach, LintRule } from './rule.ts'

type Paper = Static<typeof Material>

/** Words that let a window ask for anything (forbidden catch-alls: 其他材料). */
const catchAll =
  /其他(有关|相关|必要|应当|需要)?的?(申请)?(材料|资料|文件|证明)|有关部门规定的|(等|及)(相关|有关)?(材料|资料)$|认为需要/

const plain = (name: string) => name.normalize('NFKC').replaceAll(/[\s《》()（）、,，]/g, '')

const papers =
  (isBroken: (paper: Paper, item: ServiceItem, at: number) => boolean, zh: string, en: string, part = '') =>
  (item: ServiceItem): Breach[] =>
    item.materials
      .filter((paper, at) => isBroken(paper, item, at))
      .map(({ code }) => ({ field: `materials/${code}${part}`, reason: { zh, en } }))

export const materialRules: readonly LintRule[] = [
  {
    code: 'catch-all-material',
    severity: 'error',
    remedy: { zh: '逐项写明材料，不得兜底。', en: 'Name each paper; no catch-alls.' },
    find: papers(
      ({ name }) => catchAll.test(name),
      '兜底条款，可任意索要材料',
      'a catch-all: anything may be asked',
      '/name',
    ),
  },
  {
    code: 'duplicate-material',
    severity: 'error',
    remedy: { zh: '同一材料只收一次。', en: 'Ask for the same paper once.' },
    find: papers(
      ({ code, name }, { materials }, at) =>
        materials.findIndex((other) => other.code === code || plain(other.name) === plain(name)) < at,
      '与前面的材料重复',
      'the paper is asked for twice',
    ),
  },
  {
    code: 'material-without-basis',
    severity: 'warning',
    remedy: { zh: '没有依据的材料应当取消（三减一加）。', en: 'Stop asking for what no text requires.' },
    find: papers(({ legalBasis }) => legalBasis === null, '没有要求提供的依据', 'no text requires it', '/legalBasis'),
  },
  {
    code: 'material-of-government',
    severity: 'warning',
    remedy: {
      zh: '通过数据共享取得，不向申请人索要。',
      en: 'Get it from the office that issued it, not from the applicant.',
    },
    find: papers(
      ({ source, necessity }) => source === 'government' && necessity !== 'shareable',
      '由政府部门核发',
      'a government office issued it',
    ),
  },
  {
    code: 'material-shared-by-nobody',
    severity: 'error',
    remedy: { zh: '只有政府部门核发的材料可以通过共享取得。', en: 'Only what an office issued can be had by sharing.' },
    find: papers(
      ({ source, necessity }) => necessity === 'shareable' && source !== 'government',
      '标为可共享，却不由政府部门核发',
      'it is marked as shared, and no office issued it',
      '/necessity',
    ),
  },
  {
    code: 'material-source-unnamed',
    severity: 'error',
    remedy: { zh: '写明出具机构。', en: 'Say which office issues it.' },
    find: papers(
      ({ source, sourceOrg }) => source === 'government' && (sourceOrg ?? '').trim() === '',
      '没有写明出具机构',
      'the issuing office is not named',
      '/sourceOrg',
    ),
  },
  {
    code: 'material-without-copies',
    severity: 'error',
    remedy: { zh: '写明份数。', en: 'Say how many.' },
    find: papers(
      ({ copies, necessity }) => copies === 0 && necessity === 'required',
      '必要材料的份数为零',
      'a required paper in no copies',
      '/copies',
    ),
  },
]
