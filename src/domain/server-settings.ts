/** Who sees an answer unless that is chosen: the asker alone, or everyone in the channel. */
export const visibilities = ['me', 'everyone'] as const;
export type Visibility = (typeof visibilities)[number];

/** The language around the quotations: that of each person's own Discord, or one for all. */
export const interfaceLanguages = ['own', 'en', 'ru', 'kk'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** What a server can choose, and what holds where it chose nothing. */
export interface ServerSettings {
  readonly visibility: Visibility;
  readonly language: InterfaceLanguage;
  /** The channels where answers for everyone are allowed; everywhere unless given. Ids of the platform. */
  readonly publicChannels?: readonly string[];
  /** Who may assess besides those who manage the server: the id of a role. */
  readonly assessorRole?: string;
}

export const defaultSettings: ServerSettings = { visibility: 'me', language: 'own' };
