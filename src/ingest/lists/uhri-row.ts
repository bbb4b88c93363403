import type { Position } from '../../domain/recommendation.ts';
import { plainText } from './plain-text.ts';
import { printedPosition } from './printed-position.ts';
import { beginning, type DocumentRead, type ReadRow, type Refused, type Where } from './read-row.ts';
import { partSource } from './recommendation-cell.ts';
import { bodyCalled, isUpr } from './uhri-bodies.ts';
import { uhriNumber } from './uhri-number.ts';

/** A record of the UHRI, from either of its exports, its lists without their bullets. */
export interface UhriRecord {
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly symbol: string;
  /** ISO, as long as it is known. */
  readonly date: string | undefined;
  readonly text: string;
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly persons: readonly string[];
  readonly sdgs: readonly string[];
  readonly states: readonly string[];
  readonly positions: readonly string[];
  readonly cycle: string;
  readonly session: string;
}

/** Makes a row of a record, or says why it cannot be one. */
export function uhriRow(record: UhriRecord, where: Where): ReadRow | Refused {
  const upr = isUpr(record.body);
  const { words, positionSource } = upr
    ? partSource(plainText(record.text))
    : { words: plainText(record.text), positionSource: undefined };
  const { number, text } = uhriNumber(words, upr);
  const refuse = (refused: string): Refused => ({ where, refused, begins: beginning(text) });
  if (!record.id) return refuse('has no annotation id, by which it would be known again');
  if (!text) return refuse('has no text');
  if (!record.symbol) return refuse('has no document symbol: it cannot be said what it is quoted from');
  if (!record.date) return refuse('has no date of its document that can be read');
  const answer = positionOf(record.positions);
  if (answer.refused) return refuse(answer.refused);
  const { position } = answer;
  const doubts: string[] = [...answer.doubts];
  const recommendation = /^recommendation/iu.test(record.type);
  if (!recommendation && !/^(?:concerns?|observations?)/iu.test(record.type)) {
    doubts.push(`its type is “${record.type}”: it was not taken for a recommendation`);
  }
  if (upr && recommendation && !position) doubts.push('a recommendation of the UPR without a position');
  const cycle = numberIn(record.cycle, 9);
  const session = numberIn(record.session, 199);
  if (record.cycle && !cycle) doubts.push(`its cycle “${record.cycle}” is no number`);
  if (record.session && !session) doubts.push(`its session “${record.session}” is no number`);
  return {
    where,
    key: record.id,
    document: documentOf(record, record.date, doubts),
    number,
    text,
    kind: recommendation ? undefined : 'paragraph',
    position,
    positionSource,
    states: record.states,
    countries: record.countries,
    themes: record.themes,
    persons: record.persons,
    sdgs: record.sdgs,
    cycle,
    session,
    doubts,
  };
}

interface Answer {
  readonly position?: Position | undefined;
  readonly doubts: readonly string[];
  readonly refused?: string;
}

/** What a State answers in one word, or in two that say together that it supports a part. */
function positionOf(printed: readonly string[]): Answer {
  const known = printed.map(printedPosition);
  const as = printed.map((word) => `“${word}”`).join(' and ');
  if (known.includes(undefined))
    return { doubts: [], refused: `its position is “${printed.join(', ')}”, which we do not know` };
  const positions = new Set(known.map((each) => each?.position));
  const doubts = known.flatMap((each) => each?.doubt ?? []);
  if (positions.size < 2) return { position: known[0]?.position, doubts };
  if (positions.size === 2 && positions.has('supported') && positions.has('noted'))
    return { position: 'supported_in_part', doubts: [...doubts, `its positions ${as} are kept as in part`] };
  return { doubts, refused: `its positions are ${as}, of which only one can be right` };
}

function documentOf({ symbol, body, countries }: UhriRecord, date: string, doubts: string[]): DocumentRead {
  const known = bodyCalled(body);
  if (!known)
    doubts.push(`its body is “${body}”, which we do not know: it was taken for an expert of the UN`);
  const about = countries.length > 0 && countries.length < 4 ? countries.join(', ') : '';
  const of = [body, about].filter(Boolean).join(', ');
  return {
    title: of ? `${symbol} (${of})` : symbol,
    shortTitle: symbol,
    issuers: [known?.issuer ?? (body || 'United Nations')],
    issuerKind: known?.kind ?? 'un-expert',
    date,
    mechanism: known?.mechanism ?? (body || 'United Nations human rights mechanisms'),
    symbol,
  };
}

/** The number of “34”, “Session 34 (2019)” or “3rd cycle”. */
function numberIn(text: string, most: number): number | undefined {
  const number = Number(/\d+/u.exec(text)?.[0]);
  return number >= 1 && number <= most ? number : undefined;
}
