import { words } from '../../kernel/language.tsx'
import { counted } from '../../ui/counted.ts'

/** The words of editing rules one by one, of the scheme of the scores, and of the preview. */
export const rulesText = words(
  {
    rules: '逐条规则：阈值和颜色',
    rulesLead: '每条规则可以停用，可以改颜色、改到达的时点和数字；没有改动的按所选颜色方案。',
    changed: '已改',
    enabled: '启用',
    level: '颜色',
    reached: '到达',
    used: '已用时限（%）',
    leftDays: '剩余天数',
    overDays: '超过工作日',
    limits: (moreThan: string, atMost: string) =>
      `时限${moreThan && `多于 ${moreThan} 日`}${atMost && `不多于 ${atMost} 日`}`,
    addRung: '添加一级',
    removeRung: '删除这一级',
    undo: '恢复方案原值',
    score: '评分办法：九项权重、加分上限、数据真实项',
    scored: '评分',
    scoreLead: '九项权重合计 100。某月的评分按当月第一天有效的办法计算，以前的月份不变。',
    sum: (sum: string) => `合计 ${sum}`,
    mostBonus: '每月加分上限',
    truth: '数据真实项（名次先于加分比较）',
    replay: '用上个月的办件试算',
    replayLead: (from: string, to: string) =>
      `把 ${from} 至 ${to} 的办件、窗口和报送按新参数重放一遍，包括综合多件判断的规则，不改变任何红黄牌。`,
    replaying: (told: string, of: string) => `已重放 ${told} / ${of} 件`,
    failed: '试算没有完成，请再试一次。',
    outcome: (was: string, now: string) => `上个月实际有 ${was} 张牌；按新参数会有 ${now} 张。`,
    late: (was: string, now: string) => `超期办件：实际 ${was} 件，按新参数 ${now} 件。`,
    wouldCost: (was: string, now: string) =>
      `若全部维持，扣分：实际 ${was} 分，按新参数 ${now} 分。只计单个办件的规则，不含跨办件的规律。`,
    was: '实际',
    now: '新参数',
    rule: '规则',
    rungOf: (nth: string) => `第 ${nth} 级`,
    points: '记分',
    on: '启用',
    off: '停用',
  },
  {
    rules: 'Rule by rule: thresholds and colours',
    rulesLead:
      'A rule can be switched off, have other colours, other moments and other numbers; what is not changed goes by the colours chosen.',
    changed: 'changed',
    enabled: 'In use',
    level: 'Colour',
    reached: 'Reached at',
    used: 'Limit used (%)',
    leftDays: 'Days left',
    overDays: 'Working days over',
    limits: (moreThan: string, atMost: string) =>
      `limits of ${moreThan && `more than ${counted(moreThan, 'day')}`}${atMost && `at most ${counted(atMost, 'day')}`}`,
    addRung: 'Add a step',
    removeRung: 'Remove this step',
    undo: 'Back to the preset',
    score: 'Scores: weights, most bonus, parts of truth',
    scored: 'scores',
    scoreLead:
      'The nine weights are a hundred together. A month is scored by what is in force on its first day; months before stay as they were.',
    sum: (sum: string) => `Together ${sum}`,
    mostBonus: 'Bonus of a month at the most',
    truth: 'Parts of true data (compared before the bonus)',
    replay: 'Try on last month',
    replayLead: (from: string, to: string) =>
      `Tells the cases, windows and messages of ${from} to ${to} to the new settings, with the rules that look at many cases; no card is changed by it.`,
    replaying: (told: string, of: string) => `${told} of ${counted(of, 'case')} told`,
    failed: 'It did not come to an end. Please try again.',
    outcome: (was: string, now: string) => `Cards last month: ${was} in fact, ${now} with these settings.`,
    late: (was: string, now: string) => `Late cases: ${was} in fact, ${now} with these settings.`,
    wouldCost: (was: string, now: string) =>
      `Points, were all upheld: ${was} in fact, ${now} with these settings. Rules over single cases alone are counted, no patterns over many.`,
    was: 'In fact',
    now: 'New settings',
    rule: 'Rule',
    rungOf: (nth: string) => `step ${nth}`,
    points: 'points',
    on: 'in use',
    off: 'off',
  },
)
