import type { Role } from '#domain/organisation/index.ts'

/** Someone who can sign in, with exactly one role. */
export interface Account {
  id: string
  username: string
  role: Role
  name: string
  nameEn: string
  /** Null for applicants, agents and the centre's own people. */
  departmentCode: string | null
  windowCodes: string[]
  /** The applicant an applicant's account stands for. */
  partyId: string | null
  /** The password was given by somebody else and is to be changed at the next sign-in. */
  mustChangePassword: boolean
}

/** Who calls what anyone may call. Its role is none of the roles, so whatever names a role denies it. */
export const nobody: Account = {
  id: '00000000-0000-0000-0000-000000000000',
  username: 'nobody',
  role: 'nobody' as Role,
  name: '',
  nameEn: '',
  departmentCode: null,
  windowCodes: [],
  partyId: null,
  mustChangePassword: false,
}

/** The columns of table `account` (as `a`) that make an Account; `caller_of` in SQL makes the same of it. */
export const accountColumns = `a.id, a.username, a.role, a.name, a.name_en as "nameEn",
  a.department_code as "departmentCode", a.window_codes as "windowCodes", a.party_id as "partyId",
  a.must_change_password as "mustChangePassword"`
