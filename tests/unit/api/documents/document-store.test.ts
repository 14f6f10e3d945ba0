import { describe, expect, test } from '@jest/globals';
import { documentIdOf, documentStore } from '../../../../src/api/documents/index.js';

const A = 'query A { a }';
const ID = documentIdOf(A);

/** A store over a table that can change, whose clock stands until it is moved. */
function aStore() {
  const table = new Map<string, string>();
  const state = { at: 0, asked: 0, isDown: false };
  const store = documentStore({
    own: new Map([[documentIdOf('own'), 'own']]),
    findRegistered: (id) => {
      state.asked += 1;
      return state.isDown ? Promise.reject(new Error('down')) : Promise.resolve(table.get(id) ?? null);
    },
    elapsed: () => state.at,
  });
  return { store, table, state };
}

describe('documentStore', () => {
  test('knows its own documents without asking', async () => {
    const { store, state } = aStore();
    expect(await store.find(documentIdOf('own'))).toBe('own');
    expect(state.asked).toBe(0);
  });

  test('asks once for what many want, also at the same time', async () => {
    const { store, table, state } = aStore();
    table.set(ID, A);
    expect(await Promise.all([store.find(ID), store.find(ID)])).toEqual([A, A]);
    expect(await store.find(ID)).toBe(A);
    expect(state.asked).toBe(1);
  });

  test('forgets within a minute what was retired, and within seconds that something was unknown', async () => {
    const { store, table, state } = aStore();
    expect(await store.find(ID)).toBeNull();
    table.set(ID, A);
    expect(await store.find(ID)).toBeNull();
    state.at = 2_001;
    expect(await store.find(ID)).toBe(A);
    table.delete(ID);
    state.at += 59_000;
    expect(await store.find(ID)).toBe(A);
    state.at += 2_000;
    expect(await store.find(ID)).toBeNull();
  });

  test('remembers no failure', async () => {
    const { store, table, state } = aStore();
    state.isDown = true;
    await expect(store.find(ID)).rejects.toThrow('down');
    state.isDown = false;
    table.set(ID, A);
    expect(await store.find(ID)).toBe(A);
  });

  test('remembers a bounded number of ids, the newest', async () => {
    const { store, state } = aStore();
    for (let place = 0; place < 2_001; place++) await store.find(documentIdOf(String(place)));
    state.asked = 0;
    await store.find(documentIdOf('2000'));
    expect(state.asked).toBe(0);
    await store.find(documentIdOf('0'));
    expect(state.asked).toBe(1);
  });
});
