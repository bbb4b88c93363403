/** The words that made recommendations are put together from. */
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export const acts = lines(`
  Abolish
  Accelerate the adoption of legislation on
  Adopt a comprehensive national action plan on
  Allocate sufficient resources to
  Amend the Criminal Code so as to bring it into line with international standards on
  Bring to justice those responsible for violations of
  Conduct prompt, impartial and independent investigations into all allegations concerning
  Consider establishing an independent mechanism for the monitoring of
  Continue its efforts to guarantee
  Decriminalize acts connected with
  Develop awareness-raising campaigns about
  Ensure full respect for
  Establish, in cooperation with civil society, a strategy to protect
  Guarantee in law and in practice
  Increase the training of police officers, judges and prosecutors on
  Intensify the measures aimed at protecting
  Introduce a moratorium as a first step towards full realization of
  Provide effective remedies and reparation to the victims of violations of
  Put an end to all restrictions on
  Ratify the international instruments that relate to
  Repeal all provisions that unduly restrict
  Review the national legal framework with a view to strengthening
  Step up its cooperation with the special procedures mandate holders on
  Take concrete steps to eliminate all obstacles to
  Withdraw its reservations to the treaties that protect
`);

export const subjects = lines(`
  the right to peaceful assembly and the freedom of association
  freedom of expression, including on the Internet
  the safety of journalists and independence of the media
  the work of human rights defenders
  the prevention of torture and other cruel, inhuman or degrading treatment
  the abolition of the death penalty
  the independence of the judiciary and the right to a fair trial
  conditions of detention in prisons and police stations
  the fight against trafficking in persons, especially women and children
  equality between women and men in political and public life
  domestic violence, marital rape and all forms of gender-based violence
  the elimination of child, early and forced marriage
  access to quality inclusive education for all children
  access to health services in rural areas
  sexual and reproductive health and rights
  the rights of persons with disabilities
  the rights of indigenous peoples to their lands and to free, prior and informed consent
  the situation of migrants, refugees and asylum seekers
  statelessness and universal birth registration
  non-discrimination on the basis of sexual orientation and gender identity
  racial discrimination, xenophobia and hate speech
  freedom of religion or belief
  the national human rights institution in accordance with the Paris Principles
  enforced disappearances and the search for missing persons
  the fight against corruption and impunity
  poverty reduction, adequate housing and social protection
  the right to safe drinking water and sanitation
  juvenile justice in conformity with the Convention on the Rights of the Child
  the worst forms of child labour
  the right to strike and trade union freedoms
  protection from climate change and environmental degradation
  article 19 of the International Covenant on Civil and Political Rights
  article 21 of the ICCPR
  the Optional Protocol to the Convention against Torture
`);

export const groups = lines(`
  for women and girls
  for children in vulnerable situations
  for persons belonging to ethnic, linguistic and religious minorities
  for older persons
  for people living in remote areas
  for detainees and their families
  for lesbian, gay, bisexual, transgender and intersex persons
  for displaced persons and returnees
  for members of the opposition
  for workers in the informal economy
`);

export const means = lines(`
  through the adoption of the pending bill before parliament
  in consultation with all stakeholders
  by harmonizing national legislation with its international obligations
  in line with the recommendations of the treaty bodies
  by strengthening the institutions that are responsible for it
  including by providing the necessary financial and human resources
  with the technical assistance of the Office of the High Commissioner
  by training the officials concerned at all levels
  taking into account the Sustainable Development Goals
  by means of an effective complaint mechanism that is open to all
`);

export const ends = lines(`
  paying particular attention to the regions most affected
  as recommended in previous cycles of the review
  and report on the progress made at the next review
  so that no one is left behind
  without any further delay
  and ensure that perpetrators are held accountable
  in both law and practice
  and publish disaggregated data on the results
`);

export const themes = lines(`
  Acceptance of international norms
  Cooperation & Follow up with Treaty Bodies
  Cooperation & Follow up with Special Procedures
  National Human Rights Institution (NHRI)
  Constitutional & legislative framework
  Administration of justice & fair trial
  Arbitrary arrest & detention
  Conditions of detention
  Death penalty
  Domestic violence
  Enforced disappearances
  Equality & non-discrimination
  Freedom of association
  Freedom of opinion and expression & access to information
  Freedom of thought, conscience and religion
  Human rights defenders
  Human rights education, trainings & awareness raising
  Juvenile justice
  Prohibition of slavery, trafficking
  Prohibition of torture & ill-treatment (including cruel, inhuman or degrading treatment)
  Racial discrimination
  Right to education
  Right to health
  Right to participation in public affairs & right to vote
  Right to peaceful assembly
  Right to social security
  Right to work and to just & favorable conditions of work & labour rights
  Rights related to marriage & family
  Rights related to name, identity & nationality
  Safe drinking water & sanitation
  Sexual & gender-based violence
  Trade union rights
  Women's participation in political and public life
`);

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** The countries that Unicode has names for. */
export const places: readonly string[] = letters
  .flatMap((first) => letters.map((second) => regions.of(`${first}${second}`) ?? ''))
  .filter(Boolean);

export const nameParts =
  'ba ko ri mun ta zar lek an dor mi sul pe gran ves ol ti ham ro chi ya nu del far os bir ken lo ma shi var'.split(
    ' ',
  );
export const nameEnds = 'stan ia land ov burg pur ville gorod abad eno ado'.split(' ');
