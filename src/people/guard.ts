import { answerJson, errorPage, redirectTo, type ErrorKind } from '#web'
import type { Hono } from 'hono'
import { readBody } from './body.ts'
import { cookiesOf, endedSessionCookie } from './cookies.ts'
import type { Ending } from './facts.ts'
import { frameOf, homeOf } from './frame.ts'
import type { People } from './people.ts'
import type { House, Route, Visit, Visitor } from './route.ts'
import { words } from './words.ts'

/**
 * Hangs routes on the app, each behind the guard: a request that changes something must come from our own page,
 * its body must be small and quick enough, its session must live, and the route must be for its role.
 */
export function mountRoutes(app: Hono, people: People, routes: readonly Route[]): void {
  for (const route of routes) {
    app.on(route.method, route.path, (context) => guard(people, route, context.req.raw, context.req.param()))
  }
}

async function guard(
  people: People,
  route: Route,
  request: Request,
  params: Record<string, string>,
): Promise<Response> {
  if (route.method === 'POST' && !isFromOurPage(request)) return refuse(request, 'elsewhere')
  const body = await readBody(request, { most: route.mostBytes })
  if (!body.ok) return refuse(request, body.why)
  const house = await people.house()
  const who = await whoIsThere(people, route, request)
  if (who.ended !== null) return sendToSignIn(request, who.ended)
  if (!route.for.includes(who.visitor.role)) return turnAway({ route, request, house, visitor: who.visitor })
  return route.answer(await withHandUp(people, route, visitOf(body.value, params, who.visitor, house)))
}

/** Other rooms hear of the visit; a page of a learner gets its button for asking for help. */
async function withHandUp({ beside }: People, route: Route, visit: Visit): Promise<Visit> {
  beside.visited?.(route, visit)
  const { visitor, request } = visit
  if (!beside.handUp || visitor.role !== 'learner' || request.method !== 'GET' || !wantsPage(request)) return visit
  return { ...visit, handUp: await beside.handUp(visitor, visit) }
}

/** The browser says where a request comes from. One that says neither is no browser we know, or is hiding it. */
function isFromOurPage(request: Request): boolean {
  const [site, origin] = [request.headers.get('sec-fetch-site'), request.headers.get('origin')]
  if (site !== null && site !== 'same-origin') return false
  if (origin !== null) return origin === new URL(request.url).origin
  return site !== null
}

interface Who {
  readonly visitor: Visitor
  readonly ended: Ending | 'signed-out' | null
}

const nobody: Who = { visitor: { role: 'nobody' }, ended: null }

async function whoIsThere(people: People, route: Route, request: Request): Promise<Who> {
  const { session: token } = cookiesOf(request)
  const found = token === null ? null : await people.sessions.find(token, !(route.keepsIdle ?? false))
  const isOpen = route.for.includes('nobody')
  if (!found) return isOpen ? nobody : { ...nobody, ended: 'signed-out' }
  if (found.ended === null) return { visitor: found.person, ended: null }
  if (route.lastSave && route.for.includes(found.person.role) && people.sessions.takeLastSave(found.person.session)) {
    return { visitor: found.person, ended: null }
  }
  return isOpen ? nobody : { ...nobody, ended: found.ended }
}

function visitOf(request: Request, params: Record<string, string>, visitor: Visitor, house: House): Visit {
  const actor =
    visitor.role === 'nobody' ? ({ id: null, role: 'nobody' } as const) : { id: visitor.id, role: visitor.role }
  return { request, url: new URL(request.url), params, visitor, actor, house }
}

/** Islands ask for JSON or an event stream; everything else is a page. */
function wantsPage(request: Request): boolean {
  const [accept, type] = [request.headers.get('accept') ?? '', request.headers.get('content-type') ?? '']
  return !/application\/json|text\/event-stream/.test(accept) && !type.startsWith('application/json')
}

function sendToSignIn(request: Request, why: Ending | 'signed-out'): Response {
  if (!wantsPage(request)) {
    const say = why === 'signed-out' ? words.signedOut : words.ended[why]
    return withoutSession(answerJson({ why, say }, 401))
  }
  const { pathname, search } = new URL(request.url)
  const asked = new URLSearchParams()
  if (request.method === 'GET' && pathname !== '/') asked.set('next', pathname + search)
  if (why !== 'signed-out') asked.set('because', why)
  const query = asked.size > 0 ? `?${asked.toString()}` : ''
  return redirectTo(`/sign-in${query}`)
}

/** The cookie of an ended session stays until a page has said why it ended; an island says it at once. */
function withoutSession(answer: Response): Response {
  answer.headers.append('set-cookie', endedSessionCookie())
  return answer
}

interface TurnedAway {
  readonly route: Route
  readonly request: Request
  readonly house: House
  readonly visitor: Visitor
}

function turnAway({ route, request, house, visitor }: TurnedAway): Response {
  const say = words.forRoles(route.for)
  if (!wantsPage(request)) return answerJson({ why: 'refused', say }, 403)
  // The sign-in page of someone who is signed in is the way home, not a refusal.
  if (visitor.role !== 'nobody' && route.for.every((role) => role === 'nobody')) return redirectTo(homeOf(visitor.role))
  return errorPage('refused', { say, ...frameOf({ visitor, house }) })
}

function refuse(
  request: Request,
  kind: Extract<ErrorKind, 'elsewhere' | 'too-big' | 'too-slow' | 'bad-form'>,
): Response {
  const page = errorPage(kind)
  return wantsPage(request) ? page : answerJson({ why: kind, say: words.refusals[kind] }, page.status)
}
