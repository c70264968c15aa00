import type { NoShow, PaperToBring, ToldOfBooking } from '#domain/hall/index.ts'
import { dayIn } from './day-in.ts'
import type { BookingFacts, Telling } from './texts.ts'

const coming = '来不了请提前在平台上取消，把时段留给别人。'

export const bookingsZhCn: Record<ToldOfBooking, Telling> = {
  BookingTomorrow: { happened: '您预约了明天到大厅办事', toDo: coming, yourMove: true },
  BookingToday: { happened: '您预约了今天到大厅办事', toDo: coming, yourMove: true },
  BookingLapsed: { happened: '您没有按预约到场（爽约）', toDo: '还需要办理的，可以到大厅直接取号。' },
}

/** When and where, what to bring, what follows from not having come. */
export function bookingZhCn({ on, from, to, papers = null, noShow }: BookingFacts, place: string): string {
  const said = [`${dayIn('zh-CN', on)} ${from}–${to}，${place}。`]
  if (papers) said.push(toBring(papers))
  if (noShow) said.push(followsFrom(noShow))
  return said.join('')
}

const toBring = (papers: readonly PaperToBring[]) =>
  papers.length === 0
    ? '材料已经齐了，带身份证件即可。'
    : `还缺这些材料，请带来：${papers.map(({ name }) => name).join('、')}。`

const followsFrom = ({ nth, of, withinCalendarDays, barredUntil }: NoShow) =>
  barredUntil === null
    ? `这是${withinCalendarDays}天内的第${nth}次；满${of}次，一段时间内不能预约。`
    : `${withinCalendarDays}天内已满${of}次，${dayIn('zh-CN', barredUntil)}以前（含当日）不能预约。`
