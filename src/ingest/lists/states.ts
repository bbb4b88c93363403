/**
 * The States that make recommendations, as the United Nations write them, each with the other ways in which lists have
 * printed it: one State a line, its name first. Forms such as “Bolivia (Plurinational State of)”, “Plurinational State
 * of Bolivia” and “Bolivia, Plurinational State of” are made from the first where it has brackets.
 */
const lines = `
Afghanistan | Islamic Republic of Afghanistan
Albania
Algeria
Andorra
Angola
Antigua and Barbuda | Antigua & Barbuda
Argentina | Argentine Republic
Armenia
Australia
Austria
Azerbaijan
Bahamas | Bahamas (the) | The Bahamas | Commonwealth of the Bahamas
Bahrain
Bangladesh
Barbados
Belarus
Belgium
Belize
Benin
Bhutan
Bolivia (Plurinational State of)
Bosnia and Herzegovina | Bosnia & Herzegovina | Bosnia-Herzegovina | Bosnia
Botswana
Brazil | Brasil
Brunei Darussalam | Brunei
Bulgaria
Burkina Faso
Burundi
Cabo Verde | Cape Verde
Cambodia
Cameroon
Canada
Central African Republic | CAR
Chad
Chile
China | People's Republic of China
Colombia
Comoros
Congo | Republic of the Congo | Congo (Republic of the) | Congo Brazzaville
Costa Rica
Côte d'Ivoire | Ivory Coast | Côte d'lvoire | Côte d Ivoire
Croatia
Cuba
Cyprus
Czechia | Czech Republic
Democratic People's Republic of Korea | DPRK | DPR Korea | Korea, Democratic People's Republic of | Korea (Democratic People's Republic of) | North Korea
Democratic Republic of the Congo | DRC | DR Congo | Democratic Republic of Congo | Congo, Democratic Republic of the | Congo (Democratic Republic of the)
Denmark
Djibouti
Dominica
Dominican Republic
Ecuador
Egypt | Arab Republic of Egypt
El Salvador
Equatorial Guinea
Eritrea
Estonia
Eswatini | Swaziland | Kingdom of Eswatini
Ethiopia
Fiji | Fiji Islands
Finland
France
Gabon
Gambia | Gambia (the) | The Gambia | Gambia (Republic of The) | Republic of The Gambia | Gambia (Islamic Republic of the)
Georgia
Germany
Ghana
Greece
Grenada
Guatemala
Guinea | Guinea (Conakry) | Guinea Conakry
Guinea-Bissau
Guyana
Haiti
Holy See | the Holy See | Vatican | Vatican City
Honduras
Hungary
Iceland
India
Indonesia
Iran (Islamic Republic of) | I.R. of Iran | I. R. Iran
Iraq
Ireland
Israel
Italy
Jamaica
Japan
Jordan
Kazakhstan
Kenya
Kiribati
Kuwait
Kyrgyzstan | Kyrgyz Republic
Lao People's Democratic Republic | Laos | Lao PDR | Lao P.D.R. | Lao
Latvia
Lebanon
Lesotho
Liberia
Libya | Libyan Arab Jamahiriya | Libya Arab Jamahiriya | State of Libya
Liechtenstein
Lithuania
Luxembourg
Madagascar
Malawi
Malaysia
Maldives | the Maldives
Mali
Malta
Marshall Islands | the Marshall Islands
Mauritania
Mauritius
Mexico
Micronesia (Federated States of) | FSM
Monaco
Mongolia
Montenegro
Morocco
Mozambique
Myanmar | Burma
Namibia
Nauru
Nepal
Netherlands (Kingdom of the) | Kingdom of the Netherlands | the Netherlands | Netherlands | The Kingdom of the Netherlands
New Zealand
Nicaragua
Niger | the Niger
Nigeria
North Macedonia | The former Yugoslav Republic of Macedonia | former Yugoslav Republic of Macedonia | TFYR Macedonia | FYROM | Macedonia | FYR Macedonia | The FYR of Macedonia | Republic of Macedonia
Norway
Oman
Pakistan
Palau
Panama
Papua New Guinea
Paraguay
Peru
Philippines | the Philippines
Poland
Portugal
Qatar
Republic of Korea | Korea, Republic of | Korea (Republic of) | ROK | South Korea | Korea
Republic of Moldova | Moldova | Moldova (Republic of) | Moldova, Republic of
Romania
Russian Federation | the Russian Federation | Russia
Rwanda
Saint Kitts and Nevis | St. Kitts and Nevis | St Kitts & Nevis
Saint Lucia | St. Lucia
Saint Vincent and the Grenadines | St. Vincent and the Grenadines | Saint Vincent and Grenadines | Saint Vincent & the Grenadines
Samoa
San Marino
Sao Tome and Principe | Sao Tome et Principe
Saudi Arabia | Kingdom of Saudi Arabia
Senegal
Serbia
Seychelles
Sierra Leone
Singapore
Slovakia | Slovak Republic
Slovenia
Solomon Islands
Somalia
South Africa
South Sudan
Spain
Sri Lanka
State of Palestine | Palestine | Palestine (State of) | Palestine, State of | Observer State of Palestine
Sudan | the Sudan
Suriname
Sweden
Switzerland | Swiss Confederation
Syrian Arab Republic | Syria
Tajikistan
Thailand
Timor-Leste | East Timor
Togo
Tonga
Trinidad and Tobago | Trinidad & Tobago
Tunisia
Türkiye | Turkey | Turkiye
Turkmenistan
Tuvalu
Uganda
Ukraine
United Arab Emirates | the United Arab Emirates | UAE
United Kingdom of Great Britain and Northern Ireland | United Kingdom | UK | U.K. | United Kingdom of Great Britain & Northern Ireland | Great Britain | United Kingdom (Great Britain and Northern Ireland) | Britain
United Republic of Tanzania | Tanzania | Tanzania (United Republic of) | Tanzania, United Republic of
United States of America | United States | the United States | USA | U.S.A. | US | U.S.
Uruguay
Uzbekistan
Vanuatu
Venezuela (Bolivarian Republic of)
Viet Nam | Vietnam
Yemen
Zambia
Zimbabwe
Cook Islands
Niue
Kosovo
European Union | EU
African Group | African Union | Group of African States
Organisation of Islamic Cooperation | Organization of Islamic Cooperation | OIC
`;

