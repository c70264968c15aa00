import { checkCitizenId, upgradeCitizenId } from './identifiers/citizen-id.ts'
import { maskCitizenId, maskMobile } from './identifiers/mask.ts'
import { checkMobile } from './identifiers/mobile.ts'
import { checkRegistrationNumber } from './identifiers/registration-number.ts'

/** A number of a person that stands in a text: what it is, where, and how it looks masked. */
export interface PersonalNumber {
  kind: 'citizen-id' | 'mobile' | 'bank-card'
  /** Counted from 1. */
  line: number
  masked: string
}

/** Digits that stand together; a check letter X belongs to them. */
interface Run {
  digits: string
  /** Nothing but a separator stands between it and the run before. */
  joined: boolean
  /** Counts money or things, and is nobody's number. */
  isAmount: boolean
}

/** Numbers of persons a text shows: citizen ids with a right check digit, mobile numbers, bank cards with a right Luhn digit. */
export function personalDataIn(text: string): PersonalNumber[] {
  return text.split('\n').flatMap((written, at) => {
    const runs = runsOf(written)
    const found: PersonalNumber[] = []
    for (let from = 0; from < runs.length;) {
      const number = numberFrom(runs, from)
      if (number) found.push({ kind: number.kind, line: at + 1, masked: number.masked })
      from += number?.runs ?? 1
    }
    return found
  })
}

const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g
const separator = /^[\s\-‐‑‒–—―−·•._()]{0,3}$/
const run = /\d+(?:[\s-]?X(?![0-9A-Z]))?/g

function runsOf(line: string): Run[] {
  const plain = plainDigits(line)
  let end = -1
  return [...plain.matchAll(run)].map(({ 0: found, index }) => {
    const joined = end >= 0 && separator.test(plain.slice(end, index))
    const isAmount =
      /(?:[¥￥$]|RMB)\s*$/.test(plain.slice(Math.max(0, index - 4), index)) ||
      /^\s*(?:元|万|亿|吨|件|人次|平方米|YUAN)/.test(plain.slice(index + found.length, index + found.length + 6))
    end = index + found.length
    return { digits: found.replace(/[\s-]/g, ''), joined, isAmount }
  })
}

/** Digits of any width read as digits; what cannot be seen is not there. Circled digits stay what they are: list marks. */
const plainDigits = (line: string): string =>
  line
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Nd}/gu, (digit) => digit.normalize('NFKC'))
    .replace(invisible, '')
    .toUpperCase()

/** The number that begins with a run and takes in those joined to it as people group digits; `runs` says how many. */
function numberFrom(runs: readonly Run[], from: number): (Omit<PersonalNumber, 'line'> & { runs: number }) | undefined {
  const groups: string[] = []
  for (const { digits, joined, isAmount } of runs.slice(from)) {
    if (groups.length > 0 && !joined) break
    groups.push(digits)
    const number = groups.join('')
    if (number.length > 20) break
    const ends = runs[from + groups.length]?.joined !== true
    const alone = groups.length === 1 || (ends && runs[from]?.joined !== true)
    const kind = isCitizenId(number, groups) ? 'citizen-id' : isAmount ? undefined : otherKindOf(groups, alone)
    if (kind) return { kind, masked: masks[kind](number), runs: groups.length }
  }
  return undefined
}

const countryCode = /^(?:00)?86(?=1\d{10})/
const maskCard = (number: string): string => number.slice(0, 4) + '*'.repeat(number.length - 8) + number.slice(-4)
const masks = {
  'citizen-id': maskCitizenId,
  mobile: (number: string) => maskMobile(number.replace(countryCode, '').slice(0, 11)),
  'bank-card': (number: string) => maskCard(number.replace('X', '')),
}

/** Of a number that is no citizen id; an X behind it is then a letter of its own. */
function otherKindOf(groups: readonly string[], alone: boolean): 'mobile' | 'bank-card' | undefined {
  const plain = groups.map((digits) => digits.replace('X', ''))
  if (isMobile(plain)) return 'mobile'
  return alone && isBankCard(plain) ? 'bank-card' : undefined
}

/** Nobody is born after the last day there is: whether a birth date has come is no question here. */
const lastDay = '9999-12-31'

/** Region, date and check digit say so by themselves. The fifteen digits of before 1999 had none: only in one piece. */
function isCitizenId(number: string, groups: readonly string[]): boolean {
  if (number.length === 18) return checkCitizenId(number, lastDay).valid
  const old = number.length === 15 && groups.length === 1
  return old && upgradeCitizenId(number) !== undefined && !checkRegistrationNumber(number).valid
}

/** How people group the eleven digits; nothing in the number itself tells it from another of that length. */
const mobileGroups = new Set(['11', '3 8', '3 4 4', '4 4 3', '4 3 4', '3 3 5', '7 4', '1 1 1 1 1 1 1 1 1 1 1'])

function isMobile(groups: readonly string[]): boolean {
  const number = groups.join('')
  const local = groups.length === 1 ? number.replace(countryCode, '') : number
  const shape = groups.length === 1 ? '11' : groups.map(({ length }) => length).join(' ')
  return checkMobile(local).valid && mobileGroups.has(shape)
}

/** ISO/IEC 7812: 16 to 19 digits of a bank, in one piece or in groups of four and more. */
function isBankCard(groups: readonly string[]): boolean {
  const number = groups.join('')
  const grouped = groups.slice(0, -1).every(({ length }) => length >= 4) || groups.every(({ length }) => length === 1)
  return grouped && /^(?=\d{16,19}$)(?:[3-6]|9558)/.test(number) && isLuhn(number)
}

function isLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
