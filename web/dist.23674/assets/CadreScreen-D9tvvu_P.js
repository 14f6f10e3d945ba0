import {
  D as e,
  F as t,
  I as n,
  L as r,
  M as i,
  N as a,
  O as o,
  P as s,
  T as c,
  _ as l,
  a as u,
  b as d,
  f,
  g as p,
  h as m,
  i as h,
  k as g,
  l as ee,
  m as _,
  n as te,
  p as ne,
  r as re,
  t as v,
  u as ie,
  v as y,
  y as ae,
} from './Button-z8PONLns.js';
import { a as oe, i as se, n as b, o as ce, r as le, s as x, t as ue } from './api-CvACqJmY.js';
import { n as de, r as fe } from './Field-Cs4xPtJD.js';
import { n as S, r as C, t as w } from './States-CSPQtww4.js';
import { t as T } from './Tag-N7sMoVyM.js';
import { t as pe } from './LiveDot-B0nrhzkK.js';
import { n as E } from './Announcer-BTlReHnC.js';
import { t as me } from './Note-BftBobR_.js';
import { t as he } from './Segments-DSlI19xM.js';
import { n as ge, t as _e } from './sandbox-pay-DkSXa9FR.js';
import { t as ve } from './ChoiceCards-hQptUPV5.js';
import { n as ye, r as be, t as xe } from './DateFields-BPnFZYz0.js';
import { t as Se } from './promise-CeGxoaIn.js';
var D = r(t(), 1),
  Ce = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `subscription`,
        name: { kind: `Name`, value: `FamilyPaid` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `LiveCursor` } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `paymentConfirmed` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `familyId` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `after` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `familyId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                  { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                  { kind: `Field`, name: { kind: `Name`, value: `paidAt` } },
                  { kind: `Field`, name: { kind: `Name`, value: `appliedFrom` } },
                  { kind: `Field`, name: { kind: `Name`, value: `appliedThrough` } },
                  { kind: `Field`, name: { kind: `Name`, value: `monthsAhead` } },
                  { kind: `Field`, name: { kind: `Name`, value: `previousCardStatus` } },
                  { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `instalment` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `from` } },
                        { kind: `Field`, name: { kind: `Name`, value: `through` } },
                        { kind: `Field`, name: { kind: `Name`, value: `of` } },
                        { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                        { kind: `Field`, name: { kind: `Name`, value: `explanation` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `partner` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `name` } },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `membersCovered` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `covered` } },
                        { kind: `Field`, name: { kind: `Name`, value: `of` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `nextDue` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `month` } },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `cursor` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `family` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `label` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `membersCovered` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `covered` } },
                              { kind: `Field`, name: { kind: `Name`, value: `of` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `nextDue` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `month` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `participants` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `arrears` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `status` } },
                              { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                              { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `achieves` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `months` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `month` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `membersBilled` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `isCurrent` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `isForJoiners` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `stageDue` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `stage` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `of` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `dueBy` } },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `paymentCodes` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `instalmentPlan` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `stages` } },
                              { kind: `Field`, name: { kind: `Name`, value: `stagesPaid` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountDue` } },
                              { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  };
function we() {
  let e = crypto.getRandomValues(new Uint8Array(16));
  ((e[6] = ((e[6] ?? 0) & 15) | 64), (e[8] = ((e[8] ?? 0) & 63) | 128));
  let t = [...e].map((e) => e.toString(16).padStart(2, `0`)).join(``);
  return [t.slice(0, 8), t.slice(8, 12), t.slice(12, 16), t.slice(16, 20), t.slice(20)].join(`-`);
}
var Te = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `SendFieldBatch` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `items` } },
            type: {
              kind: `NonNullType`,
              type: {
                kind: `ListType`,
                type: {
                  kind: `NonNullType`,
                  type: { kind: `NamedType`, name: { kind: `Name`, value: `FieldItemInput` } },
                },
              },
            },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `sentAt` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `DateTime` } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `syncFieldBatch` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `items` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `items` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `sentAt` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `sentAt` } },
                      },
                    ],
                  },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `FieldBatchSynced` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `clockAheadSeconds` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `items` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `itemId` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `result` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: {
                                        kind: `NamedType`,
                                        name: { kind: `Name`, value: `VisitRecorded` },
                                      },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `visit` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [{ kind: `Field`, name: { kind: `Name`, value: `id` } }],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    {
                                      kind: `InlineFragment`,
                                      typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `message` } },
                                        ],
                                      },
                                    },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `message` } },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  Ee = (e, t) => t.some((t) => e instanceof t),
  De,
  Oe;
function ke() {
  return (De ||= [IDBIndex, IDBObjectStore, IDBCursor, IDBDatabase, IDBTransaction]);
}
function Ae() {
  return (Oe ||= [`advance`, `continue`, `continuePrimaryKey`].map((e) => IDBCursor.prototype[e]));
}
var je = new WeakMap(),
  Me = new WeakMap(),
  Ne = new WeakMap();
function Pe(e) {
  let t = new Promise((t, n) => {
    let r = () => {
        (e.removeEventListener(`success`, i), e.removeEventListener(`error`, a));
      },
      i = () => {
        (t(O(e.result)), r());
      },
      a = () => {
        (n(e.error), r());
      };
    (e.addEventListener(`success`, i), e.addEventListener(`error`, a));
  });
  return (Ne.set(t, e), t);
}
function Fe(e) {
  if (je.has(e)) return;
  let t = new Promise((t, n) => {
    let r = () => {
        (e.removeEventListener(`complete`, i), e.removeEventListener(`error`, a), e.removeEventListener(`abort`, a));
      },
      i = () => {
        (t(), r());
      },
      a = () => {
        (n(e.error || new DOMException(`AbortError`, `AbortError`)), r());
      };
    (e.addEventListener(`complete`, i), e.addEventListener(`error`, a), e.addEventListener(`abort`, a));
  });
  je.set(e, t);
}
var Ie = {
  get(e, t, n) {
    if (e instanceof IDBTransaction) {
      if (t === `done`) return je.get(e);
      if (t === `store`) return n.objectStoreNames[1] ? void 0 : n.objectStore(n.objectStoreNames[0]);
    }
    return O(e[t]);
  },
  set(e, t, n) {
    return ((e[t] = n), !0);
  },
  has(e, t) {
    return (e instanceof IDBTransaction && (t === `done` || t === `store`)) || t in e;
  },
};
function Le(e) {
  Ie = e(Ie);
}
function Re(e) {
  return Ae().includes(e)
    ? function (...t) {
        return (e.apply(Be(this), t), O(this.request));
      }
    : function (...t) {
        return O(e.apply(Be(this), t));
      };
}
function ze(e) {
  return typeof e == `function` ? Re(e) : (e instanceof IDBTransaction && Fe(e), Ee(e, ke()) ? new Proxy(e, Ie) : e);
}
function O(e) {
  if (e instanceof IDBRequest) return Pe(e);
  if (Me.has(e)) return Me.get(e);
  let t = ze(e);
  return (Object.is(t, e) || (Me.set(e, t), Ne.set(t, e)), t);
}
var Be = (e) => Ne.get(e);
function Ve(e, t, { blocked: n, upgrade: r, blocking: i, terminated: a } = {}) {
  let o = indexedDB.open(e, t),
    s = O(o);
  return (
    r &&
      o.addEventListener(`upgradeneeded`, (e) => {
        r(O(o.result), e.oldVersion, e.newVersion, O(o.transaction), e);
      }),
    n && o.addEventListener(`blocked`, (e) => n(e.oldVersion, e.newVersion, e)),
    s
      .then((e) => {
        (a && e.addEventListener(`close`, () => a()),
          i && e.addEventListener(`versionchange`, (e) => i(e.oldVersion, e.newVersion, e)));
      })
      .catch(() => {}),
    s
  );
}
var He = [`get`, `getKey`, `getAll`, `getAllKeys`, `count`],
  Ue = [`put`, `add`, `delete`, `clear`],
  We = {};
function Ge(e, t) {
  if (!(e instanceof IDBDatabase && !(t in e) && typeof t == `string`)) return;
  if (We[t]) return We[t];
  let n = t.replace(/FromIndex$/, ``),
    r = t !== n,
    i = Ue.includes(n);
  return !(n in (r ? IDBIndex : IDBObjectStore).prototype) || !(i || He.includes(n))
    ? void 0
    : (We[t] = async function (e, ...t) {
        let a = this.transaction(e, i ? `readwrite` : `readonly`),
          o = a.store;
        return (r && (o = o.index(t.shift())), (await Promise.all([o[n](...t), i && a.done]))[0]);
      });
}
Le((e) => ({ ...e, get: (t, n, r) => Ge(t, n) || e.get(t, n, r), has: (t, n) => !!Ge(t, n) || e.has(t, n) }));
var Ke = [`advance`, `continue`, `continuePrimaryKey`],
  qe = {},
  Je = new WeakMap(),
  Ye = new WeakMap(),
  Xe = {
    get(e, t) {
      if (!Ke.includes(t)) return e[t];
      let n = qe[t];
      return (
        (n ||= qe[t] =
          function (...e) {
            Je.set(this, Ye.get(this)[t](...e));
          }),
        n
      );
    },
  };
async function* Ze(...e) {
  let t = this;
  if ((t instanceof IDBCursor || (t = await t.openCursor(...e)), !t)) return;
  t = t;
  let n = new Proxy(t, Xe);
  for (Ye.set(n, t), Ne.set(n, Be(t)); t;) (yield n, (t = await (Je.get(n) || t.continue())), Je.delete(n));
}
function Qe(e, t) {
  return (
    (t === Symbol.asyncIterator && Ee(e, [IDBIndex, IDBObjectStore, IDBCursor])) ||
    (t === `iterate` && Ee(e, [IDBIndex, IDBObjectStore]))
  );
}
Le((e) => ({
  ...e,
  get(t, n, r) {
    return Qe(t, n) ? Ze : e.get(t, n, r);
  },
  has(t, n) {
    return Qe(t, n) || e.has(t, n);
  },
}));
var $e = `sigap`,
  et = 864e5,
  tt = null;
function k() {
  return (
    (tt ??= Ve($e, 1, {
      upgrade: (e) => {
        (e.createObjectStore(`answers`), e.createObjectStore(`visits`, { keyPath: `id` }));
      },
      blocking: (e, t, n) => {
        (n.target.close(), (tt = null));
      },
    }).catch(() => null)),
    tt
  );
}
async function nt(e, t) {
  await (await k())?.put(`answers`, { data: t, at: Date.now() }, e);
}
async function rt(e) {
  let t = await (await k())?.get(`answers`, e);
  return t !== void 0 && Date.now() - t.at < et ? t : null;
}
async function it() {
  let e = await k();
  if (e === null) return;
  let t = Date.now() - et,
    n = e.transaction([`answers`, `visits`], `readwrite`);
  for await (let e of n.objectStore(`answers`)) e.value.at < t && (await e.delete());
  for await (let e of n.objectStore(`visits`)) e.value.state === `sent` && e.value.at < t && (await e.delete());
  await n.done;
}
async function at(e) {
  await (await k())?.put(`visits`, e);
}
async function ot(e) {
  await (await k())?.delete(`visits`, e);
}
async function st(e) {
  return ((await (await k())?.getAll(`visits`)) ?? [])
    .filter((t) => t.owner === e)
    .toSorted((e, t) => t.visitedAt.localeCompare(e.visitedAt));
}
var ct = 200,
  lt = `queue`,
  ut = ({ id: e, familyId: t, outcome: n, promise: r, note: i, position: a, visitedAt: o }) => ({
    visit: {
      id: e,
      familyId: t,
      outcome: n,
      visitedAt: o,
      ...(r !== null && { promise: r }),
      ...(i !== null && { note: i }),
      ...(a !== null && { position: a }),
    },
  });
