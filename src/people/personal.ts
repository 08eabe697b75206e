import type { PersonalField } from '#journal'

/**
 * The condition every field here stands on. That someone is in our records at all is criminal-offence data
 * (UK GDPR Art. 10); the course runs it as a not-for-profit body for its members (DPA 2018 Sch. 1 para. 31)
 * and on the site's own written agreement.
 */
const memberOfTheCourse = 'Not-for-profit body, members only (DPA 2018 Sch. 1 para. 31), with a policy document'

export const whileOnTheCourse = 'While on the course, then 1 year; erased sooner when the learner asks'
export const whileAtTheSite = 'While at this site, then 3 months; never leaves the site'

/** The case for one field: `purpose` says what for; the rest is the same for most fields here. */
export function field(purpose: string, retention: string, condition = memberOfTheCourse): PersonalField {
  return { purpose, condition, retention }
}

export const staffCondition = 'Contract with the member of staff (UK GDPR Art. 6(1)(b))'
export const whileOnTheStaff = 'While on the staff of this site, then 1 year, for the audit of what was done'
