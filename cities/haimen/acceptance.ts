import type { AcceptanceSetup, InspectingDepartment } from '#domain/projects/index.ts'

type Both = InspectingDepartment['accepts']
const both = (zh: string, en: string): Both => ({ zh, en })

/** A department that inspects: what it accepts, its basis, and what it looks at on site. */
function inspects(
  code: string,
  accepts: Both,
  basis: Both,
  checks: Readonly<Record<string, readonly [zh: string, en: string]>>,
): InspectingDepartment {
  const lines = Object.entries(checks).map(([check, [zh, en]]) => ({ code: check, zh, en }))
  return { code, accepts, basis, checks: lines }
}

/**
 * The eleven departments of a completion acceptance in 2008 (reconstruction: the paper gives only the number; bases by name,
 * read in the law where an article is named). Planning comes first: without its verification nothing is accepted.
 */
const departments: readonly InspectingDepartment[] = [
  inspects(
    '10',
    both('建设工程规划核实：位置、面积、高度、绿地率', 'Planning verification: position, area, height, green ratio'),
    both('《城乡规划法》第四十五条', 'Urban and Rural Planning Law Art. 45'),
    {
      position: ['建筑位置、退界符合规划许可', 'Position and distances as permitted'],
      size: ['建筑面积、高度符合规划许可', 'Floor area and height as permitted'],
      green: ['绿地率达到规划条件', 'Green ratio as required'],
    },
  ),
  inspects(
    '09',
    both('工程质量监督报告、城建档案、竣工备案', 'Quality supervision report, archives, completion filing'),
    both('《建设工程质量管理条例》第十六条、第十七条、第四十九条', 'Quality Management Regulation Art. 16, 17, 49'),
    {
      structure: [
        '主体结构与图纸一致，质量监督无遗留问题',
        'Structure as drawn, nothing left open by quality supervision',
      ],
      archives: ['工程档案齐全并移交', 'Archives complete and handed over'],
    },
  ),
  inspects('04', both('消防验收', 'Fire acceptance'), both('《消防法》（1998年）第十条', 'Fire Law (1998) Art. 10'), {
    exits: ['疏散通道、安全出口畅通', 'Escape routes and exits clear'],
    hydrants: ['消火栓、自动喷水系统动作正常', 'Hydrants and sprinklers work'],
    compartments: ['防火分区、防火门符合设计', 'Fire compartments and doors as designed'],
  }),
  inspects(
    '20',
    both('环境保护“三同时”验收', 'Environmental acceptance (“three simultaneous”)'),
    both('《建设项目环境保护管理条例》（1998年）', 'Environmental Protection of Projects Regulation (1998)'),
    {
      facilities: ['污染防治设施与主体工程同时建成', 'Pollution control built together with the works'],
      noise: ['噪声、废水、废气达标', 'Noise, waste water and gas within limits'],
    },
  ),
  inspects(
    '23',
    both('人防工程或易地建设费', 'Air-defence works, or the fee in their place'),
    both('《人民防空法》第二十二条、第二十三条', 'Civil Air Defence Law Art. 22, 23'),
    {
      basement: ['防空地下室按审批图纸建成', 'Air-defence basement as approved'],
      doors: ['防护门、密闭设施合格', 'Blast doors and seals in order'],
    },
  ),
  inspects(
    '24',
    both('防雷装置验收', 'Lightning protection'),
    both('防雷装置设计审核和竣工验收规定', 'Rules on lightning protection'),
    {
      rods: ['接闪器、引下线安装合格', 'Rods and conductors in order'],
      earth: ['接地电阻检测合格', 'Earth resistance measured and in order'],
    },
  ),
  inspects(
    '08',
    both('土地复核：四至、利用强度、出让金', 'Land re-check: boundary, intensity, payment'),
    both('国有土地使用权出让合同', 'Contract of land-use right'),
    {
      boundary: ['用地四至与界桩一致', 'Boundary as staked'],
      intensity: ['容积率、建筑密度符合合同', 'Plot ratio and density as contracted'],
    },
  ),
  inspects(
    '22',
    both('绿化、环卫配套', 'Greening and waste facilities'),
    both('《城市绿化条例》《城市市容和环境卫生管理条例》', 'Urban Greening Regulation; City Appearance Regulation'),
    {
      greening: ['附属绿地按方案建成', 'Greenery planted as designed'],
      waste: ['垃圾收集、公厕等配套建成', 'Waste facilities built'],
    },
  ),
  inspects(
    '11',
    both('住宅交付条件、物业用房、白蚁防治', 'Delivery conditions, property rooms, termites'),
    both('《物业管理条例》', 'Property Management Regulation'),
    {
      rooms: ['物业管理用房落实', 'Rooms for property management provided'],
      termites: ['白蚁预防施工记录齐全', 'Termite treatment on record'],
    },
  ),
  inspects(
    '13',
    both('排水、防洪、水土保持设施', 'Drainage, flood and water-soil facilities'),
    both('《水土保持法》第二十七条', 'Water and Soil Conservation Law Art. 27'),
    {
      drainage: ['雨污分流，接入口合格', 'Rain and waste water apart, connections in order'],
      soil: ['水土保持设施建成', 'Water-soil facilities built'],
    },
  ),
  inspects(
    '18',
    both('二次供水、职业病防护设施', 'Secondary water supply, occupational disease facilities'),
    both('《职业病防治法》', 'Law on Occupational Diseases'),
    {
      water: ['二次供水设施及水质合格', 'Secondary supply and its water in order'],
      ventilation: ['通风、职业病防护设施与设计一致', 'Ventilation and protection as designed'],
    },
  ),
]

const paper = (code: string, zh: string, en: string, required = true) => ({ code, zh, en, required })

/**
 * How Haimen accepts works jointly: the construction bureau leads. Limits as proposed for the workflow (one to three days to
 * look at the papers, three to give an opinion, fifteen in all); no local rule on deemed consent is known, so silence is a card.
 */
export const acceptance: AcceptanceSetup = {
  version: 1,
  lead: '09',
  departments,
  papers: [
    paper('drawings', '竣工图（一套）', 'As-built drawings (one set)'),
    paper('completion-report', '工程竣工验收报告', 'Completion report'),
    paper('survey', '联合测绘成果报告', 'Joint survey report'),
    paper('archives', '工程档案目录', 'List of archives'),
    paper('tests', '专项检测报告', 'Test reports', false),
  ],
  limits: {
    ...{ completeness: 3, supplement: 10, notice: 2, visit: 5, opinion: 3, rectification: 30, letter: 2 },
    ...{ filingCalendarDays: 15, master: 15 },
  },
  deemedConsent: null,
}
