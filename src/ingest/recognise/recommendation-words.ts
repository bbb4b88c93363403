/** How documents announce recommendations, in English, Russian and Kazakh. */

const NUMBERING = '(?:(?:[IVXLC]+|[A-Z]|\\d{1,2}(?:\\.\\d{1,2})*)[.)]?\\s+)?';
const BEFORE =
  '(?:(?:conclusions?|observations|concerns|findings|suggestions|summary|way forward|key points|proposals|(?:principal |main )?(?:subjects?|matters|areas) of concern|positive aspects)[\\s,]*(?:,|and/or|and|&|of)\\s*(?:key |main |specific )?){0,2}';
const ENGLISH = new RegExp(
  `^${NUMBERING}${BEFORE}(?:(?:key|main|general|specific|final|our|policy|priority|summary of(?: key points and)?|list of)\\s+)*recommendations?(?:\\s+(?:to|for|on|by|and|of the (?:authors?|special|working))\\b.*|\\s*\\(.*\\))?\\s*[:.*]*$`,
  'iu',
);
const RUSSIAN = new RegExp(
  `^${NUMBERING}(?:(?:выводы|заключени[ея]|заключительные замечания|предложения|замечания|основные|ключевые|общие|наши|конкретные|проблемы|вопросы)[\\s,]*(?:и\\s+)?){0,3}(?:рекомендаци[ия]|предложения и рекомендации)(?:\\s+(?:для|по|в|правительств|к)\\S*\\s?.*|\\s*\\(.*\\))?\\s*[:.*]*$`,
  'iu',
);
const KAZAKH = new RegExp(
  `^${NUMBERING}(?:\\S+\\s+(?:мен|бен|пен|және)\\s+)?(?:\\S+\\s+){0,2}(?:ұсыным|ұсыныс)(?:дар|тар)?(?:ы)?(?:\\s*\\(.*\\))?\\s*[:.*]*$`,
  'iu',
);

/** Whether a heading says that recommendations follow: “Conclusions and recommendations”, «Рекомендации», «Ұсынымдар». */
export const announcesRecommendations = (text: string): boolean =>
  [ENGLISH, RUSSIAN, KAZAKH].some((pattern) => pattern.test(text.trim()));

/** Whether a title promises recommendations among other things. */
export const mentionsRecommendations = (text: string): boolean =>
  /\brecommendations\b|рекомендаци[ияй]|ұсын(?:ым|ыс)дар/iu.test(text);

const SINGLE =
  /^(?:recommendations?|рекомендаци[яи]|ұсын(?:ым|ыс)(?:дар|тар)?)\s*(?:№?\s*\d{1,3})?\s*(?:\([^:]*\))?\s*[:.–—]\s+\S/iu;
/** Whether a text is a recommendation with its label: “Recommendation (Article 2): to accede to …”. */
export const isLabelled = (text: string): boolean => SINGLE.test(text);

const LEAD_IN =
  /(?:\b(?:should|must|shall|ought to|(?:is|are) (?:recommended|urged|called (?:up)?on|requested|encouraged) to|recommends?(?: that)?|urges?|calls? (?:up)?on|requests?|encourages?|invites?)\b|рекоменду(?:ет|ем|ют)|следует|должн[аоы]|призыва(?:ет|ем|ют)|необходимо|ұсын(?:ады|амыз)|тиіс|қажет|шақырады)[^.!?]{0,200}:["”»]?$/iu;
/** Whether a text introduces recommendations: “The authorities of Kazakhstan should:”. */
export const introducesRecommendations = (text: string): boolean =>
  text.length < 600 && LEAD_IN.test(text.trim());

const VERBS =
  'abolish abstain accede accelerate accept adapt address adjust adopt advance align allocate allow amend analyse analyze apply appoint approve assess assist assure avoid ban bring broaden build carry cease clarify collaborate combat commit complete comply conduct consider consult continue cooperate co-operate coordinate create criminalise criminalize cut decriminalise decriminalize define delete deliver demonstrate design desist determine develop discontinue disseminate draft drop effectively eliminate employ enable enact encourage end enforce engage enhance enlarge ensure eradicate establish evaluate examine exclude exempt expand expedite explore extend facilitate finalise finalize follow foster fulfil fulfill fully fund give grant guarantee halt harmonise harmonize hold hold-off identify immediately implement impose improve include increase inform initiate institute instruct integrate intensify introduce invest investigate invite issue join keep launch lift limit maintain make mandate meet mitigate modify monitor narrow observe obtain offer open oblige organise organize permit pass pay prevent prioritise prioritize proceed prohibit promote promptly properly prosecute protect provide publicise publicize publicly publish put quash raise ratify recognise recognize reconsider redouble reduce refer reform refrain regulate reinforce reject release remove render reopen repeal replace require resolve respect respond restore restrict retain revise revisit revoke review safeguard secure seek set share simplify speed sign spell step stop streamline strengthen strictly submit supply support suspend swiftly systematically tackle take thoroughly train transfer translate transpose treat undertake unconditionally update uphold urge urgently use utilise utilize withdraw work';
const IMPERATIVES = new Set(VERBS.split(' '));

/** Whether a text begins with what shall be done: “Ensure …”, “to ensure …”, «Обеспечить …». */
export function beginsWithDemand(text: string): boolean {
  const words = text
    .replace(/^[^\p{L}]+/u, '')
    .split(/[\s,]+/, 3)
    .map((word) => word.toLocaleLowerCase());
  const first = words[0] === 'to' ? words[1] : words[0];
  if (first === undefined) return false;
  return IMPERATIVES.has(first) || /^\p{Script=Cyrillic}{3,}(?:ть|ти|чь)(?:ся)?$/u.test(first);
}
