import type { DataRequestStatus } from '#domain/sharing/index.ts'
import { words } from '../kernel/language.tsx'

/** Where a request for data stands. */
export const dataRequestWords = words<Record<DataRequestStatus, string>>(
  {
    asked: '待答复',
    agreed: '待提供',
    refused: '不予共享',
    provided: '待确认',
    doubted: '校核中',
    confirmed: '已核实',
    withdrawn: '已撤回',
  },
  {
    asked: 'to be answered',
    agreed: 'to be provided',
    refused: 'withheld',
    provided: 'to be confirmed',
    doubted: 'being verified',
    confirmed: 'confirmed',
    withdrawn: 'withdrawn',
  },
)
