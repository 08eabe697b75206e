import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { kindOf, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import type { Use } from './scope.ts'

const sumNames = /(total|sum|count|counter|score|cost|amount|balance|points)$/i

/** `let total = ""` or `"0"`, and then numbers: `+` joins them on, because the total begins as text. */
export function checkTotals(script: Script, notes: Note[]): void {
  for (const made of script.names.made) {
    const text = made.first && /^(let|var|const)$/.test(made.by) ? textOf(made.first)?.trim() : undefined
    if (!made.first || text === undefined || (text !== '' && Number.isNaN(Number(text)))) continue
    const added = made.uses.filter((use) => use.writes).map((use) => addedBy(use, made.name))
    const kinds = added.map((each) => (each ? kindOf(script, each) : 'text'))
    const isSum = sumNames.test(made.name)
    const isInLoop = made.uses.some((use) => use.writes && use.above.some((each) => /^(For|While|Do)/.test(each.type)))
    const isNumber = kinds.includes('number') && text !== '' && isInLoop
    const isOther = kinds.some((kind) => kind !== 'number' && kind !== 'unknown')
    if (kinds.length > 0 && !isOther && (isSum || isNumber))
      doubt(notes, 'js/starts-as-text', [made.node.start, made.first.end], made.name, JSON.stringify(text), text || '0')
    else if (added.length === 0 && isPlainNumber(text) && made.uses.some((use) => isSummed(script, use)))
      doubt(notes, 'js/starts-as-text', [made.node.start, made.first.end], made.name, JSON.stringify(text), text)
  }
}

// `007` may be a code, and `5` is a number.
const isPlainNumber = (text: string): boolean => /^(0|[1-9]\d*)(\.\d+)?$/.test(text)

// `price + 2`, where `price` is `"5"`, and nothing before it makes a text of it all.
function isSummed(script: Script, { node, above }: Use): boolean {
  const sum = above.at(-1)
  if (sum?.type !== 'BinaryExpression' || sum.operator !== '+') return false
  return kindOf(script, sum.left === node ? sum.right : sum.left) === 'number'
}

// What is added on: `n` of `total += n` and of `total = total + n`.
function addedBy({ node, above }: Use, name: string): AnyNode | undefined {
  const parent = above.at(-1)
  if (parent?.type !== 'AssignmentExpression' || parent.left !== node) return undefined
  if (parent.operator === '+=') return parent.right
  const sum = parent.operator === '=' && parent.right.type === 'BinaryExpression' ? parent.right : undefined
  if (sum?.operator !== '+') return undefined
  const isName = (each: AnyNode): boolean => each.type === 'Identifier' && each.name === name
  return isName(sum.left) ? sum.right : isName(sum.right) ? sum.left : undefined
}
