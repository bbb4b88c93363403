import type { Position } from '../../domain/recommendation.ts';

const words: Readonly<Record<Exclude<Position, 'not_applicable'>, readonly string[]>> = {
  supported: [
    'supported',
    'support',
    'supports',
    'accepted',
    'accept',
    'accepts',
    'enjoys the support',
    'enjoy the support',
    'enjoys support',
    'fully supported',
    'fully accepted',
    'agreed',
    'approved',
    'поддержано',
    'поддержана',
    'поддерживается',
    'принято',
    'принята',
    'принимается',
    'appuyee',
    'acceptee',
    'soutenue',
    'recueille l appui',
    'aceptada',
    'apoyada',
    'aceptado',
    'cuenta con el apoyo',
  ],
  supported_in_part: [
    'supported noted',
    'noted supported',
    'supported in part',
    'partially supported',
    'partly supported',
    'supported partially',
    'partially accepted',
    'accepted in part',
    'partly accepted',
    'partial support',
    'supported in part noted in part',
    'partially supported partially noted',
    'supported partially noted',
    'поддержано частично',
    'частично поддержано',
    'частично принято',
    'принято частично',
    'partiellement acceptee',
    'partiellement appuyee',
    'parcialmente aceptada',
    'parcialmente apoyada',
  ],
  noted: [
    'noted',
    'note',
    'notes',
    'taken note of',
    'takes note',
    'take note',
    'принято к сведению',
    'принята к сведению',
    'приняты к сведению',
    'notee',
    'prend note',
    'prise en note',
    'anotada',
    'toma nota',
    'tomada nota',
  ],
  pending: [
    'pending',
    'under consideration',
    'under examination',
    'to be examined',
    'will be examined',
    'response pending',
    'pending response',
    'being examined',
    'на рассмотрении',
    'рассматривается',
    'en attente',
    'a l examen',
    'pendiente',
    'en examen',
  ],
};

/** What a State did not take on is “noted” in the words of the UPR; these say it more plainly. */
const refusals = new Set([
  'rejected',
  'not accepted',
  'not supported',
  'does not enjoy the support',
  'do not enjoy the support',
  'did not enjoy the support',
  'not enjoying support',
  'refused',
  'отклонено',
  'отклонена',
  'не поддержано',
  'не принято',
  'rejetee',
  'refusee',
  'rechazada',
  'no aceptada',
]);

const fold = (printed: string) =>
  printed
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

const byWord = new Map<string, Position>(
  Object.entries(words).flatMap(([position, forms]) =>
    forms.map((form): [string, Position] => [fold(form), position as Position]),
  ),
);

/** The position that a printed word means, or undefined where we do not know the word. */
export function printedPosition(printed: string): { position: Position; doubt?: string } | undefined {
  const folded = fold(printed);
  const position = byWord.get(folded);
  if (position) return { position };
  if (refusals.has(folded)) {
    return { position: 'noted', doubt: `the position is printed “${printed.trim()}” and kept as noted` };
  }
  return undefined;
}
