import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { readTime } from '../../src/answers/schedule/read-time.ts';
import { rangesOf, readWeekdays } from '../../src/answers/schedule/read-weekdays.ts';
import { findZone, suggestZones, zones } from '../../src/answers/schedule/zones.ts';

/** Every wording of a row means what it begins with. */
const rows = <Meant>(table: readonly (readonly [Meant, string])[]) =>
  table.flatMap(([meant, wordings]) => wordings.split('|').map((wording) => [wording, meant] as const));

/** Each of them alone, with nothing, a blank, and far too much. */
const wordings = (lines: readonly string[]) =>
  ['', ' ', 'x'.repeat(5000), ...lines.flatMap((line) => line.split('|'))].map((wording) => [wording]);

describe('a time', () => {
  it.each(
    rows([
      ['07:30', '7:30|07:30|07.30|7.30|0730|730| 7:30 |7:30 am|7:30AM|7:30 a.m.|7h30|7h30m|at 7:30|７：３０'],
      ['07:30', '7:30 утра|в 7:30|7 ч 30 мин|7 часов 30 минут|таңғы 7:30|Таңғы сағат 7:30|07:30 утра'],
      ['07:00', "7|07|7am|7 o'clock|7 in the morning|7 часов|7 часов утра|сағат 7|сағат 7-де|7ч"],
      ['19:00', '7 pm|7pm|7 P.M.|19h|19:00|1900|7 вечера|19 часов вечера|кешкі 7|кешкі сағат 7|7 кешкі'],
      ['19:30', '19h30|730 pm|7:30 вечера|кешкі 7:30|19.30'],
      ['00:00', '12 am|0|00:00|0:00|0000|midnight|Midnight|полночь|в полночь|12 ночи|түн ортасы'],
      ['12:00', '12|12 pm|noon|полдень|12 дня|түскі 12|талтүс'],
      ['00:30', '12:30 am|12:30 ночи|0030|00:30 ночи'],
      ['15:00', '3 pm|3 дня|3 часа дня|15:00 дня|түстен кейін 3'],
      ['02:00', '2 ночи|түнгі 2|2 at night'],
      ['23:59', '23:59|2359|11:59 pm|11:59 ночи'],
    ]),
  )('%j is %s', (wording, time) => {
    expect(readTime(wording)).toBe(time);
  });

  it.each(
    wordings([
      '24:00|25:00|24|2400|7:60|0760|7:5|7:300|12345|-7|+7|7.5|13 pm|0 am|19:30 pm|00:30 am',
      '7 am pm|am|утра|12 утра|2 вечера|9 дня|12 ночи утра|01.02.2026|2026-01-02|1 May|7/30|31.12',
      '7:30:00|07:30:15|7:30.5|7:30 UTC|7:30+05:00|seven|morning|half past 7|7 amber|7 hours ago|7-9',
      '7 8|7:30 7:30|noon 7|٧',
    ]),
  )('%j is none', (wording) => {
    expect(readTime(wording)).toBeUndefined();
  });

  it('is what it was where it is read again', () => {
    for (let minute = 0; minute < 24 * 60; minute++) {
      const digits = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
      for (const typed of [digits.join(':'), digits.join('.'), digits.join('')])
        expect(readTime(typed)).toBe(digits.join(':'));
    }
  });
});

const daily = [1, 2, 3, 4, 5, 6, 7];
const workdays = [1, 2, 3, 4, 5];

