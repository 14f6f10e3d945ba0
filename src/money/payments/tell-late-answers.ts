/** Reports payments whose partner was answered without knowing whether a commit has posted them, or still may. */
import { CommitUnknown } from '../../platform/db/commit-unknown.js';
import { PostingOverdue } from './batch/posting-overdue.js';
import type { PaymentDelivery, PostPayment } from './posting/index.js';

export const tellLateAnswers =
  (post: PostPayment, onLateAnswer: (delivery: PaymentDelivery) => void): PostPayment =>
  async (delivery) => {
    try {
      return await post(delivery);
    } catch (error) {
      const isOpen = error instanceof PostingOverdue && !error.isWithdrawn;
      if (isOpen || error instanceof CommitUnknown) onLateAnswer(delivery);
      throw error;
    }
  };
