import { sha256 } from '../../src/corpus/read-document.ts';
import { makeDraft } from '../../src/curate/make-draft.ts';
import type { DocumentFacts } from '../../src/ingest/draft/front-matter.ts';
import { drawText } from '../../src/ingest/draw/text.ts';
import type { OpenedFile } from '../../src/ingest/files/open-file.ts';
import type { Recognised } from '../../src/ingest/recognise/recognised.ts';

/** What nobody reads in a test. */
export const someFacts = (id: string): DocumentFacts => ({
  id,
  title: 'A report',
  shortTitle: 'Report',
  issuers: ['Some body'],
  issuerKind: 'ngo',
  date: '2020',
  mechanism: 'NGO monitoring',
  language: 'en',
  rightsNote: 'Quoted with attribution.',
});

/** The draft of a text that was received in UTF-8. */
export function draftOf(id: string, text: string, recognised: Recognised, facts = someFacts(id)) {
  const file = { name: `${id}.txt`, path: `${id}.txt`, kind: 'text' } as OpenedFile;
  const drawn = drawText(text, file.name);
  const read = { file, drawn, what: 'plain text', isText: true };
  const { markdown } = makeDraft({ facts, read, recognised, bytes: Buffer.from(text), name: id, sha256 });
  return { markdown, text: drawn.text };
}
