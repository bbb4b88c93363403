/** A record of the UHRI with all its 18 keys, of which some are said. */
export const uhriRecord = (said: Record<string, unknown> = {}) => ({
  AffectedPersons: ['Children'],
  AnnotationId: 'a9ceae8c-0001',
  AnnotationType: '- Concerns/Observations',
  Body: '- CRC',
  Countries: ['Peru'],
  DocumentId: '41a0b08f-0001',
  PublicationDate: '2025-02-12T00:00:00',
  PublicationDateOnUhri: '2025-03-03T10:53:45.827',
  Regions: ['Latin America and the Caribbean'],
  Sdgs: ['16.2 - Protect children'],
  Symbol: 'CRC/C/PER/CO/6-7',
  Text: '4.The Committee reminds the State party of it.',
  Themes: ['Violence against women'],
  UprCycle: null,
  UprPositions: [],
  UprRecommendingCountry: [],
  UprRecommendingRegions: [],
  UprSession: [],
  ...said,
});

export const uprRecord = (said: Record<string, unknown> = {}) =>
  uhriRecord({
    AnnotationId: 'b7d1-0002',
    AnnotationType: '- Recommendations',
    Body: '- UPR',
    Countries: ['Slovenia'],
    PublicationDate: '2019-11-05T00:00:00',
    Symbol: 'A/HRC/43/15',
    Text: '121.19 Ratify it (France);',
    UprCycle: '3rd cycle',
    UprPositions: ['Supported'],
    UprRecommendingCountry: ['France'],
    UprSession: ['34'],
    ...said,
  });
