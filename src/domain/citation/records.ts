import { type Document, issuerOf } from '../document.ts';
import type { Passage } from '../passage.ts';

/** An item of CSL-JSON 1.0, type `report`; in a file it stands in an array. */
export function cslJson(document: Document, passage: Passage) {
  return {
    id: passage.id,
    type: 'report',
    title: document.title,
    author: document.issuers.map((literal) => ({ literal })),
    issued: { 'date-parts': [document.date.split('-').map(Number)] },
    ...(document.symbol ? { number: document.symbol } : {}),
    ...(document.url ? { URL: document.url } : {}),
    language: document.language,
    ...(passage.number === null ? {} : { locator: passage.number }),
    note: passage.pinpoint.label,
  };
}

const monthMacros = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX, entry type `techreport`. */
export function bibtex(document: Document, passage: Passage): string {
  const [year = '', month] = document.date.split('-');
  const fields: [string, string | undefined][] = [
    ['title', `{${protect(document.title)}}`],
    ['author', document.issuers.map((issuer) => `{${protect(issuer)}}`).join(' and ')],
    ['institution', protect(issuerOf(document))],
    ['year', year],
    ['month', month && monthMacros[Number(month) - 1]],
    ['number', document.symbol && protect(document.symbol)],
    ['url', document.url],
    ['note', protect(passage.pinpoint.label)],
  ];
  // The month is a macro of BibTeX and stands without braces.
  const lines = fields.flatMap(([name, value]) =>
    value ? [`  ${name} = ${name === 'month' ? value : `{${value}}`}`] : [],
  );
  return `@techreport{${passage.id.replace(/[^A-Za-z0-9:.-]/g, '-')},\n${lines.join(',\n')}\n}`;
}

const protect = (text: string) =>
  text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/([&%$#_{}])/g, '\\$1')
    .replace(/[“”]/g, (mark) => (mark === '“' ? '``' : "''"));

/** RIS, type RPRT. */
export function ris(document: Document, passage: Passage): string {
  const [year = '', month = '', day = ''] = document.date.split('-');
  const fields: [string, string | undefined][] = [
    ['TY', 'RPRT'],
    ['TI', document.title],
    ...document.issuers.map((issuer): [string, string] => ['AU', issuer]),
    ['PY', year],
    ['DA', `${year}/${month}/${day}/`],
    ['M1', document.symbol],
    ['UR', document.url],
    ['LA', document.language],
    ['N1', passage.pinpoint.label],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}
