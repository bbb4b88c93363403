import { describe, expect, it } from 'vitest';
import { FormsByBeginning } from '../../src/search/forms-by-beginning.ts';

const forms = new FormsByBeginning<string>();
for (const form of ['жиналыс', 'жинал', 'жиналу', 'бас', 'бейбіт', 'бейбітшілік']) forms.add(form, form);

describe('forms by their beginning', () => {
  it('are found by a word with an ending that nobody listed, the longest beginning first', () => {
    expect(forms.find('жиналысқа')).toBe('жиналыс');
    expect(forms.find('бейбітке')).toBe('бейбіт');
  });

  it('are found in the order in which they were added where they begin alike', () => {
    expect(forms.find('жинала')).toBe('жиналыс');
  });

  it('are not found where the beginning is short, or little of the word or of the form', () => {
    expect(forms.find('басы')).toBeUndefined();
    expect(forms.find('жиналыстарымызға')).toBeUndefined();
    expect(forms.find('бей')).toBeUndefined();
    expect(forms.find('бейбе')).toBeUndefined();
  });
});
