import { describe, expect, it } from 'vitest';
import { documentIds, markdownOf, problemsOf } from '../support/corpus.ts';

/** The lines of a document's text, after its front matter, with their place. */
function bodyOf(markdown: string) {
  const lines = markdown.split('\n');
  const start = lines.indexOf('---', 1) + 1;
  return { lines, body: lines.map((line, index) => ({ line, index })).slice(start) };
}
const bullet = /^\s*- /;
const prose = /^[^#|>\-\s].{40,}/;

/** Changes one place of a text at a time; `at` chooses among the places. */
const changes: Record<string, (markdown: string, at: number) => string | undefined> = {
  'a paragraph deleted': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line }) => prose.test(line));
    const place = places[at % places.length];
    return place && lines.filter((_, index) => index !== place.index).join('\n');
  },
  'a word changed': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line }) => prose.test(line) || bullet.test(line));
    const place = places[(at * 7) % places.length];
    return place && lines.with(place.index, place.line.replace(/ (\p{L}{4,}) /u, ' $1x ')).join('\n');
  },
  'a word left out': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line }) => prose.test(line));
    const place = places[(at * 5) % places.length];
    return place && lines.with(place.index, place.line.replace(/ \p{L}{3,} /u, ' ')).join('\n');
  },
  'a sentence invented': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line }) => prose.test(line));
    const place = places[(at * 3) % places.length];
    return place && lines.with(place.index, `${place.line} Nobody was punished.`).join('\n');
  },
  'a bullet merged with its neighbour': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line, index }) => bullet.test(line) && bullet.test(lines[index + 1] ?? ''));
    const place = places[at % Math.max(1, places.length)];
    if (!place) return undefined;
    const merged = `${place.line} ${(lines[place.index + 1] ?? '').replace(bullet, '')}`;
    return lines.toSpliced(place.index, 2, merged).join('\n');
  },
  'a paragraph merged with its neighbour': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(
      ({ line, index }) =>
        prose.test(line) && lines[index + 1] === '' && /^[\p{L}\d]/u.test(lines[index + 2] ?? ''),
    );
    const place = places[at % Math.max(1, places.length)];
    return place && lines.toSpliced(place.index, 3, `${place.line} ${lines[place.index + 2]}`).join('\n');
  },
  'a paragraph split': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line }) => prose.test(line) && /\. \p{Lu}/u.test(line));
    const place = places[at % Math.max(1, places.length)];
    return place && lines.with(place.index, place.line.replace(/\. (\p{Lu})/u, '.\n\n$1')).join('\n');
  },
  'a heading deleted': (markdown, at) => {
    const { lines, body } = bodyOf(markdown);
    const places = body.filter(({ line }) => /^#/.test(line));
    const place = places[at % places.length];
    return place && lines.filter((_, index) => index !== place.index).join('\n');
  },
};

const inapplicable = new Set([
  'ep-2014: a bullet merged with its neighbour',
  'ep-2014: a paragraph merged with its neighbour',
  'ngo-upr-2014: a paragraph merged with its neighbour',
  'sr-2015: a paragraph merged with its neighbour',
]);

describe.each(documentIds)('%s', (id) => {
  it.each(Object.keys(changes))('%s is found', (name) => {
    const markdown = markdownOf(id);
    let applied = 0;
    for (let at = 0; at < 12; at++) {
      const changed = changes[name]?.(markdown, at);
      if (changed === undefined || changed === markdown) continue;
      applied++;
      const problems = problemsOf(id, changed);
      expect(problems.length, `${name}, place ${at}`).toBeGreaterThan(0);
      expect(problems.every((problem) => /^[^:]+:\d+: ./.test(problem))).toBe(true);
    }
    // Only where a document has no bullets, or no two paragraphs in a row, is there nothing to merge.
    expect(applied > 0 || inapplicable.has(`${id}: ${name}`)).toBe(true);
  });
});

describe('the numbering of the statement', () => {
  const markdown = markdownOf('ngo-iccpr-2025');

  it('fails where a number is skipped, and names the line', () => {
    const changed = markdown.replace(/^46\. /m, '47. ');
    const line = changed.split('\n').findIndex((text) => text.startsWith('47. ')) + 1;
    expect(problemsOf('ngo-iccpr-2025', changed)).toContainEqual(
      expect.stringContaining(
        `corpus/documents/ngo-iccpr-2025.md:${line}: paragraph 47 follows 45; 46 would be right`,
      ),
    );
  });

  it('fails where a numbered paragraph is gone', () => {
    const changed = markdown.replace(/^46\. .*\n\n/m, '');
    expect(problemsOf('ngo-iccpr-2025', changed).join('\n')).toMatch(/missing here: “46\. Public events/);
  });

  it('says what is wrong and what would be right', () => {
    const changed = markdown.replace(
      'administrative arrest for up to 25 days',
      'administrative arrest for up to 15 days',
    );
    expect(problemsOf('ngo-iccpr-2025', changed).join('\n')).toMatch(
      /the source has “25” \(source:\d+\), the document “15”/,
    );
  });
});
