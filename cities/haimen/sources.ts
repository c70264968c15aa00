import type { Source } from '../guidance.ts'

/** What the demo city is made from. */
export const sources: readonly Source[] = [
  {
    kind: 'paper',
    title: '海门市机关效能建设领导小组办公室 2008 年关于行政审批服务中心的调研文章',
    titleEn: 'Study of the approval centre by the Haimen leading group office for organ efficiency, 2008',
    used: {
      zh: '总数：审批事项 244 项，进中心 133 项，设窗口的部门 29 个，窗口 46 个，窗口人员 101 名，中心人员 13 名；办结时限的分布。事项名单不是文章给出的。',
      en: 'The totals: 244 items, 133 of them in the centre, 29 departments with 46 windows, 101 window staff, 13 of the centre’s own; how limits are spread. The paper does not name the items.',
    },
    tags: [],
  },
  {
    kind: 'law',
    title: '法律、行政法规和规章原文（标记 V）',
    titleEn: 'Laws, regulations and rules, read in their text (tag V)',
    used: {
      zh: '事项的设定依据、法定时限、受理条件。',
      en: 'The legal basis of an item, its statutory limit, its conditions.',
    },
    tags: ['V'],
  },
  {
    kind: 'law',
    title: '审批实务知识（标记 K、L、U）',
    titleEn: 'Knowledge of the practice (tags K, L, U)',
    used: {
      zh: '依据和时限按当时通行做法填写，未逐条核对原文；其中 U 为尚不确定。',
      en: 'Basis and limits as was usual then, not checked against the text line by line; U is uncertain.',
    },
    tags: ['K', 'L', 'U'],
  },
  {
    kind: 'reconstruction',
    title: '为演示重建的内容（标记 R）',
    titleEn: 'Reconstructed for the demo (tag R)',
    used: {
      zh: '补足 244 项所需的事项、全部承诺时限、材料清单、情形问题和示例、授权和窗口安排、限量事项的数量、标注“示例”的收费金额，以及所有人员、企业、办件、大厅地址和电话。都不是海门市的真实情况。',
      en: 'Items that fill up the 244, all promised limits, lists of papers, guided questions and their examples, who may decide at which window, how many licences of a limited item there are, charges marked as examples, and every person, company, case, address and telephone number. None is a fact about Haimen.',
    },
    tags: ['R'],
  },
]
