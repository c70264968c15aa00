import type { CityEvent } from '../guidance.ts'

const event = (code: string, name: string, nameEn: string, icon: string, items: string): CityEvent => ({
  code,
  name,
  nameEn,
  icon,
  items: items.split(' '),
})

/** What happens in a life. */
export const lifeEvents: readonly CityEvent[] = [
  event('marriage', '结婚成家', 'Getting married', 'rings', '0503 0415 0416 0508'),
  event('child', '生育上户口', 'Having a child', 'pram', '0420 1901 1903 0504'),
  event('school', '上学读书', 'Going to school', 'book', '0307 0304 0306'),
  event('home', '买房落户', 'Buying a home', 'key', '1107 0605 1103 0804 1104 0416 1109'),
  event('building', '农村建房', 'Building a village house', 'house', '0807 1006 1102 0507'),
  event('renting', '租房居住', 'Renting and settling in', 'door', '1106 0424 1902'),
  event('work', '就业社保', 'Work and insurance', 'briefcase', '0708 0705 0707 1810 0601 1212 2604'),
  event('identity', '身份证件', 'Identity papers', 'card', '0415 0416 0420'),
  event('abroad', '出国出境', 'Going abroad', 'plane', '0414 0418 0419'),
  event('hardship', '困难救助', 'Help in hardship', 'hands', '0505 2901 0707'),
  event('old-age', '养老优待', 'Growing old', 'tree', '0510 0509'),
  event('profession', '执业资格', 'Entering a profession', 'seal', '1805 1806 0304 0601 1212 1506 2604'),
]

/** What happens in a business. */
export const businessEvents: readonly CityEvent[] = [
  event('company', '办企业', 'Starting a company', 'building', '2501 2502 0417 2601 2801 0706 0709'),
  event('sole-trader', '当个体户', 'Trading on your own', 'stall', '2505 2801 2202'),
  event('restaurant', '开饭店', 'Opening a restaurant', 'bowl', '1802 0405 2003 2501 2505 1810 2801 2201'),
  event('food-shop', '开食品店', 'Opening a food shop', 'basket', '2508 1802 0203 2505 2801'),
  event('hotel', '开旅馆', 'Opening a hotel', 'bed', '0401 1801 0405 2003 2502 2801'),
  event('salon', '开美容理发店', 'Opening a salon', 'scissors', '1801 1810 2505 2801'),
  event('internet-cafe', '开网吧', 'Opening an internet café', 'screen', '1701 0413 0405 1702 2502 2801'),
  event('entertainment', '开歌厅办演出', 'Music and shows', 'note', '1703 1705 0406 0405 1801 1704'),
  event('pharmacy', '开药店', 'Opening a pharmacy', 'pill', '2701 2505 2502 2702 2801'),
  event('clinic', '开诊所', 'Opening a clinic', 'cross', '1803 1804 1805 1806 1807'),
  event('training', '办学校培训', 'Running a school', 'board', '0301 0302 0701 0305 0502'),
  event('farm', '办养殖场', 'Raising animals and fish', 'fish', '1402 1502 1412 1503 1409 0806'),
  event('haulage', '跑运输', 'Haulage and passengers', 'truck', '1201 1209 1212 1202 1207 1203'),
  event(
    'factory',
    '建厂房',
    'Building a factory',
    'factory',
    '0101 1001 0801 2002 1003 1005 0403 2401 0905 0903 0901 0902',
  ),
  event('developer', '房地产开发', 'Developing housing', 'crane', '0908 1003 1005 0901 2301 1101 1108 0902'),
  event('works', '承包工程', 'Doing building works', 'helmet', '0907 0914 0901 0909 2204 2203 2902'),
  event('trade', '做外贸', 'Foreign trade', 'globe', '1602 1603 1601 1604 0710'),
  event('advertising', '挂招牌做广告', 'Signs and advertising', 'sign', '2201 2507 2202 1210'),
  event('discharge', '环保排污', 'Waste and discharge', 'drop', '2004 2002 0910 1305 2005 2007'),
  event('closing', '变更注销', 'Changing or closing down', 'cycle', '2503 2504 1604 2703'),
]
