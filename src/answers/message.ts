/**
 * A sentence or a label of the bot itself, as a code and its facts; `i18n` has the words. What a document says is
 * never in a message.
 */
export interface Message {
  readonly code: MessageCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Every message that an answer can carry. A language without one of them fails to compile. */
export const messageCodes = [
  // titles
  'title.right',
  'title.case',
  'title.set',
  'title.allSets',
  'title.search',
  'title.documents',
  'title.document',
  'title.cite',
  'title.help',
  'title.helpCommand',
  'title.nothing',
  'title.ambiguous',
  'title.error',
  // lines
  'line.articles',
  'line.passages',
  'line.outstanding',
  'line.kind',
  'line.described',
  'line.mentions',
  'line.together',
  'line.related',
  'line.addressed',
  'line.setIs',
  'line.counts',
  'line.byStatus',
  'line.document',
  'line.issuer',
  'line.dated',
  'line.period',
  'line.mechanism',
  'line.symbol',
  'line.rights',
  'line.headings',
  'line.heading',
  'line.noHeading',
  'line.kinds',
  'line.style',
  'line.command',
  'line.option',
  'line.example',
  // groups
  'group.best',
  'group.rest',
  'group.records',
  'group.list',
  'group.instead',
  'group.before',
  'group.passage',
  'group.after',
  'group.mentions',
  // labels around quotations, and on buttons
  'label.alsoSearched',
  'label.speakers',
  'label.note',
  'button.earlier',
  'button.later',
  'button.everyone',
  'button.recommendations',
  'menu.open',
  'menu.narrow',
  'note.oldButton',
  'note.tooFast',
  // notes
  'note.old',
  'note.noRight',
  'note.articleAssumed',
  'note.otherRights',
  'note.together',
  'note.repaired',
  'note.noList',
  'note.notUpr',
  'note.ourCount',
  'note.nearestNames',
  'note.nothing',
  'note.closest',
  'note.filtered',
  'note.noPhrase',
  'note.ambiguous',
  'note.more',
  'note.recordsOnly',
  'note.alsoRecorded',
  // errors
  'error.unknownCommand',
  'error.missingOption',
  'error.badValue',
  'error.unknownOption',
  'error.repeatedOption',
  'error.unknownDocument',
  'error.unknownPassage',
  'error.unknownSet',
  'error.unknownYear',
  'error.empty',
  'error.noWords',
  'error.tooLong',
  'error.bug',
] as const;
export type MessageCode = (typeof messageCodes)[number];

/** Notes that change how an answer is to be read: they stand before the quotations, the others after them. */
export const leading: ReadonlySet<MessageCode> = new Set([
  'note.noRight',
  'note.articleAssumed',
  'note.repaired',
  'note.noList',
  'note.notUpr',
  'note.recordsOnly',
  'note.nearestNames',
  'note.nothing',
  'note.closest',
  'note.noPhrase',
  'note.ambiguous',
  'note.filtered',
]);

export const message = (code: MessageCode, facts: Message['facts'] = {}): Message => ({ code, facts });

/** A mistake of the person who asks, with what would be right. Shown to them alone. */
export class UserError extends Error {
  readonly reason: Message;
  constructor(code: MessageCode & `error.${string}`, facts: Message['facts'] = {}) {
    super(code);
    this.name = 'UserError';
    this.reason = message(code, facts);
  }
}
