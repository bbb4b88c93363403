import { describe, expect, it } from 'vitest';
import { positions } from '../../src/domain/recommendation.ts';
import { resultSchema, toJson } from '../../src/terminal/json.ts';
import { renderAnswer } from '../../src/terminal/render.ts';
import { runLine } from '../../src/terminal/run-line.ts';
import { ask as askShipped, commands } from '../support/ask.ts';
import { type MadeRow, madeId, rows, withList } from '../support/made-list.ts';

const services = withList(rows);
const ask = (line: string, limit = 100, from = services) => toJson(runLine(line, commands, from, limit));
const shown = (line: string) =>
  renderAnswer(runLine(line, commands, services, 100).answer, { width: 100, colour: false });
const idsOf = (line: string) => ask(line).results.map(({ passage }) => passage);
const fitting = (accept: (row: MadeRow) => boolean) =>
  rows.filter(accept).map(({ number }) => madeId(number));

describe('/recommendations of an official list', () => {
  it('is the list itself, in its order, and nothing instead of it', () => {
    const answer = ask('/recommendations upr-2025');
    expect(answer.results.map(({ passage }) => passage)).toEqual(fitting(() => true));
    expect(answer).toMatchObject({ outcome: 'found', understoodAs: 'upr-2025', total: rows.length });
    const said = [...answer.lines, ...answer.notes].join('\n');
    expect(said).not.toMatch(/holds no list|Listed instead/);
    expect(said).toContain('Addressed by States to Kazakhstan, January 2025');
    expect(said).toContain('This is not the NGO statement of May 2025');
    expect(said).toContain('records something of it in running text: ngo-iccpr-2025:17');
  });

  it('counts positions beside statuses', () => {
    const { lines } = ask('/recommendations upr-2025');
    expect(lines).toContain('12 recommendations, 12 outstanding');
    expect(lines).toContain('not assessed: 12');
    expect(lines).toContain('Position of the State: 7 supported, 1 supported in part, 3 noted, 1 pending');
    expect(ask('/recommendations upr-2025 from:Turkey').lines).toContain(
      'Position of the State: 1 supported, 1 noted',
    );
  });

  it.each(positions)('has those with the position %s', (position) => {
    const wanted = fitting((row) => (row.position ?? 'supported') === position);
    expect(idsOf(`/recommendations upr-2025 position:${position}`)).toEqual(wanted);
    expect(ask(`/recommendations upr-2025 position:${position}`).outcome).toBe(
      wanted.length > 0 ? 'found' : 'nothing',
    );
  });

  it.each([
    ['Maldives', ['140.1']],
    ['Португалия', ['140.1']],
    ['UK', ['140.2']],
    ['Turkey', ['140.4', '140.5']],
    ['"Democratic People’s Republic of Korea"', ['140.10']],
    ['Нидерланды', ['140.8']],
  ])('has those that %s made, alone or with others', (state, numbers) => {
    expect(idsOf(`/recommendations upr-2025 from:${state}`)).toEqual(numbers.map(madeId));
  });

  it('says of which State it is', () => {
    expect(ask('/recommendations upr-2025 from:UK').lines).toContain(
      'Only those that United Kingdom of Great Britain and Northern Ireland made, alone or with others',
    );
    expect(ask('/recommendations upr-2025').lines.join('\n')).not.toContain('Only those');
  });

  it('is narrowed by State and position together, and with right, status, document, year', () => {
    expect(idsOf('/recommendations upr-2025 from:Türkiye position:noted')).toEqual([madeId('140.5')]);
    expect(idsOf('/recommendations all from:Britain right:assembly')).toEqual([madeId('140.2')]);
    expect(idsOf('/recommendations upr-2025 outstanding position:pending')).toEqual([madeId('140.10')]);
    expect(idsOf('/recommendations all position:noted year:2025 document:made-upr-2025')).toEqual(
      fitting(({ position }) => position === 'noted'),
    );
    const none = ask('/recommendations upr-2025 from:Maldives position:noted');
    expect(none).toMatchObject({ outcome: 'nothing', total: 0 });
    expect(none.notes[0]).toMatch(/With these limits/);
  });

  it('asks which of several States is meant, and the choices ask so', () => {
    for (const set of ['upr-2025', 'set:"fourth cycle"']) {
      const { outcome, choices } = ask(`/recommendations ${set} from:Korea`);
      expect(outcome).toBe('ambiguous');
      const asked = choices.map((choice) => idsOf(choice.ask));
      expect(asked).toEqual([[madeId('140.9')], [madeId('140.10')]]);
    }
  });

  it('names the nearest States for one that made nothing', () => {
    const { error, notes } = ask('/recommendations upr-2025 from:Niger');
    expect(error).toBe('error.unknownState');
    expect(notes[0]).toContain(
      '“Niger” is no State that made recommendations in the library. The nearest: Nigeria',
    );
    expect(ask('/recommendations upr-2025 from:Qqqq').notes[0]).toMatch(/in the library\.$/);
  });

  it('says that no list tells who made recommendations, where there is none', () => {
    expect(askShipped('/recommendations upr-2025 from:UK')).toMatchObject({ error: 'error.noStates' });
  });

  it('lists no demands of NGOs in place of a list, where a position or a State is asked for', () => {
    const { results, notes } = askShipped('/recommendations upr-2025 position:supported');
    expect(results.map(({ passage }) => passage)).toEqual(['ngo-iccpr-2025:17']);
    expect(notes[0]).toMatch(/holds no list/);
    expect(notes.join()).not.toMatch(/Listed instead|With these limits/);
    const other = ask('/recommendations upr-2019 from:UK');
    expect(other.results.map(({ passage }) => passage)).toEqual(['ngo-iccpr-2025:17']);
    expect(askShipped('/recommendations upr-2025 position:not_applicable', 500).total).toBe(91);
  });

  it('refuses what is no position', () => {
    const { error, notes } = ask('/recommendations upr-2025 position:accepted');
    expect(error).toBe('error.badValue');
    expect(notes[0]).toContain('supported, supported_in_part, noted, pending, not_applicable');
  });

  it('keeps the demands of NGOs apart: they have neither position nor States', () => {
    expect(idsOf('/recommendations upr-2014 position:supported')).toEqual([]);
    expect(ask('/recommendations upr-2014').lines.join('\n')).not.toContain('Position of the State');
    expect(idsOf('/recommendations all position:not_applicable')).toEqual(
      askShipped('/recommendations all', 500)
        .results.map(({ passage }) => passage)
        .slice(0, 100),
    );
    expect(ask('/recommendations upr-2014 from:UK')).toMatchObject({ outcome: 'nothing', total: 0 });
  });
});

