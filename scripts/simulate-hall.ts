// A morning in the hall of the demo city, played over the real interface of a running server: visitors take tickets, counters
// call them and serve whoever comes when the board shows their number; some nurses apply and rate
// the service. Seeded. Says how it went; exits with 1 where somebody was lost or called twice.
// node scripts/simulate-hall.ts --origin http://127.0.0.1:3000 --visitors 300 --counters 12 --seed 2008
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import * as desk from '#api/hall-desk.ts'
import { hallBoardNews, takeTicket, type hallBoard } from '#api/hall.ts'
import type { ReplyOf } from '#api/kernel/endpoint.ts'
import { signIn } from '#api/identity.ts'
import { haimen } from '#cities/haimen/index.ts'
import { demoAccounts } from '../server/demo/index.ts'
import { openBrowser, type Browser } from '#testing/browse.ts'
import { drawsOf } from '#testing/simulated-queue.ts'
import { applyAtWindow, nurses, type Applied } from './simulated-intake.ts'

const { values } = parseArgs({
  options: {
    origin: { type: 'string', default: 'http://127.0.0.1:3000' },
    password: { type: 'string', default: 'OneDoor-demo-2008' },
    visitors: { type: 'string', default: '300' },
    counters: { type: 'string', default: '12' },
    seed: { type: 'string', default: '2008' },
    // Milliseconds between two visitors; a server takes five tickets a second from one address, and a few more at first.
    every: { type: 'string', default: '225' },
    zones: { type: 'string', default: 'ABCDEF' },
    everybody: { type: 'boolean', default: false },
  },
})
const [visitors, most, every] = [Number(values.visitors), Number(values.counters), Number(values.every)]
const draw = drawsOf(Number(values.seed))
const issueTimes: number[] = []
const calledAt = new Map<string, number>()
const shownAt = new Map<string, number>()
const awaited = new Map<string, () => void>()
const applied: Applied[] = []
const numbers = new Set<string>()
const calls = new Map<string, number>()
const served = new Set<string>()
// Who took their ticket elsewhere: at another kiosk, or for a booking.
const others = new Set<string>()
const expired = new Set<string>()
const issued = new Set<string>()
let isOver = false

/** Notes when the board first shows each call. */
async function listen(): Promise<void> {
  const response = await openBrowser(values.origin).open(hallBoardNews.path, {})
  let unread = ''
  for await (const part of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const parts = (unread + part).split('\n\n')
    unread = parts.pop() ?? ''
    for (const [, data = ''] of parts.map((one) => /^data: (.+)$/m.exec(one) ?? []))
      if (data !== '') note(JSON.parse(data) as ReplyOf<typeof hallBoard>)
  }
}

function note({ calls: shown }: ReplyOf<typeof hallBoard>): void {
  for (const { number, at } of shown) {
    const call = `${number} ${at}`
    if (shownAt.has(call)) continue
    shownAt.set(call, performance.now())
    awaited.get(call)?.()
  }
}

/** Waits until whoever was called sees their number on the board. */
const seen = (call: string) =>
  shownAt.has(call) ? Promise.resolve() : new Promise<void>((resolve) => awaited.set(call, resolve))

/** Of the demo only a few have a password at first; `--everybody` where an operator gave the same to all. */
const maySignIn = (name: string) => values.everybody || demoAccounts.some(({ username }) => username === name)

interface Counter {
  browser: Browser
  zone: string
}

/** Signs clerks in at counters of their own, one at each. */
async function openCounters(): Promise<Counter[]> {
  const open: Counter[] = []
  for (const { letter, windows } of (haimen.zones ?? []).filter(({ letter }) => values.zones.includes(letter)))
    for (const code of windows) {
      const clerk = haimen.staff.find(
        ({ role, windowCodes, username }) => role === 'clerk' && windowCodes.includes(code) && maySignIn(username),
      )
      if (!clerk || open.length >= most) continue
      const browser = openBrowser(values.origin)
      await browser.ask(signIn, { body: { username: clerk.username, password: values.password } })
      const { ticket } = await browser.ask(desk.signInAtCounter, { body: { counter: code } })
      // Whom an earlier morning left at the counter.
      if (ticket?.mayDo.includes('MissTicket')) await browser.ask(desk.missTicket, { params: { id: ticket.id } })
      else if (ticket)
        await browser.ask(desk.finishService, { params: { id: ticket.id }, body: { outcome: 'not-done' } })
      open.push({ browser, zone: letter })
    }
  return open
}

