import type { ServiceItem } from '#domain/catalogue/index.ts'
import type { Written } from './documents-of.ts'

/** What a document is called. Legal documents stay Chinese; their names are told in English too. */
export interface Title {
  title: string
  titleEn: string
}

const fixed = {
  receipt: { title: '收件凭证', titleEn: 'Receipt' },
  correction: { title: '补正告知书', titleEn: 'Correction notice' },
  acceptance: { title: '受理通知书', titleEn: 'Acceptance notice' },
  delivery: { title: '送达回证', titleEn: 'Delivery record' },
  'special-procedure': { title: '特别程序告知书', titleEn: 'Notice of a special procedure' },
  extension: { title: '延期告知书', titleEn: 'Notice of extension' },
  'interested-party': { title: '利害关系人告知书', titleEn: 'Notice to an interested party' },
  statement: { title: '陈述申辩笔录', titleEn: 'Record of a statement' },
  'hearing-right': { title: '听证告知书', titleEn: 'Notice of the right to a hearing' },
  'hearing-right-of-party': {
    title: '听证告知书（利害关系人）',
    titleEn: 'Notice of the right to a hearing, to an interested party',
  },
  'hearing-notice': { title: '听证通知书', titleEn: 'Notice of a hearing' },
  'hearing-announcement': { title: '听证公告', titleEn: 'Public announcement of a hearing' },
  'hearing-minutes': { title: '听证笔录', titleEn: 'Minutes of the hearing' },
  'site-inspection': { title: '现场勘验记录', titleEn: 'Record of a site inspection' },
  lapse: { title: '终止办理告知书', titleEn: 'Notice of lapse' },
  promise: { title: '容缺受理承诺书', titleEn: 'Promise of papers' },
  'objection-decision': { title: '公开异议处理决定书', titleEn: 'Decision on the objection to publication' },
  'promise-missed': { title: '容缺材料催交通知书', titleEn: 'Reminder of promised papers' },
  commitment: { title: '告知承诺书', titleEn: 'Commitment' },
  check: { title: '承诺核查结果告知书', titleEn: 'Result of the check' },
  'hearing-postponed': { title: '听证延期通知书', titleEn: 'Notice that a hearing is put off' },
  forwarding: { title: '初步审查意见书', titleEn: 'Preliminary opinion' },
  'upper-decision': { title: '上级机关决定转送通知书', titleEn: 'Decision of the upper organ' },
  renewal: { title: '视为准予延续通知书', titleEn: 'Notice of renewal by silence' },
} as const

/** Whether the Licensing Law itself governs the item; other items are handled after its pattern. */
export const isLicensing = ({ kind }: Pick<ServiceItem, 'kind'>): boolean =>
  kind === 'licence' || kind === 'first-review'

const endings = {
  revocation: { how: '撤销', titleEn: 'Decision to revoke' },
  withdrawal: { how: '撤回', titleEn: 'Decision to withdraw' },
  cancellation: { how: '注销', titleEn: 'Decision to cancel' },
} as const

/** The title of the letter that revokes, withdraws or cancels what was given of `item`. */
export function endingTitle(kind: keyof typeof endings, item: Pick<ServiceItem, 'kind'>): Title {
  const { how, titleEn } = endings[kind]
  return { title: `${how}${isLicensing(item) ? '行政许可' : ''}决定书`, titleEn }
}

/** The title of the letter that lets stand what could be revoked of what was given of `item`. */
export const forgoneTitle = (item: Pick<ServiceItem, 'kind'>): Title => ({
  title: `不予撤销${isLicensing(item) ? '行政许可' : ''}决定书`,
  titleEn: 'Decision not to revoke',
})

/** The title of a document of a case of `item`. */
export function titleOf({ kind, event, state }: Pick<Written, 'kind' | 'event' | 'state'>, item: ServiceItem): Title {
  const what = isLicensing(item) ? '行政许可' : '办理'
  const how = state.about ? { change: '变更', renewal: '延续' }[state.about.purpose] : ''
  const howEn = state.about ? ` the ${state.about.purpose}` : ''
  switch (kind) {
    case 'non-acceptance':
      // No licence is needed: that is told. Everything else is decided (Licensing Law Art. 32(1), (2)).
      return event.type === 'AcceptanceRefused' && event.ground === 'not-needed'
        ? { title: '不受理告知书', titleEn: 'Notice of non-acceptance' }
        : { title: '不予受理决定书', titleEn: 'Decision of non-acceptance' }
    case 'grant':
      return { title: `准予${how}${what}决定书`, titleEn: `Decision to grant${howEn}` }
    case 'refusal':
      return { title: `不予${how}${what}决定书`, titleEn: `Decision to refuse${howEn}` }
    case 'revocation':
    case 'withdrawal':
    case 'cancellation':
      return endingTitle(kind, item)
    case 'revocation-forgone':
      return forgoneTitle(item)
    case 'licence':
      return {
        title:
          event.type === 'LicenceIssued' || event.type === 'LicenceRenewedBySilence'
            ? event.licenceName
            : item.result.name,
        titleEn: item.result.nameEn,
      }
    default:
      return fixed[kind]
  }
}
