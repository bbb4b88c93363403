const named = /Articles?\s+([^:]*?)\s+of the (ICCPR|UDHR|ICESCR|CEDAW|CAT|CRC|CRPD)\b/gi;
const inverted = /\b(ICCPR|UDHR|ICESCR|CEDAW|CAT|CRC|CRPD) articles? (\d+)/gi;
const article = /(\d+)(?:\s*\(paragraphs?\s*(\d+)(?:\s*[-–]\s*(\d+))?\))?/g;

/**
 * The articles of treaties that a text names: "Article 2 (paragraphs 2-3), 3 and 26 of the ICCPR" gives
 * `ICCPR 2(2)`, `ICCPR 2(3)`, `ICCPR 3`, `ICCPR 26`. Articles of a constitution or a code are not meant.
 */
export function articlesNamedIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, list = '', treaty = ''] of text.matchAll(named)) {
    for (const [, number = '', from, to] of list.matchAll(article)) {
      if (!from) found.add(`${treaty} ${number}`);
      for (let paragraph = Number(from); paragraph <= Number(to ?? from); paragraph++) {
        found.add(`${treaty} ${number}(${paragraph})`);
      }
    }
  }
  for (const [, treaty = '', number = ''] of text.matchAll(inverted)) found.add(`${treaty} ${number}`);
  return [...found];
}
