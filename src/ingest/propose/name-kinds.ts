import type { CaseKind } from '../../domain/vocabulary.ts';

/** What a name is called by itself: “… Foundation”, “Law on …”. The first that fits counts. */
const byOwnWords: readonly (readonly [CaseKind, RegExp])[] = [
  [
    'law',
    /(?:^|[\s"“«])(?<!Rule of )(?:Laws?|Codes?|Act|Decree|Regulations?|Constitution|Statute|Covenant|Convention|Protocol|Declaration|Principles|Guidelines|Agreement|Strategy|Action Plan|Plan of Action)(?:$|[\s"”»,])|^["“«]?(?:On|О|Об|Обо) |(?:Закон|Кодекс)[а-яё]*(?:$|\s)|Заң[ыі]?|Кодексі/u,
  ],
  ['party', /(?:^|\s)(?:Political )?Party(?:$|\s)|Партия|партиясы/u],
  [
    'outlet',
    /(?:^|\s)(?:Newspaper|Gazette|Gazeta|Times|News|Radio|Television|TV|Channel|Media Group)(?:$|\s)|\.(?:kz|com|org|net|info|ru|kg|uz|eu|asia|press)$|[Гг]азет[аеуы](?:$|\s)|Радио/u,
  ],
  [
    'organisation',
    /(?:^|\s)(?:Foundation|Fund|Association|Union|Committee|Ministry|Bureau|Cent(?:re|er)|Institute|Commission|Council|Coalition|Alliance|Federation|Confederation|Organi[sz]ation|Agency|Initiative|Partnership|Office|Court|Service|Network|Society|League|(?<!of )Movement|University|Academy|Church|Parliament|Department|Prosecutor(?:['’]s)?|Guard|Police|Watch|Group|Assembly|House|Company|LLP|Commissioner)(?:$|\s)|(?:^|\s)(?:[Фф]онд|[Сс]оюз|[Кк]омитет|[Мм]инистерств|[Бб]юро|[Цц]ентр|[Ии]нститут|[Кк]омисси|[Кк]оалици|[Аа]льянс|[Фф]едераци|[Кк]онфедераци|[Аа]гентств|[Дд]вижени|[Аа]ссоциаци|[Пп]рокуратур|[Уу]ниверситет)|қоры|орталығы|министрлігі|одағы|комитеті/u,
  ],
];

/** What a name is said to be by the words just before it. */
const byWordsBefore: readonly (readonly [CaseKind, RegExp])[] = [
  [
    'outlet',
    /(?:newspapers?|magazines?|weekly|daily|outlets?|websites?|sites?|portals?|channels?|stations?|агентств[а-я]+ новостей|газет[а-яё]*|журнал(?:а|у|ом|е|ы|ов)?|сайт[а-яё]*|портал[а-яё]*|телеканал[а-яё]*|издани[а-яё]+|газеті?|журналы?|сайты|порталы|телеарнасы)[\s"“«]*$/iu,
  ],
  ['party', /(?:political party|parties|партии|партия|партию|партией)[\s"“«]*$/iu],
  ['law', /(?:закон[а-яё]*|кодекс[а-яё]*|law|code|act)[\s"“«]*$/iu],
  [
    'organisation',
    /(?:foundation|association|organi[sz]ation|ngos?|group|movement|union|company|фонд[а-яё]*|объединени[а-яё]+|организаци[а-яё]+|движени[а-яё]+|союз[а-яё]*|центр[а-яё]*|бюро|қоғамдық қор[ы]?|бірлестігі|ұйымы)[\s"“«]*$/iu,
  ],
  [
    'person',
    /(?:Mr|Mrs|Ms|Dr|Prof|journalists?|reporters?|editors?|editor-in-chief|lawyers?|advocates?|activists?|bloggers?|poets?|writers?|defenders?|leaders?|politicians?|dissidents?|pastors?|imams?|presidents?|ministers?|rapporteurs?|judges?|prosecutors?|chair(?:man|woman|person)?|director|Г-н|Г-жа|журналист[а-яё]*|адвокат[а-яё]*|активист[а-яё]*|блогер[а-яё]*|поэт[а-яё]*|писател[а-яё]*|правозащитни[а-яё]+|лидер[а-яё]*|политик[а-яё]*|судь[а-яё]+|президент[а-яё]*|министр[а-яё]*|журналисті?|белсенді|ақын|құқық қорғаушы)[.,]?\s*$/iu,
  ],
];

/** Who somebody is, before the name with a capital letter as at the beginning of a sentence. */
export const isRole = (word: string) =>
  /^(?:chief|editor|deputy|pastor|imam|civic|civil|activists?|lawyers?|journalists?|bloggers?|poets?|writers?|leaders?|director|judges?|colonel|major|general|human|rights|defenders?|former|opposition|politicians?|president|prime|minister|special|rapporteur|presbyterian|журналист[а-яё]*|адвокат[а-яё]*|активист[а-яё]*|блогер[а-яё]*|правозащитни[а-яё]+|писател[а-яё]+|поэт[а-яё]*|юрист[а-яё]*|судья|блогері?|белсенді|ақын|заңгер)$/iu.test(
    word,
  );

const surname =
  /(?:[oe]v|[oe]va|[oe]ff|yev|yeva|in|ina|yn|yna|enko|chenko|sk[yi]y?|skaya|bay|bai|bek|uly|[kq]yzy|ich|gul|khan|[ое]в[аеуы]?|[ое]вым|[ое]вой|ин[аеуы]?|иным|ин[оа]й|енко|ск(?:ий|ого|ому|им|ая|ой|ую)|бай|бек|улы|ұлы|[кқ]ызы)$/u;

/** In Kazakh, and sometimes in English, it is said after the name. */
const byWordsAfter: readonly (readonly [CaseKind, RegExp])[] = [
  ['organisation', /^[”"»]?\s(?:(?:қоғамдық )?(?:қоры|бірлестігі)|ұйымы|орталығы|foundation|movement)/iu],
  ['outlet', /^[”"»]?\s(?:газеті|журналы|сайты|порталы|телеарнасы|newspaper|magazine|website)/iu],
  ['party', /^[”"»]?\s(?:партиясы|party)/iu],
];

/** Whether words of a name are those of a person: initials, or two or three words of which the last is like a surname. */
export function isLikePerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  if (words.slice(0, -1).some((word) => /^\p{Lu}\p{L}?\.$/u.test(word))) return true;
  return words.every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word)) && words.some((word) => surname.test(word));
}

/** What the text makes clear that a name is of; undefined is left to the keeper. */
export function guessKind(name: string, before: string, after = ''): CaseKind | undefined {
  const own = byOwnWords.find(([, pattern]) => pattern.test(name))?.[0];
  if (own) return own;
  const said = byWordsBefore.find(([, pattern]) => pattern.test(before))?.[0];
  const saidAfter = byWordsAfter.find(([, pattern]) => pattern.test(after))?.[0];
  if (saidAfter) return saidAfter;
  const words = name.split(/\s+/);
  if (said === 'person') return words.length <= 4 && /^\p{Lu}/u.test(name) ? 'person' : undefined;
  return said ?? (isLikePerson(words) ? 'person' : undefined);
}

/** Whether a name is of a body or a law, whose names go on over “and”, “in” and quotation marks. */
export const isOfBodyOrLaw = (name: string) =>
  byOwnWords.some(
    ([kind, pattern]) =>
      (kind === 'organisation' || kind === 'law' || kind === 'party') && pattern.test(name),
  );

/** Whether a word says of what kind a name is, and nothing of whose it is: “Foundation”, “Television”. */
export const isKindWord = (word: string) => byOwnWords.some(([, pattern]) => pattern.test(word));

/** Whether a name is of a treaty, inside which lists with commas stand. */
export const isOfTreaty = (name: string) => /(?:Covenant|Convention|Protocol)(?:\s|$)/.test(name);
