/** Every sentence about planning, typing in from paper, hints and blocks. */
export const practiceWords = {
  plan: {
    title: 'Plan first',
    yours: 'Your plan',
    ask: 'What will you do first? And what comes after it?',
    hint: 'Use your own words. You can change it later, or go on without one.',
    change: 'Change your plan',
    keep: 'Keep my plan',
    kept: 'Your plan is kept.',
    tooLong: 'That is longer than a plan can be. Make it shorter, then keep it again.',
  },
  paper: {
    link: 'Type it in from paper',
    title: (exercise: string) => `From paper: ${exercise}`,
    crumb: 'From paper',
    lead: 'Copy your sheet line by line, as you wrote it. The numbers are those of your sheet.',
    before: 'What stood here before stays among your versions.',
    box: (file: string) => `Your sheet for ${file}`,
    keep: 'Keep it and go to the exercise',
    empty: 'Begin with an empty page',
    full: 'Begin with what you have',
    back: 'Back to the exercise',
    typed: 'Your page from paper is here and kept.',
    typedNext: 'Check it when you are ready.',
  },
} as const
