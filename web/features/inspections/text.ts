import type { InspectionEventType, InspectionKind, InspectionStatus, Severity } from '#domain/supervision/index.ts'
import { words } from '../../kernel/language.tsx'

export const inspectionKindWords = words<Record<InspectionKind, string>>(
  { open: '明查', covert: '暗访' },
  { open: 'Announced', covert: 'Unannounced' },
)

export const inspectionStatusWords = words<Record<InspectionStatus, string>>(
  { clean: '未发现问题', open: '待整改', 'put-right': '已整改' },
  { clean: 'Nothing found', open: 'To be put right', 'put-right': 'Put right' },
)

/** What happened to an inspection; also what a notice of it is called. */
export const inspectionEventWords = words<Record<InspectionEventType, string>>(
  { InspectionRecorded: '现场检查记录', InspectionFollowedUp: '整改复查' },
  { InspectionRecorded: 'Inspection recorded', InspectionFollowedUp: 'Looked at again' },
)

export const severityWords = words<Record<Severity, string>>(
  { slight: '轻微（−2）', ordinary: '一般（−3）', grave: '严重（−5，红牌）' },
  { slight: 'Slight (−2)', ordinary: 'Ordinary (−3)', grave: 'Grave (−5, red card)' },
)

export const text = words(
  {
    title: '明查暗访',
    lead: '到窗口现场检查的记录。每个问题当场立牌，按所属评分项计分，可以申诉。',
    record: '记录检查',
    number: '编号',
    window: '窗口',
    kind: '方式',
    status: '状态',
    visited: '时间',
    found: '问题',
    count: (count: string) => `${count} 个`,
    empty: '没有符合条件的检查记录。',
    department: '部门',
    back: '返回列表',
    visitedAt: '检查时间',
    remark: '检查情况',
    addFinding: '添加问题',
    removeFinding: '删除这个问题',
    nthFinding: (nth: string) => `问题 ${nth}`,
    item: '检查项',
    severity: '情节',
    persons: '责任人员（可不选）',
    part: '计入评分项',
    note: '具体情况',
    photos: '照片',
    photoOf: (nth: string) => `照片 ${nth}`,
    addPhoto: '拍照或者选择照片',
    uploading: '正在上传…',
    save: '保存检查记录',
    none: '没有发现问题。',
    card: '查看红黄牌',
    again: '登记复查',
    outcome: '复查结果',
    putRight: '已整改',
    notPutRight: '仍未整改',
    againRemark: '复查情况',
    needed: '请填写',
    order: '发出督办',
  },
  {
    title: 'Inspections on site',
    lead: 'Visits to windows. Each thing found raises a card at once, in the part of the score it belongs to; it can be appealed.',
    record: 'Record a visit',
    number: 'Number',
    window: 'Window',
    kind: 'How',
    status: 'Status',
    visited: 'When',
    found: 'Found',
    count: (count: string) => count,
    empty: 'No inspections match.',
    department: 'Department',
    back: 'Back to the list',
    visitedAt: 'When you were there',
    remark: 'What the visit was like',
    addFinding: 'Add something found',
    removeFinding: 'Remove this',
    nthFinding: (nth: string) => `Found ${nth}`,
    item: 'What',
    severity: 'How grave',
    persons: 'Whose own fault it is (may be left open)',
    part: 'Part of the score',
    note: 'What exactly',
    photos: 'Photos',
    photoOf: (nth: string) => `Photo ${nth}`,
    addPhoto: 'Take or choose a photo',
    uploading: 'Uploading…',
    save: 'Save the visit',
    none: 'Nothing was found.',
    card: 'Open the card',
    again: 'Record a second look',
    outcome: 'Outcome',
    putRight: 'Put right',
    notPutRight: 'Still not put right',
    againRemark: 'What was seen',
    needed: 'Please fill this in',
    order: 'Issue an order',
  },
)
