/** One transaction of the unit of work, tried once more when two first tellings of one new thing race. */
import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';

/**
 * Runs `work` in one transaction. When two tellings of one new thing race, the second finds its id taken at the commit and
 * runs once more: then it meets the first as an earlier telling.
 */
export async function inOneTransaction<T, Em extends EntityManager>(em: Em, work: (tx: Em) => Promise<T>): Promise<T> {
  try {
    return await em.fork().transactional(work);
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return em.fork().transactional(work);
  }
}
