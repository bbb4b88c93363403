import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { type Contender, mostFound } from '../contender.ts';

let database: Database.Database;
let ask: Database.Statement;
let askPart: Database.Statement;
const folder = mkdtempSync(join(tmpdir(), 'pinpoint-fts5-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** SQLite's full text in a file, with its Porter stemmer; a title counts twice. */
const fts5: Contender = {
  build(passages) {
    database = new Database(join(folder, 'texts.sqlite'));
    database.exec(
      `create virtual table texts using fts5(id unindexed, part unindexed, title, text, tokenize = 'porter unicode61')`,
    );
    const insert = database.prepare('insert into texts values (?, ?, ?, ?)');
    database.exec('begin');
    for (const { id, title, text, part } of passages) insert.run(id, part, title, text);
    database.exec(`insert into texts(texts, rank) values ('rank', 'bm25(0, 0, 2, 1)')`);
    database.exec('commit');
    database.exec(`insert into texts(texts) values ('optimize')`);
  },
  save(file) {
    database.close();
    copyFileSync(join(folder, 'texts.sqlite'), file);
  },
  load(file) {
    database = new Database(file);
    const select = 'select id from texts where texts match ?';
    ask = database.prepare(`${select} order by rank limit ${mostFound}`);
    askPart = database.prepare(`${select} and part = ? order by rank limit ${mostFound}`);
  },
  ask({ text, prefix, part }) {
    const any = text
      .split(' ')
      .map((word) => `"${word}"`)
      .join(' OR ');
    const match = prefix ? `${any}*` : any;
    return part === undefined ? ask.all(match) : askPart.all(match, part);
  },
};
export default fts5;
