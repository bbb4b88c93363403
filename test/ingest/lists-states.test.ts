import { describe, expect, it } from 'vitest';
import { idOf } from '../../src/answers/states/known-states.ts';
import { codeOf } from '../../src/answers/states/names-of-states.ts';
import { stateNames } from '../../src/domain/states.ts';
import { recommendingStates, statesOfCell } from '../../src/ingest/lists/recommending-states.ts';
import { allStates, stateCalled } from '../../src/ingest/lists/states.ts';

const statesOf = (text: string) => recommendingStates(text, 'Slovenia').states;

describe('recommending States', () => {
  it.each([
    ['one bracket for each', 'Ratify it (Maldives) (Portugal);', ['Maldives', 'Portugal']],
    ['brackets parted by semicolons', 'Ratify it (India); (France);', ['India', 'France']],
    [
      'each clause with its own',
      'Ratify it (Ukraine); Increase efforts (Slovakia);',
      ['Ukraine', 'Slovakia'],
    ],
    ['clauses joined by “and”', 'Ratify CED (France) and accede to OPCAT (Spain);', ['France', 'Spain']],
    [
      'a slash between alternatives',
      'Consider ratifying (Turkey) / Ratify (Mexico) the Protocol;',
      ['Turkey', 'Mexico'],
    ],
    [
      'brackets inside brackets',
      'x (Venezuela (Bolivarian Republic of)) (Iran (Islamic Republic of));',
      ['Venezuela (Bolivarian Republic of)', 'Iran (Islamic Republic of)'],
    ],
    [
      'names the other way round',
      'x (Bolivarian Republic of Venezuela) (Islamic Republic of Iran);',
      ['Bolivarian Republic of Venezuela', 'Islamic Republic of Iran'],
    ],
    ['commas between States', 'x (France, Spain)', ['France', 'Spain']],
    [
      'names that hold “and” and commas',
      'x (Bosnia and Herzegovina, Trinidad and Tobago and Korea, Republic of)',
      ['Bosnia and Herzegovina', 'Trinidad and Tobago', 'Korea, Republic of'],
    ],
    [
      'a list that ends in “and”',
      'x (Saint Vincent and the Grenadines, Brazil and Chile);',
      ['Saint Vincent and the Grenadines', 'Brazil', 'Chile'],
    ],
    [
      'commas around brackets inside',
      'x (Iran (Islamic Republic of), Sao Tome and Principe);',
      ['Iran (Islamic Republic of)', 'Sao Tome and Principe'],
    ],
    [
      'either apostrophe',
      "x (Côte d’Ivoire); y (Lao People's Democratic Republic)",
      ['Côte d’Ivoire', "Lao People's Democratic Republic"],
    ],
    ['hyphens that do not break', 'x (Timor‑Leste) (Guinea‑Bissau);', ['Timor-Leste', 'Guinea-Bissau']],
    [
      'names of former days',
      'x (The former Yugoslav Republic of Macedonia) (Swaziland) (Czech Republic) (Cape Verde)',
      ['The former Yugoslav Republic of Macedonia', 'Swaziland', 'Czech Republic', 'Cape Verde'],
    ],
    [
      'constitutional forms',
      'x (Kingdom of Spain) (Netherlands (Kingdom of the));',
      ['Kingdom of Spain', 'Netherlands (Kingdom of the)'],
    ],
    [
      'a bracket that is never closed',
      'x (Venezuela (Bolivarian Republic of); y (Chad);',
      ['Venezuela (Bolivarian Republic of)', 'Chad'],
    ],
    ['a bracket that is closed once too little', 'x (Maldives (Portugal);', ['Maldives', 'Portugal']],
    ['who speaks for others', 'x (Brazil on behalf of MERCOSUR);', ['Brazil']],
    [
      'who speaks for others, too',
      'x (Norway – also on behalf of Denmark) (Cuba as Chair of the Movement) (Mali, speaking for the Group);',
      ['Norway', 'Cuba', 'Mali'],
    ],
    ['the same State in two clauses once', 'x (Chad); y (Chad);', ['Chad']],
    ['a digit or mark of a note', 'x (Spain 2); y (Chad 1);[^13] z (Mali)3;', ['Spain', 'Chad', 'Mali']],
    [
      'a bracket that is opened twice',
      'x ((Iran (Islamic Republic of)); y ((Chad));',
      ['Iran (Islamic Republic of)', 'Chad'],
    ],
    [
      'brackets with commas and semicolons around them',
      'x (Spain), (Norway and Sweden); (France; Mali),',
      ['Spain', 'Norway', 'Sweden', 'France', 'Mali'],
    ],
    ['a State that a line broke', 'x (Portu- gal) (Kyrgyz-stan);', ['Portu- gal', 'Kyrgyz-stan']],
    [
      'signs that print nothing',
      'x (Fra\u00adnce) (\u200bCh\u200bad\u00a0) (Viet\u00a0 Nam);',
      ['France', 'Chad', 'Viet Nam'],
    ],
    [
      'forms that are not quite the State’s own',
      'x (Bolivia (Plurinational Republic of)); (Islamic Republic Iran); (United Kingdom of the Great Britain and Northern Ireland)',
      [
        'Bolivia (Plurinational Republic of)',
        'Islamic Republic Iran',
        'United Kingdom of the Great Britain and Northern Ireland',
      ],
    ],
    [
      'apostrophes of any kind',
      'x (Democratic People‟s Republic of Korea) (Côte d‘Ivoire) (Côte d’lvoire);',
      ['Democratic People‟s Republic of Korea', 'Côte d‘Ivoire', 'Côte d’lvoire'],
    ],
    ['States that no sign parts', 'x (Argentina Chile, Cape Verde);', ['Argentina', 'Chile', 'Cape Verde']],
  ])('finds %s', (_, text, states) => {
    expect(statesOf(text)).toEqual(states);
    expect(recommendingStates(text).doubts).toEqual([]);
  });

  it.each([
    'the Forced Labour Convention, 1930 (No. 29) (Chad);',
    'the Protocols (ICCPR-OP 2) and (CEDAW) (Chad);',
    'what is said above (paras. 3 and 4) (Chad);',
    'the 2030 Agenda (Sustainable Development Goals) (Chad);',
    'the Convention (Istanbul Convention) (Chad);',
    'minorities (in particular Roma) (Chad);',
    'steps (a) to (c) (Chad)',
  ])('takes no other bracket for a State: %s', (text) => {
    expect(statesOf(text)).toEqual(['Chad']);
  });

  it('takes what looks like a State at the end of a clause as printed, and says so', () => {
    const slip = recommendingStates('Ratify it (Maldivs);');
    expect(slip.states).toEqual(['Maldivs']);
    expect(slip.doubts).toEqual([expect.stringContaining('is it Maldives?')]);
    expect(recommendingStates('Ratify it (Atlantis);').states).toEqual(['Atlantis']);
    expect(recommendingStates('Ratify it (France, Atlantis);')).toEqual({
      states: ['France', 'Atlantis'],
      doubts: [expect.stringContaining('“Atlantis”')],
    });
  });

  it('takes a State before a bracket that was never opened, and says so', () => {
    expect(recommendingStates('Ratify it (ICC) Ghana); Accede to it (Chad);')).toEqual({
      states: ['Ghana', 'Chad'],
      doubts: [expect.stringContaining('“Ghana)”')],
    });
    expect(recommendingStates('a) do it; b) do that (Chad)')).toEqual({ states: ['Chad'], doubts: [] });
  });

  it('takes what follows a bracket that is never closed for what it is', () => {
    const text = 'Amend decrees (such as Article 112 of the Code and the Crimes Act (2007) (Switzerland);';
    expect(recommendingStates(text).states).toEqual(['Switzerland']);
  });

  it('says where a bracket beside another may be a State that we do not know', () => {
    const { states, doubts } = recommendingStates('Ratify it (Lemuria) (Atlantis);');
    expect(states).toEqual(['Atlantis']);
    expect(doubts).toEqual([
      expect.stringContaining('“(Lemuria)” is not'),
      expect.stringContaining('“(Atlantis)” is taken'),
    ]);
  });

  it('does not take the State under review, nor countries that a sentence speaks of', () => {
    expect(recommendingStates('Do it in Maribor (Slovenia) (Chad);', 'Slovenia')).toEqual({
      states: ['Chad'],
      doubts: [expect.stringContaining('under review')],
    });
    expect(statesOf('Work with neighbouring countries (Croatia, Italy) on it (Chad);')).toEqual(['Chad']);
  });

  it('parts any States in any list, in whatever form they are written', () => {
    const plain = (name: string) => stateCalled(name);
    const forms = allStates.flatMap((name) => {
      const parts = /^(.+) \((.+ of)\)$/u.exec(name);
      return parts ? [name, `${parts[2]} ${parts[1]}`, `${parts[1]}, ${parts[2]}`] : [name];
    });
    for (const [index, first] of forms.entries()) {
      const others = [17, 61, 113].map((step) => forms[(index * 7 + step) % forms.length] ?? '');
      const names = [...new Set([first, ...others])];
      for (const list of [
        `(${names.join(', ')})`,
        `(${names.slice(0, -1).join(', ')} and ${names.at(-1)})`,
        `(${names.slice(0, -1).join(', ')}, and ${names.at(-1)})`,
        names.map((name) => `(${name})`).join(' '),
        names.map((name) => `(${name});`).join(' Do it '),
      ]) {
        const { states, doubts } = recommendingStates(`Do it ${list}`);
        expect([list, states.map(plain), doubts]).toEqual([list, [...new Set(names)].map(plain), []]);
      }
    }
  });

  it('leaves out what is beside a State and none itself, and says so', () => {
    expect(recommendingStates('x (Bulgaria (partially), Chad);')).toEqual({
      states: ['Bulgaria', 'Chad'],
      doubts: ['“partially” stands beside States and is not taken for one'],
    });
  });

  it('says where there is none', () => {
    expect(recommendingStates('Ratify it.')).toEqual({
      states: [],
      doubts: ['no recommending State was found'],
    });
  });

  it('reads a column of States, one a line or parted by commas', () => {
    expect(statesOfCell('- France\n- Bosnia and Herzegovina').states).toEqual([
      'France',
      'Bosnia and Herzegovina',
    ]);
    expect(statesOfCell('Spain, Viet Nam').states).toEqual(['Spain', 'Viet Nam']);
  });

  it('knows all members of the United Nations, and each by one name', () => {
    const observers = ['Holy See', 'State of Palestine'];
    const others = [
      'Cook Islands',
      'Niue',
      'Kosovo',
      'European Union',
      'African Group',
      'Organisation of Islamic Cooperation',
    ];
    expect(allStates.filter((name) => !observers.includes(name) && !others.includes(name))).toHaveLength(193);
    for (const name of allStates) expect(stateCalled(name)).toBe(name);
    expect(stateCalled('Turkey')).toBe(stateCalled('Türkiye'));
    expect(stateCalled('Niger')).not.toBe(stateCalled('Nigeria'));
    expect(stateCalled('Dominica')).not.toBe(stateCalled('Dominican Republic'));
    expect(stateCalled('Republic of Korea')).not.toBe(stateCalled("Democratic People's Republic of Korea"));
    expect(stateCalled('Congo')).not.toBe(stateCalled('Democratic Republic of the Congo'));
    expect(stateCalled('Korea (Democratic Republic of)')).toBe(stateCalled('DPRK'));
    expect(stateCalled('Democratic Republic of Congo')).toBe(stateCalled('DRC'));
    expect(stateCalled('Guinea (Conakry)')).toBe('Guinea');
    expect(stateCalled('CEDAW')).toBeUndefined();
  });
});

