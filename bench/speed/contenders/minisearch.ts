import { miniSearchOf } from '../minisearch-contender.ts';

/** MiniSearch as its documentation begins, without any option. */
export default miniSearchOf({ fields: ['title', 'text'] });
