import { words } from '../../kernel/language.tsx'

export const text = words(
  {
    title: '办事大厅 · 叫号',
    voiceOn: '开启语音',
    voiceOff: '关闭语音',
    none: '现在没有叫号',
    lost: '连接中断，正在重新连接……',
    at: (counter: string, name: string) => `请到 ${counter} 号窗口 ${name}`,
    again: (times: number) => `第 ${times} 次呼叫`,
    queue: (waiting: number, counters: number) => `等候 ${waiting} 人，开放窗口 ${counters} 个`,
    wait: (low: number, high: number) => `约等 ${low}—${high} 分钟`,
    closed: '暂无窗口开放',
    spoken: (number: string, counter: string) => `请 ${number} 号，到 ${counter} 号窗口`,
  },
  {
    title: 'Service hall · Calls',
    voiceOn: 'Voice on',
    voiceOff: 'Voice off',
    none: 'Nobody is being called',
    lost: 'Connection lost, trying again…',
    at: (counter: string, name: string) => `Counter ${counter}, ${name}`,
    again: (times: number) => `Call ${times}`,
    queue: (waiting: number, counters: number) => `${waiting} waiting, counters open: ${counters}`,
    wait: (low: number, high: number) => `about ${low}–${high} min`,
    closed: 'No counter open',
    spoken: (number: string, counter: string) => `Number ${number}, counter ${counter}`,
  },
)

/** What the sign above a window says, in both languages at once: nobody can press anything there. */
export const signText = {
  'zh-CN': {
    called: '请到本窗口',
    serving: '正在办理',
    next: '下一个',
    free: '窗口空闲',
    closed: '窗口未开放',
    paused: '暂停服务',
    papers: '取材料',
    consultation: '商议中',
    meal: '用餐',
    rest: '休息',
    equipment: '设备故障',
    rate: '请扫码评价刚才的服务',
    lost: '连接中断，正在重新连接……',
  },
  en: {
    called: 'Please come to this window',
    serving: 'Now serving',
    next: 'Next',
    free: 'Window free',
    closed: 'Window closed',
    paused: 'Paused',
    papers: 'fetching papers',
    consultation: 'in consultation',
    meal: 'meal break',
    rest: 'short break',
    equipment: 'equipment fault',
    rate: 'Scan to rate the service you had',
    lost: 'Connection lost, trying again…',
  },
} satisfies Record<string, Record<string, string>>
