/** Runs a unit of work in one transaction, and once more when another request creates the same thing meanwhile. */
import { type EntityManager, UniqueConstraintViolationException } from '@mikro-orm/core';

/**
 * Runs `work` in one transaction. When two requests with the same new id race, the second finds the id taken at the
 * commit and runs once more: then it finds the first as an earlier request.
 */
export async function inOneTransaction<T, Em extends EntityManager>(em: Em, work: (tx: Em) => Promise<T>): Promise<T> {
  try {
    return await em.fork().transactional(work);
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    return em.fork().transactional(work);
  }
}
