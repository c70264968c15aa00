import { describe, expect, it } from 'vitest'
import { civilDateOf, epochMs, instantOf } from '#domain/kernel/index.ts'
import { firstSettings } from '#domain/supervision/index.ts'
import { cityPlan, findingsIn, playInMemory } from '#testing/played-city.ts'
import { generateHistory } from './generate-history.ts'

const until = epochMs('2026-03-12T07:00:00.000Z')
const plan = cityPlan(1_500, 2008, until)
const { outage = null, unattended = null } = plan.scene ?? {}
const steps = [...generateHistory(plan)].flat()
const between = (from = '', to = '') => steps.filter(({ at }) => at >= epochMs(from) && at < epochMs(to))

describe('what happens to the place', () => {
  it('lasts three hours, and nobody it hits works meanwhile', () => {
    expect(epochMs(outage?.toAt ?? '') - epochMs(outage?.fromAt ?? '')).toBe(3 * 3_600_000)
    const hit = between(outage?.fromAt, outage?.toAt).filter(({ actor }) =>
      outage?.departments?.includes(actor.departmentCode ?? ''),
    )
    expect(hit).toEqual([])
  })

  it('leaves a window to nobody while nobody of its people acts', () => {
    const away = new Set(unattended?.usernames.map(plan.accountOf))
    expect(away.size).toBeGreaterThan(0)
    expect(between(unattended?.fromAt, unattended?.toAt).filter(({ actor }) => away.has(actor.id))).toEqual([])
  })

  it('excuses the work it blocked, which would be late without it', async () => {
    const blocked = (await playInMemory(plan)).filter(({ log, setting }) => {
      const accepted = log.find(({ event }) => event.type === 'CaseAccepted')?.at ?? ''
      const granted = log.find(({ event }) => event.type === 'CaseGranted')?.at ?? ''
      const hit = outage?.departments?.includes(setting.item.departmentCode) && setting.breaches.length === 0
      return (
        hit &&
        setting.item.promised.value === 0 &&
        accepted < (outage?.fromAt ?? '') &&
        civilDateOf(accepted || instantOf(until)) === civilDateOf(outage?.fromAt ?? '') &&
        granted > (outage?.toAt ?? '')
      )
    })
    const cards = (outages: NonNullable<typeof outage>[]) =>
      blocked
        .flatMap((one) => findingsIn(one, { settings: [firstSettings], outages }, instantOf(until)))
        .filter(({ level }) => level !== 'blue')
    expect(blocked).toHaveLength(3)
    expect(cards([]).length).toBeGreaterThanOrEqual(3)
    expect(cards(outage ? [outage] : [])).toEqual([])
  })
})
