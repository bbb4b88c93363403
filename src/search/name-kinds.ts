import type { CaseKind } from '../domain/vocabulary.ts';

/** Words that people put beside a name to say what bears it. They name nobody, and the documents may print others. */
const beside: readonly (readonly [CaseKind, RegExp])[] = [
  ['person', /(?:[оеь]вич|ьич|инич|[ое]вн|иничн)(?:а|у|ом|ем|е|ы|ой)?$|(?:ұлы|улы|қызы|кызы)(?:ның|на|ны)?$/],
  ['person', /(?:[oe]vi[cč]h?|[oe]witsch|[oe]wicz|[oe]vna|uly|q[yı]z[yı]|k[yı]z[yı])$/],
  [
    'person',
    /^(?:пастор|поэт|журналист|адвокат|активист|правозащитник|ақын|pastor|poet|journalist|lawyer|activist)/,
  ],
  [
    'outlet',
    /^(?:газет|журнал|сайт|портал|издани|радио|newspaper|magazine|website|zeitung|zeitschrift|gazete|dergi)/,
  ],
  ['party', /^(?:парти[яиюей]|партиясы|part(?:y|ei|i|ia|iya|isi|iyasy)$)/],
  [
    'organisation',
    /^(?:фонд|организаци|движени|қоры|қозғалысы|ұйымы|foundation|organi[sz]ation|movement|stiftung)/,
  ],
];

/** What kind of case a word says that a name beside it is of, if any. */
export const kindNamedBy = (word: string): CaseKind | undefined =>
  beside.find(([, pattern]) => pattern.test(word))?.[0];
