import { readFileSync } from 'node:fs';
import { openEngine } from '../../src/search/engine/engine.ts';

/** A start as an application would: from the file to the first answer, which is said to the parent. */
const [file = '', question = ''] = process.argv.slice(2);
const found = openEngine(readFileSync(file), 'bench').search(question);
process.send?.(found.length);
