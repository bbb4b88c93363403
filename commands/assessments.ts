import { answerOf } from '../src/answers/answer.ts';
import { assertAssessor, recommendationOf } from '../src/answers/assess.ts';
import { exportAssessments, exportForms } from '../src/answers/export-assessments.ts';
import { type Message, message, UserError } from '../src/answers/message.ts';
import { choice, defineCommand, defineGroup, requiredText, text } from '../src/command.ts';
import type { AssessmentChange } from '../src/domain/assessment.ts';

export default defineGroup({ name: 'assessments', description: 'What this server assessed' }, [
  defineCommand({
    name: 'history',
    description: 'Who assessed what, when and on what evidence, newest first',
    examples: ['/assessments history'],
    options: {
      recommendation: text({ description: 'Only this recommendation', completion: 'recommendation' }),
    },
    async act({ values, place }, { store, library }) {
      // As the export is: it says which person assessed what.
      assertAssessor(place, await store.settings.of(place.server));
      const only = values.recommendation ? recommendationOf(values.recommendation, library).id : undefined;
      const history = await store.assessments.history(place.server, only);
      const lines = history.length > 0 ? history.toReversed().map(lineOf) : [message('line.noChange')];
      return told(message('title.history'), lines);
    },
  }),

  defineCommand({
    name: 'export',
    description: 'Every assessment of this server as a file, with the recommendations as they are printed',
    examples: ['/assessments export form:csv'],
    options: {
      form: choice({ description: 'A table, or JSON', choices: exportForms, positional: false }),
    },
    async act({ values, place }, { store, library, today }) {
      assertAssessor(place, await store.settings.of(place.server));
      const form = values.form ?? 'csv';
      const history = await store.assessments.history(place.server);
      if (history.length === 0) return told(message('title.history'), [message('line.noChange')]);
      return {
        ...told(message('title.history'), [message('line.exported', { count: history.length })]),
        file: { name: `assessments-${today()}.${form}`, text: exportAssessments(history, form, library) },
      };
    },
  }),

  defineCommand({
    name: 'undo',
    description: 'Take the latest assessment of a recommendation back; the history keeps both',
    examples: ['/assessments undo ngo-iccpr-2025:r49.9'],
    options: {
      recommendation: requiredText({
        description: 'The id of a recommendation',
        completion: 'recommendation',
      }),
    },
    changes: true,
    async act({ values, place }, { store, library, now }) {
      assertAssessor(place, await store.settings.of(place.server));
      const { id } = recommendationOf(values.recommendation, library);
      const undone = await store.assessments.undo(place.server, id, place.person, now());
      if (!undone) throw new UserError('error.nothingToUndo', { recommendation: id });
      return told(message('title.undone'), [lineOf(undone)]);
    },
  }),
]);

const lineOf = ({ recommendation, from, status, at, by, evidence, why, undone }: AssessmentChange): Message =>
  message('line.change', {
    recommendation,
    from: message(`status.${from}`),
    status: message(`status.${status}`),
    date: { date: at.slice(0, 10) },
    byMention: `<@${by}>`,
    evidence: evidence.kind === 'link' ? evidence.url : evidence.passage,
    why,
    undone: undone ? 1 : 0,
  });

const told = (title: Message, lines: Message[]) =>
  answerOf({ outcome: 'found', title, lines, total: lines.length, forAsker: true });
