/** What a line begins with that may make it the beginning of a passage. */
export type Begin =
  | {
      readonly kind: 'number';
      /** `12` or `123.1`. */
      readonly number: string;
      readonly value: number;
      /** Printed without its dot: a number of a paragraph only where it fits the others. */
      readonly bare?: true;
    }
  | { readonly kind: 'letter'; readonly label: string }
  | { readonly kind: 'bullet'; readonly label: string };

const NUMBER = /^(\d{1,4})\.(?=\s|$)/;
const PART = /^(\d{1,3})\.\s?(\d{1,3})\.?(?=\s|$)/;
const BARE = /^(\d{1,3})(?=\s+[\p{Lu}“])/u;
const LETTER = /^(?:\((?:[a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)|(?:[a-z]|[ivx]{1,5}|\d{1,2})\))(?=\s|$)/;
const BULLET = /^([•●∙○◦■□▪▫‣➢➤❖✓✔☑⇒→·–—o*§-])\s+(?=\S)/u;

/** The number, letter or bullet that a printed line begins with. */
export function readBegin(text: string): Begin | undefined {
  const part = PART.exec(text);
  if (part) return { kind: 'number', number: `${part[1]}.${part[2]}`, value: Number(part[1]) };
  const number = NUMBER.exec(text);
  if (number) return { kind: 'number', number: number[1] as string, value: Number(number[1]) };
  const letter = LETTER.exec(text);
  if (letter) return { kind: 'letter', label: letter[0] };
  const bare = BARE.exec(text);
  if (bare) return { kind: 'number', number: bare[1] as string, value: Number(bare[1]), bare: true };
  const bullet = BULLET.exec(text);
  return bullet ? { kind: 'bullet', label: bullet[1] as string } : undefined;
}
