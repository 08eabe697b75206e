import type { runWords } from '../words/run.ts'

export type RunId = keyof typeof runWords

/** One kind of message, in the words of Chromium or of Firefox; `words` picks what the sentence speaks of. */
interface Message {
  readonly says: RegExp
  readonly id: RunId
  readonly words: (parts: readonly string[]) => string[]
}

const none = (): string[] => []
const first = ([one = '']: readonly string[]): string[] => [one]
const both = ([one = '', other = '']: readonly string[]): string[] => [one, other]
const entry = (says: RegExp, id: RunId, words: Message['words'] = none): Message => ({ says, id, words })

/** The messages of V8 (Chromium, Edge) and of SpiderMonkey (Firefox), the exact ones before the general. */
export const messages: readonly Message[] = [
  entry(/^Cannot (?:read|set) propert(?:y|ies) of null \((?:reading|setting) '(.*)'\)/, 'run/null', ([member = '']) => [
    member,
    '',
  ]),
  entry(/^Cannot read property '(.*)' of null|^Cannot set property '(.*)' of null/, 'run/null', ([a = '', b = '']) => [
    a || b,
    '',
  ]),
  entry(/^can't access property "(.*)", (.*) is null/, 'run/null', both),
  entry(/^(.*) is null$/, 'run/null', ([what = '']) => ['value', what]),
  entry(
    /^Cannot (?:read|set) propert(?:y|ies) of undefined \((?:reading|setting) '(.*)'\)/,
    'run/undefined',
    ([member = '']) => [member, ''],
  ),
  entry(/^Cannot (?:read|set) property '(.*)' of undefined/, 'run/undefined', ([member = '']) => [member, '']),
  entry(/^can't access property "(.*)", (.*) is undefined/, 'run/undefined', both),
  entry(/^(.*) is undefined$/, 'run/undefined', ([what = '']) => ['value', what]),
  entry(/^Cannot destructure property '(.*)' of '(.*)' as it is (?:undefined|null)/, 'run/undefined', both),
  entry(/^Cannot (?:read|set) private member|^attempted to (?:get|set) private field/, 'run/undefined', () => [
    '#',
    '',
  ]),
  entry(
    /^Cannot convert undefined or null to object|^can't convert (?:undefined|null) to object/,
    'run/undefined',
    () => ['keys', ''],
  ),
  entry(/^(.*?) is not a function or its return value is not iterable/, 'run/not-a-list', first),
  entry(/^(?:undefined|object null|.*) is not iterable \(cannot read property/, 'run/not-a-list', () => ['']),
  entry(/^(.*) is not iterable/, 'run/not-a-list', first),
  entry(/^(.*) is not a constructor/, 'run/not-a-class', first),
  entry(
    /^Class constructor (.*) cannot be invoked without 'new'|^class constructors must be invoked with 'new'/,
    'run/without-new',
    first,
  ),
  entry(/^Method (.*) called on incompatible receiver/, 'run/not-a-function', first),
  entry(/^(.*) is not a function$/, 'run/not-a-function', first),
  entry(/^(.*) is not defined$/, 'run/not-defined', first),
  entry(/^Can't find variable: (.*)$/, 'run/not-defined', first),
  entry(
    /^Cannot access '(.*)' before initialization|^can't access lexical declaration '(.*)' before initialization/,
    'run/too-early',
    ([a = '', b = '']) => [a || b],
  ),
  entry(/^Assignment to constant variable|^invalid assignment to const '(.*)'/, 'run/const-changed', first),
  entry(
    /^Identifier '(.*)' has already been declared|^redeclaration of (?:let|const|var|function|formal parameter|class) (.*)/,
    'run/twice',
    ([a = '', b = '']) => [a || b],
  ),
  entry(/^Maximum call stack size exceeded|^too much recursion|^InternalError: too much recursion/, 'run/too-deep'),
  entry(/^[Ii]nvalid array length|^Array size is not a small enough/, 'run/list-length'),
  entry(
    /^(toFixed|toPrecision|toString)\(\).* (?:argument|radix) must be|^precision (?:.*) out of range|^radix must be/,
    'run/number-range',
    ([method = '']) => [method || 'toFixed'],
  ),
  entry(/^Invalid count value|^repeat count must be/, 'run/repeat'),
  entry(/^Invalid string length|^allocation size overflow|^out of memory/, 'run/repeat'),
  entry(
    /^Unexpected end of JSON input|^JSON\.parse: unexpected end of data|^JSON\.parse: end of data/,
    'run/json-ends',
  ),
  entry(/^Unexpected token '?(.*?)'?,? .*is not valid JSON/, 'run/json', first),
  entry(
    /^Expected .* in JSON at|^Unexpected non-whitespace character after JSON|^Bad control character in string literal in JSON|^Unterminated string in JSON|^JSON\.parse:|^"undefined" is not valid JSON|^Unexpected token (.) in JSON/,
    'run/json',
    ([sign = '']) => [sign || 'this place'],
  ),
  entry(/^Converting circular structure to JSON|^cyclic object value/, 'run/circle'),
  entry(/'(.*)' is not a valid selector/, 'run/selector', first),
  entry(
    /Failed to execute '(appendChild|append|insertBefore|removeChild|replaceChild|prepend)' on 'Node': .*(?:not of type 'Node'|arguments? required)/,
    'run/not-an-element',
    first,
  ),
  entry(
    /(?:Node|Element)\.(appendChild|insertBefore|removeChild|replaceChild): Argument \d .*(?:not an object|does not implement)/,
    'run/not-an-element',
    first,
  ),
  entry(
    /'addEventListener' on 'EventTarget': parameter 2 is not of type|addEventListener: Argument 2 is not an object/,
    'run/wrong-handler',
  ),
  entry(
    /'(.*)' on '.*': \d+ arguments? required|(\w+): At least \d+ arguments? required/,
    'run/too-few',
    ([a = '', b = '']) => [a || b],
  ),
  entry(
    /The (?:tag|qualified) name provided \('(.*)'\) is not a valid name|'(.*)' is not a valid attribute name|String contains an invalid character/,
    'run/bad-tag',
    ([a = '', b = '']) => [a || b || 'this'],
  ),
  entry(/^Cannot mix BigInt|^can't convert BigInt to number/, 'run/big-number'),
  entry(
    /^Cannot use 'in' operator|^right-hand side of 'in' should be an object|^cannot use 'in' operator/,
    'run/in-text',
  ),
  entry(
    /^Cannot convert a Symbol value|^can't convert symbol|^Cannot convert object to primitive|^can't convert .* to (?:primitive|string|number)/,
    'run/symbol',
  ),
  entry(
    /^Cannot assign to read only property '(.*)'|^"(.*)" is read-only|^Cannot add property (.*), object is not extensible|^can't define property "(.*)"/,
    'run/frozen',
    (parts) => [parts.find((part) => part !== '') ?? 'It'],
  ),
  entry(/^Right-hand side of 'instanceof'|^invalid 'instanceof' operand/, 'run/instanceof'),
  entry(/^Must call super constructor|^must call super constructor/, 'run/super'),
  entry(
    /^Invalid regular expression|^unterminated (?:parenthetical|character class)|^nothing to repeat/,
    'run/pattern',
  ),
  entry(/^Failed to fetch|^NetworkError|^Load failed|Refused to connect/, 'run/link-broken', () => ['fetch']),
  entry(
    /Failed to (?:read|set) the '(localStorage|sessionStorage|cookie)' property|^The operation is insecure|'?(indexedDB)'?.*denied/,
    'run/storage',
    (parts) => [parts.find((part) => part !== '') ?? 'Storage'],
  ),
  entry(/^Invalid time value|^invalid date/, 'run/text-date'),
  entry(/^await is only valid/, 'run/await'),
  entry(
    /^Cannot use import statement|^import declarations may only|^Unexpected token 'export'|^export declarations may only/,
    'run/module',
  ),
]