function dt(e, { result: t }) {
  let n = `message` in t;
  return n && t.__typename === `Unavailable`
    ? e
    : { ...e, state: n ? `refused` : `sent`, refusal: n ? t.message : null, at: Date.now() };
}
var ft = async (e) => (`locks` in navigator ? await navigator.locks.request(a(lt), e) : e());
async function pt(e, t) {
  let n = t.map(ut),
    { data: r } = await e.mutation(Te, { items: n, sentAt: new Date().toISOString() }).toPromise(),
    i = r?.syncFieldBatch;
  return i?.__typename === `FieldBatchSynced`
    ? t.flatMap((e) => {
        let t = i.items.find(({ itemId: t }) => t === e.id);
        return t === void 0 ? [] : [dt(e, t)];
      })
    : [];
}
function mt(e) {
  let t = new Set(),
    n = [],
    r = (e) => {
      n = e;
      for (let e of t) e();
    },
    o = async () => r(await st(e)),
    s = async (e) => {
      (r([e, ...n.filter(({ id: t }) => t !== e.id)]), await at(e));
    },
    c = ({ key: e }) => {
      e === a(lt) && o();
    };
  addEventListener(`storage`, c);
  let l = () => i(lt, we());
  return (
    o(),
    {
      read: () => n,
      subscribe: (e) => (t.add(e), () => void t.delete(e)),
      add: async (e) => {
        (await s(e), l());
      },
      drop: async (e) => {
        (r(n.filter((t) => t.id !== e)), await ot(e), l());
      },
      send: (e) =>
        ft(async () => {
          await o();
          let t = n.filter(({ state: e }) => e === `waiting`),
            r = 0;
          for (let n = 0; n < t.length; n += ct) {
            let i = await pt(e, t.slice(n, n + ct));
            for (let e of i) await s(e);
            r += i.filter(({ state: e }) => e === `sent`).length;
          }
          return (t.length > 0 && l(), r);
        }),
      close: () => removeEventListener(`storage`, c),
    }
  );
}
var ht = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `query`,
      name: { kind: `Name`, value: `MissedPayments` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
          type: { kind: `NamedType`, name: { kind: `Name`, value: `LiveCursor` } },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `paymentEvents` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `after` },
                value: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
              },
              { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `100` } },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `cursor` } },
                { kind: `Field`, name: { kind: `Name`, value: `hasMore` } },
                {
                  kind: `Field`,
                  name: { kind: `Name`, value: `events` },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                      { kind: `Field`, name: { kind: `Name`, value: `familyId` } },
                      { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                      { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                      { kind: `Field`, name: { kind: `Name`, value: `paidAt` } },
                      { kind: `Field`, name: { kind: `Name`, value: `previousCardStatus` } },
                      { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                      { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                      {
                        kind: `Field`,
                        name: { kind: `Name`, value: `family` },
                        selectionSet: {
                          kind: `SelectionSet`,
                          selections: [
                            { kind: `Field`, name: { kind: `Name`, value: `id` } },
                            { kind: `Field`, name: { kind: `Name`, value: `label` } },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `arrears` },
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `status` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
};
function gt(e) {
  let t = `${e}/cursor`,
    [n, r] = [null, null],
    i = rt(t)
      .catch(() => null)
      .then((e) => void (r ??= e?.data ?? null));
  return {
    note: (e) => {
      ((n = e), i.then(() => nt(t, e)).catch(() => void 0));
    },
    leave: () => void (r ??= n),
    missed: async (e) => {
      await i;
      let t = [],
        n = r;
      for (r = null; n !== null;) {
        let { data: r } = await e.query(ht, { after: n }, { requestPolicy: `network-only` }).toPromise(),
          i = r?.paymentEvents;
        (t.push(...(i?.events ?? [])), (n = i?.hasMore === !0 ? i.cursor : null));
      }
      return t;
    },
  };
}
var A = e(),
  _t = (0, D.createContext)(null);
function vt(e) {
  x({ query: Ce, variables: { after: null } }, (t, n) => (e.note(n.paymentConfirmed.cursor), n));
}
function yt(e, t) {
  let n = se(),
    r = b(),
    [i, a] = (0, D.useState)(null),
    o = (0, D.useCallback)(async () => {
      let t = await e.send(n);
      t > 0 && a((e) => ({ sent: (e?.sent ?? 0) + t, missed: e?.missed ?? [] }));
    }, [n, e]);
  return (
    (0, D.useEffect)(() => {
      r === `connected`
        ? (o(),
          (async () => {
            let e = await t.missed(n);
            e.length > 0 && a((t) => ({ sent: t?.sent ?? 0, missed: e }));
          })())
        : t.leave();
    }, [r, n, t, o]),
    { back: i, dismiss: () => a(null), send: o }
  );
}
function bt({ token: e, children: t }) {
  let n = le(e),
    r = (0, D.useMemo)(() => mt(n), [n]),
    i = (0, D.useMemo)(() => gt(n), [n]);
  ((0, D.useEffect)(() => r.close, [r]), (0, D.useEffect)(() => void it(), []), vt(i));
  let a = yt(r, i);
  return (0, A.jsx)(_t, { value: { owner: n, queue: r, away: i, ...a }, children: t });
}
function j() {
  let e = (0, D.useContext)(_t);
  if (e === null) throw Error(`useOffline needs an OfflineProvider around it.`);
  return e;
}
function M() {
  let { queue: e } = j();
  return (0, D.useSyncExternalStore)(e.subscribe, e.read);
}
function N(e) {
  let { owner: t } = j(),
    n = b(),
    r = `${t}/${e.name}`,
    [{ data: i, error: a, stale: o }, s] = ce({
      query: e.query,
      variables: e.variables,
      requestPolicy: `cache-and-network`,
    }),
    [c, l] = (0, D.useState)(),
    u = i !== void 0 && !o && a === void 0;
  ((0, D.useEffect)(() => {
    u && (l({ data: i, at: Date.now() }), nt(r, i));
  }, [r, i, u]),
    (0, D.useEffect)(() => {
      if (a === void 0) return;
      let e = !0;
      return (
        rt(r).then((t) => e && l((e) => e ?? t)),
        () => {
          e = !1;
        }
      );
    }, [r, a]));
  let d = a !== void 0;
  (0, D.useEffect)(() => {
    if (!d) return;
    let e = () => s({ requestPolicy: `network-only` }),
      t = setInterval(e, 1e4);
    return (
      addEventListener(`online`, e),
      () => {
        (clearInterval(t), removeEventListener(`online`, e));
      }
    );
  }, [d, s, n]);
  let f = i ?? c?.data;
  return {
    data: f,
    at: c?.at ?? null,
    isFresh: u,
    error: f === void 0 && c === null ? a : void 0,
    reload: () => s({ requestPolicy: `network-only` }),
  };
}
var P = {
  address: `dSzPda_address`,
  amount: `dSzPda_amount`,
  initial: `dSzPda_initial`,
  name: `dSzPda_name`,
  number: `dSzPda_number`,
  task: `dSzPda_task`,
  why: `dSzPda_why`,
};
function xt({ number: e, name: t, address: n, amount: r, isActive: i, why: a, reason: o, meters: s }) {
  let { words: l, format: u } = c();
  return (0, A.jsxs)(A.Fragment, {
    children: [
      (0, A.jsx)(`span`, {
        className: e === null ? P.initial : P.number,
        'aria-hidden': e === null,
        children: e ?? t[0],
      }),
      (0, A.jsx)(`span`, { className: P.name, children: t }),
      (0, A.jsx)(`span`, {
        className: P.amount,
        children: i ? l.common.status.ACTIVE : r !== null && r > 0 && u.rupiah(r),
      }),
      (0, A.jsx)(`span`, { className: P.address, children: n }),
      (0, A.jsxs)(`span`, {
        className: P.why,
        children: [
          (0, A.jsx)(T, { tone: a.tone, icon: a.icon, children: a.text }),
          s !== null && (0, A.jsx)(`span`, { children: u.distance(s) }),
        ],
      }),
      o !== void 0 && (0, A.jsx)(`span`, { className: P.address, children: o }),
    ],
  });
}
function St(e) {
  return (0, A.jsx)(`li`, {
    className: P.task,
    children:
      e.href === null
        ? (0, A.jsx)(`div`, { children: (0, A.jsx)(xt, { ...e }) })
        : (0, A.jsx)(p, { href: e.href, children: (0, A.jsx)(xt, { ...e }) }),
  });
}
var Ct = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `FamiliesBehind` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `String` } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `families` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `monthsInArrears` },
                        value: {
                          kind: `ObjectValue`,
                          fields: [
                            {
                              kind: `ObjectField`,
                              name: { kind: `Name`, value: `min` },
                              value: { kind: `IntValue`, value: `1` },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `50` } },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `after` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `after` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `totalCount` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `pageInfo` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `endCursor` } },
                        { kind: `Field`, name: { kind: `Name`, value: `hasNextPage` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `edges` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `node` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `label` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `arrears` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `status` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  F = {
    aside: `GyNNNG_aside`,
    back: `GyNNNG_back`,
    badge: `GyNNNG_badge`,
    bar: `GyNNNG_bar`,
    desk: `GyNNNG_desk`,
    glass: `GyNNNG_glass`,
    live: `GyNNNG_live`,
    onPhone: `GyNNNG_onPhone`,
    page: `GyNNNG_page`,
    phone: `GyNNNG_phone`,
    stage: `GyNNNG_stage`,
    tabs: `GyNNNG_tabs`,
    view: `GyNNNG_view`,
  };
function wt({ label: e, tabs: t }) {
  return (0, A.jsx)(`nav`, {
    className: F.tabs,
    'aria-label': e,
    children: t.map(({ href: e, icon: t, word: n, isHere: r, count: i }) =>
      (0, A.jsxs)(
        p,
        {
          href: e,
          'aria-current': r ? `page` : void 0,
          children: [
            (0, A.jsx)(_, { name: t, size: 24 }),
            n,
            i !== void 0 &&
              i.value > 0 &&
              (0, A.jsxs)(`span`, {
                className: F.badge,
                children: [i.value, (0, A.jsxs)(`span`, { className: `unseen`, children: [` `, i.words] })],
              }),
          ],
        },
        e,
      ),
    ),
  });
}
function Tt({ title: e, back: t, tabs: n, banner: r, aside: i, cover: a, children: o }) {
  let { common: s } = c().words,
    l = (0, D.useRef)(null),
    [u] = d();
  (0, D.useEffect)(() => l.current?.focus({ preventScroll: !0 }), [u]);
  let g = a != null;
  return (0, A.jsxs)(`div`, {
    className: F.page,
    children: [
      (0, A.jsx)(`div`, { className: F.desk, children: (0, A.jsx)(h, { where: s.screen.cadre }) }),
      (0, A.jsxs)(`div`, {
        className: F.stage,
        children: [
          (0, A.jsx)(`aside`, { className: F.aside, inert: g, children: i }),
          (0, A.jsxs)(`div`, {
            className: F.phone,
            children: [
              (0, A.jsxs)(`div`, {
                className: F.glass,
                inert: g,
                children: [
                  (0, A.jsxs)(`section`, {
                    className: F.bar,
                    'aria-label': s.screen.cadre,
                    children: [
                      t === void 0
                        ? (0, A.jsx)(m, {})
                        : (0, A.jsx)(p, {
                            href: t,
                            className: F.back,
                            'aria-label': s.back,
                            children: (0, A.jsx)(_, { name: `arrowLeft` }),
                          }),
                      (0, A.jsx)(`h1`, { ref: l, tabIndex: -1, children: e }),
                      (0, A.jsx)(`span`, { className: F.live, children: (0, A.jsx)(pe, {}) }),
                      (0, A.jsx)(`span`, { className: F.onPhone, children: (0, A.jsx)(ne, {}) }),
                      (0, A.jsx)(f, {}),
                    ],
                  }),
                  r,
                  (0, A.jsx)(`main`, { id: `content`, className: F.view, tabIndex: -1, children: o }),
                  (0, A.jsx)(wt, { label: n.label, tabs: n.list }),
                ],
              }),
              a,
            ],
          }),
        ],
      }),
    ],
  });
}
var Et = 0;
function Dt(e) {
  Et = Date.parse(e) - Date.now();
}
var Ot = () => new Date(Date.now() + Et),
  kt = `zone`,
  At = (e) => i(kt, e),
  jt = () => s(kt) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  Mt = (e) => new Intl.DateTimeFormat(`en-CA`, { timeZone: e, dateStyle: `short` }).format(Ot()),
  Nt = { back: `FG3liW_back`, banner: `FG3liW_banner` },
  Pt = 2e4;
function Ft(e) {
  let [t, n] = (0, D.useState)(() => Date.now());
  return (
    (0, D.useEffect)(() => {
      let e = setInterval(() => n(Date.now()), Pt);
      return () => clearInterval(e);
    }, []),
    e === null ? null : Math.max(0, Math.floor((t - e) / 6e4))
  );
}
function It({ at: e }) {
  let { words: t, format: n } = c(),
    { offline: r } = t.cadre,
    i = Ft(e),
    a = e === null ? `` : n.time(new Date(e), jt());
  return (0, A.jsxs)(`div`, {
    className: Nt.banner,
    role: `status`,
    children: [
      (0, A.jsx)(_, { name: `unconnected` }),
      (0, A.jsxs)(`p`, {
        children: [
          (0, A.jsx)(`b`, { children: r.title }),
          ` `,
          i === null ? r.keeps : i < 1 ? r.dataNow(a) : r.dataOf(a, r.age(i)),
        ],
      }),
    ],
  });
}
function Lt({ at: e, isFresh: t }) {
  let { words: n } = c(),
    { offline: r } = n.cadre,
    i = b(),
    { back: a, dismiss: o } = j();
  return i === `offline` || (!t && i !== `connected` && e !== null)
    ? (0, A.jsx)(It, { at: e })
    : a === null
      ? null
      : (0, A.jsxs)(`div`, {
          className: `${Nt.banner} ${Nt.back}`,
          role: `status`,
          children: [
            (0, A.jsx)(_, { name: `sync` }),
            (0, A.jsxs)(`p`, {
              children: [
                (0, A.jsx)(`b`, { children: r.back }),
                ` `,
                a.sent > 0 && r.sent(a.sent),
                ` `,
                a.missed.length > 0 && r.missed(a.missed.length),
                ` `,
                a.missed.length > 0 && (0, A.jsx)(p, { href: `/kader/antrean`, children: r.see }),
              ],
            }),
            (0, A.jsx)(`button`, {
              type: `button`,
              onClick: o,
              'aria-label': n.common.close,
              children: (0, A.jsx)(_, { name: `cross` }),
            }),
          ],
        });
}
var I = {
  acts: `-yQFlq_acts`,
  beside: `-yQFlq_beside`,
  breathe: `-yQFlq_breathe`,
  dot: `-yQFlq_dot`,
  initial: `-yQFlq_initial`,
  list: `-yQFlq_list`,
  off: `-yQFlq_off`,
  owed: `-yQFlq_owed`,
  people: `-yQFlq_people`,
  person: `-yQFlq_person`,
  settled: `-yQFlq_settled`,
  state: `-yQFlq_state`,
  sum: `-yQFlq_sum`,
  tries: `-yQFlq_tries`,
  try: `-yQFlq_try`,
  waiting: `-yQFlq_waiting`,
};
function L({ section: e, title: t, back: n, beside: r, cover: i, at: a = null, isFresh: o = !0, children: s }) {
  let { tabs: l, beside: u, queue: d } = c().words.cadre,
    f = M().filter(({ state: e }) => e !== `sent`).length,
    p = [
      { href: `/kader`, icon: `list`, word: l.tasks, isHere: e === `tasks` },
      { href: `/kader/keluarga`, icon: `users`, word: l.family, isHere: e === `family` },
      {
        href: `/kader/antrean`,
        icon: `sync`,
        word: l.queue,
        isHere: e === `queue`,
        count: { value: f, words: d.badge },
      },
      { href: `/kader/saya`, icon: `user`, word: l.me, isHere: e === `me` },
    ];
  return (0, A.jsx)(Tt, {
    title: t,
    back: n,
    tabs: { label: l.label, list: p },
    cover: i,
    banner: (0, A.jsx)(Lt, { at: a, isFresh: o }),
    aside: (0, A.jsxs)(`div`, {
      className: I.beside,
      children: [
        (0, A.jsx)(`h2`, { children: u.title }),
        (0, A.jsx)(`p`, { className: `second`, children: u.lead }),
        r,
      ],
    }),
    children: s,
  });
}
var Rt = 6371e3,
  R = (e) => (e * Math.PI) / 180;
function zt(e, t) {
  let [n, r] = [R(t.latitude - e.latitude), R(t.longitude - e.longitude)],
    i = Math.sin(n / 2) ** 2 + Math.cos(R(e.latitude)) * Math.cos(R(t.latitude)) * Math.sin(r / 2) ** 2;
  return 2 * Rt * Math.asin(Math.sqrt(i));
}
function Bt(e) {
  let t = null;
  return e.map((e) => {
    let n = t === null || e === null ? null : zt(t, e);
    return ((t = e ?? t), n);
  });
}
function Vt(e, t) {
  let [n, r] = [e.map(({ longitude: e }) => e), e.map(({ latitude: e }) => e)],
    [i, a] = [Math.min(...n), Math.min(...r)],
    [o, s] = [Math.max(...n) - i || 1e-9, Math.max(...r) - a || 1e-9],
    [c, l] = [t.width - 2 * t.margin, t.height - 2 * t.margin];
  return e.map(({ latitude: e, longitude: n }) => ({
    x: t.margin + ((n - i) / o) * c,
    y: t.margin + (1 - (e - a) / s) * l,
  }));
}
var Ht = {
    CALL_BACK: { tone: `note`, icon: `phone` },
    CARD_ACTIVE_AGAIN: { tone: `good`, icon: `check` },
    DUNNING_VISIT: { tone: `plain`, icon: `house` },
    FIRST_PREMIUM_DUE: { tone: `note`, icon: `document` },
    PLANNED_VISIT: { tone: `note`, icon: `calendar` },
    PROMISE_BROKEN: { tone: `warning`, icon: `calendar` },
    PROMISE_DUE: { tone: `warning`, icon: `calendar` },
    STAGE_DUE: { tone: `note`, icon: `clock` },
  },
  z = (e) => e.split(` · `)[0] ?? e,
  B = (e) => `/kader/keluarga/${e}`,
  Ut = ({ kind: e }, t) => ({ ...Ht[e], text: t.cadre.day.kinds[e] });
function Wt({ address: e, region: t }) {
  return e === null
    ? t.name
    : [[e.street, e.houseNumber].filter(Boolean).join(` `), `RT ${e.rt}`, t.name].filter(Boolean).join(`, `);
}
function Gt(e, t, n) {
  let r = t.find(({ family: t }) => t?.id === e.family?.id);
  if (r !== void 0) return Ut(r, n);
  let [i] = e.parts.toSorted((e, t) => t.points - e.points);
  return { tone: `plain`, icon: `clock`, text: i?.reason ?? `` };
}
function Kt({ visitPlan: e, myDay: t }, n) {
  let r = (e?.stops ?? []).filter(({ family: e }) => e !== null),
    i = Bt(r.map(({ family: e }) => e?.place ?? null));
  return r.flatMap((e, r) => {
    let { family: a } = e;
    return a === null
      ? []
      : [
          {
            href: B(a.id),
            number: e.position,
            name: z(a.label),
            address: Wt(a),
            amount: a.arrears.dueNow,
            isActive: a.arrears.status === `ACTIVE` && a.arrears.dueNow === 0,
            why: Gt(e, t?.tasks ?? [], n),
            meters: i[r] ?? null,
          },
        ];
  });
}
function qt({ visitPlan: e, myDay: t }, n) {
  let r = new Set((e?.stops ?? []).map(({ family: e }) => e?.id));
  return (t?.tasks ?? [])
    .filter(({ family: e }) => !r.has(e?.id))
    .map((e) => ({
      href: e.family === null ? null : B(e.family.id),
      number: null,
      name: z(e.label),
      address: e.label.split(` · `)[1] ?? ``,
      amount: e.amount,
      isActive: e.family?.arrears.status === `ACTIVE` && e.family.arrears.dueNow === 0,
      why: Ut(e, n),
      reason: e.reason,
      meters: null,
    }));
}
var V = {
    day: `wTVgqW_day`,
    foot: `wTVgqW_foot`,
    head: `wTVgqW_head`,
    list: `wTVgqW_list`,
    next: `wTVgqW_next`,
    open: `wTVgqW_open`,
    remark: `wTVgqW_remark`,
    search: `wTVgqW_search`,
    top: `wTVgqW_top`,
    why: `wTVgqW_why`,
  },
  Jt = ({ id: e, label: t, arrears: n }, r) => ({
    href: B(e),
    number: null,
    name: z(t),
    address: t.split(` · `)[1] ?? ``,
    amount: n.dueNow,
    isActive: n.status === `ACTIVE` && n.dueNow === 0,
    why: { tone: `plain`, icon: `clock`, text: r.cadre.families.months(n.monthsInArrears) },
    meters: null,
  });
function Yt() {
  let { words: e } = c(),
    { families: t } = e.cadre,
    [n, r] = (0, D.useState)(``),
    {
      data: i,
      at: a,
      isFresh: o,
      error: s,
      reload: l,
    } = N({ name: `families`, query: Ct, variables: { after: null } }),
    u = n.trim().toLowerCase(),
    d = (i?.families?.edges ?? []).filter(({ node: e }) => e.label.toLowerCase().includes(u));
  return (0, A.jsxs)(L, {
    section: `family`,
    title: t.title,
    at: a,
    isFresh: o,
    children: [
      (0, A.jsx)(`div`, {
        className: V.search,
        children: (0, A.jsx)(fe, { label: t.search, type: `search`, value: n, onChange: (e) => r(e.target.value) }),
      }),
      s !== void 0 && (0, A.jsx)(S, { error: s, onRetry: l }),
      i === void 0 && s === void 0 && (0, A.jsx)(C, { lines: 8 }),
      i !== void 0 && d.length === 0 && (0, A.jsx)(w, { title: t.none, reason: t.noneReason }),
      d.length > 0 &&
        (0, A.jsx)(`ul`, {
          className: V.list,
          children: d.map(({ node: t }) => (0, A.jsx)(St, { ...Jt(t, e) }, t.id)),
        }),
    ],
  });
}
var H = {
    door: `IDs84q_door`,
    draw: `IDs84q_draw`,
    field: `IDs84q_field`,
    lift: `IDs84q_lift`,
    moment: `IDs84q_moment`,
    open: `IDs84q_open`,
    people: `IDs84q_people`,
    pop: `IDs84q_pop`,
    receipt: `IDs84q_receipt`,
    rise: `IDs84q_rise`,
    sentence: `IDs84q_sentence`,
    slip: `IDs84q_slip`,
    tick: `IDs84q_tick`,
    word: `IDs84q_word`,
  },
  Xt = [70, 50, 220];
function Zt(e, t) {
  if (!e || !t) return;
  t.scrollIntoView({ block: `nearest`, behavior: `instant` });
  let [n, r] = [e.getBoundingClientRect(), t.getBoundingClientRect()];
  (e.style.setProperty(`--door-top`, `${Math.max(0, r.top - n.top)}px`),
    e.style.setProperty(`--door-bottom`, `${Math.max(0, n.bottom - r.bottom)}px`));
}
function Qt() {
  return (0, A.jsxs)(`svg`, {
    className: H.tick,
    viewBox: `0 0 120 120`,
    'aria-hidden': `true`,
    children: [
      (0, A.jsx)(`circle`, { cx: `60`, cy: `60`, r: `58` }),
      (0, A.jsx)(`path`, { d: `M34 62l19 19 35-40`, pathLength: `100` }),
    ],
  });
}
function $t({ kind: e, word: t, sentence: n, people: r, spoken: i, over: a, receipt: o, onDismiss: s }) {
  let { card: l } = c().words,
    u = E(),
    d = (0, D.useRef)(null),
    f = (0, D.useRef)(null);
  return (
    (0, D.useLayoutEffect)(() => Zt(f.current, a.current), [a]),
    (0, D.useEffect)(() => {
      (d.current?.focus({ preventScroll: !0 }),
        u(i, `assertive`),
        e === `door` && `vibrate` in navigator && navigator.vibrate(Xt));
    }, [u, i, e]),
    (0, A.jsxs)(`section`, {
      ref: f,
      className: `${H.moment} ${H[e]}`,
      'aria-labelledby': `moment-word`,
      children: [
        (0, A.jsxs)(`div`, {
          className: H.field,
          children: [
            e === `door` && (0, A.jsx)(Qt, {}),
            (0, A.jsx)(`h2`, { ref: d, id: `moment-word`, tabIndex: -1, className: H.word, children: t }),
            (0, A.jsx)(`p`, { className: H.sentence, children: n }),
            r.length > 0 &&
              (0, A.jsx)(`ul`, {
                className: H.people,
                children: r.map((e, t) =>
                  (0, A.jsxs)(`li`, { style: { '--turn': t }, children: [(0, A.jsx)(_, { name: `check` }), e] }, e),
                ),
              }),
          ],
        }),
        (0, A.jsxs)(`div`, {
          className: H.slip,
          children: [o, (0, A.jsx)(v, { kind: `primary`, size: `big`, wide: !0, onClick: s, children: l.moment.done })],
        }),
      ],
    })
  );
}
var en = { amount: `_30NeqG_amount`, receipt: `_30NeqG_receipt`, reference: `_30NeqG_reference` };
function tn({ amount: e, reference: t, channel: n, partnerName: r, paidAt: i, zone: a, settled: o, next: s }) {
  let { words: l, format: u } = c(),
    { receipt: d } = l.card;
  return (0, A.jsxs)(`div`, {
    className: en.receipt,
    children: [
      (0, A.jsxs)(`div`, {
        className: en.amount,
        children: [(0, A.jsx)(`span`, { children: d.received }), (0, A.jsx)(`b`, { children: u.rupiah(e) })],
      }),
      (0, A.jsxs)(`dl`, {
        children: [
          t !== null &&
            (0, A.jsxs)(A.Fragment, {
              children: [
                (0, A.jsx)(`dt`, { children: d.reference }),
                (0, A.jsx)(`dd`, { className: en.reference, children: t }),
              ],
            }),
          (0, A.jsx)(`dt`, { children: d.through }),
          (0, A.jsxs)(`dd`, { children: [l.common.channels[n], `, `, u.timeWithZone(i, a)] }),
          r !== null &&
            (0, A.jsxs)(A.Fragment, {
              children: [(0, A.jsx)(`dt`, { children: d.partner }), (0, A.jsx)(`dd`, { children: r })],
            }),
          o !== null &&
            (0, A.jsxs)(A.Fragment, {
              children: [
                (0, A.jsx)(`dt`, { children: d.settled }),
                (0, A.jsx)(`dd`, { children: u.months(o.from, o.through) }),
              ],
            }),
          s !== null &&
            (0, A.jsxs)(A.Fragment, {
              children: [
                (0, A.jsx)(`dt`, { children: d.next }),
                (0, A.jsx)(`dd`, { children: d.nextBy(u.rupiah(s.amount), u.date(s.dueDate)) }),
              ],
            }),
        ],
      }),
    ],
  });
}
var nn = { frame: `-ISvkW_frame`, month: `-ISvkW_month`, more: `-ISvkW_more` },
  rn = 6;
function an({ months: e, credit: t }) {
  let { words: n, format: r } = c(),
    { months: i } = n.card,
    [a, o] = (0, D.useState)(e.length <= rn),
    s = a ? e : e.slice(-6),
    l = e.reduce((e, { amount: t }) => e + t, 0) - t;
  return (0, A.jsxs)(`div`, {
    className: nn.frame,
    children: [
      (0, A.jsxs)(`table`, {
        children: [
          (0, A.jsx)(`caption`, { className: `unseen`, children: i.caption }),
          (0, A.jsx)(`thead`, {
            children: (0, A.jsxs)(`tr`, {
              children: [
                (0, A.jsx)(`th`, { scope: `col`, children: i.month }),
                (0, A.jsx)(`th`, { scope: `col`, className: `number`, children: i.peopleTimesPremium }),
                (0, A.jsx)(`th`, { scope: `col`, className: `number`, children: i.amount }),
              ],
            }),
          }),
          (0, A.jsxs)(`tbody`, {
            children: [
              s.map(({ month: e, amount: t, membersBilled: n, isCurrent: a, isForJoiners: o }) =>
                (0, A.jsxs)(
                  `tr`,
                  {
                    children: [
                      (0, A.jsxs)(`td`, {
                        children: [
                          (0, A.jsx)(`span`, { className: nn.month, children: r.monthShort(e) }),
                          ` `,
                          a && (0, A.jsx)(`span`, { className: `muted`, children: i.current }),
                          o && (0, A.jsx)(`span`, { className: `muted`, children: i.joiners }),
                        ],
                      }),
                      (0, A.jsxs)(`td`, {
                        className: `number second`,
                        children: [n, ` × `, r.number(Math.round(t / n))],
                      }),
                      (0, A.jsx)(`td`, { className: `number`, children: r.number(t) }),
                    ],
                  },
                  `${e}${String(o)}`,
                ),
              ),
              t > 0 &&
                (0, A.jsxs)(`tr`, {
                  children: [
                    (0, A.jsx)(`td`, { colSpan: 2, children: i.credit }),
                    (0, A.jsxs)(`td`, { className: `number`, children: [`−`, r.number(t)] }),
                  ],
                }),
            ],
          }),
          (0, A.jsx)(`tfoot`, {
            children: (0, A.jsxs)(`tr`, {
              children: [
                (0, A.jsx)(`td`, { children: i.total }),
                (0, A.jsx)(`td`, { className: `number`, colSpan: 2, children: r.rupiah(l) }),
              ],
            }),
          }),
        ],
      }),
      !a &&
        (0, A.jsx)(`button`, {
          type: `button`,
          className: nn.more,
          onClick: () => o(!0),
          children: i.older(e.length - rn),
        }),
    ],
  });
}
var U = {
  active: `gcHgZW_active`,
  card: `gcHgZW_card`,
  glyph: `gcHgZW_glyph`,
  holder: `gcHgZW_holder`,
  kind: `gcHgZW_kind`,
  number: `gcHgZW_number`,
  status: `gcHgZW_status`,
};
function on({ ref: e, status: t, detail: n, careClass: r, holder: i, cardNumber: a }) {
  let { card: o, common: s } = c().words,
    l = t === `ACTIVE`;
  return (0, A.jsxs)(`section`, {
    ref: e,
    className: `${U.card} ${l ? U.active : ``}`,
    'aria-label': o.title,
    children: [
      (0, A.jsxs)(`div`, {
        className: U.kind,
        children: [(0, A.jsx)(`span`, { children: o.title }), (0, A.jsx)(`span`, { children: o.careClass(r) })],
      }),
      (0, A.jsxs)(`div`, {
        className: U.status,
        children: [
          (0, A.jsx)(`span`, {
            className: U.glyph,
            children: (0, A.jsx)(_, { name: l ? `check` : t === `SUSPENDED` ? `pause` : `wait`, size: 28 }),
          }),
          (0, A.jsxs)(`div`, {
            children: [(0, A.jsx)(`b`, { children: s.status[t] }), (0, A.jsx)(`span`, { children: n })],
          }),
        ],
      }),
      (0, A.jsx)(`div`, { className: U.holder, children: i }),
      (0, A.jsx)(`div`, { className: U.number, children: g(a) }),
    ],
  });
}
var sn = [`nol`, `satu`, `dua`, `tiga`, `empat`, `lima`, `enam`, `tujuh`, `delapan`, `sembilan`],
  cn =
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
      ` `,
    ),
  ln = [``, ``, `twenty`, `thirty`, `forty`, `fifty`, `sixty`, `seventy`, `eighty`, `ninety`],
  un = [
    [1e12, `triliun`],
    [1e9, `miliar`],
    [1e6, `juta`],
  ],
  dn = [
    [1e12, `trillion`],
    [1e9, `billion`],
    [1e6, `million`],
    [1e3, `thousand`],
    [100, `hundred`],
  ],
  W = (e, t, n) => (t === 0 ? e : `${e} ${n(t)}`);
function G(e) {
  let t = un.find(([t]) => e >= t);
  if (t !== void 0) return W(`${G(Math.floor(e / t[0]))} ${t[1]}`, e % t[0], G);
  let [n, r, i] = [Math.floor(e / 1e3), Math.floor(e / 100), Math.floor(e / 10)];
  return n > 0
    ? W(n === 1 ? `seribu` : `${G(n)} ribu`, e % 1e3, G)
    : r > 0
      ? W(r === 1 ? `seratus` : `${sn[r]} ratus`, e % 100, G)
      : e === 10
        ? `sepuluh`
        : e === 11
          ? `sebelas`
          : i === 1
            ? `${sn[e % 10]} belas`
            : i > 1
              ? W(`${sn[i]} puluh`, e % 10, G)
              : (sn[e] ?? ``);
}
function fn(e) {
  let t = dn.find(([t]) => e >= t);
  return t === void 0
    ? e < 20
      ? (cn[e] ?? ``)
      : e % 10 == 0
        ? (ln[e / 10] ?? ``)
        : `${ln[Math.floor(e / 10)]}-${cn[e % 10]}`
    : W(`${fn(Math.floor(e / t[0]))} ${t[1]}`, e % t[0], fn);
}
var pn = (e, t) => (e === `id` ? G(t) : fn(t)),
  mn = (e) => e.participants.find(({ relation: e }) => e === `HEAD`) ?? e.participants[0],
  hn = ({ participants: e }) => e.filter(({ coveredThrough: e }) => e === null);
function gn(e, t) {
  let { appliedFrom: n, appliedThrough: r } = e;
  return {
    amount: e.amount,
    reference: e.reference,
    channel: e.channel,
    partnerName: e.partner?.name ?? null,
    paidAt: e.paidAt,
    zone: o[t.region.timeZone],
    settled: n === null || r === null ? null : { from: n, through: r },
    next: e.nextDue,
  };
}
function _n(e, { words: t }) {
  let { moment: n } = t.card,
    r = e.cardStatus === `ACTIVE`;
  if (e.instalment === null) return { word: n.paid, sentence: r ? n.staysActive : n.staysSuspended };
  let { through: i, of: a } = e.instalment;
  return { word: n.stage(i, a), sentence: r ? n.staysActive : n.afterStage(a) };
}
function vn(e, t, n) {
  let { language: r, words: i } = n,
    { spoken: a, moment: o } = i.card,
    s = e.cardStatus === `ACTIVE` && e.previousCardStatus !== `ACTIVE`,
    { covered: c, of: l } = e.membersCovered ?? { covered: 0, of: 0 },
    u = [
      a.received(pn(r, e.amount), i.common.channels[e.channel].toLowerCase()),
      ...(e.reference === null ? [] : [a.reference(e.reference)]),
    ];
  if (!s) {
    let { word: t, sentence: r } = _n(e, n);
    return { kind: `receipt`, word: t, sentence: r, people: [], spoken: [`${t}.`, r, ...u].join(` `) };
  }
  let d = mn(t)?.name ?? t.label;
  return {
    kind: `door`,
    word: i.common.status.ACTIVE,
    sentence: o.again(c, l),
    people: hn(t).map((e) => e.name),
    spoken: [a.active(d, pn(r, c), pn(r, l)), ...u].join(` `),
  };
}
var yn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    function t(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    e.default = function e(n, r) {
      (t(this, e), (this.data = n), (this.text = r.text || n), (this.options = r));
    };
  }),
  K = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t;
    function n(e, t, n) {
      return (
        t in e ? Object.defineProperty(e, t, { value: n, enumerable: !0, configurable: !0, writable: !0 }) : (e[t] = n),
        e
      );
    }
    var r = (e.SET_A = 0),
      i = (e.SET_B = 1),
      a = (e.SET_C = 2);
    e.SHIFT = 98;
    var o = (e.START_A = 103),
      s = (e.START_B = 104),
      c = (e.START_C = 105);
    ((e.MODULO = 103),
      (e.STOP = 106),
      (e.FNC1 = 207),
      (e.SET_BY_CODE = ((t = {}), n(t, o, r), n(t, s, i), n(t, c, a), t)),
      (e.SWAP = { 101: r, 100: i, 99: a }),
      (e.A_START_CHAR = `Ð`),
      (e.B_START_CHAR = `Ñ`),
      (e.C_START_CHAR = `Ò`),
      (e.A_CHARS = `[\0-_È-Ï]`),
      (e.B_CHARS = `[ -È-Ï]`),
      (e.C_CHARS = `(Ï*[0-9]{2}Ï*)`),
      (e.BARS = [
        0x2904e8b0c, 0x28fb77b2c, 0x28fb7774e, 10010011e3, 0x254a47ecc, 0x2541b2a8c, 10011001e3, 0x254b3bd24,
        0x2541cad44, 11001001e3, 0x28fb5f0a4, 0x28fa83504, 0x25a9a86dc, 0x254b3e81c, 0x254b3c116, 0x25aa9a20c,
        0x254b547ac, 0x254b543ce, 0x28fb79dfa, 0x28fb61b9c, 0x28fb5f496, 0x290500dc4, 0x28fb79e54, 0x295ad5c36,
        0x295abd58c, 0x2959e19ec, 0x2959e160e, 0x295ad5844, 0x2959e3d14, 0x2959e3cba, 11011011e3, 0x2904e872e,
        0x28fa85c1e, 10100011e3, 10001011e3, 0x2541b26ae, 10110001e3, 10001101e3, 0x2541cacea, 11010001e3, 11000101e3,
        0x28fa834aa, 10110111e3, 0x25a9a5fd6, 0x2541cb136, 10111011e3, 0x25aa99e2e, 0x2541cd45e, 0x295ad7f5e,
        0x2903f48d6, 0x28fa838f6, 11011101e3, 0x290500d6a, 0x2905011b6, 11101011e3, 0x295abd1ae, 0x2959cb67e,
        11101101e3, 0x295ad57ea, 0x2959cba02, 0x295ad82e2, 0x28fb5f04a, 0x296352972, 1010011e4, 0x25a01c94c, 1001011e4,
        0x254a47aee, 0x2540d6eec, 0x2540d6b0e, 1011001e4, 0x25a9a5be4, 1001101e4, 0x254b3bcca, 0x2540d9214, 0x2540d91ba,
        0x28fa6d51a, 1100101e4, 0x29636d722, 0x28fa6d574, 0x2541cd7e2, 0x25a0376fc, 0x254a62c7c, 0x254a4a5e6,
        0x25aab24c4, 0x254b56ad4, 0x254b56a7a, 0x29636ac84, 0x296354cf4, 0x296354c9a, 0x2904eb226, 0x2905034de,
        0x29636d39e, 10101111e3, 0x25a01f066, 0x2541b51a6, 10111101e3, 0x25aab246a, 11110101e3, 0x29636ac2a,
        0x25aa9c926, 0x25aab28b6, 0x295abfca6, 0x29636b076, 0x2903f44e4, 1101001e4, 0x2903f6fdc, 0x1001dc55b53,
      ]));
  }),
  bn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = (function () {
        function e(e, t) {
          for (var n = 0; n < t.length; n++) {
            var r = t[n];
            ((r.enumerable = r.enumerable || !1),
              (r.configurable = !0),
              `value` in r && (r.writable = !0),
              Object.defineProperty(e, r.key, r));
          }
        }
        return function (t, n, r) {
          return (n && e(t.prototype, n), r && e(t, r), t);
        };
      })(),
      n = i(yn()),
      r = K();
    function i(e) {
      return e && e.__esModule ? e : { default: e };
    }
    function a(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    function o(e, t) {
      if (!e) throw ReferenceError(`this hasn't been initialised - super() hasn't been called`);
      return t && (typeof t == `object` || typeof t == `function`) ? t : e;
    }
    function s(e, t) {
      if (typeof t != `function` && t !== null)
        throw TypeError(`Super expression must either be null or a function, not ` + typeof t);
      ((e.prototype = Object.create(t && t.prototype, {
        constructor: { value: e, enumerable: !1, writable: !0, configurable: !0 },
      })),
        t && (Object.setPrototypeOf ? Object.setPrototypeOf(e, t) : (e.__proto__ = t)));
    }
    e.default = (function (e) {
      s(n, e);
      function n(e, t) {
        a(this, n);
        var r = o(this, (n.__proto__ || Object.getPrototypeOf(n)).call(this, e.substring(1), t));
        return (
          (r.bytes = e.split(``).map(function (e) {
            return e.charCodeAt(0);
          })),
          r
        );
      }
      return (
        t(
          n,
          [
            {
              key: `valid`,
              value: function () {
                return /^[\x00-\x7F\xC8-\xD3]+$/.test(this.data);
              },
            },
            {
              key: `encode`,
              value: function () {
                var e = this.bytes,
                  t = e.shift() - 105,
                  i = r.SET_BY_CODE[t];
                if (i === void 0) throw RangeError(`The encoding does not start with a start character.`);
                this.shouldEncodeAsEan128() === !0 && e.unshift(r.FNC1);
                var a = n.next(e, 1, i);
                return {
                  text: this.text === this.data ? this.text.replace(/[^\x20-\x7E]/g, ``) : this.text,
                  data: n.getBar(t) + a.result + n.getBar((a.checksum + t) % r.MODULO) + n.getBar(r.STOP),
                };
              },
            },
            {
              key: `shouldEncodeAsEan128`,
              value: function () {
                var e = this.options.ean128 || !1;
                return (typeof e == `string` && (e = e.toLowerCase() === `true`), e);
              },
            },
          ],
          [
            {
              key: `getBar`,
              value: function (e) {
                return r.BARS[e] ? r.BARS[e].toString() : ``;
              },
            },
            {
              key: `correctIndex`,
              value: function (e, t) {
                if (t === r.SET_A) {
                  var n = e.shift();
                  return n < 32 ? n + 64 : n - 32;
                }
                return t === r.SET_B ? e.shift() - 32 : (e.shift() - 48) * 10 + e.shift() - 48;
              },
            },
            {
              key: `next`,
              value: function (e, t, i) {
                if (!e.length) return { result: ``, checksum: 0 };
                var a = void 0,
                  o = void 0;
                if (e[0] >= 200) {
                  o = e.shift() - 105;
                  var s = r.SWAP[o];
                  s === void 0
                    ? ((i === r.SET_A || i === r.SET_B) &&
                        o === r.SHIFT &&
                        (e[0] = i === r.SET_A ? (e[0] > 95 ? e[0] - 96 : e[0]) : e[0] < 32 ? e[0] + 96 : e[0]),
                      (a = n.next(e, t + 1, i)))
                    : (a = n.next(e, t + 1, s));
                } else ((o = n.correctIndex(e, i)), (a = n.next(e, t + 1, i)));
                var c = n.getBar(o),
                  l = o * t;
                return { result: c + a.result, checksum: l + a.checksum };
              },
            },
          ],
        ),
        n
      );
    })(n.default);
  }),
  xn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = K(),
      n = function (e) {
        return e.match(RegExp(`^` + t.A_CHARS + `*`))[0].length;
      },
      r = function (e) {
        return e.match(RegExp(`^` + t.B_CHARS + `*`))[0].length;
      },
      i = function (e) {
        return e.match(RegExp(`^` + t.C_CHARS + `*`))[0];
      };
    function a(e, n) {
      var r = n ? t.A_CHARS : t.B_CHARS,
        i = e.match(RegExp(`^(` + r + `+?)(([0-9]{2}){2,})([^0-9]|$)`));
      if (i) return i[1] + `Ì` + o(e.substring(i[1].length));
      var s = e.match(RegExp(`^` + r + `+`))[0];
      return s.length === e.length ? e : s + String.fromCharCode(n ? 205 : 206) + a(e.substring(s.length), !n);
    }
    function o(e) {
      var t = i(e),
        o = t.length;
      if (o === e.length) return e;
      e = e.substring(o);
      var s = n(e) >= r(e);
      return t + String.fromCharCode(s ? 206 : 205) + a(e, s);
    }
    e.default = function (e) {
      var s = void 0;
      if (i(e).length >= 2) s = t.C_START_CHAR + o(e);
      else {
        var c = n(e) > r(e);
        s = (c ? t.A_START_CHAR : t.B_START_CHAR) + a(e, c);
      }
      return s.replace(/[\xCD\xCE]([^])[\xCD\xCE]/, function (e, t) {
        return `Ë` + t;
      });
    };
  }),
  Sn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = r(bn()),
      n = r(xn());
    function r(e) {
      return e && e.__esModule ? e : { default: e };
    }
    function i(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    function a(e, t) {
      if (!e) throw ReferenceError(`this hasn't been initialised - super() hasn't been called`);
      return t && (typeof t == `object` || typeof t == `function`) ? t : e;
    }
    function o(e, t) {
      if (typeof t != `function` && t !== null)
        throw TypeError(`Super expression must either be null or a function, not ` + typeof t);
      ((e.prototype = Object.create(t && t.prototype, {
        constructor: { value: e, enumerable: !1, writable: !0, configurable: !0 },
      })),
        t && (Object.setPrototypeOf ? Object.setPrototypeOf(e, t) : (e.__proto__ = t)));
    }
    e.default = (function (e) {
      o(t, e);
      function t(e, r) {
        if ((i(this, t), /^[\x00-\x7F\xC8-\xD3]+$/.test(e)))
          var o = a(this, (t.__proto__ || Object.getPrototypeOf(t)).call(this, (0, n.default)(e), r));
        else var o = a(this, (t.__proto__ || Object.getPrototypeOf(t)).call(this, e, r));
        return a(o);
      }
      return t;
    })(t.default);
  }),
  Cn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = (function () {
        function e(e, t) {
          for (var n = 0; n < t.length; n++) {
            var r = t[n];
            ((r.enumerable = r.enumerable || !1),
              (r.configurable = !0),
              `value` in r && (r.writable = !0),
              Object.defineProperty(e, r.key, r));
          }
        }
        return function (t, n, r) {
          return (n && e(t.prototype, n), r && e(t, r), t);
        };
      })(),
      n = i(bn()),
      r = K();
    function i(e) {
      return e && e.__esModule ? e : { default: e };
    }
    function a(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    function o(e, t) {
      if (!e) throw ReferenceError(`this hasn't been initialised - super() hasn't been called`);
      return t && (typeof t == `object` || typeof t == `function`) ? t : e;
    }
    function s(e, t) {
      if (typeof t != `function` && t !== null)
        throw TypeError(`Super expression must either be null or a function, not ` + typeof t);
      ((e.prototype = Object.create(t && t.prototype, {
        constructor: { value: e, enumerable: !1, writable: !0, configurable: !0 },
      })),
        t && (Object.setPrototypeOf ? Object.setPrototypeOf(e, t) : (e.__proto__ = t)));
    }
    e.default = (function (e) {
      s(n, e);
      function n(e, t) {
        return (a(this, n), o(this, (n.__proto__ || Object.getPrototypeOf(n)).call(this, r.A_START_CHAR + e, t)));
      }
      return (
        t(n, [
          {
            key: `valid`,
            value: function () {
              return RegExp(`^` + r.A_CHARS + `+$`).test(this.data);
            },
          },
        ]),
        n
      );
    })(n.default);
  }),
  wn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = (function () {
        function e(e, t) {
          for (var n = 0; n < t.length; n++) {
            var r = t[n];
            ((r.enumerable = r.enumerable || !1),
              (r.configurable = !0),
              `value` in r && (r.writable = !0),
              Object.defineProperty(e, r.key, r));
          }
        }
        return function (t, n, r) {
          return (n && e(t.prototype, n), r && e(t, r), t);
        };
      })(),
      n = i(bn()),
      r = K();
    function i(e) {
      return e && e.__esModule ? e : { default: e };
    }
    function a(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    function o(e, t) {
      if (!e) throw ReferenceError(`this hasn't been initialised - super() hasn't been called`);
      return t && (typeof t == `object` || typeof t == `function`) ? t : e;
    }
    function s(e, t) {
      if (typeof t != `function` && t !== null)
        throw TypeError(`Super expression must either be null or a function, not ` + typeof t);
      ((e.prototype = Object.create(t && t.prototype, {
        constructor: { value: e, enumerable: !1, writable: !0, configurable: !0 },
      })),
        t && (Object.setPrototypeOf ? Object.setPrototypeOf(e, t) : (e.__proto__ = t)));
    }
    e.default = (function (e) {
      s(n, e);
      function n(e, t) {
        return (a(this, n), o(this, (n.__proto__ || Object.getPrototypeOf(n)).call(this, r.B_START_CHAR + e, t)));
      }
      return (
        t(n, [
          {
            key: `valid`,
            value: function () {
              return RegExp(`^` + r.B_CHARS + `+$`).test(this.data);
            },
          },
        ]),
        n
      );
    })(n.default);
  }),
  Tn = n((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = (function () {
        function e(e, t) {
          for (var n = 0; n < t.length; n++) {
            var r = t[n];
            ((r.enumerable = r.enumerable || !1),
              (r.configurable = !0),
              `value` in r && (r.writable = !0),
              Object.defineProperty(e, r.key, r));
          }
        }
        return function (t, n, r) {
          return (n && e(t.prototype, n), r && e(t, r), t);
        };
      })(),
      n = i(bn()),
      r = K();
    function i(e) {
      return e && e.__esModule ? e : { default: e };
    }
    function a(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    function o(e, t) {
      if (!e) throw ReferenceError(`this hasn't been initialised - super() hasn't been called`);
      return t && (typeof t == `object` || typeof t == `function`) ? t : e;
    }
    function s(e, t) {
      if (typeof t != `function` && t !== null)
        throw TypeError(`Super expression must either be null or a function, not ` + typeof t);
      ((e.prototype = Object.create(t && t.prototype, {
        constructor: { value: e, enumerable: !1, writable: !0, configurable: !0 },
      })),
        t && (Object.setPrototypeOf ? Object.setPrototypeOf(e, t) : (e.__proto__ = t)));
    }
    e.default = (function (e) {
      s(n, e);
      function n(e, t) {
        return (a(this, n), o(this, (n.__proto__ || Object.getPrototypeOf(n)).call(this, r.C_START_CHAR + e, t)));
      }
      return (
        t(n, [
          {
            key: `valid`,
            value: function () {
              return RegExp(`^` + r.C_CHARS + `+$`).test(this.data);
            },
          },
        ]),
        n
      );
    })(n.default);
  }),
  En = r(
    n((e) => {
      (Object.defineProperty(e, '__esModule', { value: !0 }),
        (e.CODE128C = e.CODE128B = e.CODE128A = e.CODE128 = void 0));
      var t = a(Sn()),
        n = a(Cn()),
        r = a(wn()),
        i = a(Tn());
      function a(e) {
        return e && e.__esModule ? e : { default: e };
      }
      ((e.CODE128 = t.default), (e.CODE128A = n.default), (e.CODE128B = r.default), (e.CODE128C = i.default));
    })(),
    1,
  ),
  Dn = { bars: `lP0SUG_bars`, qr: `lP0SUG_qr` };
function On(e) {
  let { data: t } = new En.default.CODE128(e, {}).encode();
  return {
    path: [...t.matchAll(/1+/g)].map(({ 0: e, index: t }) => `M${t} 0h${e.length}v60h-${e.length}z`).join(``),
    width: t.length,
  };
}
function kn({ digits: e, label: t }) {
  let { path: n, width: r } = On(e);
  return (0, A.jsx)(`svg`, {
    className: Dn.bars,
    viewBox: `-10 0 ${r + 20} 60`,
    preserveAspectRatio: `none`,
    shapeRendering: `crispEdges`,
    role: `img`,
    'aria-label': t,
    children: (0, A.jsx)(`path`, { d: n, fill: `#000` }),
  });
}
function An({ text: e, what: t, children: n, ...r }) {
  let { common: i } = c().words,
    a = E(),
    o = async () => {
      (await navigator.clipboard.writeText(e), a(i.copied(t)));
    };
  return (0, A.jsxs)(v, {
    ...r,
    onClick: () => void o(),
    children: [
      (0, A.jsx)(_, { name: `copy` }),
      n ?? (0, A.jsxs)(`span`, { className: `unseen`, children: [i.copy, ` `, t] }),
    ],
  });
}
var q = ((e) => (
    (e[(e.Border = -1)] = `Border`),
    (e[(e.Data = 0)] = `Data`),
    (e[(e.Function = 1)] = `Function`),
    (e[(e.Position = 2)] = `Position`),
    (e[(e.Timing = 3)] = `Timing`),
    (e[(e.Alignment = 4)] = `Alignment`),
    e
  ))(q || {}),
  jn = [0, 1],
  Mn = [1, 0],
  Nn = [2, 3],
  Pn = [3, 2],
  Fn = { L: jn, M: Mn, Q: Nn, H: Pn },
  In = /^\d*$/,
  Ln = /^[A-Z0-9 $%*+./:-]*$/,
  Rn = `0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:`,
  zn = 1,
  Bn = 40,
  Vn = 3,
  Hn = 3,
  Un = 40,
  Wn = 10,
  Gn = [
    [
      -1, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      -1, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
      28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
      -1, 13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
      -1, 17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30,
      30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
  ],
  Kn = [
    [
      -1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
      19, 19, 20, 21, 22, 24, 25,
    ],
    [
      -1, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31,
      33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
      -1, 1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40,
      43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
      -1, 1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48,
      51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
  ],
  qn = class {
    constructor(e, t, n, r) {
      if (((this.version = e), (this.ecc = t), e < zn || e > Bn)) throw RangeError(`Version value out of range`);
      if (r < -1 || r > 7) throw RangeError(`Mask value out of range`);
      this.size = e * 4 + 17;
      let i = Array.from({ length: this.size }).fill(!1);
      for (let e = 0; e < this.size; e++) (this.modules.push(i.slice()), this.types.push(i.map(() => 0)));
      this.drawFunctionPatterns();
      let a = this.addEccAndInterleave(n);
      if ((this.drawCodewords(a), r === -1)) {
        let e = 1e9;
        for (let t = 0; t < 8; t++) {
          (this.applyMask(t), this.drawFormatBits(t));
          let n = this.getPenaltyScore();
          (n < e && ((r = t), (e = n)), this.applyMask(t));
        }
      }
      ((this.mask = r), this.applyMask(r), this.drawFormatBits(r));
    }
    size;
    mask;
    modules = [];
    types = [];
    getModule(e, t) {
      return e >= 0 && e < this.size && t >= 0 && t < this.size && this.modules[t][e];
    }
    drawFunctionPatterns() {
      for (let e = 0; e < this.size; e++)
        (this.setFunctionModule(6, e, e % 2 == 0, q.Timing), this.setFunctionModule(e, 6, e % 2 == 0, q.Timing));
      (this.drawFinderPattern(3, 3),
        this.drawFinderPattern(this.size - 4, 3),
        this.drawFinderPattern(3, this.size - 4));
      let e = this.getAlignmentPatternPositions(),
        t = e.length;
      for (let n = 0; n < t; n++)
        for (let r = 0; r < t; r++)
          (n === 0 && r === 0) ||
            (n === 0 && r === t - 1) ||
            (n === t - 1 && r === 0) ||
            this.drawAlignmentPattern(e[n], e[r]);
      (this.drawFormatBits(0), this.drawVersion());
    }
    drawFormatBits(e) {
      let t = (this.ecc[1] << 3) | e,
        n = t;
      for (let e = 0; e < 10; e++) n = (n << 1) ^ ((n >>> 9) * 1335);
      let r = ((t << 10) | n) ^ 21522;
      for (let e = 0; e <= 5; e++) this.setFunctionModule(8, e, Y(r, e));
      (this.setFunctionModule(8, 7, Y(r, 6)),
        this.setFunctionModule(8, 8, Y(r, 7)),
        this.setFunctionModule(7, 8, Y(r, 8)));
      for (let e = 9; e < 15; e++) this.setFunctionModule(14 - e, 8, Y(r, e));
      for (let e = 0; e < 8; e++) this.setFunctionModule(this.size - 1 - e, 8, Y(r, e));
      for (let e = 8; e < 15; e++) this.setFunctionModule(8, this.size - 15 + e, Y(r, e));
      this.setFunctionModule(8, this.size - 8, !0);
    }
    drawVersion() {
      if (this.version < 7) return;
      let e = this.version;
      for (let t = 0; t < 12; t++) e = (e << 1) ^ ((e >>> 11) * 7973);
      let t = (this.version << 12) | e;
      for (let e = 0; e < 18; e++) {
        let n = Y(t, e),
          r = this.size - 11 + (e % 3),
          i = Math.floor(e / 3);
        (this.setFunctionModule(r, i, n), this.setFunctionModule(i, r, n));
      }
    }
    drawFinderPattern(e, t) {
      for (let n = -4; n <= 4; n++)
        for (let r = -4; r <= 4; r++) {
          let i = Math.max(Math.abs(r), Math.abs(n)),
            a = e + r,
            o = t + n;
          a >= 0 &&
            a < this.size &&
            o >= 0 &&
            o < this.size &&
            this.setFunctionModule(a, o, i !== 2 && i !== 4, q.Position);
        }
    }
    drawAlignmentPattern(e, t) {
      for (let n = -2; n <= 2; n++)
        for (let r = -2; r <= 2; r++)
          this.setFunctionModule(e + r, t + n, Math.max(Math.abs(r), Math.abs(n)) !== 1, q.Alignment);
    }
    setFunctionModule(e, t, n, r = q.Function) {
      ((this.modules[t][e] = n), (this.types[t][e] = r));
    }
    addEccAndInterleave(e) {
      let t = this.version,
        n = this.ecc;
      if (e.length !== X(t, n)) throw RangeError(`Invalid argument`);
      let r = Kn[n[0]][t],
        i = Gn[n[0]][t],
        a = Math.floor(sr(t) / 8),
        o = r - (a % r),
        s = Math.floor(a / r),
        c = [],
        l = cr(i);
      for (let t = 0, n = 0; t < r; t++) {
        let r = e.slice(n, n + s - i + (t < o ? 0 : 1));
        n += r.length;
        let a = lr(r, l);
        (t < o && r.push(0), c.push(r.concat(a)));
      }
      let u = [];
      for (let e = 0; e < c[0].length; e++)
        c.forEach((t, n) => {
          (e !== s - i || n >= o) && u.push(t[e]);
        });
      return u;
    }
    drawCodewords(e) {
      if (e.length !== Math.floor(sr(this.version) / 8)) throw RangeError(`Invalid argument`);
      let t = 0;
      for (let n = this.size - 1; n >= 1; n -= 2) {
        n === 6 && (n = 5);
        for (let r = 0; r < this.size; r++)
          for (let i = 0; i < 2; i++) {
            let a = n - i,
              o = (n + 1) & 2 ? r : this.size - 1 - r;
            !this.types[o][a] && t < e.length * 8 && ((this.modules[o][a] = Y(e[t >>> 3], 7 - (t & 7))), t++);
          }
      }
    }
    applyMask(e) {
      if (e < 0 || e > 7) throw RangeError(`Mask value out of range`);
      for (let t = 0; t < this.size; t++)
        for (let n = 0; n < this.size; n++) {
          let r;
          switch (e) {
            case 0:
              r = (n + t) % 2 == 0;
              break;
            case 1:
              r = t % 2 == 0;
              break;
            case 2:
              r = n % 3 == 0;
              break;
            case 3:
              r = (n + t) % 3 == 0;
              break;
            case 4:
              r = (Math.floor(n / 3) + Math.floor(t / 2)) % 2 == 0;
              break;
            case 5:
              r = ((n * t) % 2) + ((n * t) % 3) == 0;
              break;
            case 6:
              r = (((n * t) % 2) + ((n * t) % 3)) % 2 == 0;
              break;
            case 7:
              r = (((n + t) % 2) + ((n * t) % 3)) % 2 == 0;
              break;
            default:
              throw Error(`Unreachable`);
          }
          !this.types[t][n] && r && (this.modules[t][n] = !this.modules[t][n]);
        }
    }
    getPenaltyScore() {
      let e = 0;
      for (let t = 0; t < this.size; t++) {
        let n = !1,
          r = 0,
          i = [0, 0, 0, 0, 0, 0, 0];
        for (let a = 0; a < this.size; a++)
          this.modules[t][a] === n
            ? (r++, r === 5 ? (e += Vn) : r > 5 && e++)
            : (this.finderPenaltyAddHistory(r, i),
              n || (e += this.finderPenaltyCountPatterns(i) * Un),
              (n = this.modules[t][a]),
              (r = 1));
        e += this.finderPenaltyTerminateAndCount(n, r, i) * Un;
      }
      for (let t = 0; t < this.size; t++) {
        let n = !1,
          r = 0,
          i = [0, 0, 0, 0, 0, 0, 0];
        for (let a = 0; a < this.size; a++)
          this.modules[a][t] === n
            ? (r++, r === 5 ? (e += Vn) : r > 5 && e++)
            : (this.finderPenaltyAddHistory(r, i),
              n || (e += this.finderPenaltyCountPatterns(i) * Un),
              (n = this.modules[a][t]),
              (r = 1));
        e += this.finderPenaltyTerminateAndCount(n, r, i) * Un;
      }
      for (let t = 0; t < this.size - 1; t++)
        for (let n = 0; n < this.size - 1; n++) {
          let r = this.modules[t][n];
          r === this.modules[t][n + 1] && r === this.modules[t + 1][n] && r === this.modules[t + 1][n + 1] && (e += Hn);
        }
      let t = 0;
      for (let e of this.modules) t = e.reduce((e, t) => e + +!!t, t);
      let n = this.size * this.size,
        r = Math.ceil(Math.abs(t * 20 - n * 10) / n) - 1;
      return ((e += r * Wn), e);
    }
    getAlignmentPatternPositions() {
      if (this.version === 1) return [];
      {
        let e = Math.floor(this.version / 7) + 2,
          t = this.version === 32 ? 26 : Math.ceil((this.version * 4 + 4) / (e * 2 - 2)) * 2,
          n = [6];
        for (let r = this.size - 7; n.length < e; r -= t) n.splice(1, 0, r);
        return n;
      }
    }
    finderPenaltyCountPatterns(e) {
      let t = e[1],
        n = t > 0 && e[2] === t && e[3] === t * 3 && e[4] === t && e[5] === t;
      return (n && e[0] >= t * 4 && e[6] >= t ? 1 : 0) + (n && e[6] >= t * 4 && e[0] >= t ? 1 : 0);
    }
    finderPenaltyTerminateAndCount(e, t, n) {
      return (
        e && (this.finderPenaltyAddHistory(t, n), (t = 0)),
        (t += this.size),
        this.finderPenaltyAddHistory(t, n),
        this.finderPenaltyCountPatterns(n)
      );
    }
    finderPenaltyAddHistory(e, t) {
      (t[0] === 0 && (e += this.size), t.pop(), t.unshift(e));
    }
  };
function J(e, t, n) {
  if (t < 0 || t > 31 || e >>> t) throw RangeError(`Value out of range`);
  for (let r = t - 1; r >= 0; r--) n.push((e >>> r) & 1);
}
function Y(e, t) {
  return !!((e >>> t) & 1);
}
var Jn = class {
    constructor(e, t, n) {
      if (((this.mode = e), (this.numChars = t), (this.bitData = n), t < 0)) throw RangeError(`Invalid argument`);
      this.bitData = n.slice();
    }
    getData() {
      return this.bitData.slice();
    }
  },
  Yn = [1, 10, 12, 14],
  Xn = [2, 9, 11, 13],
  Zn = [4, 8, 16, 16];
function Qn(e, t) {
  return e[Math.floor((t + 7) / 17) + 1];
}
function $n(e) {
  let t = [];
  for (let n of e) J(n, 8, t);
  return new Jn(Zn, e.length, t);
}
function er(e) {
  if (!rr(e)) throw RangeError(`String contains non-numeric characters`);
  let t = [];
  for (let n = 0; n < e.length;) {
    let r = Math.min(e.length - n, 3);
    (J(Number.parseInt(e.substring(n, n + r), 10), r * 3 + 1, t), (n += r));
  }
  return new Jn(Yn, e.length, t);
}
function tr(e) {
  if (!ir(e)) throw RangeError(`String contains unencodable characters in alphanumeric mode`);
  let t = [],
    n = 0;
  for (; n + 2 <= e.length; n += 2) {
    let r = Rn.indexOf(e.charAt(n)) * 45;
    ((r += Rn.indexOf(e.charAt(n + 1))), J(r, 11, t));
  }
  return (n < e.length && J(Rn.indexOf(e.charAt(n)), 6, t), new Jn(Xn, e.length, t));
}
function nr(e) {
  return e === `` ? [] : rr(e) ? [er(e)] : ir(e) ? [tr(e)] : [$n(or(e))];
}
function rr(e) {
  return In.test(e);
}
function ir(e) {
  return Ln.test(e);
}
function ar(e, t) {
  let n = 0;
  for (let r of e) {
    let e = Qn(r.mode, t);
    if (r.numChars >= 1 << e) return 1 / 0;
    n += 4 + e + r.bitData.length;
  }
  return n;
}
function or(e) {
  e = encodeURI(e);
  let t = [];
  for (let n = 0; n < e.length; n++)
    e.charAt(n) === `%` ? (t.push(Number.parseInt(e.substring(n + 1, n + 3), 16)), (n += 2)) : t.push(e.charCodeAt(n));
  return t;
}
function sr(e) {
  if (e < zn || e > Bn) throw RangeError(`Version number out of range`);
  let t = (16 * e + 128) * e + 64;
  if (e >= 2) {
    let n = Math.floor(e / 7) + 2;
    ((t -= (25 * n - 10) * n - 55), e >= 7 && (t -= 36));
  }
  return t;
}
function X(e, t) {
  return Math.floor(sr(e) / 8) - Gn[t[0]][e] * Kn[t[0]][e];
}
function cr(e) {
  if (e < 1 || e > 255) throw RangeError(`Degree out of range`);
  let t = [];
  for (let n = 0; n < e - 1; n++) t.push(0);
  t.push(1);
  let n = 1;
  for (let r = 0; r < e; r++) {
    for (let e = 0; e < t.length; e++) ((t[e] = ur(t[e], n)), e + 1 < t.length && (t[e] ^= t[e + 1]));
    n = ur(n, 2);
  }
  return t;
}
function lr(e, t) {
  let n = t.map((e) => 0);
  for (let r of e) {
    let e = r ^ n.shift();
    (n.push(0), t.forEach((t, r) => (n[r] ^= ur(t, e))));
  }
  return n;
}
function ur(e, t) {
  if (e >>> 8 || t >>> 8) throw RangeError(`Byte out of range`);
  let n = 0;
  for (let r = 7; r >= 0; r--) ((n = (n << 1) ^ ((n >>> 7) * 285)), (n ^= ((t >>> r) & 1) * e));
  return n;
}
function dr(e, t, n = 1, r = 40, i = -1, a = !0) {
  if (!(zn <= n && n <= r && r <= Bn) || i < -1 || i > 7) throw RangeError(`Invalid value`);
  let o, s;
  for (o = n; ; o++) {
    let n = X(o, t) * 8,
      i = ar(e, o);
    if (i <= n) {
      s = i;
      break;
    }
    if (o >= r) throw RangeError(`Data too long`);
  }
  for (let e of [Mn, Nn, Pn]) a && s <= X(o, e) * 8 && (t = e);
  let c = [];
  for (let t of e) {
    (J(t.mode[0], 4, c), J(t.numChars, Qn(t.mode, o), c));
    for (let e of t.getData()) c.push(e);
  }
  let l = X(o, t) * 8;
  (J(0, Math.min(4, l - c.length), c), J(0, (8 - (c.length % 8)) % 8, c));
  for (let e = 236; c.length < l; e ^= 253) J(e, 8, c);
  let u = Array.from({ length: Math.ceil(c.length / 8) }, () => 0);
  return (c.forEach((e, t) => (u[t >>> 3] |= e << (7 - (t & 7)))), new qn(o, t, u, i));
}
function fr(e, t) {
  let {
      ecc: n = `L`,
      boostEcc: r = !1,
      minVersion: i = 1,
      maxVersion: a = 40,
      maskPattern: o = -1,
      border: s = 1,
    } = t || {},
    c = typeof e == `string` ? nr(e) : Array.isArray(e) ? [$n(e)] : void 0;
  if (!c) throw Error(`uqr only supports encoding string and binary data, but got: ${typeof e}`);
  let l = dr(c, Fn[n], i, a, o, r),
    u = pr({ version: l.version, maskPattern: l.mask, size: l.size, data: l.modules, types: l.types }, s);
  return (t?.invert && (u.data = u.data.map((e) => e.map((e) => !e))), t?.onEncoded?.(u), u);
}
function pr(e, t = 1) {
  if (!t) return e;
  let { size: n } = e,
    r = n + t * 2;
  ((e.size = r),
    e.data.forEach((e) => {
      for (let n = 0; n < t; n++) (e.unshift(!1), e.push(!1));
    }));
  for (let n = 0; n < t; n++)
    (e.data.unshift(Array.from({ length: r }, (e) => !1)), e.data.push(Array.from({ length: r }, (e) => !1)));
  let i = q.Border;
  e.types.forEach((e) => {
    for (let n = 0; n < t; n++) (e.unshift(i), e.push(i));
  });
  for (let n = 0; n < t; n++)
    (e.types.unshift(Array.from({ length: r }, (e) => i)), e.types.push(Array.from({ length: r }, (e) => i)));
  return e;
}
function mr({ text: e, label: t, size: n = 112 }) {
  let { data: r, size: i } = fr(e, { border: 2 }),
    a = r.flatMap((e, t) => e.flatMap((e, n) => (e ? [`M${n} ${t}h1v1h-1z`] : []))).join(``);
  return (0, A.jsx)(`svg`, {
    className: Dn.qr,
    viewBox: `0 0 ${i} ${i}`,
    width: n,
    height: n,
    shapeRendering: `crispEdges`,
    role: `img`,
    'aria-label': t,
    children: (0, A.jsx)(`path`, { d: a, fill: `#000` }),
  });
}
var Z = {
  account: `s7s4ya_account`,
  code: `s7s4ya_code`,
  digits: `s7s4ya_digits`,
  how: `s7s4ya_how`,
  refusal: `s7s4ya_refusal`,
  sheet: `s7s4ya_sheet`,
  typed: `s7s4ya_typed`,
  ways: `s7s4ya_ways`,
};
function hr({ accounts: e }) {
  let { ways: t } = c().words.card;
  return (0, A.jsxs)(A.Fragment, {
    children: [
      e.map(({ bank: e, number: n }) =>
        (0, A.jsxs)(
          `div`,
          {
            className: Z.account,
            children: [
              (0, A.jsxs)(`div`, {
                children: [
                  (0, A.jsx)(`p`, { className: `second small`, children: t.banks[e] }),
                  (0, A.jsx)(`div`, { className: Z.digits, children: g(n) }),
                ],
              }),
              (0, A.jsx)(An, { text: n, what: t.account(t.banks[e]) }),
            ],
          },
          n,
        ),
      ),
      (0, A.jsx)(`p`, { className: `second small`, children: t.atBank }),
    ],
  });
}
function gr({ code: e, amount: t, expiresAt: n, chainName: r, zone: i }) {
  let { words: a, format: o } = c(),
    { ways: s } = a.card;
  return (0, A.jsxs)(`div`, {
    className: Z.code,
    children: [
      (0, A.jsxs)(`div`, {
        className: Z.sheet,
        children: [
          (0, A.jsx)(kn, { digits: e, label: s.barcode(e) }),
          (0, A.jsx)(`div`, { className: Z.typed, children: g(e) }),
        ],
      }),
      (0, A.jsx)(An, { text: e, what: s.code, wide: !0, size: `big`, children: s.copyCode }),
      (0, A.jsxs)(`div`, {
        className: Z.how,
        children: [
          (0, A.jsx)(mr, { text: e, label: s.qr }),
          (0, A.jsxs)(`ol`, {
            children: [
              (0, A.jsx)(`li`, { children: s.toTill(r) }),
              (0, A.jsx)(`li`, { children: s.showCode(o.rupiah(t)) }),
              (0, A.jsx)(`li`, { children: s.validUntil(o.day(n, i), o.timeWithZone(n, i)) }),
            ],
          }),
        ],
      }),
    ],
  });
}
function _r({ codes: e, zone: t, chains: n, onAsk: r, unavailable: i, refusal: a }) {
  let { ways: o } = c().words.card;
  return (0, A.jsxs)(A.Fragment, {
    children: [
      e.map((e) => (0, A.jsx)(gr, { ...e, zone: t }, e.code)),
      e.length === 0 && (0, A.jsx)(`p`, { className: `second`, children: o.noCode }),
      a !== void 0 && (0, A.jsx)(`p`, { role: `alert`, className: Z.refusal, children: a }),
      n.map(({ code: e, name: t }) =>
        (0, A.jsxs)(
          v,
          {
            wide: !0,
            size: `big`,
            unavailable: i,
            onClick: () => r(e),
            children: [(0, A.jsx)(_, { name: `shop` }), o.ask(t)],
          },
          e,
        ),
      ),
    ],
  });
}
function vr(e) {
  let { ways: t } = c().words.card,
    [n, r] = (0, D.useState)(`bank`);
  return (0, A.jsxs)(`section`, {
    className: Z.ways,
    children: [
      (0, A.jsx)(`h2`, { children: t.title }),
      (0, A.jsx)(he, {
        label: t.title,
        segments: [
          { key: `bank`, word: t.bankAndAtm },
          { key: `minimarket`, word: t.minimarket },
        ],
        chosen: n,
        onChoose: r,
        children: n === `bank` ? (0, A.jsx)(hr, { accounts: e.accounts }) : (0, A.jsx)(_r, { ...e }),
      }),
      (0, A.jsxs)(me, {
        icon: `shield`,
        tone: `warning`,
        children: [(0, A.jsx)(`b`, { children: t.neverCash }), ` `, t.paysItself],
      }),
    ],
  });
}
var yr = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `mutation`,
      name: { kind: `Name`, value: `PaymentCodeForTheTill` },
      variableDefinitions: [
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
        },
        {
          kind: `VariableDefinition`,
          variable: { kind: `Variable`, name: { kind: `Name`, value: `chain` } },
          type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `String` } } },
        },
      ],
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          {
            kind: `Field`,
            name: { kind: `Name`, value: `issuePaymentCode` },
            arguments: [
              {
                kind: `Argument`,
                name: { kind: `Name`, value: `input` },
                value: {
                  kind: `ObjectValue`,
                  fields: [
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `familyId` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
                    },
                    {
                      kind: `ObjectField`,
                      name: { kind: `Name`, value: `chainCode` },
                      value: { kind: `Variable`, name: { kind: `Name`, value: `chain` } },
                    },
                  ],
                },
              },
            ],
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                {
                  kind: `InlineFragment`,
                  typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `PaymentCodeIssued` } },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      {
                        kind: `Field`,
                        name: { kind: `Name`, value: `paymentCode` },
                        selectionSet: {
                          kind: `SelectionSet`,
                          selections: [
                            { kind: `Field`, name: { kind: `Name`, value: `id` } },
                            { kind: `Field`, name: { kind: `Name`, value: `code` } },
                            { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                            { kind: `Field`, name: { kind: `Name`, value: `expiresAt` } },
                            { kind: `Field`, name: { kind: `Name`, value: `state` } },
                            { kind: `Field`, name: { kind: `Name`, value: `instruction` } },
                          ],
                        },
                      },
                    ],
                  },
                },
                {
                  kind: `InlineFragment`,
                  typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Problem` } },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      { kind: `Field`, name: { kind: `Name`, value: `code` } },
                      { kind: `Field`, name: { kind: `Name`, value: `message` } },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
};
function br({ family: e, chains: t, onChanged: n }) {
  let { ways: r } = c().words.card,
    i = b() === `offline`,
    [{ fetching: a, data: s }, l] = oe(yr),
    u = e.paymentCodes.filter(({ state: e }) => e === `OPEN`),
    d = s?.issuePaymentCode,
    f = async (t) => {
      (await l({ family: e.id, chain: t }), n());
    };
  return (0, A.jsx)(vr, {
    accounts: e.virtualAccounts,
    codes: u.map(({ chain: e, ...t }) => ({ ...t, chainName: e.name })),
    zone: o[e.region.timeZone],
    chains: t.filter(({ code: e }) => u.every(({ chain: t }) => t.code !== e)),
    onAsk: (e) => void f(e),
    unavailable: i ? r.needsSignal : a ? r.asking : void 0,
    refusal: d && `message` in d ? d.message : void 0,
  });
}
function xr({ family: e }) {
  let { words: t, format: n } = c(),
    { door: r } = t.cadre,
    { arrears: i } = e,
    a = i.stageDue,
    o = i.months.find(({ isCurrent: e }) => e),
    s = new Set(i.months.filter(({ isCurrent: e }) => !e).map(({ month: e }) => e)).size,
    l = i.monthsInArrears - s,
    u =
      a === null
        ? { REACTIVATES: r.payOnce, BEGINS_COVER: r.payFirst, KEEPS_ACTIVE: r.payToStay }[i.achieves]
        : r.payStage(a.stage, a.of);
  return (0, A.jsxs)(`section`, {
    className: I.owed,
    children: [
      (0, A.jsx)(`h2`, { children: u ?? r.payOnce }),
      (0, A.jsx)(`div`, { className: I.sum, children: n.rupiah(i.dueNow) }),
      (0, A.jsx)(`p`, {
        className: `second`,
        children: a === null ? r.what(s, o !== void 0, hn(e).length) : r.stageBy(n.date(a.dueBy)),
      }),
      a === null && l > 0 && (0, A.jsx)(`p`, { className: `muted small`, children: r.unbilled(l) }),
      a === null && (0, A.jsx)(an, { months: i.months, credit: e.credit }),
    ],
  });
}
function Sr({ family: e }) {
  let { words: t } = c(),
    { door: n } = t.cadre;
  return (0, A.jsxs)(`section`, {
    className: I.people,
    children: [
      (0, A.jsx)(`h2`, { children: n.members }),
      (0, A.jsx)(`ul`, {
        className: I.list,
        children: hn(e).map(({ id: e, name: r, relation: i, cardStatus: a }) =>
          (0, A.jsxs)(
            `li`,
            {
              className: I.person,
              children: [
                (0, A.jsx)(`span`, { className: I.initial, 'aria-hidden': `true`, children: r[0] }),
                (0, A.jsxs)(`span`, {
                  children: [
                    (0, A.jsx)(`b`, { children: r }),
                    (0, A.jsx)(`span`, { className: `second small`, children: n.relations[i] }),
                  ],
                }),
                a === `ACTIVE`
                  ? (0, A.jsx)(T, { tone: `good`, icon: `check`, children: t.common.status.ACTIVE })
                  : (0, A.jsx)(T, { icon: `pause`, children: t.common.status[a ?? `SUSPENDED`] }),
              ],
            },
            e,
          ),
        ),
      }),
    ],
  });
}
function Cr({ ref: e, family: t, chains: n, onChanged: r }) {
  let { words: i, format: a } = c(),
    { arrears: o, membersCovered: s, nextDue: l } = t,
    u = mn(t),
    d = {
      ACTIVE: i.card.covered(s.covered, s.of),
      SUSPENDED: o.suspendedSince === null ? `` : i.card.since(a.date(o.suspendedSince)),
      AWAITING_FIRST_PREMIUM: i.card.awaiting,
    }[o.status];
  return (0, A.jsxs)(A.Fragment, {
    children: [
      (0, A.jsx)(on, {
        ref: e,
        status: o.status,
        detail: d,
        careClass: t.careClass,
        holder: u?.name ?? t.label,
        cardNumber: u?.cardNumber ?? ``,
      }),
      o.dueNow > 0
        ? (0, A.jsxs)(A.Fragment, {
            children: [(0, A.jsx)(xr, { family: t }), (0, A.jsx)(br, { family: t, chains: n, onChanged: r })],
          })
        : (0, A.jsxs)(`p`, {
            className: I.settled,
            children: [
              i.cadre.door.settled,
              ` `,
              l !== null && i.cadre.door.nextDue(a.rupiah(l.amount), a.date(l.dueDate)),
            ],
          }),
      (0, A.jsx)(Sr, { family: t }),
    ],
  });
}
function wr(e, t) {
  let { away: n } = j(),
    [r, i] = (0, D.useState)(null);
  return (
    r === null && t && e?.liveCursor && i(e.liveCursor),
    (0, D.useEffect)(() => {
      t && e !== void 0 && (e.liveCursor !== null && n.note(e.liveCursor), e.viewer !== null && Dt(e.viewer.now));
    }, [e, t, n]),
    { cursor: r, note: n.note }
  );
}
var Tr = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `FamilyAtTheDoor` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            { kind: `Field`, name: { kind: `Name`, value: `liveCursor` } },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `viewer` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [{ kind: `Field`, name: { kind: `Name`, value: `now` } }],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `minimarketChains` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `code` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `family` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `by` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `id` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `id` } },
                      },
                    ],
                  },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `id` } },
                  { kind: `Field`, name: { kind: `Name`, value: `label` } },
                  { kind: `Field`, name: { kind: `Name`, value: `careClass` } },
                  { kind: `Field`, name: { kind: `Name`, value: `segment` } },
                  { kind: `Field`, name: { kind: `Name`, value: `familyCardNumber` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `region` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        { kind: `Field`, name: { kind: `Name`, value: `name` } },
                        { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `address` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `street` } },
                        { kind: `Field`, name: { kind: `Name`, value: `houseNumber` } },
                        { kind: `Field`, name: { kind: `Name`, value: `rt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `rw` } },
                        { kind: `Field`, name: { kind: `Name`, value: `note` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `place` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `latitude` } },
                        { kind: `Field`, name: { kind: `Name`, value: `longitude` } },
                        { kind: `Field`, name: { kind: `Name`, value: `accuracyMeters` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `participants` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `name` } },
                        { kind: `Field`, name: { kind: `Name`, value: `relation` } },
                        { kind: `Field`, name: { kind: `Name`, value: `cardNumber` } },
                        { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                        { kind: `Field`, name: { kind: `Name`, value: `coveredThrough` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `membersCovered` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `covered` } },
                        { kind: `Field`, name: { kind: `Name`, value: `of` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `nextDue` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `month` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `arrears` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `status` } },
                        { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                        { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `achieves` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `months` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `month` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `membersBilled` } },
                              { kind: `Field`, name: { kind: `Name`, value: `isCurrent` } },
                              { kind: `Field`, name: { kind: `Name`, value: `isForJoiners` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `stageDue` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `stage` } },
                              { kind: `Field`, name: { kind: `Name`, value: `of` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueBy` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `credit` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `virtualAccounts` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `bank` } },
                        { kind: `Field`, name: { kind: `Name`, value: `number` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `paymentCodes` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `code` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `chain` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `code` } },
                              { kind: `Field`, name: { kind: `Name`, value: `name` } },
                            ],
                          },
                        },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `expiresAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `instruction` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `instalmentPlan` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `stages` } },
                        { kind: `Field`, name: { kind: `Name`, value: `stagesPaid` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountDue` } },
                        { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `lastVisit` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                        { kind: `Field`, name: { kind: `Name`, value: `visitedAt` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `contactPreference` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `preference` } }],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `payments` },
                    arguments: [
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `first` },
                        value: { kind: `IntValue`, value: `5` },
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                        { kind: `Field`, name: { kind: `Name`, value: `paidAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  Er = (e) => `family:${e}`;
function Dr(e, { onPaid: t, onTurn: n }) {
  let { data: r, ...i } = N({ name: Er(e), query: Tr, variables: { id: e } }),
    { cursor: a, note: o } = wr(r, i.isFresh),
    s = { variables: { family: e, after: a }, pause: a === null };
  return (
    x({ query: Ce, ...s }, (e, n) => (o(n.paymentConfirmed.cursor), t(n.paymentConfirmed), n)),
    x({ query: ge, ...s }, (e, t) => {
      let { cardStatusChanged: r } = t;
      return (o(r.cursor), (r.paymentId === null || r.cardStatus !== `ACTIVE`) && n(r.cardStatus), t);
    }),
    { ...i, family: r?.family, chains: r?.minimarketChains ?? [] }
  );
}
var Or = 1500;
function kr(e, t) {
  let [n, r] = (0, D.useState)(e),
    i = n ? n.arrears.status !== `ACTIVE` && e?.arrears.status === `ACTIVE` : !1;
  return (
    !i && n !== e && r(e),
    (0, D.useEffect)(() => {
      if (!i || t) return;
      let n = setTimeout(() => r(e), Or);
      return () => clearTimeout(n);
    }, [i, t, e]),
    [i ? n : e, () => r(e)]
  );
}
var Ar = [`BANK`, `MINIMARKET`, `ATM`],
  jr = () =>
    `TRX${String(crypto.getRandomValues(new Uint32Array(1))[0]).padStart(10, `0`)}${String(Date.now()).slice(-3)}`;
function Mr({ family: e, look: t }) {
  let { words: n } = c(),
    { session: r } = ie(),
    [{ fetching: i, data: a, error: o }, s] = oe(_e);
  if (r.persona === null) return null;
  let l = e.paymentCodes.find(({ state: e }) => e === `OPEN`)?.code,
    u = (t) => {
      let n = t === `MINIMARKET` && l !== void 0 ? { accountNumber: l } : { familyId: e.id };
      s({ input: { channel: t, reference: jr(), ...n } });
    },
    d = i ? n.cadre.door.paying : void 0,
    f = a?.payBill,
    p = o?.message ?? (f && `message` in f ? f.message : void 0),
    m = p !== void 0 && (0, A.jsx)(`p`, { role: `alert`, children: p });
  return t === `here`
    ? (0, A.jsxs)(A.Fragment, {
        children: [
          (0, A.jsxs)(`button`, {
            type: `button`,
            className: I.try,
            'aria-disabled': i || void 0,
            onClick: () => !i && u(l === void 0 ? `BANK` : `MINIMARKET`),
            children: [(0, A.jsx)(_, { name: `bolt`, size: 16 }), n.cadre.door.tryPaying],
          }),
          m,
        ],
      })
    : (0, A.jsxs)(`div`, {
        className: I.tries,
        children: [
          Ar.map((e) =>
            (0, A.jsxs)(
              v,
              {
                size: `big`,
                kind: e === `BANK` ? `primary` : `plain`,
                unavailable: d,
                onClick: () => u(e),
                children: [(0, A.jsx)(_, { name: `bolt` }), n.cadre.door.tryPaying, `: `, n.common.channels[e]],
              },
              e,
            ),
          ),
          m,
        ],
      });
}
var Nr = { link: `FF2KbW_link`, primary: `FF2KbW_primary` };
function Pr({ href: e, kind: t = `plain`, children: n }) {
  return (0, A.jsx)(p, { href: e, className: `${Nr.link} ${t === `primary` ? Nr.primary : ``}`, children: n });
}
function Fr({ family: e, at: t }) {
  let { words: n, format: r } = c(),
    { door: i } = n.cadre,
    a = b() === `connected`;
  return (0, A.jsxs)(`div`, {
    className: I.waiting,
    children: [
      (0, A.jsxs)(`div`, {
        className: I.state,
        children: [
          (0, A.jsx)(`span`, { className: `${I.dot} ${a ? `` : I.off}` }),
          (0, A.jsxs)(`p`, {
            children: [
              (0, A.jsx)(`b`, { children: a ? i.waiting : i.offline }),
              (0, A.jsx)(`span`, {
                className: `second small`,
                children: a || t === null ? i.turnsItself : i.updated(r.time(new Date(t), o[e.region.timeZone])),
              }),
            ],
          }),
          (0, A.jsx)(Mr, { family: e, look: `here` }),
        ],
      }),
      (0, A.jsxs)(`div`, {
        className: I.acts,
        children: [
          (0, A.jsxs)(Pr, { href: `${B(e.id)}/janji`, children: [(0, A.jsx)(_, { name: `calendar` }), i.promise] }),
          (0, A.jsxs)(Pr, { href: `${B(e.id)}/hasil`, children: [(0, A.jsx)(_, { name: `house` }), i.otherOutcome] }),
        ],
      }),
    ],
  });
}
function Ir({ id: e }) {
  let t = c(),
    { door: n } = t.words.cadre,
    r = E(),
    i = (0, D.useRef)(null),
    [a, s] = (0, D.useState)(null),
    {
      family: l,
      chains: u,
      at: d,
      isFresh: f,
      error: m,
      reload: h,
    } = Dr(e, { onPaid: s, onTurn: (e) => e === `SUSPENDED` && r(n.turnedSuspended, `assertive`) }),
    [g, ee] = kr(l, a !== null),
    _ = () => {
      (s(null), ee());
    },
    te =
      a !== null &&
      l &&
      (0, A.jsx)($t, { ...vn(a, l, t), over: i, receipt: (0, A.jsx)(tn, { ...gn(a, l) }), onDismiss: _ }, a.paymentId);
  l && At(o[l.region.timeZone]);
  let ne = g && g.arrears.dueNow > 0;
  return (0, A.jsxs)(L, {
    section: `family`,
    title: n.title,
    back: `/kader`,
    at: d,
    isFresh: f,
    cover: te || null,
    beside: ne ? (0, A.jsx)(Mr, { family: g, look: `beside` }) : void 0,
    children: [
      m !== void 0 && (0, A.jsx)(S, { error: m, onRetry: h }),
      m === void 0 && l === void 0 && (0, A.jsx)(C, { lines: 6 }),
      l === null &&
        (0, A.jsx)(w, {
          icon: `users`,
          title: n.notFound,
          reason: n.notFoundReason,
          action: (0, A.jsx)(p, { href: `/kader`, children: n.toTasks }),
        }),
      g && (0, A.jsx)(Cr, { ref: i, family: g, chains: u, onChanged: h }),
      ne && (0, A.jsx)(Fr, { family: g, at: d }),
    ],
  });
}
function Lr() {
  (0, D.useEffect)(() => {
    `serviceWorker` in navigator &&
      navigator.serviceWorker.register(`/kader-worker.js`, { scope: `/kader` }).catch(() => void 0);
  }, []);
}
var Rr = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `query`,
      name: { kind: `Name`, value: `CadreTasks` },
      selectionSet: {
        kind: `SelectionSet`,
        selections: [
          { kind: `Field`, name: { kind: `Name`, value: `liveCursor` } },
          {
            kind: `Field`,
            name: { kind: `Name`, value: `viewer` },
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                { kind: `Field`, name: { kind: `Name`, value: `now` } },
              ],
            },
          },
          {
            kind: `Field`,
            name: { kind: `Name`, value: `myDay` },
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `date` } },
                {
                  kind: `Field`,
                  name: { kind: `Name`, value: `tasks` },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      { kind: `Field`, name: { kind: `Name`, value: `kind` } },
                      { kind: `Field`, name: { kind: `Name`, value: `label` } },
                      { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                      { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                      { kind: `Field`, name: { kind: `Name`, value: `dueOn` } },
                      { kind: `Field`, name: { kind: `Name`, value: `dueAt` } },
                      { kind: `Field`, name: { kind: `Name`, value: `until` } },
                      {
                        kind: `Field`,
                        name: { kind: `Name`, value: `family` },
                        selectionSet: {
                          kind: `SelectionSet`,
                          selections: [
                            { kind: `Field`, name: { kind: `Name`, value: `id` } },
                            { kind: `Field`, name: { kind: `Name`, value: `label` } },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `region` },
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                ],
                              },
                            },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `arrears` },
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `status` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
          {
            kind: `Field`,
            name: { kind: `Name`, value: `visitPlan` },
            selectionSet: {
              kind: `SelectionSet`,
              selections: [
                { kind: `Field`, name: { kind: `Name`, value: `date` } },
                { kind: `Field`, name: { kind: `Name`, value: `familiesLeft` } },
                { kind: `Field`, name: { kind: `Name`, value: `familiesRestricted` } },
                {
                  kind: `Field`,
                  name: { kind: `Name`, value: `stops` },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [
                      { kind: `Field`, name: { kind: `Name`, value: `position` } },
                      { kind: `Field`, name: { kind: `Name`, value: `score` } },
                      { kind: `Field`, name: { kind: `Name`, value: `isPlanned` } },
                      {
                        kind: `Field`,
                        name: { kind: `Name`, value: `parts` },
                        selectionSet: {
                          kind: `SelectionSet`,
                          selections: [
                            { kind: `Field`, name: { kind: `Name`, value: `part` } },
                            { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                            { kind: `Field`, name: { kind: `Name`, value: `points` } },
                          ],
                        },
                      },
                      {
                        kind: `Field`,
                        name: { kind: `Name`, value: `warnings` },
                        selectionSet: {
                          kind: `SelectionSet`,
                          selections: [
                            { kind: `Field`, name: { kind: `Name`, value: `id` } },
                            { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                          ],
                        },
                      },
                      {
                        kind: `Field`,
                        name: { kind: `Name`, value: `family` },
                        selectionSet: {
                          kind: `SelectionSet`,
                          selections: [
                            { kind: `Field`, name: { kind: `Name`, value: `id` } },
                            { kind: `Field`, name: { kind: `Name`, value: `label` } },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `region` },
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                                ],
                              },
                            },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `address` },
                              arguments: [
                                {
                                  kind: `Argument`,
                                  name: { kind: `Name`, value: `purpose` },
                                  value: { kind: `EnumValue`, value: `VISIT` },
                                },
                              ],
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `street` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `houseNumber` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `rt` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `rw` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `note` } },
                                ],
                              },
                            },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `place` },
                              arguments: [
                                {
                                  kind: `Argument`,
                                  name: { kind: `Name`, value: `purpose` },
                                  value: { kind: `EnumValue`, value: `VISIT` },
                                },
                              ],
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `latitude` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `longitude` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `accuracyMeters` } },
                                ],
                              },
                            },
                            {
                              kind: `Field`,
                              name: { kind: `Name`, value: `arrears` },
                              selectionSet: {
                                kind: `SelectionSet`,
                                selections: [
                                  { kind: `Field`, name: { kind: `Name`, value: `status` } },
                                  { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                                ],
                              },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
              ],
            },
          },
        ],
      },
    },
  ],
};
function zr() {
  let { me: e } = c().words.cadre,
    t = M().filter(({ state: e }) => e === `waiting`).length,
    { signOut: n } = ie(),
    { data: r, at: i, isFresh: a } = N({ name: `tasks`, query: Rr, variables: {} });
  return (0, A.jsxs)(L, {
    section: `me`,
    title: e.title,
    at: i,
    isFresh: a,
    children: [
      (0, A.jsx)(`div`, { className: V.day, children: (0, A.jsx)(`h2`, { children: r?.viewer?.name ?? e.title }) }),
      (0, A.jsx)(me, { icon: `phone`, children: e.install }),
      (0, A.jsxs)(`section`, {
        children: [
          (0, A.jsx)(`div`, { className: V.head, children: (0, A.jsx)(`h2`, { children: e.kept }) }),
          (0, A.jsx)(`p`, { className: `second`, children: e.keptReason }),
          t > 0 && (0, A.jsx)(`p`, { className: V.remark, children: e.wipeWaits(t) }),
          (0, A.jsx)(v, { kind: `danger`, wide: !0, size: `big`, onClick: () => void n(), children: e.wipe }),
        ],
      }),
    ],
  });
}
var Br = { acts: `IqwZCW_acts`, item: `IqwZCW_item` };
function Vr({ icon: e, title: t, time: n, about: r, state: i, children: a }) {
  return (0, A.jsxs)(`li`, {
    className: Br.item,
    children: [
      (0, A.jsx)(_, { name: e }),
      (0, A.jsx)(`b`, { children: t }),
      (0, A.jsx)(`span`, { className: `number second small`, children: n }),
      (0, A.jsx)(`p`, { children: r }),
      i !== void 0 && (0, A.jsx)(`p`, { children: i }),
      a !== void 0 && (0, A.jsx)(`div`, { className: Br.acts, children: a }),
    ],
  });
}
function Hr({ promise: e, outcome: t }, { words: n, format: r }) {
  let { queue: i, outcomes: a } = n.cadre;
  return e === null ? i.visit(a[t]) : i.promise(r.rupiah(e.amount), r.date(e.promisedFor));
}
var Ur = {
  waiting: { icon: `clock`, tone: `warning` },
  sent: { icon: `send`, tone: `plain` },
  refused: { icon: `alert`, tone: `bad` },
};
function Wr({ visit: e }) {
  let t = c(),
    { queue: n } = t.words.cadre,
    { queue: r } = j(),
    { icon: i, tone: a } = Ur[e.state],
    o = { waiting: n.waits, sent: n.sent, refused: n.mend }[e.state];
  return (0, A.jsx)(Vr, {
    icon: i,
    title: Hr(e, t),
    time: t.format.time(e.visitedAt, jt()),
    about: e.label,
    state: (0, A.jsxs)(A.Fragment, { children: [(0, A.jsx)(T, { tone: a, icon: i, children: o }), ` `, e.refusal] }),
    children:
      e.state === `refused` &&
      (0, A.jsxs)(A.Fragment, {
        children: [
          (0, A.jsx)(p, { href: B(e.familyId), children: n.recordAgain }),
          (0, A.jsx)(v, { kind: `quiet`, onClick: () => void r.drop(e.id), children: n.discard }),
        ],
      }),
  });
}
function Gr({ missed: e }) {
  let { words: t, format: n } = c(),
    { queue: r } = t.cadre;
  return (0, A.jsxs)(`section`, {
    children: [
      (0, A.jsxs)(`div`, {
        className: V.head,
        children: [
          (0, A.jsx)(`h2`, { children: r.happened }),
          (0, A.jsx)(`span`, { className: `muted small`, children: e.length }),
        ],
      }),
      (0, A.jsx)(`ul`, {
        className: V.list,
        children: e.map((e) => {
          let i = e.cardStatus === `ACTIVE` && e.previousCardStatus !== `ACTIVE`;
          return (0, A.jsx)(
            Vr,
            {
              icon: i ? `check` : `document`,
              title: i ? r.active : r.paid,
              time: n.time(e.paidAt, jt()),
              about: [e.family?.label, n.rupiah(e.amount), t.common.channels[e.channel]].filter(Boolean).join(` · `),
            },
            e.paymentId,
          );
        }),
      }),
    ],
  });
}
function Kr() {
  let { queue: e } = c().words.cadre,
    { send: t } = j(),
    n = b() === `connected`,
    [r, i] = (0, D.useState)(!1),
    a = async () => {
      (i(!0), await t(), i(!1));
    };
  return (0, A.jsxs)(v, {
    wide: !0,
    size: `big`,
    unavailable: r ? e.sending : n ? void 0 : e.waits,
    onClick: () => void a(),
    children: [(0, A.jsx)(_, { name: `sync` }), e.sendNow],
  });
}
function qr() {
  let { queue: e } = c().words.cadre,
    { back: t } = j(),
    n = M(),
    r = (e) => n.filter((t) => t.state === e),
    [i, a, o] = [r(`waiting`), r(`refused`), r(`sent`)],
    s = [
      { title: e.mend, list: a },
      { title: e.waits, list: i },
      { title: e.sentList, list: o },
    ].filter(({ list: e }) => e.length > 0);
  return (0, A.jsxs)(L, {
    section: `queue`,
    title: e.title,
    children: [
      (0, A.jsx)(`div`, {
        className: V.day,
        children: (0, A.jsx)(`h2`, { children: i.length > 0 ? e.waiting(i.length) : e.allSent }),
      }),
      i.length > 0 && (0, A.jsx)(Kr, {}),
      t !== null && t.missed.length > 0 && (0, A.jsx)(Gr, { missed: t.missed }),
      s.map(({ title: e, list: t }) =>
        (0, A.jsxs)(
          `section`,
          {
            children: [
              (0, A.jsxs)(`div`, {
                className: V.head,
                children: [
                  (0, A.jsx)(`h2`, { children: e }),
                  (0, A.jsx)(`span`, { className: `muted small`, children: t.length }),
                ],
              }),
              (0, A.jsx)(`ul`, { className: V.list, children: t.map((e) => (0, A.jsx)(Wr, { visit: e }, e.id)) }),
            ],
          },
          e,
        ),
      ),
      n.length === 0 && (0, A.jsx)(w, { title: e.empty, reason: e.emptyReason }),
    ],
  });
}
var Jr = { check: `Qn7a2G_check`, form: `Qn7a2G_form`, recorded: `Qn7a2G_recorded`, sum: `Qn7a2G_sum` },
  Yr = 1e3;
