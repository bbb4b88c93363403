import type { Changes } from './changes.ts';
import { ephemeralFlag, walk } from './check-message.ts';
import type { Interaction } from './interactions.ts';
import type { Message } from './messages.ts';
import type { MessagePayload, Reply } from './types.ts';

/** How long a test waits for an edit or a follow-up. */
const patience = 10_000;

interface Source {
  readonly type: number;
  readonly data: MessagePayload | null;
  readonly interaction: Interaction;
  readonly message: Message | undefined;
  readonly changes: Changes;
  /** How many edits and follow-ups the reader has seen. */
  readonly edits: number;
  readonly followUps: number;
}

/** What a person reads, and what a test can ask of it. */
export function makeReply(source: Source): Reply {
  const { type, data, interaction, message, changes, edits, followUps } = source;
  const components = [...walk(data?.components)];
  return {
    type,
    data,
    messageId: message?.id ?? '',
    ephemeral: ((message?.now.flags ?? 0) & ephemeralFlag) !== 0,
    text: [data?.content, ...components.filter((one) => one.type === 10).map(({ content }) => content)]
      .filter((part) => part)
      .join('\n'),
    buttons: components
      .filter((one) => one.type === 2)
      .map(({ label = '', custom_id: customId, url, disabled = false }) => ({
        label,
        disabled,
        ...(customId === undefined ? {} : { customId }),
        ...(url === undefined ? {} : { url }),
      })),
    selects: components
      .filter((one) => one.type === 3)
      .map(({ custom_id: customId = '', placeholder, disabled = false, options = [] }) => ({
        customId,
        disabled,
        options,
        ...(placeholder === undefined ? {} : { placeholder }),
      })),
    async later() {
      const edit = await changes.waitFor(
        () => message?.edits[edits],
        patience,
        'The message was not edited.',
      );
      return makeReply({ ...source, type: 7, data: edit, edits: edits + 1 });
    },
    async followUp() {
      const next = await changes.waitFor(
        () => interaction.followUps[followUps],
        patience,
        'No follow-up came.',
      );
      const seen = followUps + 1;
      return makeReply({ ...source, type: 4, data: next.now, message: next, edits: 0, followUps: seen });
    },
  };
}
