import { answerOf } from '../src/answers/answer.ts';
import { message } from '../src/answers/message.ts';
import { progressOf } from '../src/answers/progress.ts';
import { rightsNamed } from '../src/answers/rights-named.ts';
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
    const right = values.right === undefined ? undefined : rightsNamed(values.right, 'progress', services)[0];
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
