import type { PageProps } from '#web'
import type { Role, Visit } from './route.ts'
import { staffWords } from './staff-words.ts'
import { words } from './words.ts'

/** Where someone of this role begins. */
export function homeOf(role: Role): string {
  return role === 'learner' ? '/' : '/staff'
}

/** What every page of this visitor has in common, for `<Page {...frameOf(visit)} title=…>`. */
export function frameOf({
  visitor,
  house,
  handUp,
}: Pick<Visit, 'visitor' | 'house' | 'handUp'>): Pick<PageProps, 'banner' | 'signedIn' | 'reading' | 'handUp'> {
  const banner = house.demo ? { banner: words.banner } : {}
  if (visitor.role === 'nobody') return banner
  const settings = visitor.role === 'learner' ? { settings: '/settings' } : {}
  return {
    ...banner,
    signedIn: { name: visitor.name, home: homeOf(visitor.role), session: visitor.session, ...settings },
    ...(handUp === undefined ? {} : { handUp }),
    reading: visitor.reading,
  }
}

/** The same for a page of staff: their pages in the header, smaller type, the whole width. */
export function staffFrameOf(visit: Visit): Partial<PageProps> {
  const { visitor, url } = visit
  const pages = visitor.role === 'manager' ? [...staffPages, ...managerPages] : staffPages
  const path = url.pathname.replace(/^\/staff\/rooms\b/, '/staff/class') // rooms are seen to from the Class page
  const here = pages.findLast(({ href }) => path === href || path.startsWith(`${href}/`))
  const nav = pages.map((page) => ({ ...page, here: page === here }))
  return { ...frameOf(visit), staff: true, wide: true, nav }
}

const staffPages = [
  { text: staffWords.nav.today, href: '/staff' },
  { text: staffWords.nav.class, href: '/staff/class' },
  { text: staffWords.nav.learners, href: '/staff/learners' },
]

const managerPages = [
  { text: staffWords.nav.staff, href: '/staff/accounts' },
  { text: staffWords.nav.site, href: '/staff/site' },
]
