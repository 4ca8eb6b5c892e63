import type { DetailReply, DetailsInput } from './details.ts'

/** Criteria in the order of their weight, asked one by one; those not named come anywhere below. */
export async function askPriorities({ asker, brief, guide }: DetailsInput): Promise<DetailReply> {
  const ranked: string[] = []
  while (ranked.length < guide.criteria.length) {
    const left = guide.criteria.filter(({ id }) => !ranked.includes(id))
    const reply = await asker.choose({
      text: ranked.length === 0 ? 'What matters most?' : 'And then?',
      notes: ranked.length === 0 ? ['The rest comes anywhere below what you name.'] : [],
      answers: left.map(({ id, name, question }) => ({ value: id, label: `${name}: ${plainly(question)}` })),
      enough: ranked.length === 0 ? 'Nothing in particular' : 'The rest comes anywhere below',
    })
    if (reply.kind === 'cancel') return reply
    if (reply.kind !== 'answer') break
    ranked.push(reply.value)
  }
  return ranked.length === 0 ? { kind: 'unknown' } : { kind: 'answer', value: { ...brief, priorities: ranked } }
}

/** `How much does it matter to release some weeks earlier?` as `to release some weeks earlier`. */
function plainly(question: string): string {
  return question.replace(/^How much does it matter (?:that )?/, '').replace(/\?$/, '')
}
