import { Type } from 'typebox'
import { endpoint } from './kernel/endpoint.ts'
import { Closed } from './kernel/shapes.ts'

const Code = Type.String({ maxLength: 4 })
const Name = Type.String({ maxLength: 200 })
const Count = Type.Integer({ minimum: 0 })
/** Null where there is nothing to divide by. */
const Rate = Type.Union([Type.Number({ minimum: 0 }), Type.Null()])

const Window = Closed({ code: Code, name: Name, nameEn: Name })
const question = { method: 'GET', tag: 'organisation', allow: 'anyone' } as const

/** How an indicator is computed, in words a reader can check; counts have no denominator. */
const Recipe = Closed({
  indicator: Type.String({ maxLength: 40 }),
  numerator: Count,
  denominator: Type.Union([Count, Type.Null()]),
  zh: Type.String({ maxLength: 300 }),
  en: Type.String({ maxLength: 300 }),
  source: Type.String({ maxLength: 300 }),
})

export const indicators = endpoint({
  ...question,
  path: '/api/public/indicators',
  summary: 'How far the centre really is one door: residency, authority, windows and staff, each with its recipe',
  reply: Closed({
    items: Count,
    itemsResident: Count,
    instantItems: Count,
    decideAndSealItems: Count,
    departments: Count,
    windows: Count,
    windowStaff: Count,
    centreStaff: Count,
    residencyRate: Rate,
    /** 授权率 as declared by the catalogue, and as exercised: where the decisions of the last ninety days were made. */
    authorityRate: Rate,
    effectiveAuthorityRate: Rate,
    decisions: Count,
    decisionsAtWindow: Count,
    instantRate: Rate,
    departmentResidencyRate: Rate,
    byDepartment: Type.Array(
      Closed({
        code: Code,
        name: Name,
        nameEn: Name,
        items: Count,
        itemsResident: Count,
        instantItems: Count,
        decideAndSealItems: Count,
        windows: Count,
        windowStaff: Count,
        residencyRate: Rate,
        authorityRate: Rate,
      }),
    ),
    recipes: Type.Array(Recipe),
  }),
})

export const departmentList = endpoint({
  ...question,
  path: '/api/public/departments',
  summary: 'The departments, their windows, and how many items each offers',
  reply: Closed({
    departments: Type.Array(
      Closed({
        code: Code,
        name: Name,
        nameEn: Name,
        vertical: Type.Boolean(),
        items: Count,
        windows: Type.Array(Window),
      }),
    ),
  }),
})

export const windowList = endpoint({
  ...question,
  path: '/api/public/windows',
  summary: 'The windows of the hall and the department that staffs each',
  reply: Closed({
    windows: Type.Array(
      Closed({
        ...Window.properties,
        departmentCode: Code,
        departmentName: Name,
        departmentNameEn: Name,
      }),
    ),
  }),
})
