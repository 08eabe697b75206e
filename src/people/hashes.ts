import { hash, verify } from '@node-rs/argon2'

/**
 * argon2id (19 MiB, 2 passes, 1 lane), never more than two at once: a small server has two cores and other work.
 *
 * Waiting is in turn, but someone at a PC she has signed in on before goes first, so that a stranger who tries
 * many cards cannot keep a class from its work.
 */
export class Hashes {
  readonly #cost: HashCost
  #running = 0
  readonly #known: (() => void)[] = []
  readonly #strangers: (() => void)[] = []

  constructor(cost: HashCost = usualCost) {
    this.#cost = cost
  }

  /** True when strangers should wait and ask again instead of standing in line. */
  get isCrowded(): boolean {
    return this.#strangers.length >= mostWaiting
  }

  hash(secret: string): Promise<string> {
    return this.#inTurn(true, () => hash(secret, this.#cost))
  }

  /** True when `secret` made this hash. Without a hash the same time is spent and the answer is no. */
  async matches(hashed: string | null, secret: string, known = false): Promise<boolean> {
    const fits = await this.#inTurn(known, async () => verify(hashed ?? (await this.#nobodys()), secret))
    return fits && hashed !== null
  }

  #nobody: Promise<string> | undefined

  /** A hash that nothing typed can fit, made at the usual cost. */
  #nobodys(): Promise<string> {
    return (this.#nobody ??= hash(crypto.randomUUID(), this.#cost))
  }

  async #inTurn<T>(known: boolean, work: () => Promise<T>): Promise<T> {
    if (this.#running >= atOnce) await new Promise<void>((turn) => (known ? this.#known : this.#strangers).push(turn))
    else this.#running++
    try {
      return await work()
    } finally {
      // The turn is handed on, not given back, so that nobody slips in between.
      const next = this.#known.shift() ?? this.#strangers.shift()
      if (next) next()
      else this.#running--
    }
  }
}

const atOnce = 2
const mostWaiting = 60
/** `memoryCost` in kB, `timeCost` in passes, `parallelism` in lanes. */
export interface HashCost {
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}

// The library's own kind is argon2id unless another is asked for.
const usualCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
