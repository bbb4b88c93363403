import { describe, expect, it } from 'vitest';
import { longestText, validate } from '../../src/command.ts';
import { parseLine } from '../../src/terminal/parse-line.ts';
import { commands } from '../support/ask.ts';
import { services } from '../support/corpus.ts';

const parse = (line: string) => {
  const { command, raw } = parseLine(line, commands, services);
  return [command.name, raw];
};

describe('a line', () => {
  it.each<[string, string, Record<string, string>]>([
    ['how many', 'search', { words: 'how many' }],
    ['/right assembly', 'right', { right: 'assembly' }],
    ['/RIGHT assembly', 'right', { right: 'assembly' }],
    ['/right right:assembly year:2025', 'right', { right: 'assembly', year: '2025' }],
    ['/right year:2025 right:press freedom', 'right', { right: 'press freedom', year: '2025' }],
    [
      '/right right:"press freedom" document:ep-2014',
      'right',
      { right: 'press freedom', document: 'ep-2014' },
    ],
    ['/right press freedom 2014', 'right', { right: 'press freedom', year: '2014' }],
    [
      '/right press freedom ep-2014 2014',
      'right',
      { right: 'press freedom', document: 'ep-2014', year: '2014' },
    ],
    ['/right 21', 'right', { right: '21' }],
    ['/recommendations freedom of expression', 'recommendations', { set: 'freedom of expression' }],
    [
      '/recommendations 2025 torture outstanding',
      'recommendations',
      { set: '2025', right: 'torture', status: 'outstanding' },
    ],
    ['/recommendations special rapporteur', 'recommendations', { set: 'special rapporteur' }],
    ['/search "sight and sound" year:2015', 'search', { words: '"sight and sound"', year: '2015' }],
    ['/search words:"a b" c', 'search', { words: 'a b c' }],
    ['/right right: press freedom year: 2014', 'right', { right: 'press freedom', year: '2014' }],
    ['/right right: "press freedom" 2014', 'right', { right: 'press freedom', year: '2014' }],
    ['/cite passage: nope:1', 'cite', { passage: 'nope:1' }],
    ['/right right:', 'right', { right: '' }],
    ['/search what: a', 'search', { words: 'what: a' }],
    ['/check read the text: it is short', 'check', { text: 'read the text: it is short' }],
    ['document: what is it', 'search', { words: 'document: what is it' }],
    ['/search elections 2022', 'search', { words: 'elections 2022' }],
    ['/cite ngo-iccpr-2025:45 oscola', 'cite', { passage: 'ngo-iccpr-2025:45', style: 'oscola' }],
    ['/cite passage:ngo-iccpr-2025:45', 'cite', { passage: 'ngo-iccpr-2025:45' }],
    ['/cite ngo-iccpr-2025:45 harvard', 'cite', { passage: 'ngo-iccpr-2025:45', style: 'harvard' }],
    [
      '/cite ngo-iccpr-2025 para. 45 "my own" 1',
      'cite',
      { passage: 'ngo-iccpr-2025 para. 45', style: '"my own"', context: '1' },
    ],
    ['/cite ngo-iccpr-2025:45 9', 'cite', { passage: 'ngo-iccpr-2025:45', context: '9' }],
    ['/cite nope:1', 'cite', { passage: 'nope:1' }],
    ['/cite nope:1 oscola', 'cite', { passage: 'nope:1', style: 'oscola' }],
    ['/cite nothing harvard', 'cite', { passage: 'nothing harvard' }],
    ['/document', 'document', {}],
    ['/search year:2025 elections', 'search', { words: 'elections', year: '2025' }],
    ['/right year:2014 press freedom', 'right', { right: 'press freedom', year: '2014' }],
    ['/recommendations 2025 press freedom', 'recommendations', { set: '2025', right: 'press freedom' }],
    ['/recommendations 2025 Outstanding', 'recommendations', { set: '2025', status: 'Outstanding' }],
    ['/cite ngo-iccpr-2025:45 OSCOLA', 'cite', { passage: 'ngo-iccpr-2025:45', style: 'OSCOLA' }],
    ['/search see https://example.org', 'search', { words: 'see https://example.org' }],
    ['note:this is plain', 'search', { words: 'note:this is plain' }],
    ['ngo-iccpr-2025:45', 'cite', { passage: 'ngo-iccpr-2025:45' }],
    ['help', 'help', {}],
    ['see http://example.org:80/x', 'search', { words: 'see http://example.org:80/x' }],
    ['a\u202eb\u0007c', 'search', { words: 'ab c' }],
  ])('%s', (line, name, raw) => {
    expect(parse(line)).toEqual([name, raw]);
  });

  it.each([
    ['', 'error.empty'],
    [' \t ', 'error.empty'],
    ['\u200f', 'error.empty'],
    ['/nothing', 'error.unknownCommand'],
    ['/', 'error.unknownCommand'],
    ['/right assembly foo:bar', 'error.unknownOption'],
    ['/right foo:bar', 'error.unknownOption'],
    ['/cite ngo-iccpr-2025:45 stile:oscola', 'error.unknownOption'],
    ['/cite passage:ngo-iccpr-2025:45 stile:oscola', 'error.unknownOption'],
    ['/right assembly year:2014 year:2015', 'error.repeatedOption'],
    ['/right assembly year:', 'error.emptyOption'],
    ['/right assembly document:""', 'error.emptyOption'],
    ['/right year: right:assembly', 'error.emptyOption'],
    ['x'.repeat(longestText + 1), 'error.tooLong'],
  ])('%.20s is refused', (line, code) => {
    expect(() => parse(line)).toThrow(code);
  });

  it('of the longest length is read', () => {
    expect(parse('x'.repeat(longestText))).toEqual(['search', { words: 'x'.repeat(longestText) }]);
  });
});

describe('option values', () => {
  const command = (name: string) => commands.find((one) => one.name === name) ?? commands[0];
  const check = (name: string, raw: Record<string, string>) => () => {
    const found = command(name);
    return found && validate(found, raw);
  };

  it('have their types', () => {
    expect(check('right', { right: ' assembly ', year: '2014' })()).toEqual({
      right: 'assembly',
      year: 2014,
    });
  });

  it.each([
    ['right', {}, 'error.missingOption'],
    ['right', { right: '   ' }, 'error.missingOption'],
    ['right', { right: 'assembly', year: 'last' }, 'error.badValue'],
    ['right', { right: 'assembly', year: '1899' }, 'error.badValue'],
    ['right', { right: 'assembly', year: '2101' }, 'error.badValue'],
    ['cite', { passage: 'x', style: 'apa' }, 'error.badValue'],
    ['cite', { passage: 'x', context: '6' }, 'error.badValue'],
    ['cite', { passage: 'x', context: '-1' }, 'error.badValue'],
    ['right', { right: 'assembly', colour: 'red' }, 'error.unknownOption'],
    ['right', { right: 'assembly', toString: 'red' }, 'error.unknownOption'],
    ['search', { words: 'x'.repeat(longestText + 1) }, 'error.tooLong'],
  ])('%s %.60j is refused', (name, raw, code) => {
    expect(check(name, raw as Record<string, string>)).toThrow(code);
  });

  it.each(['1900', '2100'])('year %s is within its bounds', (year) => {
    expect(check('right', { right: 'assembly', year })).not.toThrow();
  });
});
