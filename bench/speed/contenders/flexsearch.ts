import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { Charset, Document, Encoder } from 'flexsearch';
import english from 'flexsearch/lang/en';
import { type Contender, mostFound } from '../contender.ts';

const index = new Document({
  document: { id: 'id', index: ['title', 'text'], tag: 'part' },
  tokenize: 'strict',
  // @ts-expect-error: it takes several, as its documentation says, but its types do not.
  encoder: new Encoder(Charset.Default, english),
});

/** FlexSearch in English, with suggestions, so that a text need not have all words. */
const flexsearch: Contender = {
  build(passages) {
    for (const { id, title, text, part } of passages) index.add({ id, title, text, part: String(part) });
  },
  /** It writes itself in pieces: each is a line here. */
  async save(file) {
    writeFileSync(file, '');
    await index.export(async (key: string, data: string) =>
      appendFileSync(file, `${JSON.stringify([key, data])}\n`),
    );
  },
  load(file) {
    for (const line of linesOf(readFileSync(file))) {
      const [key, data] = JSON.parse(line) as [string, string];
      index.import(key, data);
    }
  },
  ask({ text, part }) {
    const options = { suggest: true, limit: mostFound, merge: true } as const;
    const tag = part === undefined ? {} : { tag: { part: String(part) } };
    return index.search(text, { ...options, ...tag }) as unknown as readonly unknown[];
  },
};
export default flexsearch;

/** Not split as one text, which may be too long for one. */
function* linesOf(block: Buffer): Generator<string> {
  for (let start = 0, end = 0; start < block.length; start = end + 1) {
    end = block.indexOf('\n', start);
    yield block.toString('utf8', start, end);
  }
}
