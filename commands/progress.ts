import { answerOf, type Chart } from '../src/answers/answer.ts';
import { findRights } from '../src/answers/find-right.ts';
import { type Fact, type Message, message, UserError } from '../src/answers/message.ts';
import type { Services } from '../src/answers/services.ts';
import { defineCommand, text } from '../src/command.ts';
import type { Cluster } from '../src/domain/cluster.ts';
import { yearsSince } from '../src/domain/date.ts';
import type { Passage } from '../src/domain/passage.ts';
import { isOutstanding, type Status, statuses } from '../src/domain/recommendation.ts';
import type { Right } from '../src/domain/vocabulary.ts';

/** More bars than this cannot be read on a phone. */
const mostBars = 15;

export default defineCommand({
  name: 'progress',
  description: 'A picture of recommendations by status, and of how long demands have been outstanding',
  examples: ['/progress', '/progress assembly'],
  options: {
    right: text({ description: 'Only recommendations on this right', completion: 'right' }),
  },
  answer({ values }, services) {
    const { library } = services;
    const right = values.right === undefined ? undefined : findRights(values.right, services).rights[0];
    if (values.right !== undefined && !right) {
      throw new UserError('error.badValue', {
        option: { named: { command: 'progress', option: 'right' } },
        value: values.right.slice(0, 60),
        right: message('right.oneOf', { known: library.rights.map(({ label }) => ({ label })) }),
      });
    }
    const asked = library.passages.filter(
      ({ recommendation, rights }) => recommendation && (!right || rights.includes(right.id)),
    );
    const bars = right ? barsByYear(asked, services) : barsByRight(asked, library.rights);
    const demands = demandsOf(asked, services);
    const charts = [
      statusChart(bars.slice(0, mostBars), right),
      demandChart(demands.slice(0, mostBars)),
    ].filter(({ labels }) => labels.length > 0);
    return answerOf({
      outcome: asked.length > 0 ? 'found' : 'nothing',
      title: right
        ? message('title.progressOf', { right: { label: right.label } })
        : message('title.progress'),
      understoodAs: right?.label.en ?? null,
      lines: [...bars.map(barLine), ...demands.map(demandLine)],
      notes: [
        message(asked.length === 0 ? 'note.noRecommendations' : 'note.statuses'),
        ...(bars.length > mostBars
          ? [message('note.chartCut', { shown: mostBars, total: bars.length })]
          : []),
      ],
      total: asked.length,
      charts,
    });
  },
});

interface Bar {
  readonly label: Fact;
  readonly counts: ReadonlyMap<Status, number>;
  readonly total: number;
}

const barOf = (label: Fact, passages: readonly Passage[]): Bar => {
  const counts = new Map<Status, number>();
  for (const { recommendation } of passages)
    if (recommendation) counts.set(recommendation.status, (counts.get(recommendation.status) ?? 0) + 1);
  return { label, counts, total: passages.length };
};

/** The rights on which most was asked; a recommendation may be on several. */
const barsByRight = (asked: readonly Passage[], rights: readonly Right[]): Bar[] =>
  rights
    .map(({ id, label }) =>
      barOf(
        { label },
        asked.filter((passage) => passage.rights.includes(id)),
      ),
    )
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);

function barsByYear(asked: readonly Passage[], { library }: Services): Bar[] {
  const yearOf = ({ document }: Passage) => library.document(document).date.slice(0, 4);
  const years = [...new Set(asked.map(yearOf))].sort();
  return years.map((year) =>
    barOf(
      year,
      asked.filter((passage) => yearOf(passage) === year),
    ),
  );
}

interface Demand {
  readonly cluster: Cluster;
  readonly years: number;
  readonly asked: readonly string[];
}

/** Demands of which something is outstanding, longest first, by the time since they were first made. */
function demandsOf(asked: readonly Passage[], { library, today }: Services): Demand[] {
  const wanted = new Set(
    asked.flatMap(({ recommendation }) =>
      recommendation?.cluster && isOutstanding(recommendation.status) ? [recommendation.cluster] : [],
    ),
  );
  return library.clusters
    .filter(({ id }) => wanted.has(id))
    .map((cluster) => {
      const dates = cluster.recommendations.map(
        (one) => library.document(library.passage(one).document).date,
      );
      const first = [...dates].sort()[0] ?? '';
      return {
        cluster,
        years: yearsSince(first, today()),
        asked: [...new Set(dates.map((date) => date.slice(0, 4)))],
      };
    })
    .sort((a, b) => b.years - a.years);
}

const statusChart = (bars: readonly Bar[], right: Right | undefined): Chart => ({
  title: message(right ? 'chart.byYear' : 'chart.byRight'),
  labels: bars.map(({ label }) => label),
  series: statuses
    .filter((status) => bars.some(({ counts }) => counts.has(status)))
    .map((status) => ({
      name: message(`status.${status}`),
      tone: statuses.indexOf(status),
      values: bars.map(({ counts }) => counts.get(status) ?? 0),
    })),
});

const demandChart = (demands: readonly Demand[]): Chart => ({
  title: message('chart.demands'),
  labels: demands.map(({ cluster }) => ({ label: cluster.label })),
  series: [
    { name: message('status.outstanding'), tone: statuses.length, values: demands.map(({ years }) => years) },
  ],
});

const barLine = ({ label, counts, total }: Bar): Message =>
  message('line.bar', {
    label,
    count: total,
    statuses: [...counts].map(([status, count]) =>
      message('line.byStatus', { status: message(`status.${status}`), count }),
    ),
  });
const demandLine = ({ cluster, years, asked }: Demand): Message =>
  message('line.demand', {
    demand: { label: cluster.label },
    years,
    asked: asked.map((year) => ({ date: year })),
  });
