/** A notice that was handed in and waits for its answer, which it is given exactly once. */
import { CommitUnknown } from '../../../platform/db/commit-unknown.js';
import type { PaymentDelivery, PostingAnswer } from '../posting/index.js';
import { PostingOverdue } from './posting-overdue.js';

export class WaitingNotice {
  /** When it was first found that its family is held; null while it was not. */
  deferredAtMs: number | null = null;
  readonly #answered = Promise.withResolvers<PostingAnswer>();
  #isFateUnknown = false;

  constructor(readonly delivery: PaymentDelivery) {}

  get answer(): Promise<PostingAnswer> {
    return this.#answered.promise;
  }

  /** Notes that a commit which may hold it was sent, and that its answer was lost. */
  doubt(): void {
    this.#isFateUnknown = true;
  }

  post(answer: PostingAnswer): void {
    this.#answered.resolve(answer);
  }

  fail(error: unknown): void {
    this.#answered.reject(this.#isFateUnknown ? new CommitUnknown(error) : error);
  }

  /** Ends its waiting without a posting: it will not be tried again. */
  withdraw(why?: string, cause?: unknown): void {
    this.fail(new PostingOverdue(true, why, cause));
  }

  /** Tells its partner that the time is over while a commit may hold it. */
  leaveOpen(): void {
    this.#answered.reject(new PostingOverdue(false));
  }
}
