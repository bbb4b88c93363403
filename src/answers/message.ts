import type { Language } from '../domain/vocabulary.ts';

export type { Language } from '../domain/vocabulary.ts';

/**
 * A sentence or a label of the bot itself, as a code and its facts; `i18n` has the words. What a document says is
 * never in a message.
 */
export interface Message {
  readonly code: MessageCode;
  readonly facts: Readonly<Record<string, Fact>>;
}

/**
 * What a message says something of, in no interface language yet.
 * - a date (ISO, only as long as it is known), a label in each language, a message by itself (a status, a kind)
 * - `described`: a command or one of its options, with its English description
 * - `named`: the name of an option, as the reader's Discord shows it
 * - `request`: something to ask (`/right assembly`), with the command called by its name in the reader's Discord
 * - a list of such facts
 */
export type Fact =
  | string
  | number
  | { readonly date: string }
  | { readonly label: Readonly<Record<Language, string>> }
  | { readonly described: { readonly command: string; readonly option?: string }; readonly text: string }
  | { readonly named: { readonly command: string; readonly option: string } }
  | { readonly request: string }
  | Message
  | readonly Fact[];

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
  'title.check',
  'title.help',
  'title.helpCommand',
  'title.nothing',
  'title.ambiguous',
  'title.compare',
  'title.progress',
  'title.progressOf',
  'title.assessed',
  'title.undone',
  'title.history',
  'title.settings',
  'title.error',
  'title.wait',
  'title.old',
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
  'line.silent',
  'line.bar',
  'line.demand',
  'line.visibility',
  'line.language',
  'line.channels',
  'line.assessors',
  'line.forgotten',
  'line.change',
  'line.noChange',
  'line.exported',
  'line.claims',
  'line.chatter',
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
  'group.claim',
  'group.document',
  // labels around quotations, and on buttons
  'label.alsoSearched',
  'label.speakers',
  'label.note',
  'label.asked',
  'label.evidence',
  'label.own',
  'label.same',
  'label.differs',
  'label.absent',
  'label.part',
  'label.page',
  'label.range',
  'label.one',
  'button.earlier',
  'button.later',
  'button.everyone',
  'button.recommendations',
  'button.context',
  'button.cite',
  'button.source',
  'button.allDocuments',
  'menu.open',
  'menu.narrow',
  'menu.evidence',
  'menu.style',
  'menu.choose',
  'menu.claim',
  'note.oldButton',
  'note.tooFast',
  // names of what is counted and chosen
  'status.outstanding',
  'status.not_assessed',
  'status.not_implemented',
  'status.partially_implemented',
  'status.implemented',
  'status.contrary',
  'status.closed',
  'position.supported',
  'position.noted',
  'position.pending',
  'position.not_applicable',
  'kind.person',
  'kind.organisation',
  'kind.outlet',
  'kind.party',
  'kind.law',
  'kind.event',
  'issuer.ngo',
  'issuer.un-expert',
  'issuer.treaty-body',
  'issuer.human-rights-council',
  'issuer.parliament',
  'issuer.state',
  'passages.paragraph',
  'passages.answer',
  'passages.fact',
  'passages.row',
  'passages.recommendation',
  'passages.lead-in',
  'passages.quotation',
  'chart.byRight',
  'chart.byYear',
  'chart.demands',
  'suggest.outstanding',
  'suggest.all',
  'language.own',
  'language.en',
  'language.ru',
  'language.kk',
  'value.standard',
  'value.everywhere',
  'value.nowhere',
  'value.managers',
  'show.me',
  'show.everyone',
  'right.wholeNumber',
  'right.oneOf',
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
  'note.moreTyped',
  'note.moreLimit',
  'note.noRoom',
  'note.otherClaims',
  'note.negation',
  'note.noRecommendations',
  'note.notPublicHere',
  'note.statuses',
  'note.chartCut',
  'note.claimSilent',
  'note.noClaims',
  'note.noText',
  'note.moreClaims',
  'note.noVerdict',
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
  'error.yearsTurned',
  'error.empty',
  'error.noWords',
  'error.tooLong',
  'error.nothingChosen',
  'error.confirm',
  'error.notAllowedYet',
  'error.assessorsOnly',
  'error.unknownRecommendation',
  'error.badEvidence',
  'error.nothingToUndo',
  'error.serverOnly',
  'error.managersOnly',
  'error.store',
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
  'note.noRecommendations',
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