function Xr({ question: e, label: t, save: n, missing: r, onSave: i, children: a }) {
  let { record: o } = c().words.cadre,
    [s, l] = (0, D.useState)(``),
    [u, d] = (0, D.useState)(!0),
    [f, p] = (0, D.useState)(!1),
    m = f ? o.saving : r(s),
    h = async () => {
      m === void 0 && (p(!0), await i(s, u));
    };
  return (0, A.jsxs)(`form`, {
    className: Jr.form,
    onSubmit: (e) => {
      (e.preventDefault(), h());
    },
    children: [
      (0, A.jsxs)(`div`, {
        children: [(0, A.jsx)(`h2`, { children: e }), (0, A.jsx)(`p`, { className: `second`, children: t })],
      }),
      a,
      (0, A.jsx)(de, {
        label: `${o.note} (${o.optional})`,
        maxLength: Yr,
        rows: 3,
        placeholder: o.noteExample,
        value: s,
        onChange: (e) => l(e.target.value),
      }),
      (0, A.jsxs)(`label`, {
        className: Jr.check,
        children: [
          (0, A.jsx)(`input`, { type: `checkbox`, checked: u, onChange: (e) => d(e.target.checked) }),
          o.position,
        ],
      }),
      (0, A.jsx)(v, { type: `submit`, kind: `primary`, size: `big`, wide: !0, unavailable: m, children: n }),
      m !== void 0 && !f && (0, A.jsx)(`p`, { className: `second small`, children: m }),
      (0, A.jsx)(`p`, { className: `second small`, children: o.keptFirst }),
    ],
  });
}
var Zr = 4e3;
function Qr() {
  return `geolocation` in navigator
    ? new Promise((e) => {
        let t = setTimeout(() => e(null), Zr);
        navigator.geolocation.getCurrentPosition(
          ({ coords: n }) => {
            clearTimeout(t);
            let { latitude: r, longitude: i, accuracy: a } = n;
            e({ latitude: r, longitude: i, accuracyMeters: Math.min(1e5, Math.max(1, Math.round(a))) });
          },
          () => e(null),
          { timeout: Zr, maximumAge: 6e4 },
        );
      })
    : Promise.resolve(null);
}
function $r() {
  let { owner: e, queue: t, send: n } = j();
  return async ({ family: r, outcome: i, promise: a, note: o, withPosition: s }) => {
    let c = `Visit_${we()}`,
      l = Ot().toISOString(),
      u = s ? await Qr() : null,
      d = o.trim();
    return (
      await t.add({
        id: c,
        owner: e,
        familyId: r.id,
        label: r.label,
        outcome: i,
        promise: a,
        note: d === `` ? null : d,
        position: u,
        visitedAt: l,
        state: `waiting`,
        refusal: null,
        at: Date.now(),
      }),
      n(),
      c
    );
  };
}
var ei = [`NOT_AT_HOME`, `PAID_ALREADY`, `UNABLE_TO_PAY`, `ASKS_INSTALMENTS`, `REFUSED`, `MOVED`, `DECEASED`, `OTHER`];
function ti(e) {
  (0, D.useEffect)(() => {
    let t = ({ key: t, target: n, ctrlKey: r, metaKey: i, altKey: a }) => {
      let o = ei[Number(t) - 1],
        s = n instanceof HTMLTextAreaElement;
      o === void 0 || s || r || i || a || e(o);
    };
    return (addEventListener(`keydown`, t), () => removeEventListener(`keydown`, t));
  }, [e]);
}
function ni({ family: e, onSaved: t }) {
  let { record: n, outcomes: r } = c().words.cadre,
    i = $r(),
    [a, o] = (0, D.useState)(`NOT_AT_HOME`);
  return (
    ti(o),
    (0, A.jsxs)(Xr, {
      question: n.outcomeQuestion,
      label: mn(e)?.name ?? e.label,
      save: n.save,
      missing: (e) => (a === `OTHER` && e.trim() === `` ? n.needsNote : void 0),
      onSave: async (n, r) => t(await i({ family: e, outcome: a, promise: null, note: n, withPosition: r })),
      children: [
        (0, A.jsx)(ve, {
          label: n.outcomeTitle,
          isLabelled: !0,
          choices: ei.map((e, t) => ({ value: e, text: `${t + 1}. ${r[e]}` })),
          value: a,
          onChange: o,
        }),
        (0, A.jsx)(`p`, { className: `muted small`, children: n.keys }),
      ],
    })
  );
}
var ri = 864e5,
  ii = 6,
  Q = (e) => e.toISOString().slice(0, 10);
