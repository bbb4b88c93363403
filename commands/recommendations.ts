import { type Answer, answerOf } from '../src/answers/answer.ts';
import { findSet } from '../src/answers/find-set.ts';
import { listFound, listInstead } from '../src/answers/list-recommendations.ts';
import { message, UserError } from '../src/answers/message.ts';
import { recommendationFilter } from '../src/answers/recommendation-filters.ts';
import type { KnownState } from '../src/answers/states/known-states.ts';
import { stateNamed } from '../src/answers/states/state-named.ts';
import { choice, defineCommand, integer, requiredText, text } from '../src/command.ts';
import { positions, statuses } from '../src/domain/recommendation.ts';
import type { RecommendationSet } from '../src/domain/vocabulary.ts';

export default defineCommand({
  name: 'recommendations',
  description: 'What was asked of the State: by set, year, document or right, with its status',
  examples: [
    '/recommendations upr-2014',
    '/recommendations upr-2025',
    '/recommendations 2025 right:assembly',
    '/recommendations outstanding',
    '/recommendations all demand:decriminalise-defamation',
    '/recommendations upr-2025 position:noted',
  ],
  options: {
    set: requiredText({
      description: 'A set, a year, a document, a right, "outstanding" or "all"',
      completion: 'set',
    }),
    right: text({ description: 'Only those on this right', completion: 'right' }),
    status: choice({ description: 'Only those with this status', choices: ['outstanding', ...statuses] }),
    document: text({
      description: 'Only those of this document',
      completion: 'document',
      narrows: true,
      positional: false,
    }),
    year: integer({ description: 'Only those of this year', min: 1900, max: 2100, positional: false }),
    demand: text({
      description: 'Only those that make the same demand over the years',
      completion: 'cluster',
      positional: false,
    }),
    from: text({
      description: 'Only those that this State made, by any of its names',
      completion: 'state',
      positional: false,
    }),
    position: choice({
      description: 'Only those with this position of the State under review',
      choices: positions,
      positional: false,
    }),
  },
  weighsAssessments: true,
  answer({ values, limit }, services) {
    const found = findSet(values.set, services);
    if (!found) {
      const known = services.library.sets.map((set) => set.id).join(', ');
      throw new UserError('error.unknownSet', { set: values.set.slice(0, 60), known });
    }
    if (found.kind === 'several') return several(values.set, found.sets);
    const { set, status: given, from, position, ...filters } = values;
    const madeBy =
      from === undefined
        ? undefined
        : stateNamed(
            from,
            found.kind === 'set' ? found.set.documents : found.kind === 'documents' ? found.documents : [],
            services,
          );
    if (madeBy?.kind === 'several') return severalStates(set, from ?? '', madeBy.states);
    const status = given ?? (found.kind === 'all' && found.outstandingOnly ? 'outstanding' : undefined);
    const narrowed = [status, from, position, ...Object.values(filters)].some((value) => value !== undefined);
    const accept = recommendationFilter(filters, services);
    const limits = { accept, status, from: madeBy?.state, position, narrowed, limit };
    return found.kind === 'set' && found.set.documents.length === 0
      ? listInstead(found.set, limits, services)
      : listFound(found, limits, services);
  },
});

function several(wording: string, sets: readonly RecommendationSet[]): Answer {
  return answerOf({
    outcome: 'ambiguous',
    title: message('title.ambiguous', { wording }),
    notes: [message('note.ambiguous')],
    choices: sets.map(({ labels, id }) => ({
      label: { label: labels.title },
      command: 'recommendations',
      option: 'set',
      value: id,
    })),
  });
}

const severalStates = (set: string, wording: string, states: readonly KnownState[]): Answer =>
  answerOf({
    outcome: 'ambiguous',
    title: message('title.ambiguous', { wording }),
    notes: [message('note.ambiguous')],
    choices: states.map(({ label, id }) => ({
      label: { label },
      command: 'recommendations',
      option: 'from',
      value: id,
      typed: `/recommendations ${/\s/.test(set) ? `set:"${set.replaceAll('"', '')}"` : set} from:${/\s/.test(id) ? `"${id}"` : id}`,
    })),
  });
