/**
 * The States that make recommendations, as the United Nations write them, each with the other ways in which lists have
 * printed it: one State a line, after its code (ISO 3166-1; `--` for a group of States, which has none) its name first.
 * Forms such as “Plurinational State of Bolivia” and “Bolivia, Plurinational State of” are made from the first where it
 * has brackets.
 */
const lines = `
AF Afghanistan | Islamic Republic of Afghanistan
AL Albania
DZ Algeria
AD Andorra
AO Angola
AG Antigua and Barbuda | Antigua & Barbuda
AR Argentina | Argentine Republic
AM Armenia
AU Australia
AT Austria
AZ Azerbaijan
BS Bahamas | Bahamas (the) | The Bahamas | Commonwealth of the Bahamas
BH Bahrain
BD Bangladesh
BB Barbados
BY Belarus
BE Belgium
BZ Belize
BJ Benin
BT Bhutan
BO Bolivia (Plurinational State of)
BA Bosnia and Herzegovina | Bosnia & Herzegovina | Bosnia-Herzegovina | Bosnia
BW Botswana
BR Brazil | Brasil
BN Brunei Darussalam | Brunei
BG Bulgaria
BF Burkina Faso
BI Burundi
CV Cabo Verde | Cape Verde
KH Cambodia
CM Cameroon
CA Canada
CF Central African Republic | CAR
TD Chad
CL Chile
CN China | People's Republic of China
CO Colombia
KM Comoros
CG Congo | Republic of the Congo | Congo (Republic of the) | Congo Brazzaville
CR Costa Rica
CI Côte d'Ivoire | Ivory Coast | Côte d'lvoire | Côte d Ivoire
HR Croatia
CU Cuba
CY Cyprus
CZ Czechia | Czech Republic
KP Democratic People's Republic of Korea | DPRK | DPR Korea | Korea, Democratic People's Republic of | Korea (Democratic People's Republic of) | North Korea
CD Democratic Republic of the Congo | DRC | DR Congo | Democratic Republic of Congo | Congo, Democratic Republic of the | Congo (Democratic Republic of the)
DK Denmark
DJ Djibouti
DM Dominica
DO Dominican Republic
EC Ecuador
EG Egypt | Arab Republic of Egypt
SV El Salvador
GQ Equatorial Guinea
ER Eritrea
EE Estonia
SZ Eswatini | Swaziland | Kingdom of Eswatini
ET Ethiopia
FJ Fiji | Fiji Islands
FI Finland
FR France
GA Gabon
GM Gambia | Gambia (the) | The Gambia | Gambia (Republic of The) | Republic of The Gambia | Gambia (Islamic Republic of the)
GE Georgia
DE Germany
GH Ghana
GR Greece
GD Grenada
GT Guatemala
GN Guinea | Guinea (Conakry) | Guinea Conakry
GW Guinea-Bissau
GY Guyana
HT Haiti
VA Holy See | the Holy See | Vatican | Vatican City
HN Honduras
HU Hungary
IS Iceland
IN India
ID Indonesia
IR Iran (Islamic Republic of) | I.R. of Iran | I. R. Iran
IQ Iraq
IE Ireland
IL Israel
IT Italy
JM Jamaica
JP Japan
JO Jordan
KZ Kazakhstan
KE Kenya
KI Kiribati
KW Kuwait
KG Kyrgyzstan | Kyrgyz Republic
LA Lao People's Democratic Republic | Laos | Lao PDR | Lao P.D.R. | Lao
LV Latvia
LB Lebanon
LS Lesotho
LR Liberia
LY Libya | Libyan Arab Jamahiriya | Libya Arab Jamahiriya | State of Libya
LI Liechtenstein
LT Lithuania
LU Luxembourg
MG Madagascar
MW Malawi
MY Malaysia
MV Maldives | the Maldives
ML Mali
MT Malta
MH Marshall Islands | the Marshall Islands
MR Mauritania
MU Mauritius
MX Mexico
FM Micronesia (Federated States of) | FSM
MC Monaco
MN Mongolia
ME Montenegro
MA Morocco
MZ Mozambique
MM Myanmar | Burma
NA Namibia
NR Nauru
NP Nepal
NL Netherlands (Kingdom of the) | Kingdom of the Netherlands | the Netherlands | Netherlands | The Kingdom of the Netherlands
NZ New Zealand
NI Nicaragua
NE Niger | the Niger
NG Nigeria
MK North Macedonia | The former Yugoslav Republic of Macedonia | former Yugoslav Republic of Macedonia | TFYR Macedonia | FYROM | Macedonia | FYR Macedonia | The FYR of Macedonia | Republic of Macedonia
NO Norway
OM Oman
PK Pakistan
PW Palau
PA Panama
PG Papua New Guinea
PY Paraguay
PE Peru
PH Philippines | the Philippines
PL Poland
PT Portugal
QA Qatar
KR Republic of Korea | Korea, Republic of | Korea (Republic of) | ROK | South Korea | Korea
MD Republic of Moldova | Moldova | Moldova (Republic of) | Moldova, Republic of
RO Romania
RU Russian Federation | the Russian Federation | Russia
RW Rwanda
KN Saint Kitts and Nevis | St. Kitts and Nevis | St Kitts & Nevis
LC Saint Lucia | St. Lucia
VC Saint Vincent and the Grenadines | St. Vincent and the Grenadines | Saint Vincent and Grenadines | Saint Vincent & the Grenadines
WS Samoa
SM San Marino
ST Sao Tome and Principe | Sao Tome et Principe
SA Saudi Arabia | Kingdom of Saudi Arabia
SN Senegal
RS Serbia
SC Seychelles
SL Sierra Leone
SG Singapore
SK Slovakia | Slovak Republic
SI Slovenia
SB Solomon Islands
SO Somalia
ZA South Africa
SS South Sudan
ES Spain
LK Sri Lanka
PS State of Palestine | Palestine | Palestine (State of) | Palestine, State of | Observer State of Palestine
SD Sudan | the Sudan
SR Suriname
SE Sweden
CH Switzerland | Swiss Confederation
SY Syrian Arab Republic | Syria
TJ Tajikistan
TH Thailand
TL Timor-Leste | East Timor
TG Togo
TO Tonga
TT Trinidad and Tobago | Trinidad & Tobago
TN Tunisia
TR Türkiye | Turkey | Turkiye
TM Turkmenistan
TV Tuvalu
UG Uganda
UA Ukraine
AE United Arab Emirates | the United Arab Emirates | UAE
GB United Kingdom of Great Britain and Northern Ireland | United Kingdom | UK | U.K. | United Kingdom of Great Britain & Northern Ireland | Great Britain | United Kingdom (Great Britain and Northern Ireland) | Britain
TZ United Republic of Tanzania | Tanzania | Tanzania (United Republic of) | Tanzania, United Republic of
US United States of America | United States | the United States | USA | U.S.A. | US | U.S.
UY Uruguay
UZ Uzbekistan
VU Vanuatu
VE Venezuela (Bolivarian Republic of)
VN Viet Nam | Vietnam
YE Yemen
ZM Zambia
ZW Zimbabwe
CK Cook Islands
NU Niue
XK Kosovo
EU European Union | EU
-- African Group | African Union | Group of African States
-- Organisation of Islamic Cooperation | Organization of Islamic Cooperation | OIC
`;

/** “Bolivia (Plurinational State of)” as it is also written. */
function alsoWritten(name: string): string[] {
  const parts = /^(.+) \((.+ (?:of|of the))\)$/u.exec(name);
  return parts ? [`${parts[2]} ${parts[1]}`, `${parts[1]}, ${parts[2]}`, parts[1] ?? name] : [];
}

/** A State, or a group of States that speaks as one. */
export interface StateNames {
  /** ISO 3166-1; undefined for a group that has none. */
  readonly code: string | undefined;
  /** All forms in which it is printed, the name that the United Nations use first. */
  readonly names: readonly [string, ...string[]];
}

/**
 * Who makes recommendations, under all names in English. “Republic of China” is not among them: the lists of the United
 * Nations do not print it, and it is not to be taken for China.
 */
export const stateNames: readonly StateNames[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const code = line.slice(0, 2);
    const [name = '', ...others] = line.slice(3).split(' | ');
    return { code: code === '--' ? undefined : code, names: [name, ...others, ...alsoWritten(name)] };
  });
