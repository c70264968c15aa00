import { expect, it } from 'vitest'
import { postName } from './post-name.ts'

const seats = { window: '窗口', 'deputy-head': '分管领导', head: '主要领导' }

it.each([
  ['24-deputy-head', '分管领导'],
  ['06-head', '主要领导'],
  ['government-head', '主要领导'],
  ['0203', '0203 窗口'],
  ['06-archive', '06-archive'],
])('post %s is told as %s', (code, name) => expect(postName(code, seats)).toBe(name))
