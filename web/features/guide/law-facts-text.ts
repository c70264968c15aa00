import { words } from '../../kernel/language.tsx'

/** What the law has an item observe, and how sure we are of it. */
export const lawFactsText = words(
  {
    quantity: '数量限制',
    quantityIs: (n: string) => `有效许可总数不超过 ${n}，按受理先后顺序作出决定（《行政许可法》第五十七条）`,
    upperOrgan: '决定机关（上级）',
    touchesOthers: '利害关系人',
    touchesOthersIs:
      '直接关系他人重大利益：作出决定前告知利害关系人，听取申请人和利害关系人的意见（第三十六、四十七条）',
    hearingByLaw: '听证',
    hearingByLawIs: '法律、法规规定作出决定前应当举行听证（第四十六条）',
    tagK: '依经验，未经原文核对',
    tagL: '地方做法',
    tagU: '待核实，可由本中心设定',
    tagR: '演示数据',
    tagged: (tag: string, said: string) => `（${tag}：${said}）`,
  },
  {
    quantity: 'Limited in number',
    quantityIs: (n: string) =>
      `No more than ${n} in force at a time; decided in the order of acceptance (Licensing Law, Art. 57)`,
    upperOrgan: 'Decided by the organ above',
    touchesOthers: 'Interested parties',
    touchesOthersIs:
      'It touches major interests of others: they are told before it is decided, and both sides are heard (Art. 36, 47)',
    hearingByLaw: 'Hearing',
    hearingByLawIs: 'A law or regulation prescribes a hearing before the decision (Art. 46)',
    tagK: 'own knowledge, not read in the text',
    tagL: 'a local practice',
    tagU: 'uncertain, for each centre to set',
    tagR: 'made up for the demo',
    tagged: (tag: string, said: string) => ` (${tag}: ${said})`,
  },
)
