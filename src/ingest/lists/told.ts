import type { IssuerKind } from '../../domain/document.ts';
import { issuerKinds } from '../../domain/document.ts';
import type { ListDocument } from '../../domain/list-file.ts';
import { issuerKindOf } from './read-mapped-table.ts';
import type { ListForm, Told } from './read-row.ts';

/** Something that is asked where the file does not say it. */
export interface ToldField {
  readonly name: string;
  readonly question: string;
  /** Without it the list cannot be taken in. */
  readonly required: boolean;
}

const own: readonly ToldField[] = [
  { name: 'date', question: 'the date of the document, as 2019-11-05 or 2019-11', required: true },
  { name: 'symbol', question: 'its official symbol, as A/HRC/43/15', required: false },
  { name: 'country', question: 'the State under review, as Slovenia', required: false },
  { name: 'cycle', question: 'the cycle of the UPR, as 3', required: false },
  { name: 'session', question: 'the session of the Working Group, as 34', required: false },
  { name: 'title', question: 'the title of the list', required: false },
  { name: 'url', question: 'the address that it was taken from', required: false },
];
const issuing: readonly ToldField[] = [
  { name: 'issuer', question: 'who issued it', required: true },
  { name: 'issuerKind', question: `what the issuer is: ${issuerKinds.join(', ')}`, required: true },
  { name: 'mechanism', question: 'the procedure that it belongs to', required: false },
];

/**
 * What is to be told of a list of this form.
 * @param manyDocuments whether its rows name their documents
 */
export function toldFields(form: ListForm, manyDocuments: boolean): readonly ToldField[] {
  if (form === 'ohchr-thematic-list') return own;
  return manyDocuments ? [] : [...own, ...issuing];
}

/** What is wrong with what was told; empty where nothing is. */
export function toldProblems(form: ListForm, manyDocuments: boolean, told: Told): string[] {
  const missing = toldFields(form, manyDocuments)
    .filter(({ name, required }) => required && !told[name]?.trim())
    .map(({ name, question }) => `${name} is not in the file and was not told: ${question}`);
  const { date, issuerKind, cycle, session } = told;
  if (date && !/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u.test(date)) {
    missing.push(`the date “${date}” is none; write it as 2019-11-05, 2019-11 or 2019`);
  }
  if (issuerKind && !issuerKinds.some((kind) => kind === issuerKind)) {
    missing.push(`issuerKind “${issuerKind}” is none of ${issuerKinds.join(', ')}`);
  }
  if (cycle && !/^[1-9]$/u.test(cycle)) missing.push(`the cycle “${cycle}” is no number from 1 to 9`);
  if (session && !/^[1-9]\d{0,2}$/u.test(session)) missing.push(`the session “${session}” is no number`);
  return missing;
}

/** The list itself as a document, where its rows name none. */
export function documentOfList(id: string, form: ListForm, told: Told): ListDocument {
  const upr = form === 'ohchr-thematic-list';
  const about = [told.country, told.session && `UPR session ${told.session}`].filter(Boolean).join(', ');
  const kind: IssuerKind = upr ? 'human-rights-council' : issuerKindOf(told.issuerKind);
  const issuer = told.issuer ?? (upr ? 'Human Rights Council' : 'United Nations');
  const title = told.title ?? (upr ? `Thematic list of recommendations${about ? `: ${about}` : ''}` : id);
  return {
    id,
    title,
    shortTitle: told.shortTitle ?? (upr && about ? about : title),
    issuers: [issuer],
    issuerKind: kind,
    date: told.date ?? '',
    mechanism: told.mechanism ?? (upr ? 'Universal Periodic Review' : issuer),
    symbol: told.symbol,
    url: told.url,
  };
}
