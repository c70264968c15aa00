/** Who begins and follows a case: the applicant or an agent, over what is theirs. */
export const caseApplicants = { applicant: 'own', agent: 'own' } as const

/** Who takes a case in, over those of the department. */
export const windowStaff = { clerk: 'department', reviewer: 'department' } as const

/** Everybody in the department whose case it is. */
export const departmentStaff = { ...windowStaff, 'deputy-head': 'department', head: 'department' } as const

/** What is the head's is anybody's of the department who stands in while the head is hindered; the case itself knows who does. */
export const headOrStandIn = { ...departmentStaff } as const

/** Who speaks for a unit: its chief representatives, its deputies and its head. */
export const unitSpeakers = { reviewer: 'department', 'deputy-head': 'department', head: 'department' } as const

/** Who speaks for a unit, over what concerns it, and who watches the centre. */
export const speakersAndWatchers = { ...unitSpeakers, 'centre-manager': 'all', supervisor: 'all' } as const
