import type { Document } from '../document.ts';
import type { Passage } from '../passage.ts';

/** CSL-JSON 1.0, type `report`. */
export function cslJson(document: Document, passage: Passage) {
  return {
    id: passage.id,
    type: 'report',
    title: document.title,
    author: [{ literal: document.issuer }],
    issued: { 'date-parts': [document.date.split('-').map(Number)] },
    ...(document.symbol ? { number: document.symbol } : {}),
    ...(document.url ? { URL: document.url } : {}),
    language: document.language,
    ...(passage.number === null
      ? { note: passage.pinpoint.label }
      : { locator: passage.number, label: 'paragraph' }),
  };
}

/** BibTeX, entry type `techreport`. */
export function bibtex(document: Document, passage: Passage): string {
  const [year = '', month] = document.date.split('-');
  const fields: [string, string | undefined][] = [
    ['title', `{${protect(document.title)}}`],
    ['author', `{${protect(document.issuer)}}`],
    ['institution', protect(document.issuer)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['number', document.symbol && protect(document.symbol)],
    ['url', document.url],
    ['note', protect(passage.pinpoint.label)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
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
    ['AU', document.issuer],
    ['PY', year],
    ['DA', `${year}/${month}/${day}`],
    ['M1', document.symbol],
    ['UR', document.url],
    ['LA', document.language],
    ['SP', passage.number === null ? undefined : `para. ${passage.number}`],
    ['N1', passage.pinpoint.label],
    ['ER', ''],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}`])).join('\n');
}
