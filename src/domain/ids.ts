/**
 * Public ids. They stand in links, custom ids and other people's notes, so an id never changes its meaning.
 * Each is a string of its own type, so that a document id cannot be passed where a passage id is meant.
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** `kibhr-2015` */
export type DocumentId = Id<'document'>;
/** `ngo-iccpr-2025:45`, `kibhr-2015:persecution.1`, `ngo-iccpr-2025:r49.9` */
export type PassageId = Id<'passage'>;
/** `assembly` */
export type RightId = Id<'right'>;
/** `kozlov` */
export type CaseId = Id<'case'>;
/** `upr-2014`, `2014`, `kibhr-2015` */
export type SetId = Id<'set'>;

/** `decriminalise-defamation` */
export type ClusterId = Id<'cluster'>;

export const documentId = (text: string) => text as DocumentId;
export const passageId = (text: string) => text as PassageId;
export const rightId = (text: string) => text as RightId;
export const caseId = (text: string) => text as CaseId;
export const setId = (text: string) => text as SetId;
export const clusterId = (text: string) => text as ClusterId;
