import type { Hall } from '../guidance.ts'

/** The hall of the demo: the address is invented and the numbers answer nowhere. */
export const hall: Hall = {
  name: '海门市行政审批服务中心办事大厅',
  nameEn: 'Haimen Administrative Approval Service Centre, service hall',
  address: {
    zh: '海门市一门路 1 号市民服务大楼一至三层（演示地址）',
    en: 'Citizen service building, floors 1–3, 1 Yimen Road, Haimen (invented for the demo)',
  },
  hours: [
    {
      when: { zh: '10 月至次年 5 月，工作日', en: 'October to May, working days' },
      time: '8:30–11:30, 13:30–17:00',
    },
    {
      when: { zh: '6 月至 9 月，工作日', en: 'June to September, working days' },
      time: '8:30–11:30, 14:00–17:30',
    },
  ],
  phone: '0513-0000-0101',
  complaintPhone: '0513-0000-0102',
  complaints: {
    zh: '也可以在大厅一层“办不成事”反映窗口当面反映，当日登记，五个工作日内答复。',
    en: 'You may also tell the complaints desk on the first floor: noted the same day, answered within five working days.',
  },
  demo: true,
}
