import { randomInt } from 'node:crypto'
import { plainWords } from './plain-words.ts'

/** What stands on a card: the code she signs in with, and three words that nobody else knows. */
export interface PlainCard {
  readonly code: string
  readonly words: readonly [string, string, string]
}

/** The first half of a code: 200 short plain nouns, easy to spell and to say. 20,000 codes in all. */
export const codeWords: readonly string[] = `
  ACORN ALMOND AMBER ANCHOR APPLE APRON ARCH ATLAS AUTUMN AWNING BACON BADGE BAKER BAMBOO BANJO BARN BASKET BEACH BEACON
  BEAD BELL BENCH BERRY BIRCH BLANKET BLOSSOM BOAT BONNET BOOK BOTTLE BOWL BREAD BREEZE BRICK BRIDGE BROOK BUBBLE BUCKET
  BUTTER BUTTON CABIN CACTUS CAKE CAMERA CANAL CANDLE CANDY CANOE CARAVAN CARDIGAN CARPET CARROT CASTLE CEDAR CELERY
  CHAIR CHALK CHERRY CIRCLE CLAY CLIFF CLOCK CLOUD CLOVER COAST COCOA COMET COMPASS COPPER CORAL CORK COTTON CRATER
  CRYSTAL CURTAIN DAISY DAWN DESERT DIAL DOOR DRUM DUNE EASEL ECHO ELBOW EMBER ENGINE FABRIC FEATHER FERN FERRY FIDDLE
  FIELD FLAG FLUTE FOLDER FOREST FOUNTAIN FROST GARDEN GARLIC GINGER GLACIER GLOBE GLOVE GRAPE GRAVEL GUITAR HAMMER
  HARBOUR HARP HAZEL HEDGE HILL HONEY HORIZON ISLAND IVORY IVY JACKET JASMINE JIGSAW JUNIPER KETTLE KITE LADDER LAGOON
  LAKE LANTERN LAUREL LAVENDER LEAF LEMON LILAC LILY LINEN LOAF LOTUS MAPLE MARBLE MEADOW MELON MIRROR MITTEN MOSS MUFFIN
  NAPKIN NECTAR NEEDLE NEST NOVEL NUTMEG OCEAN OLIVE ONION ORBIT ORCHARD OVEN PADDLE PAPER PARCEL PASTA PEACH PEBBLE
  PENCIL PEPPER PIANO PILLOW PLANET PLUM POCKET POND QUILT RADIO RIBBON RIVER ROCKET RUBY SADDLE SAIL SALAD SANDAL SAUCER
  SHELL SILVER SPONGE SPOON STREAM SUGAR SUNSET TABLE TEAPOT THIMBLE TICKET TIMBER TRACTOR TULIP VALLEY VIOLIN WAGON
  WALNUT WHEAT WILLOW WINDOW`
  .trim()
  .split(/\s+/)

/** A code that is not in `taken`. Throws when every one is: then the list must grow. */
export function freeCode(taken: ReadonlySet<string>): string {
  const code = `${pick(codeWords)}-${twoDigits(randomInt(100))}`
  return taken.has(code) ? pick(codesLeft(taken)) : code
}

/** Asked only when the first guess was taken. A site has a few hundred codes of more than ten thousand. */
function codesLeft(taken: ReadonlySet<string>): string[] {
  const all = codeWords.flatMap((word) => Array.from({ length: 100 }, (_, n) => `${word}-${twoDigits(n)}`))
  const left = all.filter((code) => !taken.has(code))
  if (left.length === 0) throw new Error('Every learner code is taken. The list of code words must grow.')
  return left
}

const twoDigits = (n: number) => String(n).padStart(2, '0')

/** Three plain words, each another. */
export function threeWords(): PlainCard['words'] {
  const [first, second, third] = [pick(plainWords), pick(plainWords), pick(plainWords)]
  return new Set([first, second, third]).size === 3 ? [first, second, third] : threeWords()
}

/** A code for staff to set a passphrase with, once: five words, 47 bits, so it needs no learner code beside it. */
export function fiveWords(): string {
  return Array.from({ length: 5 }, () => pick(plainWords)).join(' ')
}

/** The code as stored, from however it was typed: `kite 42`, `Kite-42`, `KITE42`. Null when it cannot be a code. */
export function codeFrom(typed: string): string | null {
  const [, word = '', digits = ''] = /^([A-Z]+)([0-9]{2})$/.exec(typed.toUpperCase().replace(/[^A-Z0-9]/g, '')) ?? []
  return codeWordSet.has(word) ? `${word}-${digits}` : null
}

/** Words as they are hashed, from however they were typed: small letters, one space between, nothing else. */
export function wordsFrom(typed: string): string {
  const words = typed
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z]+/g)
  return (words ?? []).join(' ')
}

/** Code and words from one field, as in `KITE-42 apple river moon`. */
export function cardFrom(typed: string): { code: string; words: string } {
  const [, code = '', words = ''] = /^\s*([A-Za-z]+[^A-Za-z0-9]*[0-9]{2})(?![0-9])(.*)$/s.exec(typed) ?? ['', typed, '']
  return { code, words }
}

const codeWordSet = new Set(codeWords)

function pick(words: readonly string[]): string {
  const word = words[randomInt(words.length)]
  if (word === undefined) throw new Error('A list of words is empty.')
  return word
}
