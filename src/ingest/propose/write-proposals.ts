import { caseKinds } from '../../domain/vocabulary.ts';
import type { Proposals, ProposedCase, ProposedForm, ProposedRight } from './proposals.ts';
import { quoteYaml } from './quote-yaml.ts';

const mostReasons = 6;
const widest = 110;

/**
 * Proposals as the file that a keeper prunes: YAML, in which the rights count as they stand and what is offered for
 * `cases.yaml` counts only when its `#` is taken away. Explanations begin with `##`, so that they stay comments.
 */
export function writeProposals({ document, rights, known, forms, cases }: Proposals): string {
  const sections = [
    explanation(document),
    `document: ${document}\n`,
    section(
      'Rights: which passages of the document speak of each. Delete the lines that are wrong; take the # away from weak ones that are right.',
      'rights',
      [...rights.map(writeRight)],
    ),
    known.length > 0 ? listKnown(known) : '',
    section('Other spellings of known names. Take the # away to have them found as mentions.', 'forms', [
      ...forms.map(writeForm),
    ]),
    section('Names that no case has. Take the # away from those to keep, and complete them.', 'cases', [
      ...cases.map(writeCase),
    ]),
  ];
  return sections.filter(Boolean).join('\n');
}

const explanation = (document: string) =>
  [
    `## What ${document} may add to rights.yaml and cases.yaml, found by words alone. Look through it before it is applied:`,
    '## - a line counts as it stands; delete it where it is wrong (after each stands what led to it);',
    '## - a line that begins with “# ” counts only when these two signs are taken away, and with it the lines indented',
    '##   below it; leave or delete the others;',
    '## - lines that begin with “##” are explanations.',
    '',
  ].join('\n');

function section(title: string, key: string, entries: readonly string[]): string {
  return [`## ${title}`, `${key}:${entries.length > 0 ? '' : ' []'}`, ...entries, ''].join('\n');
}

function writeRight({ right, label, selectors }: ProposedRight): string {
  const lines = selectors.map(({ selector, because }) => {
    const shown = because.slice(0, mostReasons).join(', ').replace(/\s+/g, ' ');
    const line = `- ${selector} # ${shown}${because.length > mostReasons ? ', …' : ''}`;
    return isWeak(selector, because) ? `    # ${line}` : `    ${line}`;
  });
  return [`- right: ${right} # ${label}`, '  covers:', ...lines].join('\n');
}

/** One everyday word of a paragraph says little; it counts once somebody agreed. */
const isWeak = (selector: string, because: readonly string[]) =>
  !selector.includes('#') && because.length === 1 && !/[\s\d]/.test(because[0] ?? '');

function listKnown(known: Proposals['known']): string {
  const lines = ['## Known names that the document has, by how many passages (nothing to do):'];
  for (const { name, passages } of known) {
    const next = `${name} ${passages};`;
    const last = lines.at(-1) ?? '';
    if (lines.length > 1 && last.length + next.length < widest) lines[lines.length - 1] = `${last} ${next}`;
    else lines.push(`##   ${next}`);
  }
  return `${lines.join('\n').replace(/;$/, '')}\n`;
}

function writeForm({ cases, form, near, times, first }: ProposedForm): string {
  const same = form === near ? 'a spelling that people type' : `near to ${oneLine(near)}`;
  const several = cases.length > 1 ? `; it may be any of ${cases.length} cases, keep one` : '';
  const why = `## ${inWords(times)}, first in ${first}: ${same}${several}`;
  const entries = cases.map((id) => [`# - case: ${id}`, '#   printed:', `#     - ${quoteYaml(form)}`]);
  return ['', why, ...entries.flat()].join('\n');
}

function writeCase({ id, name, kind, printed, times, first, around }: ProposedCase): string {
  return [
    '',
    `## ${inWords(times)}, first in ${first}: … ${oneLine(around)} …`,
    `# - id: ${id}`,
    `#   name: ${quoteYaml(name)}`,
    `#   kind: ${kind ?? `unknown # write ${caseKinds.join(', ')}`}`,
    '#   printed:',
    ...printed.map((form) => `#     - ${quoteYaml(form)}`),
  ].join('\n');
}

const inWords = (times: number) => (times === 1 ? 'Once' : `${times} times`);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