/** Calls and serves until the morning is over and nobody waits. */
async function serve({ browser }: Counter): Promise<void> {
  for (;;) {
    const asked = performance.now()
    const reply = await browser.send('POST', desk.callNext.path, { 'idempotency-key': crypto.randomUUID() })
    if (reply.status === 409 && reply.text.includes('nobody-waits')) {
      if (isOver) return
      await wait(500)
      continue
    }
    if (reply.status !== 200) throw new Error(`call next: ${reply.status} ${reply.text}`)
    const { ticket } = JSON.parse(reply.text) as ReplyOf<typeof desk.callNext>
    if (!ticket) throw new Error('called nobody')
    const call = `${ticket.number} ${ticket.calledAt ?? ''}`
    calledAt.set(call, asked)
    const nth = (calls.get(ticket.id) ?? 0) + 1
    calls.set(ticket.id, nth)
    numbers.add(ticket.number)
    const at = { params: { id: ticket.id } }
    await seen(call)
    await wait(150 + draw() * 100)
    // Whoever took a ticket elsewhere comes when called.
    if (issued.has(ticket.id) && draw() < 0.08) {
      await browser.ask(desk.missTicket, at)
      // By now another counter may have called it again.
      if (nth > 1) expired.add(ticket.id)
      continue
    }
    await browser.ask(desk.startService, at)
    await wait(draw() * 120)
    const take = ticket.item?.code === nurses ? await applyAtWindow(browser, ticket.id, applied.length) : null
    await browser.ask(desk.finishService, { ...at, body: { outcome: 'done' } })
    if (take) applied.push(await take.rate(openBrowser(values.origin)))
    if (served.has(ticket.id) || others.has(ticket.id)) throw new Error(`${ticket.number} was served twice`)
    if (issued.has(ticket.id)) served.add(ticket.id)
    else others.add(ticket.id)
  }
}

/** Takes a ticket and gives its id; where so many came that the server takes no more from one address, waits and asks again. */
async function ticketFor(anybody: Browser, body: object): Promise<string> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
  for (;;) {
    const asked = performance.now()
    const { status, text } = await anybody.send('POST', takeTicket.path, headers, JSON.stringify(body))
    if (status === 429) {
      await wait(1_000)
      continue
    }
    if (status > 299) throw new Error(`take a ticket: ${status} ${text}`)
    issueTimes.push(performance.now() - asked)
    return (JSON.parse(text) as ReplyOf<typeof takeTicket>).id
  }
}

async function come(zones: readonly string[]): Promise<void> {
  const anybody = openBrowser(values.origin)
  for (let nth = 0; nth < visitors; nth += 1) {
    const zone = zones[Math.floor(draw() * zones.length)] ?? 'A'
    const green = draw() < 0.1 ? ({ green: 'elderly' } as const) : {}
    // Of those who come to zone D some are nurses who apply.
    const place = zone === 'D' && nth % 6 === 0 ? { item: nurses } : { zone }
    const body = { source: 'kiosk' as const, ...place, ...green }
    issued.add(await ticketFor(anybody, body))
    await wait(draw() * 2 * every)
  }
  isOver = true
}

const share = (sorted: readonly number[], part: number) =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) * 10) / 10
const said = (all: readonly number[]) => {
  const sorted = [...all].sort((a, b) => a - b)
  return { count: sorted.length, p50: share(sorted, 0.5), p99: share(sorted, 0.99) }
}

const counters = await openCounters()
void listen().catch(() => undefined)
await Promise.all([come(counters.map(({ zone }) => zone)), ...counters.map(serve)])
for (const { browser } of counters) await browser.ask(desk.signOutOfCounter, {})
const callTimes = [...calledAt].map(([call, asked]) => (shownAt.get(call) ?? Infinity) - asked).filter(Number.isFinite)
const lost = [...issued].filter((id) => !served.has(id) && !expired.has(id)).length
const twice = [...calls.values()].filter((count) => count > 2).length
console.log(
  JSON.stringify({
    ...{
      visitors: issued.size,
      counters: counters.length,
      served: served.size,
      expired: expired.size,
      others: others.size,
      lost,
      twice,
    },
    ...{ issueMs: said(issueTimes), callToBoardMs: said(callTimes) },
    ...{ applied, numbers: [...numbers] },
  }),
)
process.exit(lost + twice > 0 ? 1 : 0)
