/** The public interface of counters: the days of BPJS counters, and post office receipts that await confirmation. */
export { closingsAwaited } from './awaited-closings.js';
export {
  CounterClosingFieldsResolver,
  CounterDayFieldsResolver,
  CounterFieldsResolver,
  CountersResolver,
} from './counter.resolver.js';
export { COUNTER_NODES } from './counters.nodes.js';
export { countersSlice } from './counters.context.js';
export {
  AwaitedConfirmationFieldsResolver,
  FamilyAwaitedConfirmationsResolver,
  NotedReceiptsResolver,
} from './receipt.resolver.js';
export { RECEIPT_RECORDS } from './records-of-family.js';
