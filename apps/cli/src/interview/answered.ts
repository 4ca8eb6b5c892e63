import { type Brief, type Guide, withAnswer } from '@stackmark/engine'

/**
 * The brief with a question answered: by one of the question's own answers, or by a number where the question takes
 * any. What matters most is answered by a group of criteria: all of the group come before all of the others, in no
 * order among themselves.
 */
export function answered(brief: Brief, guide: Guide, question: string, value: string | number): Brief {
  if (question !== 'priorities') return withAnswer(brief, question, value)
  const members = guide.criteria.filter((criterion) => criterion.group === value).map(({ id }) => id)
  if (members.length === 0) return brief
  return { ...brief, priorities: members.length === 1 ? members : [members] }
}
