/** Reports payments whose partner was answered too late while a commit may still post them. */
import { PostingOverdue } from './batch/posting-overdue.js';
import type { PaymentDelivery, PostPayment } from './posting/index.js';

export const tellLateAnswers =
  (post: PostPayment, onLateAnswer: (delivery: PaymentDelivery) => void): PostPayment =>
  async (delivery) => {
    try {
      return await post(delivery);
    } catch (error) {
      if (error instanceof PostingOverdue && !error.isWithdrawn) onLateAnswer(delivery);
      throw error;
    }
  };
