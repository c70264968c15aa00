import { words } from '../../kernel/language.tsx'

/** The words of the government's own post. */
export const governmentText = words(
  {
    title: '政府负责人与代岗',
    hint: '统一办理、联合办理、集中办理在四十五日内不能办结的，经本级人民政府负责人批准可以延长十五日（行政许可法第四十二条第二款）。A岗离岗或者回避时，由B岗、C岗依次代岗，代岗人与被代岗人都记录在案。',
    leaders: '任岗情况',
    head: '主要负责人',
    deputy: '副职',
    here: '在岗',
    holdsNone: '未任岗',
    since: '任岗起始',
    fromData: '初始数据',
    noLeaders:
      '还没有政府负责人的账号。账号由系统管理员在“用户管理”中建立（部门选择“市人民政府”），之后在这里确定任岗。',
    vacant: '▲ 还没有确定由谁任岗：现在无人可以批准延长。',
    covered: '✓ 未来十个工作日的每个办公时段都有任岗或者代岗的政府负责人在岗。',
    uncovered: (count: string, _one: boolean) =>
      `▲ 未来十个工作日有 ${count} 个办公时段，任岗、代岗的政府负责人都离岗，无人可以批准延长。`,
    closing: '增加一名在岗的代岗人员，或者由其中一人提前回岗，即可补上。',
    appointHint: '从政府负责人中选择，依次为任岗、代岗；确定后立即生效，并记入审计。',
    whoAppoints: '由政府主要负责人或者中心管理人员确定任岗。',
  },
  {
    title: 'Leaders of the government and who stands in',
    hint: 'Where uniform, joint or centralised handling cannot end within forty-five days, a leader of the government of the level may approve fifteen more (Administrative Licensing Law Art. 42(2)). While A is away or keeps out, B, then C, stand in; both names go on the record.',
    leaders: 'Who holds the post',
    head: 'Head',
    deputy: 'Deputy',
    here: 'on duty',
    holdsNone: 'holds no post',
    since: 'Since',
    fromData: 'came with the data',
    noLeaders:
      'No leader of the government has an account yet. The system administrator opens one under “Users” (department: City government); then the post is given here.',
    vacant: '▲ Nobody holds the post yet: nobody may approve an extension now.',
    covered:
      '✓ In every opening hour of the next ten working days a leader of the government who holds the post or stands in is there.',
    uncovered: (count: string, one: boolean) =>
      `▲ In ${count} opening ${one ? 'session' : 'sessions'} of the next ten working days all who hold the post or stand in are away, and nobody may approve an extension.`,
    closing: 'Another stand-in who is there, or one of them coming back earlier, would close this.',
    appointHint:
      'Chosen from the leaders of the government, holder first. It holds from now on and goes into the audit.',
    whoAppoints: 'The head of the government or the centre manager appoints.',
  },
)
