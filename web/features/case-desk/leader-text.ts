import type { DecisionLevel } from '#domain/organisation/index.ts'
import { words } from '../../kernel/language.tsx'
import { counted } from '../../ui/counted.ts'

const levels = { window: '窗口', 'deputy-head': '分管领导', head: '主要领导' } satisfies Record<DecisionLevel, string>

/** The words of deciding: on a leader's phone, and about who decides. */
export const leaderText = words(
  {
    title: '待我决定',
    none: '没有等您决定的办件。',
    back: '返回列表',
    reviewed: '审查意见',
    essentials: '要点',
    papers: (count: string) => `申请材料 ${count} 份`,
    whole: '查看全部内容',
    grant: '准予许可',
    sure: '确认准予',
    cancel: '取消',
    otherwise: '不予许可或者其他处理',
    opinion: '意见',
    done: '已准予，凭证已记入日志。',
    notYours: '这一件现在不能由您决定。',
    decidedBy: (level: DecisionLevel) => `由${levels[level]}决定`,
    because: (fact: string, value: string, atLeast: string) => `“${fact}”为 ${value}，达到 ${atLeast}`,
    waitsFor: '现在由谁办',
    nobody: '无人值守',
    inPlaceOf: (who: string) => `代${who}`,
    recuse: '回避',
    recuseHint: '回避后您不能再办理本件，由代岗人员办理；理由记入日志。',
    reason: '回避理由',
  },
  {
    title: 'To decide',
    none: 'No case waits for your decision.',
    back: 'Back to the list',
    reviewed: 'Opinions of the review',
    essentials: 'Essentials',
    papers: (count: string) => counted(count, 'paper'),
    whole: 'See everything',
    grant: 'Grant',
    sure: 'Yes, grant it',
    cancel: 'Cancel',
    otherwise: 'Refuse, or something else',
    opinion: 'Opinion',
    done: 'Granted; the proof is in the log.',
    notYours: 'This case is not yours to decide now.',
    decidedBy: (level: DecisionLevel) =>
      `Decided by ${{ window: 'the window', 'deputy-head': 'the deputy head', head: 'the head' }[level]}`,
    because: (fact: string, value: string, atLeast: string) => `“${fact}” is ${value}, which is ${atLeast} or more`,
    waitsFor: 'It waits for',
    nobody: 'nobody on duty',
    inPlaceOf: (who: string) => `for ${who}`,
    recuse: 'Keep out of the case',
    recuseHint: 'You do nothing with it any more; whoever stands in for you acts. The reason goes into the log.',
    reason: 'Why you keep out',
  },
)
