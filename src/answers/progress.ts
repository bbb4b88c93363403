import type { Cluster } from '../domain/cluster.ts';
import { yearsSince } from '../domain/date.ts';
import type { Passage } from '../domain/passage.ts';
import { type Status, statuses } from '../domain/recommendation.ts';
import type { Right } from '../domain/vocabulary.ts';
import type { Answer, Chart } from './answer.ts';
import { type Fact, type Message, message } from './message.ts';
import type { Services } from './services.ts';
import { countStatuses, ofStatus, ownCounted } from './wanted-recommendations.ts';

/** More bars than this cannot be read on a phone. */
const mostBars = 15;

/**
 * How far recommendations have come, in words and as charts: by status, and how long their demands have been
 * outstanding. Where they are all on one right the bars are years, else rights.
 */
export function progressOf(
  asked: readonly Passage[],
  services: Services,
  right?: Right,
): Pick<Answer, 'lines' | 'charts' | 'notes'> {
  const bars = right ? barsByYear(asked, services) : barsByRight(asked, services);
  const demands = demandsOf(asked, services);
  const charts = [statusChart(bars.slice(0, mostBars), right), demandChart(demands.slice(0, mostBars))];
  return {
    lines: [...bars.map(barLine), ...demands.map(demandLine)],
    charts: charts.filter(({ labels }) => labels.length > 0),
    notes: [
      message('note.statuses'),
      ...ownCounted(asked, undefined, services.own),
      ...(bars.length > mostBars ? [message('note.chartCut', { shown: mostBars, total: bars.length })] : []),
    ],
  };
}

interface Bar {
  readonly label: Fact;
  readonly counts: ReadonlyMap<Status, number>;
  readonly total: number;
}

const barOf = (label: Fact, passages: readonly Passage[], { own }: Services): Bar => ({
  label,
  counts: countStatuses(passages, own),
  total: passages.length,
});

/** The rights on which most was asked; a recommendation may be on several. */
function barsByRight(asked: readonly Passage[], services: Services): Bar[] {
  const onRight = groupedBy(asked, ({ rights }) => rights);
  return services.library.rights
    .flatMap(({ id, label }) => {
      const own = onRight.get(id);
      return own ? barOf({ label }, own, services) : [];
    })
    .sort((a, b) => b.total - a.total);
}

function barsByYear(asked: readonly Passage[], services: Services): Bar[] {
  const ofYear = groupedBy(asked, ({ document }) => [services.library.document(document).date.slice(0, 4)]);
  return [...ofYear].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, own]) => barOf(year, own, services));
}

/** Looked at once each, since there may be hundreds of thousands. */
function groupedBy<Key>(
  asked: readonly Passage[],
  keysOf: (passage: Passage) => readonly Key[],
): Map<Key, Passage[]> {
  const groups = new Map<Key, Passage[]>();
  for (const passage of asked)
    for (const key of keysOf(passage)) {
      const group = groups.get(key);
      if (group) group.push(passage);
      else groups.set(key, [passage]);
    }
  return groups;
}

interface Demand {
  readonly cluster: Cluster;
  readonly years: number;
  readonly asked: readonly string[];
}

/** Demands of which something is outstanding, longest first, by the time since they were first made. */
function demandsOf(asked: readonly Passage[], { library, today, own }: Services): Demand[] {
  const wanted = new Set(
    ofStatus(asked, 'outstanding', own).flatMap(({ recommendation }) => recommendation?.cluster ?? []),
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
