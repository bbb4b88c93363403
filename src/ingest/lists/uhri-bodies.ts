import type { IssuerKind } from '../../domain/document.ts';

/** Who issued what the UHRI draws from, by the abbreviation in its field `Body`. */
export interface Body {
  readonly issuer: string;
  readonly kind: IssuerKind;
  readonly mechanism: string;
}

const committees: Readonly<Record<string, string>> = {
  CCPR: 'Human Rights Committee',
  HRCTTEE: 'Human Rights Committee',
  CESCR: 'Committee on Economic, Social and Cultural Rights',
  CERD: 'Committee on the Elimination of Racial Discrimination',
  CEDAW: 'Committee on the Elimination of Discrimination against Women',
  CAT: 'Committee against Torture',
  CRC: 'Committee on the Rights of the Child',
  CMW: 'Committee on Migrant Workers',
  CRPD: 'Committee on the Rights of Persons with Disabilities',
  CED: 'Committee on Enforced Disappearances',
  SPT: 'Subcommittee on Prevention of Torture',
};

export const isUpr = (body: string) => /^(?:UPR\b|universal periodic review)/iu.test(body.trim());

/** Undefined for a body that we do not know; then it is an expert's, which claims the least. */
export function bodyCalled(printed: string): Body | undefined {
  const name = printed.trim();
  if (isUpr(name)) {
    return {
      issuer: 'Human Rights Council',
      kind: 'human-rights-council',
      mechanism: 'Universal Periodic Review',
    };
  }
  const committee = committees[(/^([A-Z]+)\b/u.exec(name)?.[1] ?? '').toUpperCase()];
  if (committee) return { issuer: `UN ${committee}`, kind: 'treaty-body', mechanism: `UN ${committee}` };
  if (/\bcommittee\b/iu.test(name)) return { issuer: name, kind: 'treaty-body', mechanism: name };
  if (/^(?:SR|WG|IE|RSG|SRSG|Special|Working|Independent|Representative|Personal)\b/u.test(name)) {
    return { issuer: name, kind: 'un-expert', mechanism: `Special procedures: ${name}` };
  }
  return undefined;
}
