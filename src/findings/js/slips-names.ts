import { after, placeOfToken, replace, reserved, startsValue, type Candidate, type Context } from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

// Names with a space, a hyphen or a digit in front; a name left out; `=` left out.
export function nameSlips({ list, index, text }: Context, previous: Token, token: Token): Candidate[] {
  const word = list[index - 2]
  const next = list[index + 1]
  const declares = /^(let|const|var|function|class)$/
  const found: Candidate[] = []
  if (declares.test(word?.text ?? '') && previous.type === 'word') {
    if (token.type === 'word' && word?.text !== 'class' && !reserved.has(token.text)) {
      const right = previous.text + token.text.slice(0, 1).toUpperCase() + token.text.slice(1)
      found.push({
        note: slip('js/name-space', [previous.start, token.end], `${previous.text} ${token.text}`, right),
        edits: [{ from: previous.end, to: token.start, put: '' }],
      })
    }
    if (token.text === '-' && next?.type === 'word') {
      const right = previous.text + next.text.slice(0, 1).toUpperCase() + next.text.slice(1)
      found.push({
        note: slip('js/name-hyphen', [previous.start, next.end], text.slice(previous.start, next.end), right),
        edits: hyphens(list, index),
      })
    }
    if (word?.text !== 'function' && startsValue(token) && token.line === previous.line && token.text !== '(') {
      found.push({
        note: slip('js/equals-missing', placeOfToken(previous), previous.text),
        edits: [after(previous, '=')],
      })
    }
    if (['.', '!', '?', '#', '@', '/', "'", ':'].includes(token.text) && next?.type === 'word')
      found.push({
        note: slip('js/name-sign', placeOfToken(token), token.text),
        edits: [{ from: token.start, to: next.end, put: '_' }],
      })
  }
  if (
    word?.text === ',' &&
    previous.type === 'word' &&
    token.type === 'word' &&
    list.some((each) => each.line === token.line && /^(let|const|var)$/.test(each.text))
  ) {
    found.push({
      note: slip('js/comma-missing', placeOfToken(previous), previous.text, token.text, 'a list of names'),
      edits: [after(previous, ',')],
    })
  }
  if (previous.text === ',' && token.text === '=')
    found.push({ note: slip('js/name-missing', placeOfToken(previous), ','), edits: [after(previous, ' name1 ')] })
  if (token.text === '=>' || token.text === '(') found.push(...equalsBeforeArrow(list, index))
  if (declares.test(previous.text)) {
    if (token.type === 'number' && next)
      found.push({
        note: slip('js/name-digit', placeOfToken(token), `${token.text}${next.type === 'word' ? next.text : ''}`),
        edits: [replace(token, next.start === token.end ? 'n' : 'n1')],
      })
    if (token.text === '=' || token.text === ';' || token.text === 'of' || token.text === 'in')
      found.push({
        note: slip('js/name-missing', placeOfToken(previous), previous.text),
        edits: [after(previous, ' name1 ')],
      })
    if (reserved.has(token.text) && /^[=;(]$/.test(next?.text ?? ''))
      found.push({
        note: slip('js/reserved-name', placeOfToken(token), token.text),
        edits: [replace(token, `${token.text}1`)],
      })
    if (token.type === 'text' && previous.text !== 'function')
      found.push({
        note: slip('js/name-missing', placeOfToken(previous), previous.text),
        edits: [replace(token, 'name1')],
      })
  }
  return found
}

// `const add (a, b) => …` and `button.onclick () => …`
function equalsBeforeArrow(list: readonly Token[], index: number): Candidate[] {
  let open = index
  if (list[index]?.text === '=>') {
    open -= 1
    for (let depth = 0; open >= 0; open--) {
      if (list[open]?.text === ')') depth += 1
      if (list[open]?.text === '(' && --depth === 0) break
    }
  }
  const name = list[open - 1]
  if (list[open]?.text !== '(' || name?.type !== 'word' || reserved.has(name.text)) return []
  return [{ note: slip('js/equals-missing', placeOfToken(name), name.text), edits: [after(name, ' = ')] }]
}

function hyphens(list: readonly Token[], index: number): { from: number; to: number; put: string }[] {
  const edits = []
  for (let i = index; list[i]?.text === '-'; i += 2)
    edits.push({ from: list[i]?.start ?? 0, to: list[i]?.end ?? 0, put: '_' })
  return edits
}
