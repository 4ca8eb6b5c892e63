import { answerOf, type Guide, type QuestionValue } from '@stackmark/engine'
import type { Look, Standing } from './standing.ts'

/**
 * A look that needs no engine, for tests: the questions given are worth what is given as long as they are open, and
 * each answer moves ten of a hundred from Python to Node.js.
 */
export function lookFixture(guide: Guide, worths: Readonly<Record<string, number>>): Look {
  return (brief) => {
    const open = Object.entries(worths).filter(([id]) => answerOf(brief, id) === undefined)
    const answered = Object.keys(worths).length - open.length
    return standing(0.4 + 0.1 * answered, {
      questions: open.map(([id, value]) => questionWorth(guide, id, value)),
    })
  }
}

/** Hybrid has a fifth, Python what Node.js leaves. */
export function standing(node: number, more: Partial<Standing> = {}): Standing {
  return {
    shares: [
      { option: 'hybrid', name: 'Hybrid', share: 0.2 },
      { option: 'node', name: 'Node.js', share: node },
      { option: 'python', name: 'Python', share: 0.8 - node },
    ],
    leader: 'node',
    strength: node >= 0.6 ? 'lean' : 'toss-up',
    sentence: `Node.js comes first in ${Math.round(100 * node)} of 100.`,
    questions: [],
    ...more,
  }
}

export function questionWorth(guide: Guide, id: string, value: number, entropyGain = value): QuestionValue {
  const answers = guide.questions.find((question) => question.id === id)?.answers ?? []
  return {
    id,
    value,
    entropyGain,
    shares: answers.map((answer, at) => ({
      answer: answer.value,
      label: answer.label,
      probability: 1 / answers.length,
      shares: at === 0 ? { hybrid: 0.2, node: 0.7, python: 0.1 } : { hybrid: 0.2, node: 0.3, python: 0.5 },
    })),
  }
}
