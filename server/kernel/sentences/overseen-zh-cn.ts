/** What is said no with about orders, complaints and inspections. */
export const overseen = {
  'order-not-found': '没有找到该督办单。',
  'order-of-another': '该督办单的这一步不由您办理。',
  'order-not-possible-now': '该督办单目前不能进行此操作。',
  'complaint-not-found': '没有找到该投诉。',
  'complaint-of-another': '该投诉的这一步不由您办理。',
  'complaint-not-possible-now': '该投诉目前不能进行此操作。',
  'complaint-about-own-unit': '投诉的是本单位，不能由本单位窗口登记。请引导投诉人到其他窗口、网上或向监察人员投诉。',
  'investigator-is-concerned': '调查单位不能是被投诉的单位。',
  'inspection-not-found': '没有找到该检查记录。',
  'inspection-of-another': '该检查记录的这一步不由您办理。',
  'inspection-not-possible-now': '该检查记录目前不能进行此操作。',
  'visit-in-the-future': '检查时间不能晚于现在。',
  'field-unknown-file': '没有这个文件，请重新上传。',
}
