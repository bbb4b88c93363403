import { describe, expect, it } from 'vitest';
import { library } from '../support/corpus.ts';

const text = (id: string) => library.findPassage(id)?.text ?? '';
const passage = (id: string) => library.findPassage(id);

describe('the traps of the five documents', () => {
  it('joins a heading that is the end of a recommendation', () => {
    expect(text('ngo-iccpr-2025:r4.1')).toMatch(/including in judicial practice\.$/);
  });

  it('joins paragraphs, bullets and compounds over page and line breaks', () => {
    expect(text('ngo-iccpr-2025:16')).toContain('an Action Plan on Human Rights and the Rule of Law');
    expect(text('ngo-iccpr-2025:r7.4')).toContain(
      'under ratified international treaties may serve as new circumstances',
    );
    expect(text('kibhr-2015:pluralism.2')).toContain(
      'an interview with a Kiev-based Kazakhstani opposition figure',
    );
    expect(text('kibhr-2015:persecution.2')).toContain('anti-corruption activist');
    expect(text('ep-2014:women.1')).toContain('Kazakhstan continues to be used as both a source');
  });

  it('takes one bullet for a lead-in, and the bullets that merely end in a colon for recommendations', () => {
    expect(passage('ngo-iccpr-2025:assembly-recommendations.lead')?.kind).toBe('lead-in');
    expect(passage('ngo-iccpr-2025:r49.9')?.leadIn).toBe('ngo-iccpr-2025:assembly-recommendations.lead');
    expect(passage('ngo-iccpr-2025:r49.1')?.leadIn).toBeUndefined();
    expect(passage('ngo-iccpr-2025:r91.1')?.text.endsWith(':')).toBe(true);
    expect(passage('ngo-iccpr-2025:r7.6')?.kind).toBe('recommendation');
  });

  it('keeps paragraphs that follow recommendations out of their heading', () => {
    expect(passage('ngo-iccpr-2025:17')?.heading.at(-1)).toMatch(/^Equality and non-discrimination/);
  });

  it('drops footnote digits and keeps numbers', () => {
    expect(text('kibhr-2015:justice.5')).toContain('Following an unfair trial, a total of 13 individuals');
    expect(text('kibhr-2015:persecution.1')).toContain('a 7.5 year sentence');
    expect(text('kibhr-2015:groups.1')).toContain('in March 2015. During the UPR');
  });

  it('keeps what an item goes on with in the item', () => {
    expect(text('ngo-upr-2014:assembly.r1')).toContain(
      'In particular, provide for a simple notification procedure',
    );
    expect(text('ngo-upr-2014:religion.1')).toContain('reregister');
    expect(passage('ngo-upr-2014:religion.1')?.note).toMatch(/reregister/);
  });

  it('answers each question of the factsheet with its yes or no', () => {
    const answers = library.passages
      .filter(({ kind }) => kind === 'answer')
      .map(({ text }) => text.split('\n\n')[1]);
    expect(answers).toEqual(['No', 'No', 'Yes', 'No', 'Yes', 'No']);
  });

  it('keeps the speaker of the pull quote under the Government’s response', () => {
    expect(passage('sr-2015:response.2')).toMatchObject({ kind: 'quotation' });
    expect(passage('sr-2015:response.2')?.quotations[0]?.speaker).toMatch(/^UN Special Rapporteur/);
    expect(text('sr-2015:response.2')).not.toContain('Government of Kazakhstan expressed');
  });

  it('has each row of the scorecard as printed, and flags the note about Oman', () => {
    const rows = library.passages.filter(({ kind }) => kind === 'row');
    expect(rows.map(({ text }) => text.endsWith('✓'))).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
      true,
    ]);
    expect(text('sr-2015:scorecard.1')).toContain('indicate Oman is a State party');
    expect(passage('sr-2015:scorecard.1')?.note).toMatch(/Kazakhstan/);
  });

  it('has no page header in a passage', () => {
    expect(library.passages.filter(({ text }) => text.includes('page 2'))).toEqual([]);
  });

  it('gives the box without a heading a name of ours', () => {
    expect(passage('ep-2014:box')).toMatchObject({ pinpoint: { kind: 'ours' } });
    expect(passage('ep-2014:box')?.headingKeys).toEqual(['title']);
  });

  it('keeps names apart that the documents do not equate, and together what is one name', () => {
    expect(passage('sr-2015:glance.6')?.cases).toContain('massimov');
    expect(passage('ngo-iccpr-2025:91')?.cases).toContain('masimov');
    expect(passage('ngo-iccpr-2025:91')?.cases).not.toContain('massimov');
    const both = [passage('ep-2014:religion.1'), passage('kibhr-2015:persecution.2')].map(
      (one) => one?.cases,
    );
    expect(both.every((cases) => cases?.some((id) => id.startsWith('kharlamov')))).toBe(true);
  });

  it('does not take the Constitution’s Article 21 for the Covenant’s', () => {
    expect(passage('ngo-iccpr-2025:21')?.rights).toContain('movement');
    expect(passage('ngo-iccpr-2025:21')?.rights).not.toContain('assembly');
  });
});
