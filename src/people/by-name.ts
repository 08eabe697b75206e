const natural = new Intl.Collator('en-GB', { numeric: true })

/** Names in the order a person expects: small and capital letters together, "Learner 2" before "Learner 10". */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return natural.compare(a.name, b.name)
}