describe('the names that lists print', () => {
  it.each(stateNames.filter(({ code }) => code))(
    '$code is asked for by each of its names',
    ({ code, names }) => {
      // People mean either State by “Korea”; lists mean one.
      expect(names.filter((name) => name !== 'Korea' && codeOf(name) !== code)).toEqual([]);
      expect(names.filter((name) => idOf(name) !== code || stateCalled(name) !== names[0])).toEqual([]);
    },
  );

  it.each(['Republic of China', 'China (Republic of)', 'China, Republic of', 'the Republic of China'])(
    '%s is China nowhere',
    (name) => {
      expect([stateCalled(name), codeOf(name)]).toEqual([undefined, 'TW']);
      expect(codeOf("People's Republic of China")).toBe('CN');
      expect(stateCalled("China (People's Republic of)")).toBe('China');
    },
  );
});

describe('cells that are made to be slow', () => {
  it.each([
    ['a bracket of commas', `(${'Abc, '.repeat(20_000)})`],
    ['names without end', `(${'and Bosnia '.repeat(9_000)})`],
    ['words without end', `(${'Chad '.repeat(20_000)}x)`],
    ['brackets without end', '('.repeat(100_000)],
    ['closed brackets', ')'.repeat(100_000)],
    ['brackets and semicolons', '(a;'.repeat(33_000)],
    ['a name of signs', `(${'.'.repeat(100_000)}x)`],
    ['blanks', `(${' '.repeat(100_000)}x)`],
    ['one long word', `(A${'a'.repeat(100_000)}1)`],
  ])('%s takes well under a second', (_, cell) => {
    for (const length of [100_000, 19_900]) {
      const begun = performance.now();
      recommendingStates(cell.slice(0, length), 'Slovenia');
      statesOfCell(cell.slice(0, length));
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
  });
});