describe('days of the week', () => {
  it.each(
    rows([
      [
        daily,
        'daily|Every day|everyday|each day|ежедневно|каждый день|Күн сайын|күнделікті|mon-sun|Wed-Tue|1-7|weekdays and weekends',
      ],
      [
        workdays,
        'weekdays|every weekday|workdays|on work days|Будни|по будням|в будние дни|рабочие дни|жұмыс күндері',
      ],
      [
        workdays,
        'Mon–Fri|mon - fri|Monday to Friday|from Monday through Friday|every monday to friday|1-5|1..5|1–5',
      ],
      [workdays, 'пн-пт|ПН — ПТ|пн по пт|с понедельника по пятницу|по пн-пт|понедельник-пятница|от пн до пт'],
      [workdays, 'дс-жм|дүйсенбі-жұма|Дүйсенбіден жұмаға дейін|5 4 3 2 1|１－５'],
      [
        [6, 7],
        'weekend|weekends|on weekends|выходные|по выходным|демалыс|демалыс күндері|сб, вс|сенбі және жексенбі|sat-sun',
      ],
      [
        [1, 3, 5],
        'mon, wed, fri|Fri Wed Mon|mon/wed/fri|m w f|mon.wed.fri|пн ср пт|пн., ср., пт.|1,3,5|дс ср жм|mon, mon, wed, fri',
      ],
      [
        [1, 3],
        'по понедельникам и средам|по понедельникам по средам|понедельник и среда|дүйсенбі мен сәрсенбі күндері|пн;ср',
      ],
      [[1, 4], 'mon and thu|mon & thurs|Monday + Thursday|понед, чет|дс, бс|mondays, thursdays'],
      [[1, 6, 7], 'sat-mon|Saturday to Monday|сб-пн|сб-дс|6-1|weekend, mon'],
      [
        [1],
        'every monday|Monday|mondays|on Mon|каждый понедельник|в понедельник|әр дүйсенбі|дүйсенбі сайын|mon-mon|1|monday’s',
      ],
      [[3], 'wednes|каждую среду|в среду|ср|сәр'],
      [[5], 'fri.|по пятницам|жұ|жұма|жұмада'],
      [[6], 'sa|суб|сен|сенбі'],
      [[7], 'su|вос|жек|жс|по воскресеньям|воскресение'],
      [[1, 2, 3, 6], 'mon-wed, sat|пн-ср и сб'],
    ]),
  )('%j are %j', (wording, weekdays) => {
    expect(readWeekdays(wording)).toEqual(weekdays);
  });

  it.each(
    wordings([
      ',|-|and|on|every|со|never|tomorrow|0|8|0-5|135|1.05|May 5|t|s|п|ж|се|week|mon-|-fri',
      'mon-wed-fri|from monday|с понедельника|mon to|daily except sunday|every other monday',
      'mon or tue|not mon|кроме пн|каждый второй понедельник|every 2|every 2 days|every 2nd|mon 9:00',
      'mon, foo|moon|satan|monfri|toString|weekdays-sat|constructor|D|DW|1D|__proto__|mon?|p1',
    ]),
  )('%j are none', (wording) => {
    expect(readWeekdays(wording)).toBeUndefined();
  });

  it.each([
    [[], []],
    [[3], [[3, 3]]],
    [workdays, [[1, 5]]],
    [daily, [[1, 7]]],
    [
      [1, 2, 4, 6, 7],
      [
        [1, 2],
        [4, 4],
        [6, 7],
      ],
    ],
  ])('%j are the ranges %j', (weekdays, ranges) => {
    expect(rangesOf(weekdays)).toEqual(ranges);
  });

  it('are what they were where their ranges are read again', () => {
    for (let chosen = 1; chosen < 128; chosen++) {
      const weekdays = daily.filter((day) => chosen & ((1 << day) >> 1));
      const typed = rangesOf(weekdays).map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
      expect(readWeekdays(typed.join(', '))).toEqual(weekdays);
    }
  });
});

describe('a zone', () => {
  it.each(
    rows([
      [
        'Asia/Almaty',
        'Asia/Almaty|asia/almaty| ASIA/ALMATY |Almaty|алматы|Алма-Ата|Astana|Астана|Нур-Султан|Нұр-Сұлтан|Nur-Sultan',
      ],
      [
        'Asia/Almaty',
        'Kazakhstan|Казахстан|Қазақстан|Kazakhstan Time|Қазақстан уақыты|время Астаны|Шымкент|Қарағанды',
      ],
      ['Asia/Qostanay', 'Asia/Qostanay|qostanay|Костанай|Қостанай'],
      ['Asia/Oral', 'Oral|Uralsk|Уральск'],
      ['Asia/Bishkek', 'Bishkek|Бішкек|Киргизия|Кыргызстан|Kyrgyzstan Time'],
      ['Asia/Tashkent', 'Ташкент|Uzbekistan|Узбекистан|Өзбекстан'],
      [
        'Europe/Moscow',
        'Moscow|Москва|мәскеу|MSK|Moscow time|московское время|Санкт-Петербург|St. Petersburg',
      ],
      ['Europe/Kyiv', 'Kyiv|Kiev|Киев|Europe/Kyiv|europe/kiev|Europe/Uzhgorod'],
      ['Asia/Kolkata', 'Asia/Calcutta|Calcutta|Kolkata|New Delhi|India|Индия'],
      ['America/New_York', 'New York|new_york|america/new york|New-York|Нью-Йорк|US/Eastern'],
      ['America/Argentina/Buenos_Aires', 'Buenos Aires|America/Buenos_Aires|Argentina'],
      ['Asia/Urumqi', 'Ürümqi|Asia/Kashgar'],
      ['UTC', 'UTC|utc|GMT|Etc/UTC|UTC time|Гринвич'],
      ['Europe/Zurich', 'Geneva|Женева|Switzerland'],
    ]),
  )('%j is %s', (wording, zone) => {
    expect(findZone(wording)).toBe(zone);
  });

  it.each(
    wordings([
      '+05:00|-5|+5|5|GMT+5|UTC+05:00|Etc/GMT+5|Etc/GMT-5|٥|EST|CET|PST8PDT|Russia|Россия|США',
      'Canada|Congo|San Juan|Petersburg|Eastern European Time|Asia|Europe|time|Mars/Olympus|Atlantis',
      'Alma|/|../../etc/passwd|constructor|__proto__',
    ]),
  )('%j is none', (wording) => {
    expect(findZone(wording)).toBeUndefined();
  });

  it('is one for the calendar of the digest, stands once, and is found by its id in any case', () => {
    const ids = zones().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(400);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(() => Temporal.Now.zonedDateTimeISO(id), id).not.toThrow();
      for (const typed of [id, id.toLowerCase(), id.replaceAll('_', ' ')]) expect(findZone(typed)).toBe(id);
    }
  });

  it('has the spelling of the IANA database where Node keeps an old one', () => {
    const ids = new Set(zones().map(({ id }) => id));
    for (const id of ['Europe/Kyiv', 'Asia/Kolkata', 'Asia/Ho_Chi_Minh', 'Asia/Kathmandu', 'America/Nuuk'])
      expect(ids, id).toContain(id);
    for (const id of ['Europe/Kiev', 'Asia/Calcutta', 'Asia/Saigon', 'Asia/Katmandu', 'America/Godthab'])
      expect(ids, id).not.toContain(id);
  });
});

