/**
 * Discord's documented limits. Lengths are code points after trimming.
 *
 * @see https://docs.discord.com/developers/components/reference
 * @see https://docs.discord.com/developers/interactions/application-commands
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding
 */
export const limits = {
  /** Components of one message, nested ones included. */
  components: 40,
  /** Characters over all text displays of one message. */
  text: 4000,
  customId: 100,
  buttonsInRow: 5,
  buttonLabel: 80,
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  url: 512,
  /** The alternative text of a picture. */
  pictureText: 1024,
  choices: 25,
  choiceText: 100,
  commandName: 32,
  commandDescription: 100,
  options: 25,
  /** The longest value of a text option. */
  optionText: 6000,
  /** The name of a thread, and of a post in a forum. */
  threadName: 100,
} as const;

/** The length of a text as Discord counts it. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text.trim()) length++;
  return length;
}

/** A text within a limit: cut at the end of a word where it is longer, which a `…` says. */
export function within(text: string, limit: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= limit) return trimmed;
  const points = [...trimmed];
  if (points.length <= limit) return trimmed;
  const kept = points.slice(0, limit - 1).join('');
  const space = kept.lastIndexOf(' ');
  return `${(space > limit / 2 ? kept.slice(0, space) : kept).trimEnd()}…`;
}
