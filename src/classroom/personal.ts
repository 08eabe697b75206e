import type { PersonalField } from '#journal'

const memberOfTheCourse = 'Not-for-profit body, members only (DPA 2018 Sch. 1 para. 31), with a policy document'

/** The case for one field of what happens in a class: `purpose` says what for; the rest is the same for them all. */
export function inClass(purpose: string): PersonalField {
  const retention = 'While at this site, then 3 months; never leaves the site'
  return { purpose, condition: memberOfTheCourse, retention }
}
