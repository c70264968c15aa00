// Sends the messages of a department's own system to OneDoor and reconciles their days. Plain Node 20 or newer, no dependency.
//   ONEDOOR_URL=https://… ONEDOOR_KEY=od_… node client.mjs messages.json
import { readFile } from 'node:fs/promises'

const origin = process.env.ONEDOOR_URL ?? 'http://localhost:3000'
const key = process.env.ONEDOOR_KEY
const [file] = process.argv.slice(2)
if (!key || !file) {
  console.error('usage: ONEDOOR_URL=… ONEDOOR_KEY=… node client.mjs messages.json')
  process.exit(2)
}

/** Sends a body; waits and tries again while the server is away or asks for patience. Sending twice does no harm. */
async function post(path, body) {
  for (let attempt = 1; ; attempt++) {
    const reply = await fetch(origin + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'accept-language': 'zh-CN' },
      body: JSON.stringify(body),
    }).catch((error) => ({ ok: false, status: 0, json: async () => ({ title: String(error) }) }))
    const answer = await reply.json()
    if (reply.ok) return answer
    const mayPass = reply.status === 0 || reply.status === 429 || reply.status >= 500
    if (!mayPass || attempt === 5) throw new Error(`${path}: ${reply.status} ${answer.code ?? ''} ${answer.title}`)
    await new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt))
  }
}

const messages = JSON.parse(await readFile(file, 'utf8'))
const total = { accepted: 0, duplicate: 0, rejected: 0 }
for (let from = 0; from < messages.length; from += 500) {
  const batch = messages.slice(from, from + 500)
  const answer = await post('/api/outside/messages', { messages: batch })
  for (const status of Object.keys(total)) total[status] += answer[status]
  for (const { index, status, code, field } of answer.answers) {
    if (status !== 'rejected') continue
    const { caseNo, kind, seq } = batch[index]
    console.error(`rejected: ${caseNo} ${kind} ${seq}: ${code} ${field ?? ''}`)
  }
}
console.log(JSON.stringify(total))

// What we have of each day, by kind: one message counts once, whatever its version. The day is that of our own zone.
const days = groupBy(distinct(messages), ({ occurTime }) => occurTime.slice(0, 10))
for (const [day, sent] of days) {
  const kinds = groupBy(sent, ({ kind }) => kind)
  const counts = [...kinds].map(([kind, { length }]) => ({ kind, count: length }))
  const { differences } = await post('/api/outside/reconciliations', { day, counts })
  console.log(JSON.stringify({ day, differences }))
}

/** Each message in its last version. */
function distinct(all) {
  const last = new Map()
  for (const message of all) {
    const name = `${message.caseNo} ${message.kind} ${message.seq}`
    if ((last.get(name)?.dataVersion ?? 0) < message.dataVersion) last.set(name, message)
  }
  return [...last.values()]
}

function groupBy(all, keyOf) {
  const groups = new Map()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
