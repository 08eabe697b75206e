import type { AnyNode } from 'acorn'
import type { Note } from '../note.ts'
import { kindOf, textOf, type Script } from './kinds.ts'
import { doubt } from './remark.ts'
import type { Use } from './scope.ts'

const sumNames = /(total|sum|count|counter|score|cost|amount|balance|points)$/i

/** `let total = ""` or `"0"`, and then numbers: `+` joins them on, because the total begins as text. */
export function checkTotals(script: Script, notes: Note[]): void {
  for (const made of script.names.made) {
    const text = made.first && /^(let|var)$/.test(made.by) ? textOf(made.first)?.trim() : undefined
    if (!made.first || text === undefined || (text !== '' && Number.isNaN(Number(text)))) continue
    const added = made.uses.filter((use) => use.writes).map((use) => addedBy(use, made.name))
    const kinds = added.map((each) => (each ? kindOf(script, each) : 'text'))
    const isSum = sumNames.test(made.name)
    const isInLoop = made.uses.some((use) => use.writes && use.above.some((each) => /^(For|While|Do)/.test(each.type)))
    const isNumber = kinds.includes('number') && text !== '' && isInLoop
    const isOther = kinds.some((kind) => kind !== 'number' && kind !== 'unknown')
    if (kinds.length > 0 && !isOther && (isSum || isNumber))
      doubt(notes, 'js/starts-as-text', [made.node.start, made.first.end], made.name, JSON.stringify(text))
  }
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
