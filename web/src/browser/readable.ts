/**
 * Lets `use` read a promise that is already kept at once, by the fields that React itself writes on promises it has
 * seen: without them a screen shows that it waits, and then shows nothing else for a third of a second.
 */
export function readable<Value>(promise: Promise<Value>): Promise<Value> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    (reason: unknown) => Object.assign(promise, { status: 'rejected', reason }),
  );
  return promise;
}
