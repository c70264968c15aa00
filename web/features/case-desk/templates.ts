import type { ServiceItem } from '#domain/catalogue/index.ts'
import { words } from '../../kernel/language.tsx'

/** A sentence for a letter, which is Chinese whatever language the desk is in, under the words one chooses it by. */
export interface Template {
  label: string
  sentence: string
}

/** The words usual defects are chosen by. */
export const defectWords = words(
  {
    notHandedIn: '未提交',
    unreadable: '不清晰',
    unsigned: '缺签章',
    expired: '已过期',
    differs: '不一致',
    pagesMissing: '缺页',
    unanswered: '未填写',
    incomplete: '不完整',
    irregular: '不规范',
  },
  {
    notHandedIn: 'Missing',
    unreadable: 'Unreadable',
    unsigned: 'Unsigned',
    expired: 'Expired',
    differs: 'Differs',
    pagesMissing: 'Incomplete',
    unanswered: 'Missing',
    incomplete: 'Incomplete',
    irregular: 'Unclear',
  },
)

type DefectWords = (typeof defectWords)['zh-CN']
type Material = ServiceItem['materials'][number]

const kinds: Record<Material['kind'], string> = { original: '原件', copy: '复印件', both: '原件及复印件' }

/** Sentences about a paper of the guide; the first says that it is missing. */
export function templatesOfPaper({ name, kind, copies }: Material, word: DefectWords): Template[] {
  const wanted = kinds[kind]
  const each = copies > 1 ? `一式 ${copies} 份` : ''
  return [
    { label: word.notHandedIn, sentence: `未提交“${name}”，请提交${wanted}${each}。` },
    { label: word.unreadable, sentence: `“${name}”不清晰，无法辨认，请重新提交。` },
    { label: word.unsigned, sentence: `“${name}”缺少签名或者盖章，请补齐后提交。` },
    { label: word.expired, sentence: `“${name}”已超过有效期，请提交在有效期内的${wanted}。` },
    { label: word.differs, sentence: `“${name}”与申请表所填内容不一致，请核对后更正。` },
    { label: word.pagesMissing, sentence: `“${name}”内容不完整，请提交完整的${wanted}。` },
  ]
}

/** Sentences about an answer; the first says that it is missing. */
export function templatesOfAnswer(question: string, word: DefectWords): Template[] {
  return [
    { label: word.unanswered, sentence: `“${question}”未填写，请填写。` },
    { label: word.incomplete, sentence: `“${question}”填写不完整，请补充。` },
    { label: word.differs, sentence: `“${question}”与所交材料不一致，请核对后更正。` },
    { label: word.irregular, sentence: `“${question}”填写不规范，请按填写说明更正。` },
  ]
}