function ai(e) {
  let t = new Date(`${e}T00:00:00Z`),
    n = (e) => new Date(t.getTime() + e * ri),
    [r, i] = [t.getUTCFullYear(), t.getUTCMonth()],
    a = [Q(t), Q(n(1))],
    o = [
      Q(n((ii - t.getUTCDay() + 7) % 7 || 7)),
      Q(new Date(Date.UTC(r, i + 1, 0))),
      Q(new Date(Date.UTC(r, i + 1, 5))),
    ];
  return [...a, ...new Set(o.filter((e) => e > (a[1] ?? ``)).toSorted())];
}
function oi(e, t) {
  let [{ data: n }] = ce({ query: Se, variables: { id: e.id, on: t ?? `` }, pause: t === null }),
    r = t === null ? void 0 : n?.family?.arrears.dueNow;
  return { amount: r ?? e.arrears.dueNow, isKnown: r !== void 0 };
}
function si({ family: e, sum: t }) {
  let { words: n, format: r } = c(),
    { record: i } = n.cadre,
    a = t.amount - e.arrears.dueNow,
    o = t.isKnown ? (a > 0 ? i.moreSum(r.rupiah(a)) : i.sameSum) : i.sumLater;
  return (0, A.jsxs)(`div`, {
    className: Jr.sum,
    'aria-live': `polite`,
    children: [
      (0, A.jsx)(`p`, { className: `second`, children: i.sumOnDay }),
      (0, A.jsx)(`b`, { children: r.rupiah(t.amount) }),
      (0, A.jsx)(`p`, { className: `second small`, children: o }),
    ],
  });
}
function ci({ family: e, onSaved: t }) {
  let { words: n, format: r } = c(),
    { record: i } = n.cadre,
    a = $r(),
    s = Mt(o[e.region.timeZone]),
    l = ai(s),
    [u, d] = (0, D.useState)(l[1] ?? s),
    [f, p] = (0, D.useState)(ye),
    m = u === `other` ? be(f) : u,
    h = oi(e, m !== null && m >= s ? m : null),
    g = (e, t) => [i.today, i.tomorrow][t] ?? r.day(`${e}T12:00:00Z`, `UTC`),
    ee = m === null ? i.noDay : m < s ? i.dayPassed : h.amount <= 0 ? i.nothingDue : void 0;
  return (0, A.jsxs)(Xr, {
    question: i.promiseQuestion,
    label: mn(e)?.name ?? e.label,
    save: i.savePromise,
    missing: () => ee,
    onSave: async (n, r) => {
      if (m === null) return;
      let i = { amount: h.amount, promisedFor: m };
      t(await a({ family: e, outcome: `PROMISED_TO_PAY`, promise: i, note: n, withPosition: r }));
    },
    children: [
      (0, A.jsx)(ve, {
        label: i.promiseDay,
        isLabelled: !0,
        abreast: !0,
        choices: [...l.map((e, t) => ({ value: e, text: g(e, t) })), { value: `other`, text: i.otherDay }],
        value: u,
        onChange: d,
      }),
      u === `other` &&
        (0, A.jsx)(xe, { label: i.otherDay, value: f, onChange: p, error: f.year.length === 4 ? ee : void 0 }),
      (0, A.jsx)(si, { family: e, sum: h }),
    ],
  });
}
function li({ id: e }) {
  let t = c(),
    { record: n } = t.words.cadre,
    r = (0, D.useRef)(null),
    i = M().find((t) => t.id === e);
  if (((0, D.useEffect)(() => r.current?.focus(), []), i === void 0)) return null;
  let a = { sent: n.sent, waiting: n.waits, refused: n.refused }[i.state];
  return (0, A.jsxs)(`div`, {
    className: Jr.recorded,
    children: [
      (0, A.jsx)(_, { name: i.state === `sent` ? `send` : i.state === `waiting` ? `clock` : `alert`, size: 32 }),
      (0, A.jsx)(`h2`, { ref: r, tabIndex: -1, children: n.saved }),
      (0, A.jsxs)(`p`, { children: [(0, A.jsx)(`b`, { children: Hr(i, t) }), (0, A.jsx)(`br`, {}), i.label] }),
      (0, A.jsx)(`p`, { role: `status`, className: `second`, children: a }),
      (0, A.jsx)(Pr, { href: `/kader`, kind: `primary`, children: n.toNext }),
      (0, A.jsx)(Pr, { href: `/kader/antrean`, children: n.toQueue }),
    ],
  });
}
function ui({ id: e, kind: t }) {
  let { record: n } = c().words.cadre,
    [r, i] = (0, D.useState)(null),
    { data: a, at: o, isFresh: s, error: l, reload: u } = N({ name: Er(e), query: Tr, variables: { id: e } }),
    d = a?.family,
    f = t === `promise` ? ci : ni;
  return (0, A.jsxs)(L, {
    section: `family`,
    title: t === `promise` ? n.promiseTitle : n.outcomeTitle,
    back: B(e),
    at: o,
    isFresh: s,
    children: [
      l !== void 0 && (0, A.jsx)(S, { error: l, onRetry: u }),
      !d && l === void 0 && (0, A.jsx)(C, { lines: 6 }),
      r === null ? d && (0, A.jsx)(f, { family: d, onSaved: i }) : (0, A.jsx)(li, { id: r }),
    ],
  });
}
var $ = { later: `bvFaBq_later`, next: `bvFaBq_next`, route: `bvFaBq_route`, way: `bvFaBq_way` },
  di = { width: 360, height: 132, margin: 24 };
