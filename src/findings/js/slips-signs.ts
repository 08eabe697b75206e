import { enclosing, placeOfToken, remove, replace, type Candidate, type Context, type Edit } from './context.ts'
import { slip } from './remark.ts'
import type { Token } from './tokens.ts'

type Kind = 'order' | 'space' | 'wrong'

// What two signs beside each other were meant to be; touching or not.
// prettier-ignore
const pairs: Readonly<Record<string, readonly (readonly [Kind, string])[]>> = {
  '= <': [['order', '<=']], '= >': [['order', '>='], ['space', '=>']], '= !': [['order', '!==']], '< >': [['wrong', '!==']], '> <': [['wrong', '!==']],
  '= =': [['space', '==']], '== =': [['space', '===']], '= ==': [['space', '===']], '=== =': [['wrong', '===']], '== ==': [['wrong', '===']], '!== =': [['wrong', '!==']], '! =': [['space', '!=']], '! ==': [['space', '!==']], '!= =': [['space', '!==']], '! ===': [['wrong', '!==']],
  '< =': [['space', '<=']], '> =': [['space', '>=']], '< ==': [['wrong', '<=']], '> ==': [['wrong', '>=']], '<= =': [['wrong', '<=']], '>= =': [['wrong', '>=']], '== >': [['order', '>=']], '== <': [['order', '<=']], '=> =': [['wrong', '>=']],
  '& &': [['space', '&&']], '| |': [['space', '||']], '&& &': [['wrong', '&&']], '&& &&': [['wrong', '&&']], '|| |': [['wrong', '||']], '|| ||': [['wrong', '||']], '+ +': [['space', '++']], '- -': [['space', '--']],
  '+ =': [['space', '+=']], '- =': [['space', '-=']], '* =': [['space', '*=']], '/ =': [['space', '/=']], ': =': [['wrong', '=']], '= :': [['wrong', '=']], '- >': [['wrong', '=>']], '= /': [['order', '/=']], '= *': [['order', '*=']], '= %': [['order', '%=']],
  '+ *': [['wrong', '*']], '/ /': [['space', '//']], '* *': [['space', '**']], '++ +': [['wrong', '++']], '+ ++': [['wrong', '++']], '+ )': [['wrong', '++ )']], '- )': [['wrong', '-- )']], '. .': [['wrong', '.']], '=> >': [['wrong', '=>']], '== !': [['order', '!==']], '=! =': [['wrong', '!==']],
}

/** Signs in the wrong order, with a space inside, or of another language. */
export function signSlips(context: Context): Candidate[] {
  const { list, index } = context
  const found: Candidate[] = []
  const line = list[index]?.line
  let last = index + 1
  while (list[last]?.line === line && line !== undefined && last < index + 40) last += 1
  for (let i = Math.max(0, index - 14); i <= Math.min(list.length - 1, last); i++) {
    const token = list[i]
    if (token?.type !== 'sign') continue
    found.push(...pairAt(context, i, token), ...singleAt(context, i, token))
  }
  return found.reverse()
}

function pairAt({ list, text }: Context, i: number, token: Token): Candidate[] {
  const next = list[i + 1]
  const isTest = /^(test|for)$/.test(enclosing(list, i)?.kind ?? '')
  if (!next || next.line !== token.line) return []
  const third = list[i + 2]
  const written = text.slice(token.start, next.end)
  const edits = (put: string): Edit[] => [{ from: token.start, to: next.end, put }]
  const found = (pairs[`${token.text} ${next.text}`] ?? []).map(([kind, right]) => {
    const shown = right.replace(' )', '')
    const isApart = written.length > token.text.length + next.text.length
    const place = [token.start, next.end] as const
    if (/\)$/.test(right))
      return { note: slip('js/sign-wrong', placeOfToken(token), token.text, shown), edits: edits(right) }
    if (token.text === '=' && next.text === '>' && isApart)
      return isTest
        ? { note: slip('js/sign-wrong', place, written, '>='), edits: edits('>=') }
        : { note: slip('js/sign-space', place, written, '=>'), edits: edits('=>') }
    if (kind === 'space' && isApart) return { note: slip('js/sign-space', place, written, shown), edits: edits(right) }
    if (kind === 'order' && !isApart) return { note: slip('js/sign-order', place, written, shown), edits: edits(right) }
    return { note: slip('js/sign-wrong', place, written, shown), edits: edits(right) }
  })
  if (token.text === '=' && next.text === '!' && third?.text === '=')
    found.push({
      note: slip('js/sign-wrong', [token.start, third.end], text.slice(token.start, third.end), '!=='),
      edits: [{ from: token.start, to: third.end, put: '!==' }],
    })
  return found
}

function singleAt(context: Context, i: number, token: Token): Candidate[] {
  const { list } = context
  const previous = list[i - 1]
  const around = enclosing(list, i)
  const place = placeOfToken(token)
  if (token.text === '=>' && (around?.kind === 'test' || around?.kind === 'for'))
    return [{ note: slip('js/sign-order', place, '=>', '>='), edits: [replace(token, '>=')] }]
  if (token.text === '=>' && previous?.text === ')' && isFunctionHeader(list, i - 1))
    return [{ note: slip('js/arrow-extra', place), edits: [remove(token)] }]
  if ((token.text === '==' || token.text === '===') && previous && /^(let|const|var)$/.test(list[i - 2]?.text ?? '')) {
    return [{ note: slip('js/two-equals', place, previous.text, token.text), edits: [replace(token, '=')] }]
  }
  if (token.text === '>' && previous?.text === ')' && (around?.kind === 'call' || list[i + 1]?.text === '{'))
    return [{ note: slip('js/sign-wrong', place, '>', '=>'), edits: [replace(token, '=>')] }]
  if (token.text === '=' && previous?.text === ')')
    return [{ note: slip('js/sign-wrong', place, '=', '=>'), edits: [replace(token, '=>')] }]
  if (token.text === ':' && previous && /^(let|const|var)$/.test(list[i - 2]?.text ?? ''))
    return [{ note: slip('js/sign-wrong', place, ':', '='), edits: [replace(token, '=')] }]
  if (token.text === ';' && list[i + 1]?.text === '=')
    return [{ note: slip('js/semicolon-extra', place, previous?.text ?? ''), edits: [remove(token)] }]
  return []
}

function isFunctionHeader(list: readonly Token[], close: number): boolean {
  for (let i = close; i >= 0 && i > close - 20; i--)
    if (list[i]?.text === '(') return list[i - 1]?.text === 'function' || list[i - 2]?.text === 'function'
  return false
}
