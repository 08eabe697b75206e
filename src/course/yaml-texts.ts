import { isPair, isScalar, LineCounter, parseDocument, Scalar, visit } from 'yaml'

/** One text of a YAML file: the name it stands under, the line its words begin on, and the words. */
export interface YamlText {
  readonly field: string
  readonly line: number
  readonly text: string
}

/** Every text in a YAML file that loaded. `firstLine` is the line of the file on which `yaml` begins. */
export function textsInYaml(yaml: string, firstLine = 1): YamlText[] {
  const lines = new LineCounter()
  const found: YamlText[] = []
  visit(parseDocument(yaml, { lineCounter: lines }), {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string') return
      const pair = path.findLast(isPair)
      const field = isScalar(pair?.key) ? String(pair.key.value) : ''
      const isBlock = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED
      const line = lines.linePos(node.range?.[0] ?? 0).line + firstLine - 1 + (isBlock ? 1 : 0)
      found.push({ field, line, text: node.value })
    },
  })
  return found
}
