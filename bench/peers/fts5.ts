import Database from 'libsql';
import type { Peer } from './peer.ts';

let database: Database.Database | undefined;

/** SQLite's full text, with its Porter stemmer; a title counts twice. */
export const fts5: Peer = {
  name: 'SQLite FTS5',
  build(texts) {
    const own = new Database(':memory:');
    database = own;
    own.exec(
      `create virtual table texts using fts5(id unindexed, title, text, tokenize = 'porter unicode61')`,
    );
    const insert = own.prepare('insert into texts values (?, ?, ?)');
    own.exec('begin');
    for (const { id, title, text } of texts) insert.run(id, title, text);
    own.exec('commit');
    const select = own.prepare(
      'select id from texts where texts match ? order by bm25(texts, 0, 2, 1) limit ?',
    );
    return (question, most) => {
      const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      const any = words.map((word) => `"${word}"`).join(' OR ');
      return any ? (select.all(any, most) as { id: string }[]).map(({ id }) => id) : [];
    };
  },
  end() {
    database?.close();
    database = undefined;
  },
};
