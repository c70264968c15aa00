import { words } from '../../kernel/language.tsx'

/** What the law has an item observe, and how sure we are of it. */
export const lawFactsText = words(
  {
    quantity: '数量限制',
    quantityIs: (n: string) => `有效许可总数不超过 ${n}，按受理先后顺序作出决定（《行政许可法》第五十七条）`,
    competition: '决定方式',
    tender: '通过招标决定（第五十三条）',
    auction: '通过拍卖决定（第五十三条）',
    exam: '考试',
    examIs: '根据考试成绩和其他法定条件决定；不组织强制性考前培训，不指定教材（第五十四条）',
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
    competition: 'Decided by',
    tender: 'tender (Art. 53)',
    auction: 'auction (Art. 53)',
    exam: 'Examination',
    examIs:
      'Decided by the result of the examination and the other conditions of the law; no training and no books are prescribed (Art. 54)',
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
