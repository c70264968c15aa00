import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Words } from '../../kernel/language.tsx'

/** A sentence for the notice, under the short word one chooses it by. */
export interface Template {
  label: string
  sentence: string
}

interface Templates {
  kinds: Record<ServiceItem['materials'][number]['kind'], string>
  /** Sentences about a paper of the guide; the first says that it is missing. */
  ofPaper(name: string, kind: string, copies: number): Template[]
  /** Sentences about an answer; the first says that it is missing. */
  ofAnswer(name: string): Template[]
}

/** The sentences a correction notice is usually made of. */
export const templates: Words<Templates> = {
  'zh-CN': {
    kinds: { original: '原件', copy: '复印件', both: '原件及复印件' },
    ofPaper: (name, kind, copies) => [
      { label: '未提交', sentence: `未提交“${name}”，请提交${kind}${copies > 1 ? `一式 ${copies} 份` : ''}。` },
      { label: '不清晰', sentence: `“${name}”不清晰，无法辨认，请重新提交。` },
      { label: '缺签章', sentence: `“${name}”缺少签名或者盖章，请补齐后提交。` },
      { label: '已过期', sentence: `“${name}”已超过有效期，请提交在有效期内的${kind}。` },
      { label: '不一致', sentence: `“${name}”与申请表所填内容不一致，请核对后更正。` },
      { label: '缺页', sentence: `“${name}”内容不完整，请提交完整的${kind}。` },
    ],
    ofAnswer: (name) => [
      { label: '未填写', sentence: `“${name}”未填写，请填写。` },
      { label: '不完整', sentence: `“${name}”填写不完整，请补充。` },
      { label: '不一致', sentence: `“${name}”与所交材料不一致，请核对后更正。` },
      { label: '不规范', sentence: `“${name}”填写不规范，请按填写说明更正。` },
    ],
  },
  en: {
    kinds: { original: 'the original', copy: 'a copy', both: 'the original and a copy' },
    ofPaper: (name, kind, copies) => [
      {
        label: 'Missing',
        sentence: `“${name}” was not handed in: please hand in ${kind}${copies > 1 ? `, ${copies} of each` : ''}.`,
      },
      { label: 'Unreadable', sentence: `“${name}” cannot be read: please hand it in again.` },
      { label: 'Unsigned', sentence: `“${name}” lacks a signature or seal: please complete it.` },
      { label: 'Expired', sentence: `“${name}” is no longer valid: please hand in ${kind} that is.` },
      { label: 'Differs', sentence: `“${name}” differs from the application form: please check and correct it.` },
      { label: 'Incomplete', sentence: `“${name}” is not complete: please hand in all of it.` },
    ],
    ofAnswer: (name) => [
      { label: 'Missing', sentence: `“${name}” is not answered: please answer it.` },
      { label: 'Incomplete', sentence: `“${name}” is not complete: please add what is missing.` },
      { label: 'Differs', sentence: `“${name}” differs from the papers: please check and correct it.` },
      { label: 'Unclear', sentence: `“${name}” is not written as the guide asks: please correct it.` },
    ],
  },
}
