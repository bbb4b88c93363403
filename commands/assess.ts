import { answerOf } from '../src/answers/answer.ts';
import { assertAssessor, evidenceOf, recommendationOf } from '../src/answers/assess.ts';
import { message, UserError } from '../src/answers/message.ts';
import { resultOf } from '../src/answers/quote.ts';
import { choice, defineCommand, requiredText, text } from '../src/command.ts';
import { statuses } from '../src/domain/recommendation.ts';

export default defineCommand({
  name: 'assess',
  description: 'Record what this server holds a recommendation to be, and on what evidence',
  examples: ['/assess ngo-iccpr-2025:r49.9 status:not_implemented evidence:https://example.org/law'],
  options: {
    recommendation: requiredText({
      description: 'The id of a recommendation, or words of it',
      completion: 'recommendation',
    }),
    status: {
      ...choice({
        description: 'What became of it',
        choices: statuses.filter((one) => one !== 'not_assessed'),
      }),
      required: true,
    },
    evidence: requiredText({ description: 'The id of a passage, or a link', completion: 'passage' }),
    why: text({ description: 'In your own words', positional: false }),
  },
  changes: true,
  async act({ values, place }, { store, library, now }) {
    assertAssessor(place, await store.settings.of(place.server));
    const passage = recommendationOf(values.recommendation, library);
    const change = await store.assessments.add(place.server, {
      recommendation: passage.id,
      status: values.status,
      evidence: evidenceOf(values.evidence, passage.id, library),
      why: whyOf(values.why),
      by: place.person,
      at: now(),
    });
    const result = resultOf(passage, library);
    const { recommendation } = result;
    const own = recommendation ? { ...result, recommendation: { ...recommendation, own: change } } : result;
    return answerOf({
      outcome: 'found',
      title: message('title.assessed'),
      groups: [{ results: [own] }],
      total: 1,
      forAsker: true,
    });
  },
});

/** Enough for a sentence or two (UTF-16 units). */
const longestWhy = 500;

function whyOf(text = ''): string {
  const why = text.replace(/\s+/g, ' ').trim();
  if (why.length <= longestWhy) return why;
  const option = { named: { command: 'assess', option: 'why' } };
  throw new UserError('error.tooLong', { option, length: why.length, longest: longestWhy });
}
