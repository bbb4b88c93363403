import type { Kysely } from 'kysely';
import type { DigestStore } from '../domain/digest-store.ts';
import { keepDeliveries } from './keep-deliveries.ts';
import { keepRecommendations } from './keep-recommendations.ts';
import { keepSubscriptions } from './keep-subscriptions.ts';
import type { Tables } from './tables.ts';

export const keepDigests = (database: Kysely<Tables>): DigestStore => ({
  ...keepSubscriptions(database),
  ...keepDeliveries(database),
  ...keepRecommendations(database),
});