describe('zones that are offered', () => {
  const nowMs = Date.parse('2026-07-01T09:05:00Z');
  const idsFor = (text: string, most = 25) => suggestZones(text, nowMs, most).map(({ id }) => id);

  it.each([
    ['alm', 'Asia/Almaty'],
    ['алм', 'Asia/Almaty'],
    ['қара', 'Asia/Almaty'],
    ['моск', 'Europe/Moscow'],
    ['new y', 'America/New_York'],
    ['жен', 'Europe/Zurich'],
    ['asia/', 'Asia/Almaty'],
    ['US/Eastern', 'America/New_York'],
    ['eastern time', 'America/New_York'],
    ['Central European Time', 'Europe/Brussels'],
    ['Россия', 'Europe/Moscow'],
    ['united st', 'America/New_York'],
    // The beginning of a city comes before the beginning of a country and before what only contains it.
    ['pari', 'Europe/Paris'],
    ['samar', 'Asia/Samarkand'],
    ['mexico', 'America/Mexico_City'],
    ['indiana', 'America/Indiana/Indianapolis'],
    ['kong', 'Asia/Hong_Kong'],
    ['lmaty', 'Asia/Almaty'],
  ])('begin for %j with %s', (typed, zone) => {
    expect(idsFor(typed)[0]).toBe(zone);
  });

  it('have all of the zones that share the name of a clock', () => {
    for (const typed of ['Kazakhstan', 'Казахстан', 'Қазақстан уақыты'])
      expect(idsFor(typed)).toEqual(
        ['Almaty', 'Aqtau', 'Aqtobe', 'Atyrau', 'Oral', 'Qostanay', 'Qyzylorda'].map(
          (city) => `Asia/${city}`,
        ),
      );
  });

  it('are none for offsets and for what nobody calls a zone', () => {
    for (const typed of ['+05:00', 'qqqq', 'x'.repeat(5000)]) expect(idsFor(typed)).toEqual([]);
  });

  it('have the time there, on a clock of 24 hours, summer time included', () => {
    const timeFor = (id: string, atMs: number) => suggestZones(id, atMs, 1)[0]?.localTime;
    expect(timeFor('Asia/Almaty', nowMs)).toBe('14:05');
    expect(timeFor('Europe/London', nowMs)).toBe('10:05');
    expect(timeFor('Asia/Kathmandu', nowMs)).toBe('14:50');
    expect(timeFor('Asia/Almaty', Date.parse('2026-07-01T19:00:00Z'))).toBe('00:00');
    expect(timeFor('UTC', Date.parse('2026-01-01T00:00:00Z'))).toBe('00:00');
  });

  it('are those of Central Asia, UTC and big ones where nothing is typed, and always the same', () => {
    const offered = idsFor('');
    expect(offered.slice(0, 2)).toEqual(['Asia/Almaty', 'Asia/Aqtau']);
    expect(offered).toEqual(
      expect.arrayContaining(['Asia/Bishkek', 'UTC', 'Europe/Moscow', 'Europe/London']),
    );
    expect(offered).toHaveLength(25);
    expect(idsFor(' ')).toEqual(offered);
    expect(idsFor('', 1000)).toHaveLength(zones().length);
  });

  it('are zones, each once, and no more than are asked for', () => {
    const known = new Set(zones().map(({ id }) => id));
    for (const typed of [
      ...'abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшэюяәғқңөұүһі',
      'st',
      'time',
      '/',
    ]) {
      const offered = idsFor(typed, 40);
      expect(offered.length).toBeLessThanOrEqual(40);
      expect(new Set(offered).size).toBe(offered.length);
      for (const id of offered) expect(known, id).toContain(id);
      // What fits best comes first however many are asked for.
      expect(idsFor(typed, 5)).toEqual(offered.slice(0, 5));
    }
  });

  it('begin with the one zone that a text means', () => {
    for (const { id } of zones()) expect(idsFor(id, 1)).toEqual([id]);
    for (const typed of ['Astana', 'Kiev', 'US/Pacific', 'Georgia', 'Moscow Standard Time'])
      expect(idsFor(typed, 1)).toEqual([findZone(typed)]);
  });
});
