/** Words that are written with a capital letter and are nobody's name, in English, Russian and Kazakh. */
const list = (words: string) => words.split(/\s+/).filter(Boolean);

/** Words that begin a sentence and belong to no name. */
export const openingWords = new Set(
  list(`the a an this that these those in on at by for from to of with without as if when while where although though
    since because despite during after before under over according however moreover furthermore thus therefore hence
    it its he she they we i you his her their our there here such some many most all any both each every other another
    no not only also and or but nor so yet then now today recently currently finally meanwhile instead
    later earlier afterwards soon next first second third last once again still even often similarly likewise additionally
    subsequently consequently nevertheless nonetheless accordingly overall generally officially unfortunately
    previously already eventually given following regarding concerning including against among between within across who what which
    how why whether are is was were do does did can could may might must shall should will would have has had be
    в во на по с со к ко о об от до из за для при без под над у и а но или что как когда если это этот эта эти тот
    он она они мы вы я его её их наш все всё так также только кроме однако после перед согласно между среди не ни позже ранее затем также теперь сегодня недавно таким кроме несмотря тогда потом уже ещё
    еще впоследствии впрочем поэтому
    бұл осы сол ол олар біз мен және бірақ егер үшін туралы бойынша кейін дейін`),
);

/** Words that join the parts of a name: “Committee against Torture”. */
export const joiningWords = new Set(list('of the for on against without de und'));
/** These join only in the names of bodies and laws. */
export const looselyJoiningWords = new Set(
  list('and or in to under with on its their all from by other relating'),
);

const months =
  list(`january february march april may june july august september october november december jan feb mar apr
  jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday`);

const peoples =
  list(`kazakh kazakhs kazakhstani kazakhstanis russian russians uzbek uzbeks kyrgyz tajik tajiks turkmen
  turkish ukrainian ukrainians belarusian chinese american americans british english french german european europeans
  asian central soviet uyghur uyghurs dungan dungans korean koreans polish azerbaijani armenian georgian chechen muslim
  muslims christian christians orthodox catholic sunni shia jewish islamic islam spanish
  italian dutch swedish swiss syrian afghan iranian israeli indian japanese mongolian estonian latvian lithuanian romanian
  moldovan greek hungarian czech austrian canadian australian african asia europe africa eurasia eurasian tenge dollars
  euros`);

/** Offices, bodies that every State has, parts of laws, and other words that a document prints like names. */
const general =
  list(`article articles art paragraph para paragraphs section chapter part item annex appendix table figure
  rule rules page no number paper report reports statement recommendation recommendations note summary introduction
  conclusion state states party parties government president prime minister ministers ministry parliament senate court
  courts constitution constitutional law laws code codes act republic region regional city district province oblast
  capital country north south east west northern southern eastern western committee council commission office
  authorities authority ngo ngos un eu icc iccpr icescr cedaw cat crc crpd icerd udhr upr ohchr hrc lgbt lgbti lgbtq
  lgbtiq lgbtiq+ hiv aids covid covid-19 tv usa uk us usd eur kzt dna id pdf ii iii iv vi vii viii ix xi xii mr mrs ms dr
  prof internet television presidency executive federal national international public human rights general high supreme deputy head chairman chair
  member members group working special rapporteur committee's government's state's kazakhstan's
  статья статьи статье статьей пункт пункты глава раздел часть республика республики правительство правительства
  президент президента парламент парламента сенат министр министерство суд суда конституция конституции закон закона
  законом кодекс кодекса государство государство-участник комитет совет область области город района района район
  оон мпгпп кпч нпо сми рк рф сша ес упо снг ук упк коап`);

/** Cities that documents of this library name in passing; of others it is known by “in” and “near” before them. */
const cities =
  list(`almaty astana nur-sultan shymkent aktau aqtau aktobe atyrau karaganda kostanay kyzylorda pavlodar
  petropavl petropavlovsk semey taldykorgan taraz turkestan uralsk oral ust-kamenogorsk oskemen moscow bishkek tashkent
  brussels geneva алматы астана астане астаны шымкент шымкенте актау актобе атырау караганда караганде костанай павлодар
  павлодаре семей тараз уральск алматыда астанада`);

/** Countries as one word each, in the three languages: “Germany”, “Казахстана” is known by its beginning. */
const countries = new Set(
  ['en', 'ru', 'kk'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    return letters.flatMap((first) =>
      letters.flatMap((second) => {
        const name = names.of(first + second);
        return name
          ? name
              .toLowerCase()
              .split(/[\s&().,]+/u)
              .filter((word) => word.length > 3)
          : [];
      }),
    );
  }),
);

const plain = new Set([...months, ...peoples, ...general, ...cities]);
const cyrillic = /^\p{Script=Cyrillic}/u;
/** Enough of a Cyrillic word to know it in any case form: “Казахстана”, “январе”. */
const beginnings = new Set(
  [
    ...countries,
    ...list(`январь февраль апрель август сентябрь октябрь ноябрь декабрь казахстанск казахск российск
    русск американск европейск советск қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша
    желтоқсан қазақстан республик конституц президент правительств парламент үкімет`),
    'марта',
    'июня',
    'июля',
  ]
    .filter((word) => cyrillic.test(word))
    .map((word) => word.slice(0, Math.max(4, word.length - 1))),
);

/** Whether a word with a capital letter is no name by itself. */
export function isPlain(word: string): boolean {
  const lower = word.toLowerCase().replace(/['’‘]s$/u, '');
  if (lower.endsWith('-based')) return true;
  if (plain.has(lower) || countries.has(lower) || openingWords.has(lower)) return true;
  if (!cyrillic.test(lower)) return false;
  for (let length = lower.length; length >= 4; length--) {
    // A long beginning may have any ending, “Конституциясының”, a short one the few letters of a Russian one.
    const near = lower.length - length <= 3 || length >= 7;
    if (near && beginnings.has(lower.slice(0, length))) return true;
  }
  return false;
}

/** Bodies that are called by general words alone, and yet are one body each. */
export const isBodyOfState = (name: string) =>
  /^(?:Constitutional (?:Court|Council)|Supreme (?:Court|Council)|(?:General )?Prosecutor General|General Prosecutor|National Guard)|\sChurch$/u.test(
    name,
  );

/** Bodies and treaties of the United Nations, which every document names and whose cases a library has once and for all. */
export const everywhere =
  /\b(?:UN|U\.N|OHCHR)\b|United Nations|Human Rights (?:Committee|Council)|Special Rapporteur|High Commissioner|General Assembly|Security Council|Committee (?:against Torture|on the (?:Elimination|Rights))|Periodic Review|\bCovenant\b|\bConvention\b|Optional Protocol|Universal Declaration|General Comment|\bICCPR\b|\bUPR\b|ООН|Пакт|Конвенци|Факультативн|Всеобщ|Комитет[а-я]* по правам человека|Совет[а-я]* по правам человека|Специальн[а-я]+ докладчик|Біріккен Ұлттар/u;
