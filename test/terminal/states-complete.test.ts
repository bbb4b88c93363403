import { describe, expect, it } from 'vitest';
import { complete } from '../../src/terminal/complete.ts';
import { commands } from '../support/ask.ts';
import { rows, withList } from '../support/made-list.ts';

const services = withList(rows);
const offered = (line: string) => complete(line, commands, services)[0];

describe('completion of a list’s filters', () => {
  it.each([
    ['/recommendations upr-2025 from:Brit', 'GB'],
    ['/recommendations upr-2025 from:тур', 'TR'],
    ['/recommendations set:upr-2025 from:Mal', 'MV'],
    ['/recommendations set:"fourth cycle" from:Mal', 'MV'],
    ['/recommendations all right:assembly from:Uni', 'US'],
    ['/recommendations upr-2025 position:supp', 'supported_in_part'],
    ['/recommendations upr-2025 fr', 'from:'],
    ['/recommendations upr-2025 po', 'position:'],
  ])('of %s offers %s', (line, value) => {
    expect(offered(line)).toContain(value);
  });

  it('offers no State for the demands of NGOs', () => {
    expect(offered('/recommendations upr-2014 from:Brit')).toEqual([]);
    expect(offered('/recommendations set:upr-2014 position:noted from:')).toEqual([]);
  });
});
