import { readFileSync, writeFileSync } from 'node:fs';
import { buildEngine, type Engine, freezeEngine, openEngine } from '../../../src/search/engine/engine.ts';
import { type Contender, mostFound } from '../contender.ts';
import { partOf, parts } from '../synthetic.ts';

let frozen: Buffer | undefined;
let engine: Engine;
let masks: readonly Uint8Array[] = [];

/** Pinpoint's engine in its compact form, whose making is a part of the building. */
const pinpoint: Contender = {
  build(passages) {
    frozen = freezeEngine(buildEngine(passages), 'bench');
    engine = openEngine(frozen, 'bench');
  },
  save(file) {
    if (frozen) writeFileSync(file, frozen);
  },
  load(file) {
    engine = openEngine(readFileSync(file), 'bench');
  },
  ask({ text, prefix = false, part }) {
    if (part === undefined) return engine.search(text, { limit: mostFound, prefix });
    if (masks.length === 0) masks = masksOf(engine.size);
    return engine.search(text, { limit: mostFound, prefix, accept: masks[part] as Uint8Array });
  },
};
export default pinpoint;

/** Which passages are of which part is known before anybody asks. */
const masksOf = (size: number): readonly Uint8Array[] =>
  Array.from({ length: parts }, (_, part) =>
    Uint8Array.from({ length: size }, (_, at) => Number(partOf(`p${at}`) === part)),
  );
