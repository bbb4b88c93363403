/**
 * A question with one typing error in its longest word, the same at each run: two letters of its middle change places,
 * one is left out, or one stands twice.
 */
export function misspelt(question: string): string {
  const words = [...question.matchAll(/\p{L}{5,}/gu)].sort((a, b) => b[0].length - a[0].length);
  const [longest] = words;
  if (!longest) return question;
  const [word] = longest;
  const middle = Math.floor(word.length / 2);
  const [first = '', second = ''] = [word[middle - 1], word[middle]];
  const wrong = [second + first, second, first + first + second][word.length % 3] ?? '';
  const end = longest.index + word.length;
  return `${question.slice(0, longest.index)}${word.slice(0, middle - 1)}${wrong}${word.slice(middle + 1)}${question.slice(end)}`;
}
