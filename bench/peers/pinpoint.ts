import { buildEngine, freezeEngine, openEngine } from '../../src/search/engine/engine.ts';
import type { Peer } from './peer.ts';

/** Pinpoint's engine, in the form that a start opens from a file. */
export const pinpoint: Peer = {
  name: 'Pinpoint',
  build(texts) {
    const engine = openEngine(freezeEngine(buildEngine(texts), 'bench'), 'bench');
    return (question, most) => engine.search(question, { limit: most }).map(({ id }) => id);
  },
};
