import { answerSearch } from '../src/answers/answer-search.ts';
import { UserError } from '../src/answers/message.ts';
import { narrow } from '../src/answers/narrow.ts';
import { defineCommand, integer, requiredText, text } from '../src/command.ts';

export default defineCommand({
  name: 'search',
  description: 'Passages that answer a question, best first, quoted and cited',
  examples: ['/search how long is Kozlov’s sentence', '/search "right to strike" document:ep-2014'],
  options: {
    words: requiredText({ description: 'A question or a few words; "in quotation marks" means literally' }),
    document: text({
      description: 'Only this document',
      completion: 'document',
      narrows: true,
      positional: false,
    }),
    year: integer({ description: 'Only documents of this year', min: 1900, max: 2100, positional: false }),
  },
  answer({ values, limit }, services) {
    if (!/[\p{L}\p{N}]/u.test(values.words))
      throw new UserError('error.noWords', { text: values.words.slice(0, 40) });
    return answerSearch(values.words, narrow(services.library, values), limit, services);
  },
});