/** Letters and digits alone, without accents and articles: what is the same name however it is written. */
const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'‘‛‟′`´ʼ]/gu, '')
    .replace(/&/gu, ' and ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && word !== 'the')
    .join(' ');

const named = lines
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, ...string[]]);

/** “Bolivia (Plurinational State of)” as it is also written. */
function alsoWritten(name: string): string[] {
  const parts = /^(.+) \((.+ (?:of|of the))\)$/u.exec(name);
  return parts ? [`${parts[2]} ${parts[1]}`, `${parts[1]}, ${parts[2]}`, parts[1] ?? name] : [];
}

const byFolded = new Map<string, string>(
  named.flatMap(([name, ...others]) =>
    [name, ...others, ...alsoWritten(name)].map((form): [string, string] => [fold(form), name]),
  ),
);

/** Ways in which a State's constitutional form stands before its name: “the Kingdom of Spain”. */
const constitution =
  /^(?:(?:democratic|federal|federative|plurinational|bolivarian|islamic|arab|oriental|peoples|socialist|cooperative|independent|grand|sovereign) )*(?:republic|kingdom|state|principality|commonwealth|federation|duchy|sultanate|union) (?:of )?/u;

/** The State that a printed name means, under one name for all its forms, or undefined. */
export function stateCalled(printed: string): string | undefined {
  return stateFolded(fold(printed)) ?? stateExplained(printed) ?? stateParted(printed);
}

function stateFolded(folded: string): string | undefined {
  return byFolded.get(folded) ?? stateBare(folded.replace(constitution, ''), folded);
}

/** Two Koreas and two Congos are told apart by their form alone. */
function stateBare(bare: string, form: string): string | undefined {
  if (!/\bdemocratic\b/u.test(form)) return byFolded.get(bare);
  if (bare === 'korea') return byFolded.get('dprk');
  return byFolded.get(bare === 'congo' ? 'drc' : bare);
}

/** “Bolivia (Plurinational Republic of)”: a form in brackets that is not quite the State's own. */
function stateExplained(printed: string): string | undefined {
  const parts = /^([^()]+)\(([^()]+)\)$/u.exec(printed.trim());
  const form = fold(parts?.[2] ?? '');
  const wholly = form && `${form} `.replace(constitution, '') === '';
  return wholly ? stateBare(fold(parts?.[1] ?? ''), form) : undefined;
}

/** “Portu- gal”: a name that was parted at a line's end. */
const stateParted = (printed: string) =>
  /\p{L}- ?\p{Ll}/u.test(printed) ? byFolded.get(fold(printed.replace(/-\s?/gu, ''))) : undefined;

/** Whether a name differs from a State's by a slip of the pen: a letter too many, too few or another, or two. */
export function nearlyState(printed: string): string | undefined {
  const folded = fold(printed);
  if (folded.length < 5) return undefined;
  for (const [form, name] of byFolded) {
    if (form.length >= 5 && form[0] === folded[0] && withinEdits(folded, form, folded.length < 8 ? 1 : 2))
      return name;
  }
  return undefined;
}

function withinEdits(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return (before.at(-1) ?? 0) <= most;
}

/** All States under the name that comes first in the table. */
export const allStates: readonly string[] = named.map(([name]) => name);
