import type { Words } from '../i18n/words.ts';
import { type Meaning, writeCustomId } from './custom-id.ts';

/** What was asked, so that buttons and menus can ask it again. */
export interface Asked {
  readonly command: string;
  readonly raw: Readonly<Record<string, string>>;
  /** The first item that is shown, from 0. */
  readonly from: number;
  readonly ephemeral: boolean;
  /** The command's option for a document, if it has one. */
  readonly narrowedBy?: string | undefined;
  readonly words: Words;
  /** Whether it is one message without pages: a digest. */
  readonly single?: boolean;
}

/** The same request from its beginning. */
export const again = ({ command, raw }: Asked): Meaning => ({ act: 'page', command, raw, from: 0 });

/** Whether the request is short enough to stand in the id of a button. */
export const canGoOn = (asked: Asked) => writeCustomId({ ...again(asked), from: 999 }) !== undefined;
