const pronoun =
  /(?<!\p{L})(?:he|she|they|it|him|her|them|his|their|this|that|these|those|thats|он|она|они|его|её|ее|их|ему|ей|им|это|ол|оны|олар|оған)(?!\p{L})/iu;

/** "238 people died, 19 of them officers": who they are stands in the sentence itself. */
const ofThose =
  /(?<=\d.*)(?<!\p{L})(?:(?:of|among)\s(?:them|these|those|which)|(?:из|среди)\s(?:них|этих)|олардың)(?!\p{L})/giu;

/** Whether a sentence speaks of someone or something that is named before it. */
export const goesBack = (sentence: string) => pronoun.test(sentence.replace(ofThose, ' '));

/** Who is greeted or thanked is spoken to, not of. */
export const addresses = (sentence: string) =>
  /^[^\p{L}]*(?:hi|hello|hey|welcome|thanks|thank\syou|thx|good\s(?:morning|evening)|привет\p{L}*|здравствуй\p{L}*|спасибо|сәлем\p{L}*|рахмет)(?!\p{L})/iu.test(
    sentence,
  );
