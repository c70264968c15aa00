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
