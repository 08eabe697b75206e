/** The reading ruler, for who has chosen it. Nobody else's page loads it. */
export function openRulerWhenChosen(): void {
  if (document.documentElement.dataset.ruler !== 'on') return
  void import('./ruler.ts').then(
    ({ openRuler }) => openRuler(),
    () => undefined,
  )
}
