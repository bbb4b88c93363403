export const wordList = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** Words that tell passages apart so little that they are neither indexed nor searched for. */
export const stopWords = wordList(`
  a about above after again against all also am an and any are aren't as at be because been before being below between
  both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each either etc few for
  from further had hadn't has hasn't have haven't having he her here hers him his how however i if in into is isn't it
  its itself just let like may me might more most much must my no nor not of off on once only onto or other our out over
  own per same shall she should so some such than that the their theirs them themselves then there these they this those
  through to too toward under until up upon us very was wasn't we were weren't what when where whether which while who
  whom whose why will with within without won't would you your s t
`);

/** Words of questions that say nothing of what is asked about. */
export const questionWords = wordList(`
  according actually ask asked happen happened happens happening many much number tell told say says said saying know think
  please give show find mean means exactly really ever currently today now still explain anything something someone anyone
  people person thing things describe mention mentioned mentions regarding concerning about does did document documents
  corpus passage quote source evidence true claim claims fact get got go going make made want wants need needs one
  kind type sort case cases long often big
`);

export const russianStopWords = wordList(`
  а без более бы был была были было быть в вам вас весь во вот все всё всего всех вы где говорит говорят да даже для до его
  ее её если есть еще ещё же за и из или им их к как какая какие каких какого какой каком какую ко когда кого кто ли либо
  мне может мы на над нам нас не него нее неё нет ни них но ну о об однако он она они оно от очень по под при про с
  сказано скажите со сколько так также такой там те тем то того тоже той только том ты у уже чего чей чем через что чтобы
  чье чья эта эти это этого этой этом этот я зачем почему который которая которые лет год года году сейчас
  туралы және мен бен пен үшін бойынша қандай қанша кім қалай неге не бар ма ме бе па пе емес бұл сол деген қашан қай қайда
`);

/** Whether a folded word is a stop word of any of the three languages. */
export const isStop = (word: string) => stopWords.has(word) || russianStopWords.has(word);
