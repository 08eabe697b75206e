// What the browser can do itself need not travel to it: a third of acorn reads patterns such as `/a+/`.
import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

const pattern = `var pp$1 = Parser.prototype;
var RegExpValidationState = function (parser) {
  this.validFlags = "gim" + (parser.options.ecmaVersion >= 6 ? "uy" : "") + (parser.options.ecmaVersion >= 9 ? "s" : "") + (parser.options.ecmaVersion >= 13 ? "d" : "") + (parser.options.ecmaVersion >= 15 ? "v" : "");
};
RegExpValidationState.prototype.reset = function (start, pattern, flags) {
  this.start = start;
  this.source = pattern;
  this.flags = flags;
};
pp$1.validateRegExpPattern = function (state) {
  try { new RegExp(state.source, state.flags); }
  catch (error) {
    this.raiseRecoverable(state.start, "Invalid regular expression: /" + state.source + "/: " + error.message.replace(/^.*\\/: /, ""));
  }
};
`

/** Takes out of acorn its reader of patterns, and has the browser judge them. */
export const leanAcorn: Plugin = {
  name: 'lean-acorn',
  setup(build) {
    build.onLoad({ filter: /acorn[\\/]dist[\\/]acorn\.mjs$/ }, async ({ path }) => ({
      contents: withoutPatterns(await readFile(path, 'utf8')),
      loader: 'js',
    }))
  },
}

function withoutPatterns(text: string): string {
  const [lists, flags, reader, next] = [
    'var scriptValuesAddedInUnicode',
    'pp$1.validateRegExpFlags =',
    'pp$1.validateRegExpPattern =',
    '// Object type used to represent tokens',
  ].map((mark) => text.indexOf(mark))
  if (lists === undefined || flags === undefined || reader === undefined || next === undefined) return text
  // Another acorn may be built otherwise: then it travels whole, and the test of its size says so.
  if (lists < 0 || !(lists < flags && flags < reader && reader < next)) return text
  return text.slice(0, lists) + pattern + text.slice(flags, reader) + text.slice(next)
}
