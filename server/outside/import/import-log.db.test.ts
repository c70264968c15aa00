import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { nationalCalendar } from '#domain/calendar/index.ts'
import { firstSettings } from '#domain/supervision/index.ts'
import { temporaryFolder } from '#testing/app.ts'
import { createDatabase } from '#testing/database.ts'
import { openKeyring } from '../../kernel/keyring.ts'
import { importLog } from './import-log.ts'
import { logMapOf } from './log-map.ts'
import { readXes } from './read-xes.ts'

const database = await createDatabase()
const folder = temporaryFolder()
const intake = {
  ...{ database, keyring: openKeyring(folder), calendar: () => nationalCalendar },
  regime: () => ({ settings: [firstSettings], outages: [] }),
}
const excerpt = new URL('receipt-excerpt.xes', import.meta.url).pathname
const xml = readFileSync(excerpt, 'utf8')
const mapIn = (file: string) =>
  logMapOf(JSON.parse(readFileSync(new URL(`../../../examples/${file}`, import.meta.url), 'utf8')))
const receipt = mapIn('receipt-map.json')

/** The same counted by nothing of ours: the file taken apart by hand. */
function countedByHand() {
  const counts = { cases: 0, events: 0, onTime: 0, late: 0, withoutEnd: 0 }
  for (const trace of xml.split('<trace>').slice(1)) {
    const date = (key: string) =>
      new RegExp(`<date key="${key}" value="([^"]+)"`).exec(trace.split('<event>')[0] ?? '')?.[1]
    const [end, deadline] = [date('enddate'), date('deadline')]
    counts.cases++
    counts.events += trace.split('<event>').length - 1
    if (end === undefined) counts.withoutEnd++
    else if (new Date(end) > new Date(String(deadline))) counts.late++
    else counts.onTime++
  }
  return counts
}

describe('an excerpt of a real permit log', () => {
  it('comes to what the log itself says of who was late', async () => {
    const imported = await importLog(intake, readXes(excerpt), receipt)
    const byHand = countedByHand()
    expect(byHand.late).toBeGreaterThan(3)
    expect(byHand.withoutEnd).toBe(3)
    expect(imported).toMatchObject({ ...byHand, rejected: 0, accepted: byHand.events, duplicate: 0 })
    expect(imported.onTime + imported.late + imported.withoutEnd).toBe(imported.cases)
  })

  it('has a red card for every deadline that passed by its end, and for no other', async () => {
    const { until } = await importLog(intake, readXes(excerpt), receipt)
    const rows = await database.query<{ no: string }>(
      `select c.case_no as no from card k join outside_case c on c.stream = k.case_id
       where k.rule = 'T-03' and k.level = 'red'`,
    )
    const late = await database.query<{ no: string }>(
      `select case_no as no from outside_case where coalesce(finished_at, $1) > over_at`,
      [until],
    )
    expect(rows.map(({ no }) => no).sort()).toEqual(late.map(({ no }) => no).sort())
    expect(rows.length).toBeGreaterThan(3)
  })

  it('imported again stores nothing twice and says the same', async () => {
    const before = await database.query('select count(*) from event')
    const packed = path.join(folder, 'again.xes.gz')
    writeFileSync(packed, gzipSync(xml))
    const again = await importLog(intake, readXes(packed), receipt)
    expect(again).toMatchObject({ ...countedByHand(), accepted: 0, rejected: 0, duplicate: countedByHand().events })
    expect(await database.query('select count(*) from event')).toEqual(before)
  })
})

const log = (events: string[]) => `<log xmlns="http://www.xes-standard.org/"><trace>
  <string key="concept:name" value="1"/><date key="startDate" value="2014-04-11T00:00:00+02:00"/>
  ${events.join('\n')}</trace></log>`
const event = (name: string, time: string, more = '') =>
  `<event><string key="concept:name" value="${name}"/><date key="time:timestamp" value="${time}"/>${more}</event>`
const imported = async (name: string, events: string[]) => {
  const file = path.join(folder, `${name}.xes`)
  writeFileSync(file, log(events))
  const map = mapIn('bpic15-map.json')
  return importLog(intake, readXes(file), { ...map, system: { ...map.system, code: name } })
}
const sent = (time: string) => event('01_HOOFD_510_2', time)

describe('a log whose cases end with an activity', () => {
  // 56 days after 11 April are over when 6 June is.
  it('measures them from the start to the first that ends them', async () => {
    expect(
      await imported('intime', [sent('2014-06-06T00:00:00+02:00'), sent('2014-09-01T00:00:00+02:00')]),
    ).toMatchObject({
      ...{ onTime: 1, late: 0, withoutEnd: 0, events: 2, rejected: 0 },
    })
    expect(await imported('toolate', [sent('2014-06-07T00:00:00+02:00')])).toMatchObject({ onTime: 0, late: 1 })
  })

  it('leaves out what waited for missing data, and adds an extension that was given', async () => {
    const waited = [
      event('08_AWB45_020_2', '2014-05-01T00:00:00+02:00'),
      event('08_AWB45_040', '2014-05-11T00:00:00+02:00'),
    ]
    expect(await imported('waited', [...waited, sent('2014-06-16T00:00:00+02:00')])).toMatchObject({ onTime: 1 })
    expect(await imported('waited2', [...waited, sent('2014-06-17T00:00:00+02:00')])).toMatchObject({ late: 1 })
    const extended = (answer: string) =>
      event('06_VD_010', '2014-05-20T00:00:00+02:00', `<string key="question" value="${answer}"/>`)
    const end = sent('2014-07-18T00:00:00+02:00')
    expect(await imported('extended', [extended('True'), end])).toMatchObject({ onTime: 1 })
    expect(await imported('refused', [extended('False'), end])).toMatchObject({ late: 1 })
  })

  it('counts an event it cannot take, and goes on', async () => {
    const broken = '<event><string key="concept:name" value="no time"/></event>'
    expect(await imported('broken', [broken, sent('2014-06-06T00:00:00+02:00')])).toMatchObject({
      ...{ events: 2, accepted: 1, rejected: 1, cases: 1, onTime: 1 },
    })
  })
})

describe('what is no log', () => {
  it('is said to be none', async () => {
    const file = path.join(folder, 'none.xes')
    const read = async (text: string) => {
      writeFileSync(file, text)
      for await (const _ of readXes(file));
    }
    await expect(read('<html></html>')).rejects.toThrow('it begins with <html>')
    await expect(read('<log><trace></log>')).rejects.toThrow('none.xes')
  })

  it.each([
    [{}, 'source'],
    [{ ...receipt, system: { ...receipt.system, zone: 'Mars/Base' } }, 'there is no time zone Mars/Base'],
    [{ ...receipt, limit: { value: 0, unit: 'day' } }, 'limit.value'],
  ])('and a map that is none names what is wrong', (written, says) => {
    expect(() => logMapOf(written)).toThrow(says)
  })
})
