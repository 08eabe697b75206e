// The two small parts of css-tree that our tests use; its own types describe only the whole library (twice the size).
declare module 'css-tree/lexer' {
  export interface MatchError {
    readonly name: string
    readonly mismatchOffset?: number
  }
  export class Lexer {
    constructor(config: object, syntax: object, structure: object)
    matchProperty(name: string, value: string): { readonly matched: object | null; readonly error: MatchError | null }
  }
}
declare module 'css-tree/dist/data' {
  const data: {
    readonly properties: Readonly<Record<string, string>>
    readonly types: Readonly<Record<string, string>>
  }
  export default data
}
