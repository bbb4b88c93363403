/** What English text is mostly made of, the most frequent first. */
export const functionWords: readonly string[] = [
  'the of and to in a is that for it was on as with be by this are at from or have an not they which but were had his',
  'he all their has been one there we can more if will would who about when so its no out other what some into them her',
  'she than only new time these two may then do first any my now such like our over even most me after also made did',
  'many before must through back years where much your way well down should because each just those how too little good',
].flatMap((line) => line.split(' '));

const onsets = 'b br c ch d dr f fl g gr h j l m n p pl pr r s t tr v w'.split(' ');
const vowels = 'a e i o u ai ea oo'.split(' ');
/** None of them begins a syllable, so that no two words are spelled alike. */
const codas = 'nd nt ck rd rt ld mp nk sk rm lt ft pt ct rn lk'.split(' ');
/** The two forms that a word of its own is also met in. */
const endings = [
  ['s', 'ed'],
  ['s', 'ing'],
  ['ed', 'ing'],
  ['er', 'ers'],
  ['s', 'ment'],
  ['ation', 's'],
  ['able', 'ly'],
] as const;
/** Of the words that could be spelled, one in so many is one: most slips of a finger make none. */
const sparsity = 8;
/** Shares no divisor with the numbers of syllables, so that neighbours in rank look nothing alike. */
const stride = 1_000_003;

/**
 * The word of a rank, 0 being the most frequent: function words, and then five in a row of which three are words of
 * their own and two are forms of one that is more frequent. Frequent words are short.
 */
export function wordOf(rank: number): string {
  const functionWord = functionWords[rank];
  if (functionWord !== undefined) return functionWord;
  const place = rank - functionWords.length;
  const [row, column] = [Math.floor(place / 5), place % 5];
  if (column < 3) return baseOf(row * 3 + column);
  return baseOf(row) + (endings[row % endings.length]?.[column - 3] ?? '');
}

function baseOf(number: number): string {
  let room = onsets.length * vowels.length * codas.length;
  let left = number;
  let syllables = 1;
  while (left >= Math.floor(room / sparsity)) {
    left -= Math.floor(room / sparsity);
    room *= onsets.length * vowels.length;
    syllables++;
  }
  left = (left * stride) % room;
  const taken = (parts: readonly string[]): string => {
    const part = parts[left % parts.length] as string;
    left = Math.floor(left / parts.length);
    return part;
  };
  let word = '';
  while (syllables-- > 0) word += taken(onsets) + taken(vowels);
  return word + taken(codas);
}