describe('a recommendation of a list', () => {
  it('shows its number, its States, and its position with the source', () => {
    const text = shown('/recommendations upr-2025').replace(/\s+/g, ' ');
    expect(text).toContain('Made list, January 2025, recommendation 140.1');
    expect(text).toContain(
      'by Maldives, Portugal · supported by the State (A/HRC/59/15/Add.1 - Para.3) · not assessed',
    );
    expect(text).toContain('by United States of America · noted by the State · not assessed');
    expect(text).not.toContain('Themes:');
  });

  it.each(['', ' context:1'])('shows what else the list says where it is opened (/cite%s)', (more) => {
    const text = shown(`/cite ${madeId('140.1')}${more}`).replace(/\s+/g, ' ');
    for (const line of [
      'Themes: Death penalty, International instruments',
      'Persons affected: Persons deprived of their liberty',
      'Sustainable Development Goals: 16 - Peace, justice and strong institutions',
      'Universal Periodic Review, cycle 4, session 48',
      'Addressed to: Kazakhstan',
    ])
      expect(text.split(line)).toHaveLength(2);
  });

  it('is whole in the JSON, and nothing is made up where the list is silent', () => {
    const [first, second] = ask('/recommendations upr-2025').results.map((result) =>
      resultSchema.strict().parse(result),
    );
    expect(first?.recommendation?.listed).toEqual({
      states: ['Maldives', 'Portugal'],
      positionSource: 'A/HRC/59/15/Add.1 - Para.3',
      themes: ['Death penalty', 'International instruments'],
      persons: ['Persons deprived of their liberty'],
      sdgs: ['16 - Peace, justice and strong institutions'],
      cycle: 4,
      session: 48,
      countries: ['Kazakhstan'],
    });
    expect(second?.recommendation?.listed).toMatchObject({ themes: [] });
    expect(second?.recommendation?.listed).not.toHaveProperty('cycle');
    const [demand] = askShipped('/recommendations upr-2014', 1).results;
    expect(demand?.recommendation).not.toHaveProperty('listed');
  });

  it('has States with many names cut, and says how many there are more', () => {
    const states = Array.from({ length: 30 }, (_, at) => `State ${at}`);
    const many = withList([{ number: '1', text: 'Go on', states }]);
    const { answer } = runLine('/recommendations upr-2025', commands, many, 10);
    const text = renderAnswer(answer, { width: 100, colour: false }).replace(/\s+/g, ' ');
    expect(text).toContain('State 6, State 7 and 22 more ·');
    expect(ask('/recommendations upr-2025', 10, many).results[0]?.recommendation?.listed?.states).toEqual(
      states,
    );
  });
});

describe('other commands on an official list', () => {
  it('count it: /progress, /right and /compare', () => {
    const total = askShipped('/progress').total;
    expect(ask('/progress').total).toBe(total + rows.length);
    const outstanding = (lines: readonly string[]) =>
      /of (\d+) recommendations outstanding/.exec(lines.join('\n'))?.[1];
    expect(Number(outstanding(ask('/right assembly').lines))).toBe(
      Number(outstanding(askShipped('/right assembly').lines)) + 1,
    );
    expect(idsOf('/compare assembly from:2025')).toContain(madeId('140.2'));
    expect(idsOf('/search "false information" offence')).toContain(madeId('140.3'));
  });
});
