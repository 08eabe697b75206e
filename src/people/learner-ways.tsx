import type { Id } from '#base'
import type { Visit } from './route.ts'
import { staffWords } from './staff-words.ts'

/** What other rooms keep of one learner, for her tutors: how far she is, her work as it stands, whom she helps. */
export function LearnerWays({ visit, id, name }: { visit: Visit; id: Id; name: string }) {
  if (visit.visitor.role !== 'tutor') return null
  const { ways } = staffWords.learner
  const all = [
    { href: `/staff/learners/${id}/progress`, text: ways.progress(name) },
    { href: `/staff/class/learners/${id}/work`, text: ways.work },
    { href: `/staff/learners/${id}/classes`, text: ways.classes },
    { href: `/staff/learners/${id}/mentor`, text: ways.mentor },
  ]
  return (
    <nav class="learner-ways no-print" aria-label={ways.name}>
      <ul>
        {all.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
