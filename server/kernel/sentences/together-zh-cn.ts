import { parallel } from './parallel-zh-cn.ts'

/** The sentences about projects (联办), Chinese. */
export const together = {
  ...parallel,
  'bundle-not-found': '没有这件“一件事”。',
  'project-not-found': '没有这个联办项目，或者您无权查看。',
  'project-exists': '该联办项目已经开始。',
  'project-has-ended': '该联办项目已经结束。',
  'part-not-found': '该联办项目中没有这个事项。',
  'part-has-begun': '该事项已经开始办理。',
  'part-not-ready': '该事项所需的前置结果尚未取得。',
  'part-not-open': '该事项不在办理中。',
  'day-has-passed': '该日期已过。',
  'plan-runs-in-a-circle': '各事项互相等待，无法排出先后。',
}
