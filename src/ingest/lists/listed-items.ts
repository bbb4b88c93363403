/** The lists of one cell of a thematic list: themes, and what stands below a label of its own. */
export interface ListedItems {
  readonly themes: readonly string[];
  readonly sdgs: readonly string[];
  readonly persons: readonly string[];
  readonly doubts: readonly string[];
}

type Kind = 'themes' | 'sdgs' | 'persons';

const labels: readonly (readonly [RegExp, Kind])[] = [
  [/\bsdgs?\b|sustainable development goal/iu, 'sdgs'],
  [/person|group|victim|rights.?holder/iu, 'persons'],
  [/theme|right|topic|issue/iu, 'themes'],
];
const bullet = /^\s*[-–—•·▪*]\s*/u;

/**
 * Parts the lines of a cell by their labels (“SDGs:”, “Affected persons:”); what comes before the first label is of the
 * kind that the column is for. Items are as printed, without their bullets.
 */
export function listedItems(lines: readonly string[], column: Kind): ListedItems {
  const found = { themes: [] as string[], sdgs: [] as string[], persons: [] as string[] };
  const doubts: string[] = [];
  let kind: Kind = column;
  for (const line of lines) {
    const label = labelOf(line);
    if (label) {
      const known = labels.find(([form]) => form.test(label.name))?.[1];
      if (!known)
        doubts.push(
          `“${label.name}:” is a label that we do not know; what is below it was taken for ${kind}`,
        );
      kind = known ?? kind;
    }
    const item = (label ? label.rest : line).replace(bullet, '').trim();
    if (item && !found[kind].includes(item)) found[kind].push(item);
  }
  return { ...found, doubts };
}

function labelOf(line: string): { name: string; rest: string } | undefined {
  if (bullet.test(line)) return undefined;
  const alone = /^([\p{L}][^:]{1,50}):\s*$/u.exec(line.trim());
  if (alone) return { name: alone[1] ?? '', rest: '' };
  const known =
    /^((?:full list of |relevant |human rights )?(?:themes?|sdgs?)|(?:affected |groups? of )?persons?(?: affected)?):\s+(.+)$/iu;
  const inline = known.exec(line.trim());
  return inline ? { name: inline[1] ?? '', rest: inline[2] ?? '' } : undefined;
}

/** Groups of persons as the lists name them, for columns that mix them with themes without a label. */
const groups =
  /^(?:children|youth|juveniles|older persons|elderly|women\b.*|girls|men|boys|minorities\b.*|indigenous peoples?\b.*|migrants?\b.*|refugees\b.*|asylum.?seekers|stateless persons|non-?citizens?|internally displaced persons|persons\b.*|disappeared persons|vulnerable (?:persons|groups)\b.*|lesbian\b.*|lgbt\w*\b.*|human rights defenders|media|journalists\b.*|public officials|judges\b.*|law enforcement\b.*|educational staff\b.*|medical staff\b.*|social workers|security forces|military staff|prisoners|detainees|rural persons|peasants\b.*|victims\b.*|general|family|workers|roma\b.*|albinos?\b.*|adolescents|religious communities|private sector|civil society\b.*)$/iu;

/** Takes the groups of persons out of themes that stand with them in one column. */
export function partGroups(themes: readonly string[]): { themes: string[]; persons: string[] } {
  const isGroup = (item: string) => groups.test(item.trim());
  return { themes: themes.filter((item) => !isGroup(item)), persons: themes.filter(isGroup) };
}
