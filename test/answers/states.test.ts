import { describe, expect, it } from 'vitest';
import { findState } from '../../src/answers/states/find-state.ts';
import { knownStates } from '../../src/answers/states/known-states.ts';
import { codeOf } from '../../src/answers/states/names-of-states.ts';
import { suggest } from '../../src/answers/suggest.ts';
import { services as shipped } from '../support/corpus.ts';
import { rows, withList } from '../support/made-list.ts';

const services = withList(rows);
const states = [...knownStates(services.library).values()];
const found = (wording: string) => {
  const answer = findState(wording, states);
  return answer.kind === 'one'
    ? answer.state.id
    : answer.kind === 'several'
      ? answer.states.map(({ id }) => id)
      : undefined;
};

describe('a State', () => {
  it.each([
    ['UK', 'GB'],
    ['Britain', 'GB'],
    ['great britain', 'GB'],
    ['Northern Ireland', 'GB'],
    ['Великобритания', 'GB'],
    ['Соединенное Королевство', 'GB'],
    ['Ұлыбритания', 'GB'],
    ['USA', 'US'],
    ['U.S.A.', 'US'],
    ['the United States', 'US'],
    ['США', 'US'],
    ['АҚШ', 'US'],
    ['Iran', 'IR'],
    ['Islamic Republic of Iran', 'IR'],
    ['Исламская Республика Иран', 'IR'],
    ['Ирана', 'IR'],
    ['Venezuela', 'VE'],
    ['Venezuela (Bolivarian Republic of)', 'VE'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['turkiye', 'TR'],
    ['Турции', 'TR'],
    ['Түркия', 'TR'],
    ['Czechia', 'CZ'],
    ['Czech', 'CZ'],
    ['Чехия', 'CZ'],
    ['Holland', 'NL'],
    ['Netherlands (Kingdom of the)', 'NL'],
    ['Нидерландов', 'NL'],
    ["Cote d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['КНДР', 'KP'],
    ['South Korea', 'KR'],
    ['Germny', 'DE'],
    ['Germ', 'DE'],
    ['Германией', 'DE'],
    ['Южной Кореи', 'KR'],
    ['Соединённых Штатов', 'US'],
    ['Нигерии', 'NG'],
    ['de', 'DE'],
    ['MALDIVES', 'MV'],
  ])('is meant by %s', (wording, id) => {
    expect(found(wording)).toEqual(id);
  });

  it('is one under all the names that a list prints', () => {
    expect(states.filter(({ id }) => id === 'TR')).toHaveLength(1);
    expect(states).toHaveLength(14);
  });

  it.each([
    'Niger',
    'Нигер',
    'Austria',
    'Нигера',
    'Нигере',
    'Гвинеи',
    'Саудовской Аравии',
    'Niue',
    'Kingdom of Spain',
  ])('that made nothing is not another one: %s', (wording) => {
    expect(found(wording)).toBeUndefined();
  });

  it.each([
    ['Korea', ['KR', 'KP']],
    ['United', ['GB', 'US']],
    ['republic', ['IR', 'VE', 'CZ', 'KR', 'KP']],
  ])('is to be chosen where %s can be several', (wording, ids) => {
    expect(new Set(found(wording))).toEqual(new Set(ids));
  });

  it.each(['', ' ', '?', 'x', 'ge', 'zz', 'of', '🇩🇪', 'constructor', '__proto__'])(
    'is not meant by “%s”',
    (wording) => {
      expect(found(wording)).toBeUndefined();
    },
  );

  it.each([
    ['Democratic Republic of the Congo', 'CD'],
    ['Congo (Democratic Republic of the)', 'CD'],
    ['Democratic Republic of Congo', 'CD'],
    ['Congo', 'CG'],
    ['Bolivia, Plurinational State of', 'BO'],
    ['Bahamas (the)', 'BS'],
    ['Republic of Korea', 'KR'],
    ['Korea (Republic of)', 'KR'],
    ['Democratic People’s Republic of Korea', 'KP'],
    ["Lao People's Democratic Republic", 'LA'],
    ['Lao People’s Democratic Republic (the)', 'LA'],
    ['Syrian Arab Republic', 'SY'],
    ['Bolivia (Plurinational State of)', 'BO'],
    ['Micronesia (Federated States of)', 'FM'],
    ['United Republic of Tanzania', 'TZ'],
    ['State of Palestine', 'PS'],
    ['Holy See', 'VA'],
    ['Viet Nam', 'VN'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Saint Vincent and the Grenadines', 'VC'],
    ['St. Kitts and Nevis', 'KN'],
    ['Sao Tome and Principe', 'ST'],
    ['Antigua and Barbuda', 'AG'],
    ['Trinidad and Tobago', 'TT'],
    ['Brunei Darussalam', 'BN'],
    ['Cabo Verde', 'CV'],
    ['Eswatini', 'SZ'],
    ['Swaziland', 'SZ'],
    ['the former Yugoslav Republic of Macedonia', 'MK'],
    ['Timor-Leste', 'TL'],
    ['Guinea-Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['Equatorial Guinea', 'GQ'],
    ['Papua New Guinea', 'PG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['South Sudan', 'SS'],
    ['Sudan', 'SD'],
    ['Gambia (Islamic Republic of the)', 'GM'],
    ['The Gambia', 'GM'],
    ['Myanmar', 'MM'],
    ['Republic of Moldova', 'MD'],
    ['Russian Federation', 'RU'],
  ])('has a code under the name that the United Nations print: %s', (name, code) => {
    expect(codeOf(name)).toBe(code);
  });
});

describe('the States that are suggested', () => {
  const suggested = (typed: string, set?: string, most = 25) =>
    suggest('state', typed, services, most, set).map(({ value }) => value);

  it('are all that made a recommendation, by the alphabet, and no more than there is room for', () => {
    const all = suggest('state', '', services);
    const names = all.map(({ name }) => (name as { label: { en: string } }).label.en);
    expect(names).toHaveLength(14);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
    expect(suggested('', undefined, 3)).toHaveLength(3);
  });

  it.each([
    ['brit', 'GB'],
    ['вели', 'GB'],
    ['Ger', 'DE'],
    ['Түр', 'TR'],
    ['ivo', 'CI'],
    ['Гермнаия', 'DE'],
    ['Ирану', 'IR'],
    ['gb', 'GB'],
  ])('for %s begin with %s', (typed, value) => {
    expect(suggested(typed)[0]).toBe(value);
  });

  it('are those of the set that is typed beside it', () => {
    expect(suggested('', 'upr-2025')).toHaveLength(14);
    expect(suggested('', 'упо 2025')).toHaveLength(14);
    expect(suggested('', 'upr-2014')).toEqual([]);
    expect(suggested('', 'all')).toHaveLength(14);
    expect(suggest('state', '', shipped)).toEqual([]);
  });

  it('have names in the three languages', () => {
    const [state] = suggest('state', 'gb', services);
    expect(state?.name).toEqual({
      label: {
        en: 'United Kingdom of Great Britain and Northern Ireland',
        ru: 'Великобритания',
        kk: 'Ұлыбритания',
      },
    });
  });
});
