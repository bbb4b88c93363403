import { describe, expect, it } from 'vitest';
import { run } from '../../src/run.ts';
import { ask, commands } from '../support/ask.ts';
import { library, services } from '../support/corpus.ts';

const progress = (raw: Record<string, string> = {}) =>
  run('progress', () => ({ command: commands.find(({ name }) => name === 'progress') as never, raw }), {
    services,
    commands,
    limit: 10,
  }).answer;

describe('/progress', () => {
  it('counts every recommendation of a right once, by status', () => {
    const { charts, lines } = progress();
    const [byRight] = charts;
    expect(byRight?.labels.length).toBeGreaterThan(5);
    byRight?.labels.forEach((_, index) => {
      const shown = byRight.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
      expect(shown).toBe(lines[index]?.facts.count);
    });
    const most = Math.max(
      ...library.rights.map(
        ({ passages }) => passages.filter((id) => library.passage(id).recommendation).length,
      ),
    );
    expect(lines[0]?.facts.count).toBe(most);
  });

  it('says in words all that the picture shows, and more where the picture has no room', () => {
    const { charts, lines, notes } = progress();
    expect(lines.length).toBeGreaterThanOrEqual(charts.flatMap(({ labels }) => labels).length);
    expect(notes.map(({ code }) => code)).toContain('note.chartCut');
  });

  it('shows one right by year, with the demands on it and how long they have been outstanding', () => {
    const { charts } = progress({ right: 'assembly' });
    expect(charts[0]?.labels).toEqual(['2014', '2015', '2025']);
    expect(ask('/progress assembly').lines.join('\n')).toMatch(
      /outstanding for 11 years, asked in 2014, 2015, 2025/,
    );
  });

  it('says what is wrong, and where nothing was asked', () => {
    expect(ask('/progress moonlight').error).toBe('error.badValue');
    const silent = library.rights.find(
      ({ passages }) => !passages.some((id) => library.passage(id).recommendation),
    );
    expect(ask(`/progress ${silent?.id}`)).toMatchObject({ outcome: 'nothing' });
  });
});