function fi({ stops: e, label: t, caption: n }) {
  let r = e.map(({ x: e, y: t }) => `${e.toFixed(1)},${t.toFixed(1)}`).join(` `);
  return (0, A.jsxs)(`figure`, {
    className: $.route,
    children: [
      (0, A.jsxs)(`svg`, {
        viewBox: `0 0 ${di.width} ${di.height}`,
        role: `img`,
        'aria-label': t,
        children: [
          (0, A.jsx)(`polyline`, { points: r, className: $.way }),
          e.toReversed().map(({ number: t, x: n, y: r }) => {
            let i = t === e[0]?.number;
            return (0, A.jsxs)(
              `g`,
              {
                className: i ? $.next : $.later,
                children: [
                  (0, A.jsx)(`circle`, { cx: n, cy: r, r: i ? 15 : 11 }),
                  (0, A.jsx)(`text`, { x: n, y: r + (i ? 5 : 4), textAnchor: `middle`, children: t }),
                ],
              },
              t,
            );
          }),
        ],
      }),
      (0, A.jsx)(`figcaption`, { children: n }),
    ],
  });
}
var pi = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `FamiliesOfTheDay` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `ids` } },
            type: {
              kind: `NonNullType`,
              type: {
                kind: `ListType`,
                type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
              },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `minimarketChains` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `code` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `nodes` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `ids` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `ids` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `Family` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `label` } },
                        { kind: `Field`, name: { kind: `Name`, value: `careClass` } },
                        { kind: `Field`, name: { kind: `Name`, value: `segment` } },
                        { kind: `Field`, name: { kind: `Name`, value: `familyCardNumber` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `region` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `code` } },
                              { kind: `Field`, name: { kind: `Name`, value: `name` } },
                              { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `address` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `street` } },
                              { kind: `Field`, name: { kind: `Name`, value: `houseNumber` } },
                              { kind: `Field`, name: { kind: `Name`, value: `rt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `rw` } },
                              { kind: `Field`, name: { kind: `Name`, value: `note` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `place` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `latitude` } },
                              { kind: `Field`, name: { kind: `Name`, value: `longitude` } },
                              { kind: `Field`, name: { kind: `Name`, value: `accuracyMeters` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `participants` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `name` } },
                              { kind: `Field`, name: { kind: `Name`, value: `relation` } },
                              { kind: `Field`, name: { kind: `Name`, value: `cardNumber` } },
                              { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                              { kind: `Field`, name: { kind: `Name`, value: `coveredThrough` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `membersCovered` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `covered` } },
                              { kind: `Field`, name: { kind: `Name`, value: `of` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `nextDue` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `month` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `arrears` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `status` } },
                              { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                              { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `achieves` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `months` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `month` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `membersBilled` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `isCurrent` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `isForJoiners` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `stageDue` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `stage` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `of` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `dueBy` } },
                                  ],
                                },
                              },
                            ],
                          },
                        },
                        { kind: `Field`, name: { kind: `Name`, value: `credit` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `virtualAccounts` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `bank` } },
                              { kind: `Field`, name: { kind: `Name`, value: `number` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `paymentCodes` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `code` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `chain` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                  ],
                                },
                              },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `expiresAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `instruction` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `instalmentPlan` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `stages` } },
                              { kind: `Field`, name: { kind: `Name`, value: `stagesPaid` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountDue` } },
                              { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `lastVisit` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                              { kind: `Field`, name: { kind: `Name`, value: `visitedAt` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `contactPreference` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [{ kind: `Field`, name: { kind: `Name`, value: `preference` } }],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `payments` },
                          arguments: [
                            {
                              kind: `Argument`,
                              name: { kind: `Name`, value: `first` },
                              value: { kind: `IntValue`, value: `5` },
                            },
                          ],
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                              { kind: `Field`, name: { kind: `Name`, value: `paidAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  mi = 50,
  hi = 800,
  gi = 5e3;
function _i({ visitPlan: e, myDay: t }) {
  let n = [...(e?.stops ?? []), ...(t?.tasks ?? [])].flatMap(({ family: e }) => e?.id ?? []);
  return [...new Set(n)].slice(0, mi);
}
function vi(e, t) {
  let n = se(),
    { owner: r } = j(),
    i = e !== void 0 && t ? _i(e).join() : ``;
  (0, D.useEffect)(() => {
    if (i === ``) return;
    let e,
      t = async () => {
        let a = { ids: i.split(`,`) },
          { data: o } = await n.query(pi, a, { requestPolicy: `network-only` }).toPromise();
        o?.nodes || (e = setTimeout(() => void t(), gi));
        for (let e of o?.nodes ?? []) {
          if (e?.__typename !== `Family`) continue;
          let t = {
            __typename: `Query`,
            liveCursor: null,
            viewer: null,
            minimarketChains: o?.minimarketChains ?? null,
            family: e,
          };
          await nt(`${r}/${Er(e.id)}`, t);
        }
      };
    return ((e = setTimeout(() => void t(), hi)), () => clearTimeout(e));
  }, [n, r, i]);
}
function yi({ door: e }) {
  let { words: t, format: n } = c(),
    { day: r } = t.cadre;
  return (0, A.jsxs)(p, {
    href: e.href ?? `/kader`,
    className: V.next,
    children: [
      (0, A.jsxs)(`span`, {
        className: V.top,
        children: [
          (0, A.jsx)(`span`, { children: r.next }),
          (0, A.jsxs)(`span`, {
            className: V.why,
            children: [(0, A.jsx)(_, { name: e.why.icon, size: 16 }), e.why.text],
          }),
        ],
      }),
      (0, A.jsx)(`h3`, { children: e.name }),
      (0, A.jsx)(`p`, { children: e.address }),
      (0, A.jsxs)(`span`, {
        className: V.foot,
        children: [
          (0, A.jsxs)(`span`, {
            children: [
              e.isActive ? t.common.status.ACTIVE : r.toActive,
              (0, A.jsx)(`b`, { children: n.rupiah(e.amount ?? 0) }),
            ],
          }),
          (0, A.jsxs)(`span`, {
            className: V.open,
            children: [r.open, (0, A.jsx)(_, { name: `arrowRight`, size: 16 })],
          }),
        ],
      }),
    ],
  });
}
function bi({ tasks: e }) {
  let { words: t, format: n } = c(),
    { day: r } = t.cadre,
    i = e.visitPlan?.stops ?? [],
    a = i.flatMap(({ position: e, family: t }) => (t?.place ? [{ number: e, place: t.place }] : []));
  if (a.length < 2) return null;
  let o = a.map(({ place: e }) => e),
    s = Vt(o, di),
    l = Bt(o).reduce((e, t) => e + (t ?? 0), 0);
  return (0, A.jsx)(fi, {
    stops: a.flatMap(({ number: e }, t) => {
      let n = s[t];
      return n === void 0 ? [] : [{ number: e, ...n }];
    }),
    label: r.picture(i.length, n.distance(l)),
    caption: (0, A.jsxs)(A.Fragment, {
      children: [(0, A.jsx)(`span`, { children: r.houses(i.length) }), (0, A.jsx)(`span`, { children: n.distance(l) })],
    }),
  });
}
function xi({ tasks: e }) {
  let { words: t, format: n } = c(),
    { day: r } = t.cadre,
    [i, a] = [Kt(e, t), qt(e, t)],
    [o, ...s] = i,
    l = (e.myDay?.tasks ?? []).filter(({ kind: e }) => e === `PROMISE_DUE`).length,
    u = e.myDay?.date,
    { familiesLeft: d = 0, familiesRestricted: f = 0 } = e.visitPlan ?? {};
  return (0, A.jsxs)(A.Fragment, {
    children: [
      (0, A.jsxs)(`div`, {
        className: V.day,
        children: [
          (0, A.jsx)(`h2`, { children: r.greeting(e.viewer?.name ?? ``) }),
          u !== void 0 &&
            (0, A.jsx)(`p`, { className: `second`, children: r.lead(n.day(`${u}T12:00:00Z`, `UTC`), i.length, l) }),
        ],
      }),
      o === void 0
        ? (0, A.jsx)(w, { icon: `house`, title: r.empty, reason: r.emptyReason })
        : (0, A.jsxs)(A.Fragment, {
            children: [
              (0, A.jsx)(yi, { door: o }),
              (0, A.jsxs)(`div`, {
                className: V.head,
                children: [
                  (0, A.jsx)(`h2`, { children: r.route }),
                  (0, A.jsx)(`span`, { className: `muted small`, children: r.order }),
                ],
              }),
              (0, A.jsx)(bi, { tasks: e }),
              (0, A.jsx)(`ul`, { className: V.list, children: s.map((e) => (0, A.jsx)(St, { ...e }, e.number)) }),
              d > 0 && (0, A.jsx)(`p`, { className: V.remark, children: r.left(d) }),
              f > 0 && (0, A.jsx)(`p`, { className: V.remark, children: r.restricted(f) }),
            ],
          }),
      a.length > 0 &&
        (0, A.jsxs)(A.Fragment, {
          children: [
            (0, A.jsxs)(`div`, {
              className: V.head,
              children: [
                (0, A.jsx)(`h2`, { children: r.others }),
                (0, A.jsx)(`span`, { className: `muted small`, children: a.length }),
              ],
            }),
            (0, A.jsx)(`ul`, {
              className: V.list,
              children: a.map((e, t) => (0, A.jsx)(St, { ...e }, `${e.href}${t}`)),
            }),
          ],
        }),
    ],
  });
}
function Si({ cursor: e, note: t }) {
  let { day: n } = c().words.cadre,
    r = E();
  x({ query: Ce, variables: { after: e }, pause: e === null }, (e, i) => {
    let { cardStatus: a, previousCardStatus: o, family: s } = i.paymentConfirmed;
    return (
      t(i.paymentConfirmed.cursor), a === `ACTIVE` && o !== `ACTIVE` && s !== null && r(n.turnedActive(z(s.label))), i
    );
  });
}
function Ci() {
  let { day: e } = c().words.cadre,
    { data: t, at: n, isFresh: r, error: i, reload: a } = N({ name: `tasks`, query: Rr, variables: {} });
  (Si(wr(t, r)), vi(t, r));
  let s = t?.visitPlan?.stops.find(({ family: e }) => e !== null)?.family?.region.timeZone;
  s !== void 0 && At(o[s]);
  let l = M().filter(({ state: e }) => e === `sent`).length;
  return (
    (0, D.useEffect)(() => {
      l > 0 && a();
    }, [l]),
    (0, A.jsxs)(L, {
      section: `tasks`,
      title: e.title,
      at: n,
      isFresh: r,
      children: [
        t !== void 0 && (0, A.jsx)(xi, { tasks: t }),
        i !== void 0 && (0, A.jsx)(S, { error: i, onRetry: a }),
        t === void 0 && i === void 0 && (0, A.jsx)(C, { lines: 7 }),
      ],
    })
  );
}
var wi = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `CadreStanding` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `cadreAppointments` },
              arguments: [
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `10` } },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `edges` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `node` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  Ti = 3e5;
function Ei() {
  let e = se(),
    t = b(),
    [n, r] = (0, D.useState)(!1);
  return (
    (0, D.useEffect)(() => {
      if (t !== `connected`) return;
      let n = async () => {
        let { data: t } = await e.query(wi, {}, { requestPolicy: `network-only` }).toPromise(),
          n = t?.cadreAppointments?.edges ?? [];
        r(n.length > 0 && n.every(({ node: e }) => e.state !== `ACTIVE`));
      };
      n();
      let i = setInterval(() => void n(), Ti);
      return () => clearInterval(i);
    }, [e, t]),
    n
  );
}
function Di({ children: e }) {
  let t = Ei(),
    { ended: n } = c().words.cadre;
  return (
    (0, D.useEffect)(() => {
      t && ee();
    }, [t]),
    t
      ? (0, A.jsx)(re, {
          children: (0, A.jsxs)(`div`, {
            className: `stack`,
            role: `alert`,
            children: [
              (0, A.jsx)(_, { name: `info`, size: 32 }),
              (0, A.jsx)(`h1`, { children: n.title }),
              (0, A.jsx)(`p`, { className: `second`, children: n.reason }),
              (0, A.jsx)(te, { href: `/`, children: n.action }),
            ],
          }),
        })
      : e
  );
}
var Oi = [`cadre`];
function ki() {
  return (0, A.jsxs)(ae, {
    children: [
      (0, A.jsx)(y, { path: `/kader`, children: (0, A.jsx)(Ci, {}) }),
      (0, A.jsx)(y, { path: `/kader/keluarga`, children: (0, A.jsx)(Yt, {}) }),
      (0, A.jsx)(y, { path: `/kader/keluarga/:id`, children: ({ id: e }) => (0, A.jsx)(Ir, { id: e }, e) }),
      (0, A.jsx)(y, {
        path: `/kader/keluarga/:id/janji`,
        children: ({ id: e }) => (0, A.jsx)(ui, { id: e, kind: `promise` }, e),
      }),
      (0, A.jsx)(y, {
        path: `/kader/keluarga/:id/hasil`,
        children: ({ id: e }) => (0, A.jsx)(ui, { id: e, kind: `outcome` }, e),
      }),
      (0, A.jsx)(y, { path: `/kader/antrean`, children: (0, A.jsx)(qr, {}) }),
      (0, A.jsx)(y, { path: `/kader/saya`, children: (0, A.jsx)(zr, {}) }),
      (0, A.jsx)(y, { children: (0, A.jsx)(l, { to: `/kader`, replace: !0 }) }),
    ],
  });
}
function Ai() {
  let { session: e } = ie();
  return (0, A.jsx)(ue, {
    token: e.token,
    children: (0, A.jsx)(Di, { children: (0, A.jsx)(bt, { token: e.token, children: (0, A.jsx)(ki, {}) }) }),
  });
}
function ji() {
  return (Lr(), (0, A.jsx)(u, { screen: `cadre`, personas: Oi, children: (0, A.jsx)(Ai, {}) }));
}
export { ji as default };
