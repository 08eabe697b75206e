/** The page "from paper", whose script no other page needs. Without it the form is sent whole, by its button. */
export function openPaperPage(): void {
  const form = document.querySelector<HTMLFormElement>('form#paper')
  if (!form) return
  void import('./paper.ts').then(
    ({ openPaper }) => openPaper(form),
    () => undefined,
  )
}
