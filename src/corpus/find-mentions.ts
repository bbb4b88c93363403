const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const apostrophes = /['’‘]/g;

/**
 * Makes a finder of names in text. A form counts where it stands on word boundaries, in the case in which it is
 * given; white space is flexible and the longest form wins, so that a name inside a longer name is not counted.
 */
export function makeMentionFinder(forms: ReadonlyMap<string, readonly string[]>): (text: string) => Set<string> {
  const byForm = new Map([...forms].map(([form, ids]) => [normal(form), ids]));
  const longestFirst = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => {
    const found = new Set<string>();
    if (longestFirst.length === 0) return found;
    for (const [form] of normal(text).matchAll(pattern)) for (const id of byForm.get(normal(form)) ?? []) found.add(id);
    return found;
  };
}

const normal = (text: string) => text.replace(apostrophes, "'").replace(/\s+/g, ' ');
