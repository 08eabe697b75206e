// The two small parts of css-tree we use; its own types describe only the whole library (twice the size).
declare module 'css-tree/lexer' {
  export interface MatchError {
    readonly name: string
    readonly message: string
    readonly mismatchOffset?: number
    readonly mismatchLength?: number
  }
  export class Lexer {
    constructor(config: object, syntax: object, structure: object)
    readonly properties: Readonly<Record<string, { readonly syntax: object }>>
    readonly types: Readonly<Record<string, { readonly syntax: object }>>
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
