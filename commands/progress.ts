import { answerOf } from '../src/answers/answer.ts';
import { findRights } from '../src/answers/find-right.ts';
import { message, UserError } from '../src/answers/message.ts';
import { progressOf } from '../src/answers/progress.ts';
import type { Services } from '../src/answers/services.ts';
import { wantedRecommendations } from '../src/answers/wanted-recommendations.ts';
import { defineCommand, text } from '../src/command.ts';

export default defineCommand({
  name: 'progress',
  description: 'A picture of recommendations by status, and of how long demands have been outstanding',
  examples: ['/progress', '/progress assembly'],
  options: {
    right: text({ description: 'Only recommendations on this right', completion: 'right' }),
  },
  weighsAssessments: true,
  answer({ values }, services) {
    const right = values.right === undefined ? undefined : rightNamed(values.right, services);
    const asked = wantedRecommendations({ right: right?.id }, services);
    const { lines, charts, notes } = progressOf(asked, services, right);
    return answerOf({
      outcome: asked.length > 0 ? 'found' : 'nothing',
      title: right
        ? message('title.progressOf', { right: { label: right.label } })
        : message('title.progress'),
      understoodAs: right?.label.en ?? null,
      lines,
      charts,
      notes: asked.length > 0 ? notes : [message('note.noRecommendations')],
      total: asked.length,
    });
  },
});

function rightNamed(wording: string, services: Services) {
  const [right] = findRights(wording, services).rights;
  if (right) return right;
  throw new UserError('error.badValue', {
    option: { named: { command: 'progress', option: 'right' } },
    value: wording.slice(0, 60),
    right: message('right.oneOf', { known: services.library.rights.map(({ label }) => ({ label })) }),
  });
}
