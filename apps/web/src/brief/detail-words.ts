interface DetailWords {
  readonly question: string
  readonly why: string
}

/** What has no list of answers in the guide, asked in the same voice. */
export const detailWords: Readonly<Record<string, DetailWords>> = {
  name: {
    question: 'What is it called?',
    why: 'So that you and others find it again. It changes no figure.',
  },
  scope: {
    question: 'What must the first release do?',
    why: 'Weeks and cost are counted feature by feature; until you say which, a typical first release is drawn.',
  },
  budget: {
    question: 'How much money is there for the first release?',
    why: 'With it you see how likely each option is to stay within it.',
  },
  deadline: {
    question: 'When must the first release be out?',
    why: 'With it you see how likely each option is to be ready by then.',
  },
}
