import { describe, expect, it } from 'vitest';
import { allowed, makePace } from '../../src/discord/pace.ts';

describe('the pace', () => {
  it('allows a burst of ten and refuses the eleventh, saying when', () => {
    const pace = makePace();
    for (let count = 0; count < allowed.burst; count++) expect(pace('a', 1000)).toEqual({ ok: true });
    expect(pace('a', 1000)).toEqual({ ok: false, againAtMs: 1000 + allowed.everyMs });
    expect(pace('a', 1000 + allowed.everyMs - 1).ok).toBe(false);
    expect(pace('a', 1000 + allowed.everyMs).ok).toBe(true);
    expect(pace('a', 1000 + allowed.everyMs).ok).toBe(false);
  });

  it('counts each person for themselves', () => {
    const pace = makePace({ burst: 1, everyMs: 1000 });
    expect([pace('a', 0).ok, pace('b', 0).ok, pace('a', 1).ok, pace('b', 1).ok]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('gives the whole burst back after a time of quiet', () => {
    const pace = makePace({ burst: 3, everyMs: 1000 });
    for (let count = 0; count < 3; count++) pace('a', 0);
    expect(pace('a', 0).ok).toBe(false);
    expect([1, 2, 3, 4].map(() => pace('a', 3000).ok)).toEqual([true, true, true, false]);
  });

  it('counts a page as less than an answer', () => {
    const pace = makePace({ burst: 2, everyMs: 1000 });
    const pages = Array.from({ length: 6 }, () => pace('a', 0, 0.25).ok);
    expect(pages).toEqual([true, true, true, true, true, false]);
  });

  it('forgets who has been quiet long enough, and nobody else', () => {
    const pace = makePace({ burst: 1, everyMs: 1000 });
    pace('a', 0);
    pace('b', 900);
    pace.forget(1000);
    expect(pace('b', 1000).ok).toBe(false);
    expect(pace('a', 1000).ok).toBe(true);
  });
});
