import { newId } from '#base'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoCardsOf } from '../tools/running-site.ts'
import { HttpLearner, HttpPerson, type Card } from './http-learner.ts'

const lessons = ['what-a-web-page-is', 'headings-and-paragraphs', 'a-button-that-counts']
const eachMs = 2000

/** A tutor of the demo adds a class from a list. gives the cards of the sheet that she would print. */
export async function addClass(address: string, dataFolder: string, size: number): Promise<Card[]> {
  const sam = demoCardsOf(dataFolder).staff[0]
  if (!sam) throw new Error('The demo has no tutor.')
  const tutor = new HttpPerson(address)
  await tutor.form('/sign-in/staff', { name: sam.name, passphrase: sam.passphrase })
  const rows = Array.from({ length: size }, (_, nth) => `Learner ${nth + 1},`)
  const text = ['name,number', ...rows].join('\n')
  const sheet = await tutor.form('/staff/learners/list/add', { text, command: newId() })
  const cards = sheet.matchAll(/class="card-code">([^<]+)<.*?class="card-three">([^<]+)</gs)
  const found = [...cards].map(([, code = '', words = '']) => ({ code, words }))
  if (found.length !== size) throw new Error(`The sheet holds ${found.length} cards instead of ${size}.`)
  return found
}

/** Everyone signs in at once. gives them, and how long each waited for her first page, in ms. */
export async function signInAtOnce(address: string, cards: readonly Card[]) {
  const times: number[] = []
  const learners = cards.map(async (card) => {
    const learner = new HttpLearner(address)
    const from = performance.now()
    await learner.signIn(card)
    times.push(performance.now() - from)
    return learner
  })
  return { learners: await Promise.all(learners), times }
}

export interface Asked {
  readonly kind: 'page' | 'draft' | 'version'
  readonly ms: number
}

/**
 * A lesson: everyone has the stream of her screen open, and asks for a page or saves, each every 2 s, spread as people are.
 * gives each request, with ms to the end of its answer.
 */
export async function haveLesson(learners: readonly HttpLearner[], seconds: number): Promise<Asked[]> {
  const closing = await Promise.all(learners.map((learner) => learner.listen()))
  await Promise.all(learners.map((learner, nth) => learner.beginAt(lessonOf(nth))))
  const asked: Asked[] = []
  const until = performance.now() + seconds * 1000
  const one = async (learner: HttpLearner, nth: number) => {
    let next = performance.now() + (nth * eachMs) / learners.length
    for (let turn = nth; next < until; turn += 1, next += eachMs) {
      await sleep(Math.max(0, next - performance.now()))
      const from = performance.now()
      const kind = turn % 2 === 0 ? await learner.save() : await learner.page(pageOf(turn)).then(() => 'page' as const)
      asked.push({ kind, ms: performance.now() - from })
    }
  }
  await Promise.all(learners.map(one))
  for (const close of closing) close()
  return asked
}

function pageOf(turn: number): string {
  const half = Math.floor(turn / 2)
  if (half % 5 === 0) return '/'
  return half % 5 === 1 ? '/lessons' : `/lessons/${lessonOf(half)}`
}

function lessonOf(nth: number): string {
  return lessons[nth % lessons.length] ?? ''
}
