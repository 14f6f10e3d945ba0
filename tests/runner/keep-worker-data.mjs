/**
 * Loaded by a worker before everything else. jest-light-runner 0.8.2 sends its data to every worker at once when the first
 * one asks, and never again: a worker that had not asked yet would wait for ever. Here such a worker gets what was sent.
 */
const TYPE = 'jest-light-runner-worker-data';
const QUESTION = 'jest-light-runner-get-worker-data';

/** @param {{ send?: Function, emit: Function }} worker the process that asks */
export function keepWorkerData(worker) {
  const { send, emit } = worker;
  let early = null;
  worker.emit = function (event, ...values) {
    if (event === 'message' && values[0]?.type === TYPE) early = values[0];
    return emit.call(this, event, ...values);
  };
  worker.send = function (message, ...rest) {
    if (message !== QUESTION || early === null) return send.call(this, message, ...rest);
    setImmediate(() => emit.call(this, 'message', early));
    return true;
  };
}

if (process.env.TINYPOOL_WORKER_ID !== undefined && process.send !== undefined) {
  delete process.env.NODE_OPTIONS; // what a test starts is no worker
  keepWorkerData(process);
}
