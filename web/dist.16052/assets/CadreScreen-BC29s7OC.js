import {
  B as e,
  C as t,
  I as n,
  L as r,
  M as i,
  N as a,
  R as o,
  S as s,
  V as c,
  _ as l,
  a as u,
  b as d,
  g as f,
  i as p,
  j as m,
  k as h,
  l as g,
  n as _,
  p as ee,
  r as te,
  t as v,
  u as ne,
  v as y,
  w as re,
  x as ie,
  y as ae,
  z as oe,
} from './Button-CONUCE2r.js';
import { a as se, i as ce, n as b, o as le, r as ue, t as de } from './api-DzXaX3Kl.js';
import { n as fe, r as pe } from './Field-BZrhSwfQ.js';
import { n as me, r as x, t as S } from './States-CuNKMWna.js';
import { t as he } from './Tag-DpwV_Ark.js';
import { t as ge } from './LiveDot-BKIvkIXI.js';
import { n as _e } from './Announcer-BsMu_moc.js';
import { t as ve } from './Note-DsS23AgS.js';
import { t as ye } from './Segments-BP3QQHg8.js';
import { n as be, t as xe } from './sandbox-pay-DkSXa9FR.js';
import { t as Se } from './ChoiceCards-DbTSf0I3.js';
import { n as Ce, r as we, t as Te } from './DateFields-Rj2-z_nI.js';
import { t as Ee } from './promise-CeGxoaIn.js';
var C = c(oe(), 1),
  De = {
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
function Oe() {
  let e = crypto.getRandomValues(new Uint8Array(16));
  ((e[6] = ((e[6] ?? 0) & 15) | 64), (e[8] = ((e[8] ?? 0) & 63) | 128));
  let t = [...e].map((e) => e.toString(16).padStart(2, `0`)).join(``);
  return [t.slice(0, 8), t.slice(8, 12), t.slice(12, 16), t.slice(16, 20), t.slice(20)].join(`-`);
}
var ke = {
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
  Ae = (e, t) => t.some((t) => e instanceof t),
  je,
  Me;
function Ne() {
  return (je ||= [IDBIndex, IDBObjectStore, IDBCursor, IDBDatabase, IDBTransaction]);
}
function Pe() {
  return (Me ||= [`advance`, `continue`, `continuePrimaryKey`].map((e) => IDBCursor.prototype[e]));
}
var Fe = new WeakMap(),
  Ie = new WeakMap(),
  w = new WeakMap();
function Le(e) {
  let t = new Promise((t, n) => {
    let r = () => {
        (e.removeEventListener(`success`, i), e.removeEventListener(`error`, a));
      },
      i = () => {
        (t(T(e.result)), r());
      },
      a = () => {
        (n(e.error), r());
      };
    (e.addEventListener(`success`, i), e.addEventListener(`error`, a));
  });
  return (w.set(t, e), t);
}
function Re(e) {
  if (Fe.has(e)) return;
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
  Fe.set(e, t);
}
var ze = {
  get(e, t, n) {
    if (e instanceof IDBTransaction) {
      if (t === `done`) return Fe.get(e);
      if (t === `store`) return n.objectStoreNames[1] ? void 0 : n.objectStore(n.objectStoreNames[0]);
    }
    return T(e[t]);
  },
  set(e, t, n) {
    return ((e[t] = n), !0);
  },
  has(e, t) {
    return (e instanceof IDBTransaction && (t === `done` || t === `store`)) || t in e;
  },
};
function Be(e) {
  ze = e(ze);
}
function Ve(e) {
  return Pe().includes(e)
    ? function (...t) {
        return (e.apply(Ue(this), t), T(this.request));
      }
    : function (...t) {
        return T(e.apply(Ue(this), t));
      };
}
function He(e) {
  return typeof e == `function` ? Ve(e) : (e instanceof IDBTransaction && Re(e), Ae(e, Ne()) ? new Proxy(e, ze) : e);
}
function T(e) {
  if (e instanceof IDBRequest) return Le(e);
  if (Ie.has(e)) return Ie.get(e);
  let t = He(e);
  return (Object.is(t, e) || (Ie.set(e, t), w.set(t, e)), t);
}
var Ue = (e) => w.get(e);
function We(e, t, { blocked: n, upgrade: r, blocking: i, terminated: a } = {}) {
  let o = indexedDB.open(e, t),
    s = T(o);
  return (
    r &&
      o.addEventListener(`upgradeneeded`, (e) => {
        r(T(o.result), e.oldVersion, e.newVersion, T(o.transaction), e);
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
var Ge = [`get`, `getKey`, `getAll`, `getAllKeys`, `count`],
  Ke = [`put`, `add`, `delete`, `clear`],
  qe = {};
function Je(e, t) {
  if (!(e instanceof IDBDatabase && !(t in e) && typeof t == `string`)) return;
  if (qe[t]) return qe[t];
  let n = t.replace(/FromIndex$/, ``),
    r = t !== n,
    i = Ke.includes(n);
  return !(n in (r ? IDBIndex : IDBObjectStore).prototype) || !(i || Ge.includes(n))
    ? void 0
    : (qe[t] = async function (e, ...t) {
        let a = this.transaction(e, i ? `readwrite` : `readonly`),
          o = a.store;
        return (r && (o = o.index(t.shift())), (await Promise.all([o[n](...t), i && a.done]))[0]);
      });
}
Be((e) => ({ ...e, get: (t, n, r) => Je(t, n) || e.get(t, n, r), has: (t, n) => !!Je(t, n) || e.has(t, n) }));
var Ye = [`advance`, `continue`, `continuePrimaryKey`],
  Xe = {},
  Ze = new WeakMap(),
  Qe = new WeakMap(),
  $e = {
    get(e, t) {
      if (!Ye.includes(t)) return e[t];
      let n = Xe[t];
      return (
        (n ||= Xe[t] =
          function (...e) {
            Ze.set(this, Qe.get(this)[t](...e));
          }),
        n
      );
    },
  };
async function* et(...e) {
  let t = this;
  if ((t instanceof IDBCursor || (t = await t.openCursor(...e)), !t)) return;
  t = t;
  let n = new Proxy(t, $e);
  for (Qe.set(n, t), w.set(n, Ue(t)); t;) (yield n, (t = await (Ze.get(n) || t.continue())), Ze.delete(n));
}
function tt(e, t) {
  return (
    (t === Symbol.asyncIterator && Ae(e, [IDBIndex, IDBObjectStore, IDBCursor])) ||
    (t === `iterate` && Ae(e, [IDBIndex, IDBObjectStore]))
  );
}
Be((e) => ({
  ...e,
  get(t, n, r) {
    return tt(t, n) ? et : e.get(t, n, r);
  },
  has(t, n) {
    return tt(t, n) || e.has(t, n);
  },
}));
var nt = `sigap`,
  rt = 864e5,
  it = null;
function E() {
  return (
    (it ??= We(nt, 1, {
      upgrade: (e) => {
        (e.createObjectStore(`answers`), e.createObjectStore(`visits`, { keyPath: `id` }));
      },
      blocking: (e, t, n) => {
        (n.target.close(), (it = null));
      },
    }).catch(() => null)),
    it
  );
}
async function at(e, t) {
  await (await E())?.put(`answers`, { data: t, at: Date.now() }, e);
}
async function ot(e) {
  let t = await (await E())?.get(`answers`, e);
  return t !== void 0 && Date.now() - t.at < rt ? t : null;
}
async function st() {
  let e = await E();
  if (e === null) return;
  let t = Date.now() - rt,
    n = e.transaction([`answers`, `visits`], `readwrite`);
  for await (let e of n.objectStore(`answers`)) e.value.at < t && (await e.delete());
  for await (let e of n.objectStore(`visits`)) e.value.state === `sent` && e.value.at < t && (await e.delete());
  await n.done;
}
async function ct(e) {
  await (await E())?.put(`visits`, e);
}
async function lt(e) {
  await (await E())?.delete(`visits`, e);
}
async function ut(e) {
  return ((await (await E())?.getAll(`visits`)) ?? [])
    .filter((t) => t.owner === e)
    .toSorted((e, t) => t.visitedAt.localeCompare(e.visitedAt));
}
var dt = 200,
  ft = `queue`,
  pt = ({ id: e, familyId: t, outcome: n, promise: r, note: i, position: a, visitedAt: o }) => ({
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
function mt(e, { result: t }) {
  let n = `message` in t;
  return n && t.__typename === `Unavailable`
    ? e
    : { ...e, state: n ? `refused` : `sent`, refusal: n ? t.message : null, at: Date.now() };
}
var ht = async (e) => (`locks` in navigator ? await navigator.locks.request(r(ft), e) : e());
async function gt(e, t) {
  let n = t.map(pt),
    { data: r } = await e.mutation(ke, { items: n, sentAt: new Date().toISOString() }).toPromise(),
    i = r?.syncFieldBatch;
  return i?.__typename === `FieldBatchSynced`
    ? t.flatMap((e) => {
        let t = i.items.find(({ itemId: t }) => t === e.id);
        return t === void 0 ? [] : [mt(e, t)];
      })
    : [];
}
function _t(e) {
  let t = new Set(),
    i = [],
    a = (e) => {
      i = e;
      for (let e of t) e();
    },
    o = async () => a(await ut(e)),
    s = async (e) => {
      (a([e, ...i.filter(({ id: t }) => t !== e.id)]), await ct(e));
    },
    c = ({ key: e }) => {
      e === r(ft) && o();
    };
  addEventListener(`storage`, c);
  let l = () => n(ft, Oe());
  return (
    o(),
    {
      read: () => i,
      subscribe: (e) => (t.add(e), () => void t.delete(e)),
      add: async (e) => {
        (await s(e), l());
      },
      drop: async (e) => {
        (a(i.filter((t) => t.id !== e)), await lt(e), l());
      },
      send: (e) =>
        ht(async () => {
          await o();
          let t = i.filter(({ state: e }) => e === `waiting`),
            n = 0;
          for (let r = 0; r < t.length; r += dt) {
            let i = await gt(e, t.slice(r, r + dt));
            for (let e of i) await s(e);
            n += i.filter(({ state: e }) => e === `sent`).length;
          }
          return (t.length > 0 && l(), n);
        }),
      close: () => removeEventListener(`storage`, c),
    }
  );
}
var vt = {
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
function yt(e) {
  let t = `${e}/cursor`,
    [n, r] = [null, null],
    i = ot(t)
      .catch(() => null)
      .then((e) => void (r ??= e?.data ?? null));
  return {
    note: (e) => {
      ((n = e), i.then(() => at(t, e)).catch(() => void 0));
    },
    leave: () => void (r ??= n),
    missed: async (e) => {
      await i;
      let t = [],
        n = r;
      for (r = null; n !== null;) {
        let { data: r } = await e.query(vt, { after: n }, { requestPolicy: `network-only` }).toPromise(),
          i = r?.paymentEvents;
        (t.push(...(i?.events ?? [])), (n = i?.hasMore === !0 ? i.cursor : null));
      }
      return t;
    },
  };
}
var D = m(),
  bt = (0, C.createContext)(null);
function xt(e) {
  le({ query: De, variables: { after: null } }, (t, n) => (e.note(n.paymentConfirmed.cursor), n));
}
function St(e, t) {
  let n = ue(),
    r = b(),
    [i, a] = (0, C.useState)(null),
    o = (0, C.useCallback)(async () => {
      let t = await e.send(n);
      t > 0 && a((e) => ({ sent: (e?.sent ?? 0) + t, missed: e?.missed ?? [] }));
    }, [n, e]);
  return (
    (0, C.useEffect)(() => {
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
function Ct({ token: e, children: t }) {
  let n = ee(e),
    r = (0, C.useMemo)(() => _t(n), [n]),
    i = (0, C.useMemo)(() => yt(n), [n]);
  ((0, C.useEffect)(() => r.close, [r]), (0, C.useEffect)(() => void st(), []), xt(i));
  let a = St(r, i);
  return (0, D.jsx)(bt, { value: { owner: n, queue: r, away: i, ...a }, children: t });
}
function O() {
  let e = (0, C.useContext)(bt);
  if (e === null) throw Error(`useOffline needs an OfflineProvider around it.`);
  return e;
}
function k() {
  let { queue: e } = O();
  return (0, C.useSyncExternalStore)(e.subscribe, e.read);
}
function A(e) {
  let { owner: t } = O(),
    n = b(),
    r = `${t}/${e.name}`,
    [{ data: i, error: a, stale: o }, s] = se({
      query: e.query,
      variables: e.variables,
      requestPolicy: `cache-and-network`,
    }),
    [c, l] = (0, C.useState)(),
    u = i !== void 0 && !o && a === void 0;
  ((0, C.useEffect)(() => {
    u && (l({ data: i, at: Date.now() }), at(r, i));
  }, [r, i, u]),
    (0, C.useEffect)(() => {
      if (a === void 0) return;
      let e = !0;
      return (
        ot(r).then((t) => e && l((e) => e ?? t)),
        () => {
          e = !1;
        }
      );
    }, [r, a]));
  let d = a !== void 0;
  (0, C.useEffect)(() => {
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
var j = {
  address: `dSzPda_address`,
  amount: `dSzPda_amount`,
  initial: `dSzPda_initial`,
  name: `dSzPda_name`,
  number: `dSzPda_number`,
  task: `dSzPda_task`,
  why: `dSzPda_why`,
};
function wt({ number: e, name: t, address: n, amount: r, isActive: i, why: a, reason: o, meters: s }) {
  let { words: c, format: l } = h();
  return (0, D.jsxs)(D.Fragment, {
    children: [
      (0, D.jsx)(`span`, {
        className: e === null ? j.initial : j.number,
        'aria-hidden': e === null,
        children: e ?? t[0],
      }),
      (0, D.jsx)(`span`, { className: j.name, children: t }),
      (0, D.jsx)(`span`, {
        className: j.amount,
        children: i ? c.common.status.ACTIVE : r !== null && r > 0 && l.rupiah(r),
      }),
      (0, D.jsx)(`span`, { className: j.address, children: n }),
      (0, D.jsxs)(`span`, {
        className: j.why,
        children: [
          (0, D.jsx)(he, { tone: a.tone, icon: a.icon, children: a.text }),
          s !== null && (0, D.jsx)(`span`, { children: l.distance(s) }),
        ],
      }),
      o !== void 0 && (0, D.jsx)(`span`, { className: j.address, children: o }),
    ],
  });
}
function Tt(e) {
  return (0, D.jsx)(`li`, {
    className: j.task,
    children:
      e.href === null
        ? (0, D.jsx)(`div`, { children: (0, D.jsx)(wt, { ...e }) })
        : (0, D.jsx)(d, { href: e.href, children: (0, D.jsx)(wt, { ...e }) }),
  });
}
var Et = {
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
  M = {
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
function Dt({ label: e, tabs: t }) {
  return (0, D.jsx)(`nav`, {
    className: M.tabs,
    'aria-label': e,
    children: t.map(({ href: e, icon: t, word: n, isHere: r, count: i }) =>
      (0, D.jsxs)(
        d,
        {
          href: e,
          'aria-current': r ? `page` : void 0,
          children: [
            (0, D.jsx)(y, { name: t, size: 24 }),
            n,
            i !== void 0 &&
              i.value > 0 &&
              (0, D.jsxs)(`span`, {
                className: M.badge,
                children: [i.value, (0, D.jsxs)(`span`, { className: `unseen`, children: [` `, i.words] })],
              }),
          ],
        },
        e,
      ),
    ),
  });
}
function Ot({ title: e, back: t, tabs: n, banner: r, aside: i, cover: a, children: o }) {
  let { common: s } = h().words,
    c = (0, C.useRef)(null),
    [u] = re();
  (0, C.useEffect)(() => c.current?.focus({ preventScroll: !0 }), [u]);
  let m = a != null;
  return (0, D.jsxs)(`div`, {
    className: M.page,
    children: [
      (0, D.jsx)(`div`, { className: M.desk, children: (0, D.jsx)(p, { where: s.screen.cadre }) }),
      (0, D.jsxs)(`div`, {
        className: M.stage,
        children: [
          (0, D.jsx)(`aside`, { className: M.aside, inert: m, children: i }),
          (0, D.jsxs)(`div`, {
            className: M.phone,
            children: [
              (0, D.jsxs)(`div`, {
                className: M.glass,
                inert: m,
                children: [
                  (0, D.jsxs)(`section`, {
                    className: M.bar,
                    'aria-label': s.screen.cadre,
                    children: [
                      t === void 0
                        ? (0, D.jsx)(ae, {})
                        : (0, D.jsx)(d, {
                            href: t,
                            className: M.back,
                            'aria-label': s.back,
                            children: (0, D.jsx)(y, { name: `arrowLeft` }),
                          }),
                      (0, D.jsx)(`h1`, { ref: c, tabIndex: -1, children: e }),
                      (0, D.jsx)(`span`, { className: M.live, children: (0, D.jsx)(ge, {}) }),
                      (0, D.jsx)(`span`, { className: M.onPhone, children: (0, D.jsx)(l, {}) }),
                      (0, D.jsx)(f, {}),
                    ],
                  }),
                  r,
                  (0, D.jsx)(`main`, { id: `content`, className: M.view, tabIndex: -1, children: o }),
                  (0, D.jsx)(Dt, { label: n.label, tabs: n.list }),
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
var kt = 0;
function At(e) {
  kt = Date.parse(e) - Date.now();
}
var jt = () => new Date(Date.now() + kt),
  Mt = `zone`,
  Nt = (e) => n(Mt, e),
  Pt = () => o(Mt) ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  Ft = (e) => new Intl.DateTimeFormat(`en-CA`, { timeZone: e, dateStyle: `short` }).format(jt()),
  It = { back: `FG3liW_back`, banner: `FG3liW_banner` },
  Lt = 2e4;
function Rt(e) {
  let [t, n] = (0, C.useState)(() => Date.now());
  return (
    (0, C.useEffect)(() => {
      let e = setInterval(() => n(Date.now()), Lt);
      return () => clearInterval(e);
    }, []),
    e === null ? null : Math.max(0, Math.floor((t - e) / 6e4))
  );
}
function zt({ at: e }) {
  let { words: t, format: n } = h(),
    { offline: r } = t.cadre,
    i = Rt(e),
    a = e === null ? `` : n.time(new Date(e), Pt());
  return (0, D.jsxs)(`div`, {
    className: It.banner,
    role: `status`,
    children: [
      (0, D.jsx)(y, { name: `unconnected` }),
      (0, D.jsxs)(`p`, {
        children: [
          (0, D.jsx)(`b`, { children: r.title }),
          ` `,
          i === null ? r.keeps : i < 1 ? r.dataNow(a) : r.dataOf(a, r.age(i)),
        ],
      }),
    ],
  });
}
function Bt({ at: e, isFresh: t }) {
  let { words: n } = h(),
    { offline: r } = n.cadre,
    i = b(),
    { back: a, dismiss: o } = O();
  return i === `offline` || (!t && i !== `connected` && e !== null)
    ? (0, D.jsx)(zt, { at: e })
    : a === null
      ? null
      : (0, D.jsxs)(`div`, {
          className: `${It.banner} ${It.back}`,
          role: `status`,
          children: [
            (0, D.jsx)(y, { name: `sync` }),
            (0, D.jsxs)(`p`, {
              children: [
                (0, D.jsx)(`b`, { children: r.back }),
                ` `,
                a.sent > 0 && r.sent(a.sent),
                ` `,
                a.missed.length > 0 && r.missed(a.missed.length),
                ` `,
                a.missed.length > 0 && (0, D.jsx)(d, { href: `/kader/antrean`, children: r.see }),
              ],
            }),
            (0, D.jsx)(`button`, {
              type: `button`,
              onClick: o,
              'aria-label': n.common.close,
              children: (0, D.jsx)(y, { name: `cross` }),
            }),
          ],
        });
}
var N = {
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
function P({ section: e, title: t, back: n, beside: r, cover: i, at: a = null, isFresh: o = !0, children: s }) {
  let { tabs: c, beside: l, queue: u } = h().words.cadre,
    d = k().filter(({ state: e }) => e !== `sent`).length,
    f = [
      { href: `/kader`, icon: `list`, word: c.tasks, isHere: e === `tasks` },
      { href: `/kader/keluarga`, icon: `users`, word: c.family, isHere: e === `family` },
      {
        href: `/kader/antrean`,
        icon: `sync`,
        word: c.queue,
        isHere: e === `queue`,
        count: { value: d, words: u.badge },
      },
      { href: `/kader/saya`, icon: `user`, word: c.me, isHere: e === `me` },
    ];
  return (0, D.jsx)(Ot, {
    title: t,
    back: n,
    tabs: { label: c.label, list: f },
    cover: i,
    banner: (0, D.jsx)(Bt, { at: a, isFresh: o }),
    aside: (0, D.jsxs)(`div`, {
      className: N.beside,
      children: [
        (0, D.jsx)(`h2`, { children: l.title }),
        (0, D.jsx)(`p`, { className: `second`, children: l.lead }),
        r,
      ],
    }),
    children: s,
  });
}
var Vt = 6371e3,
  F = (e) => (e * Math.PI) / 180;
function Ht(e, t) {
  let [n, r] = [F(t.latitude - e.latitude), F(t.longitude - e.longitude)],
    i = Math.sin(n / 2) ** 2 + Math.cos(F(e.latitude)) * Math.cos(F(t.latitude)) * Math.sin(r / 2) ** 2;
  return 2 * Vt * Math.asin(Math.sqrt(i));
}
function Ut(e) {
  let t = null;
  return e.map((e) => {
    let n = t === null || e === null ? null : Ht(t, e);
    return ((t = e ?? t), n);
  });
}
function Wt(e, t) {
  let [n, r] = [e.map(({ longitude: e }) => e), e.map(({ latitude: e }) => e)],
    [i, a] = [Math.min(...n), Math.min(...r)],
    [o, s] = [Math.max(...n) - i || 1e-9, Math.max(...r) - a || 1e-9],
    [c, l] = [t.width - 2 * t.margin, t.height - 2 * t.margin];
  return e.map(({ latitude: e, longitude: n }) => ({
    x: t.margin + ((n - i) / o) * c,
    y: t.margin + (1 - (e - a) / s) * l,
  }));
}
var Gt = {
    CALL_BACK: { tone: `note`, icon: `phone` },
    CARD_ACTIVE_AGAIN: { tone: `good`, icon: `check` },
    DUNNING_VISIT: { tone: `plain`, icon: `house` },
    FIRST_PREMIUM_DUE: { tone: `note`, icon: `document` },
    PLANNED_VISIT: { tone: `note`, icon: `calendar` },
    PROMISE_BROKEN: { tone: `warning`, icon: `calendar` },
    PROMISE_DUE: { tone: `warning`, icon: `calendar` },
    STAGE_DUE: { tone: `note`, icon: `clock` },
  },
  I = (e) => e.split(` · `)[0] ?? e,
  L = (e) => `/kader/keluarga/${e}`,
  Kt = ({ kind: e }, t) => ({ ...Gt[e], text: t.cadre.day.kinds[e] });
function qt({ address: e, region: t }) {
  return e === null
    ? t.name
    : [[e.street, e.houseNumber].filter(Boolean).join(` `), `RT ${e.rt}`, t.name].filter(Boolean).join(`, `);
}
function Jt(e, t, n) {
  let r = t.find(({ family: t }) => t?.id === e.family?.id);
  if (r !== void 0) return Kt(r, n);
  let [i] = e.parts.toSorted((e, t) => t.points - e.points);
  return { tone: `plain`, icon: `clock`, text: i?.reason ?? `` };
}
function Yt({ visitPlan: e, myDay: t }, n) {
  let r = (e?.stops ?? []).filter(({ family: e }) => e !== null),
    i = Ut(r.map(({ family: e }) => e?.place ?? null));
  return r.flatMap((e, r) => {
    let { family: a } = e;
    return a === null
      ? []
      : [
          {
            href: L(a.id),
            number: e.position,
            name: I(a.label),
            address: qt(a),
            amount: a.arrears.dueNow,
            isActive: a.arrears.status === `ACTIVE` && a.arrears.dueNow === 0,
            why: Jt(e, t?.tasks ?? [], n),
            meters: i[r] ?? null,
          },
        ];
  });
}
function Xt({ visitPlan: e, myDay: t }, n) {
  let r = new Set((e?.stops ?? []).map(({ family: e }) => e?.id));
  return (t?.tasks ?? [])
    .filter(({ family: e }) => !r.has(e?.id))
    .map((e) => ({
      href: e.family === null ? null : L(e.family.id),
      number: null,
      name: I(e.label),
      address: e.label.split(` · `)[1] ?? ``,
      amount: e.amount,
      isActive: e.family?.arrears.status === `ACTIVE` && e.family.arrears.dueNow === 0,
      why: Kt(e, n),
      reason: e.reason,
      meters: null,
    }));
}
var R = {
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
  Zt = ({ id: e, label: t, arrears: n }, r) => ({
    href: L(e),
    number: null,
    name: I(t),
    address: t.split(` · `)[1] ?? ``,
    amount: n.dueNow,
    isActive: n.status === `ACTIVE` && n.dueNow === 0,
    why: { tone: `plain`, icon: `clock`, text: r.cadre.families.months(n.monthsInArrears) },
    meters: null,
  });
function Qt() {
  let { words: e } = h(),
    { families: t } = e.cadre,
    [n, r] = (0, C.useState)(``),
    {
      data: i,
      at: a,
      isFresh: o,
      error: s,
      reload: c,
    } = A({ name: `families`, query: Et, variables: { after: null } }),
    l = n.trim().toLowerCase(),
    u = (i?.families?.edges ?? []).filter(({ node: e }) => e.label.toLowerCase().includes(l));
  return (0, D.jsxs)(P, {
    section: `family`,
    title: t.title,
    at: a,
    isFresh: o,
    children: [
      (0, D.jsx)(`div`, {
        className: R.search,
        children: (0, D.jsx)(pe, { label: t.search, type: `search`, value: n, onChange: (e) => r(e.target.value) }),
      }),
      s !== void 0 && (0, D.jsx)(me, { error: s, onRetry: c }),
      i === void 0 && s === void 0 && (0, D.jsx)(x, { lines: 8 }),
      i !== void 0 && u.length === 0 && (0, D.jsx)(S, { title: t.none, reason: t.noneReason }),
      u.length > 0 &&
        (0, D.jsx)(`ul`, {
          className: R.list,
          children: u.map(({ node: t }) => (0, D.jsx)(Tt, { ...Zt(t, e) }, t.id)),
        }),
    ],
  });
}
var z = {
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
  $t = [70, 50, 220];
function en(e, t) {
  if (!e || !t) return;
  t.scrollIntoView({ block: `nearest`, behavior: `instant` });
  let [n, r] = [e.getBoundingClientRect(), t.getBoundingClientRect()];
  (e.style.setProperty(`--door-top`, `${Math.max(0, r.top - n.top)}px`),
    e.style.setProperty(`--door-bottom`, `${Math.max(0, n.bottom - r.bottom)}px`));
}
function tn() {
  return (0, D.jsxs)(`svg`, {
    className: z.tick,
    viewBox: `0 0 120 120`,
    'aria-hidden': `true`,
    children: [
      (0, D.jsx)(`circle`, { cx: `60`, cy: `60`, r: `58` }),
      (0, D.jsx)(`path`, { d: `M34 62l19 19 35-40`, pathLength: `100` }),
    ],
  });
}
function nn({ kind: e, word: t, sentence: n, people: r, spoken: i, over: a, receipt: o, onDismiss: s }) {
  let { card: c } = h().words,
    l = _e(),
    u = (0, C.useRef)(null),
    d = (0, C.useRef)(null);
  return (
    (0, C.useLayoutEffect)(() => en(d.current, a.current), [a]),
    (0, C.useEffect)(() => {
      (u.current?.focus({ preventScroll: !0 }),
        l(i, `assertive`),
        e === `door` && `vibrate` in navigator && navigator.vibrate($t));
    }, [l, i, e]),
    (0, D.jsxs)(`section`, {
      ref: d,
      className: `${z.moment} ${z[e]}`,
      'aria-labelledby': `moment-word`,
      children: [
        (0, D.jsxs)(`div`, {
          className: z.field,
          children: [
            e === `door` && (0, D.jsx)(tn, {}),
            (0, D.jsx)(`h2`, { ref: u, id: `moment-word`, tabIndex: -1, className: z.word, children: t }),
            (0, D.jsx)(`p`, { className: z.sentence, children: n }),
            r.length > 0 &&
              (0, D.jsx)(`ul`, {
                className: z.people,
                children: r.map((e, t) =>
                  (0, D.jsxs)(`li`, { style: { '--turn': t }, children: [(0, D.jsx)(y, { name: `check` }), e] }, e),
                ),
              }),
          ],
        }),
        (0, D.jsxs)(`div`, {
          className: z.slip,
          children: [o, (0, D.jsx)(v, { kind: `primary`, size: `big`, wide: !0, onClick: s, children: c.moment.done })],
        }),
      ],
    })
  );
}
var rn = { amount: `_30NeqG_amount`, receipt: `_30NeqG_receipt`, reference: `_30NeqG_reference` };
function an({ amount: e, reference: t, channel: n, partnerName: r, paidAt: i, zone: a, settled: o, next: s }) {
  let { words: c, format: l } = h(),
    { receipt: u } = c.card;
  return (0, D.jsxs)(`div`, {
    className: rn.receipt,
    children: [
      (0, D.jsxs)(`div`, {
        className: rn.amount,
        children: [(0, D.jsx)(`span`, { children: u.received }), (0, D.jsx)(`b`, { children: l.rupiah(e) })],
      }),
      (0, D.jsxs)(`dl`, {
        children: [
          t !== null &&
            (0, D.jsxs)(D.Fragment, {
              children: [
                (0, D.jsx)(`dt`, { children: u.reference }),
                (0, D.jsx)(`dd`, { className: rn.reference, children: t }),
              ],
            }),
          (0, D.jsx)(`dt`, { children: u.through }),
          (0, D.jsxs)(`dd`, { children: [c.common.channels[n], `, `, l.timeWithZone(i, a)] }),
          r !== null &&
            (0, D.jsxs)(D.Fragment, {
              children: [(0, D.jsx)(`dt`, { children: u.partner }), (0, D.jsx)(`dd`, { children: r })],
            }),
          o !== null &&
            (0, D.jsxs)(D.Fragment, {
              children: [
                (0, D.jsx)(`dt`, { children: u.settled }),
                (0, D.jsx)(`dd`, { children: l.months(o.from, o.through) }),
              ],
            }),
          s !== null &&
            (0, D.jsxs)(D.Fragment, {
              children: [
                (0, D.jsx)(`dt`, { children: u.next }),
                (0, D.jsx)(`dd`, { children: u.nextBy(l.rupiah(s.amount), l.date(s.dueDate)) }),
              ],
            }),
        ],
      }),
    ],
  });
}
var on = { frame: `-ISvkW_frame`, month: `-ISvkW_month`, more: `-ISvkW_more` },
  sn = 6;
function cn({ months: e, credit: t }) {
  let { words: n, format: r } = h(),
    { months: i } = n.card,
    [a, o] = (0, C.useState)(e.length <= sn),
    s = a ? e : e.slice(-6),
    c = e.reduce((e, { amount: t }) => e + t, 0) - t;
  return (0, D.jsxs)(`div`, {
    className: on.frame,
    children: [
      (0, D.jsxs)(`table`, {
        children: [
          (0, D.jsx)(`caption`, { className: `unseen`, children: i.caption }),
          (0, D.jsx)(`thead`, {
            children: (0, D.jsxs)(`tr`, {
              children: [
                (0, D.jsx)(`th`, { scope: `col`, children: i.month }),
                (0, D.jsx)(`th`, { scope: `col`, className: `number`, children: i.peopleTimesPremium }),
                (0, D.jsx)(`th`, { scope: `col`, className: `number`, children: i.amount }),
              ],
            }),
          }),
          (0, D.jsxs)(`tbody`, {
            children: [
              s.map(({ month: e, amount: t, membersBilled: n, isCurrent: a, isForJoiners: o }) =>
                (0, D.jsxs)(
                  `tr`,
                  {
                    children: [
                      (0, D.jsxs)(`td`, {
                        children: [
                          (0, D.jsx)(`span`, { className: on.month, children: r.monthShort(e) }),
                          ` `,
                          a && (0, D.jsx)(`span`, { className: `muted`, children: i.current }),
                          o && (0, D.jsx)(`span`, { className: `muted`, children: i.joiners }),
                        ],
                      }),
                      (0, D.jsxs)(`td`, {
                        className: `number second`,
                        children: [n, ` × `, r.number(Math.round(t / n))],
                      }),
                      (0, D.jsx)(`td`, { className: `number`, children: r.number(t) }),
                    ],
                  },
                  `${e}${String(o)}`,
                ),
              ),
              t > 0 &&
                (0, D.jsxs)(`tr`, {
                  children: [
                    (0, D.jsx)(`td`, { colSpan: 2, children: i.credit }),
                    (0, D.jsxs)(`td`, { className: `number`, children: [`−`, r.number(t)] }),
                  ],
                }),
            ],
          }),
          (0, D.jsx)(`tfoot`, {
            children: (0, D.jsxs)(`tr`, {
              children: [
                (0, D.jsx)(`td`, { children: i.total }),
                (0, D.jsx)(`td`, { className: `number`, colSpan: 2, children: r.rupiah(c) }),
              ],
            }),
          }),
        ],
      }),
      !a &&
        (0, D.jsx)(`button`, {
          type: `button`,
          className: on.more,
          onClick: () => o(!0),
          children: i.older(e.length - sn),
        }),
    ],
  });
}
var B = {
  active: `gcHgZW_active`,
  card: `gcHgZW_card`,
  glyph: `gcHgZW_glyph`,
  holder: `gcHgZW_holder`,
  kind: `gcHgZW_kind`,
  number: `gcHgZW_number`,
  status: `gcHgZW_status`,
};
function ln({ ref: e, status: t, detail: n, careClass: r, holder: i, cardNumber: o }) {
  let { card: s, common: c } = h().words,
    l = t === `ACTIVE`;
  return (0, D.jsxs)(`section`, {
    ref: e,
    className: `${B.card} ${l ? B.active : ``}`,
    'aria-label': s.title,
    children: [
      (0, D.jsxs)(`div`, {
        className: B.kind,
        children: [(0, D.jsx)(`span`, { children: s.title }), (0, D.jsx)(`span`, { children: s.careClass(r) })],
      }),
      (0, D.jsxs)(`div`, {
        className: B.status,
        children: [
          (0, D.jsx)(`span`, {
            className: B.glyph,
            children: (0, D.jsx)(y, { name: l ? `check` : t === `SUSPENDED` ? `pause` : `wait`, size: 28 }),
          }),
          (0, D.jsxs)(`div`, {
            children: [(0, D.jsx)(`b`, { children: c.status[t] }), (0, D.jsx)(`span`, { children: n })],
          }),
        ],
      }),
      (0, D.jsx)(`div`, { className: B.holder, children: i }),
      (0, D.jsx)(`div`, { className: B.number, children: a(o) }),
    ],
  });
}
var V = [`nol`, `satu`, `dua`, `tiga`, `empat`, `lima`, `enam`, `tujuh`, `delapan`, `sembilan`],
  un =
    `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`.split(
      ` `,
    ),
  dn = [``, ``, `twenty`, `thirty`, `forty`, `fifty`, `sixty`, `seventy`, `eighty`, `ninety`],
  fn = [
    [1e12, `triliun`],
    [1e9, `miliar`],
    [1e6, `juta`],
  ],
  pn = [
    [1e12, `trillion`],
    [1e9, `billion`],
    [1e6, `million`],
    [1e3, `thousand`],
    [100, `hundred`],
  ],
  H = (e, t, n) => (t === 0 ? e : `${e} ${n(t)}`);
function U(e) {
  let t = fn.find(([t]) => e >= t);
  if (t !== void 0) return H(`${U(Math.floor(e / t[0]))} ${t[1]}`, e % t[0], U);
  let [n, r, i] = [Math.floor(e / 1e3), Math.floor(e / 100), Math.floor(e / 10)];
  return n > 0
    ? H(n === 1 ? `seribu` : `${U(n)} ribu`, e % 1e3, U)
    : r > 0
      ? H(r === 1 ? `seratus` : `${V[r]} ratus`, e % 100, U)
      : e === 10
        ? `sepuluh`
        : e === 11
          ? `sebelas`
          : i === 1
            ? `${V[e % 10]} belas`
            : i > 1
              ? H(`${V[i]} puluh`, e % 10, U)
              : (V[e] ?? ``);
}
function mn(e) {
  let t = pn.find(([t]) => e >= t);
  return t === void 0
    ? e < 20
      ? (un[e] ?? ``)
      : e % 10 == 0
        ? (dn[e / 10] ?? ``)
        : `${dn[Math.floor(e / 10)]}-${un[e % 10]}`
    : H(`${mn(Math.floor(e / t[0]))} ${t[1]}`, e % t[0], mn);
}
var hn = (e, t) => (e === `id` ? U(t) : mn(t)),
  W = (e) => e.participants.find(({ relation: e }) => e === `HEAD`) ?? e.participants[0],
  gn = ({ participants: e }) => e.filter(({ coveredThrough: e }) => e === null);
function _n(e, t) {
  let { appliedFrom: n, appliedThrough: r } = e;
  return {
    amount: e.amount,
    reference: e.reference,
    channel: e.channel,
    partnerName: e.partner?.name ?? null,
    paidAt: e.paidAt,
    zone: i[t.region.timeZone],
    settled: n === null || r === null ? null : { from: n, through: r },
    next: e.nextDue,
  };
}
function vn(e, { words: t }) {
  let { moment: n } = t.card,
    r = e.cardStatus === `ACTIVE`;
  if (e.instalment === null) return { word: n.paid, sentence: r ? n.staysActive : n.staysSuspended };
  let { through: i, of: a } = e.instalment;
  return { word: n.stage(i, a), sentence: r ? n.staysActive : n.afterStage(a) };
}
function yn(e, t, n) {
  let { language: r, words: i } = n,
    { spoken: a, moment: o } = i.card,
    s = e.cardStatus === `ACTIVE` && e.previousCardStatus !== `ACTIVE`,
    { covered: c, of: l } = e.membersCovered ?? { covered: 0, of: 0 },
    u = [
      a.received(hn(r, e.amount), i.common.channels[e.channel].toLowerCase()),
      ...(e.reference === null ? [] : [a.reference(e.reference)]),
    ];
  if (!s) {
    let { word: t, sentence: r } = vn(e, n);
    return { kind: `receipt`, word: t, sentence: r, people: [], spoken: [`${t}.`, r, ...u].join(` `) };
  }
  let d = W(t)?.name ?? t.label;
  return {
    kind: `door`,
    word: i.common.status.ACTIVE,
    sentence: o.again(c, l),
    people: gn(t).map((e) => e.name),
    spoken: [a.active(d, hn(r, c), hn(r, l)), ...u].join(` `),
  };
}
var bn = e((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    function t(e, t) {
      if (!(e instanceof t)) throw TypeError(`Cannot call a class as a function`);
    }
    e.default = function e(n, r) {
      (t(this, e), (this.data = n), (this.text = r.text || n), (this.options = r));
    };
  }),
  G = e((e) => {
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
  K = e((e) => {
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
      r = G();
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
  xn = e((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = G(),
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
  Sn = e((e) => {
    Object.defineProperty(e, '__esModule', { value: !0 });
    var t = r(K()),
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
  Cn = e((e) => {
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
      n = i(K()),
      r = G();
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
  wn = e((e) => {
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
      n = i(K()),
      r = G();
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
  Tn = e((e) => {
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
      n = i(K()),
      r = G();
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
  En = c(
    e((e) => {
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
  return (0, D.jsx)(`svg`, {
    className: Dn.bars,
    viewBox: `-10 0 ${r + 20} 60`,
    preserveAspectRatio: `none`,
    shapeRendering: `crispEdges`,
    role: `img`,
    'aria-label': t,
    children: (0, D.jsx)(`path`, { d: n, fill: `#000` }),
  });
}
function An({ text: e, what: t, children: n, ...r }) {
  let { common: i } = h().words,
    a = _e(),
    o = async () => {
      (await navigator.clipboard.writeText(e), a(i.copied(t)));
    };
  return (0, D.jsxs)(v, {
    ...r,
    onClick: () => void o(),
    children: [
      (0, D.jsx)(y, { name: `copy` }),
      n ?? (0, D.jsxs)(`span`, { className: `unseen`, children: [i.copy, ` `, t] }),
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
  J = 40,
  Un = 10,
  Wn = [
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
  Gn = [
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
  Kn = class {
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
      for (let e = 0; e <= 5; e++) this.setFunctionModule(8, e, X(r, e));
      (this.setFunctionModule(8, 7, X(r, 6)),
        this.setFunctionModule(8, 8, X(r, 7)),
        this.setFunctionModule(7, 8, X(r, 8)));
      for (let e = 9; e < 15; e++) this.setFunctionModule(14 - e, 8, X(r, e));
      for (let e = 0; e < 8; e++) this.setFunctionModule(this.size - 1 - e, 8, X(r, e));
      for (let e = 8; e < 15; e++) this.setFunctionModule(8, this.size - 15 + e, X(r, e));
      this.setFunctionModule(8, this.size - 8, !0);
    }
    drawVersion() {
      if (this.version < 7) return;
      let e = this.version;
      for (let t = 0; t < 12; t++) e = (e << 1) ^ ((e >>> 11) * 7973);
      let t = (this.version << 12) | e;
      for (let e = 0; e < 18; e++) {
        let n = X(t, e),
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
      if (e.length !== sr(t, n)) throw RangeError(`Invalid argument`);
      let r = Gn[n[0]][t],
        i = Wn[n[0]][t],
        a = Math.floor(or(t) / 8),
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
      if (e.length !== Math.floor(or(this.version) / 8)) throw RangeError(`Invalid argument`);
      let t = 0;
      for (let n = this.size - 1; n >= 1; n -= 2) {
        n === 6 && (n = 5);
        for (let r = 0; r < this.size; r++)
          for (let i = 0; i < 2; i++) {
            let a = n - i,
              o = (n + 1) & 2 ? r : this.size - 1 - r;
            !this.types[o][a] && t < e.length * 8 && ((this.modules[o][a] = X(e[t >>> 3], 7 - (t & 7))), t++);
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
              n || (e += this.finderPenaltyCountPatterns(i) * J),
              (n = this.modules[t][a]),
              (r = 1));
        e += this.finderPenaltyTerminateAndCount(n, r, i) * J;
      }
      for (let t = 0; t < this.size; t++) {
        let n = !1,
          r = 0,
          i = [0, 0, 0, 0, 0, 0, 0];
        for (let a = 0; a < this.size; a++)
          this.modules[a][t] === n
            ? (r++, r === 5 ? (e += Vn) : r > 5 && e++)
            : (this.finderPenaltyAddHistory(r, i),
              n || (e += this.finderPenaltyCountPatterns(i) * J),
              (n = this.modules[a][t]),
              (r = 1));
        e += this.finderPenaltyTerminateAndCount(n, r, i) * J;
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
      return ((e += r * Un), e);
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
function Y(e, t, n) {
  if (t < 0 || t > 31 || e >>> t) throw RangeError(`Value out of range`);
  for (let r = t - 1; r >= 0; r--) n.push((e >>> r) & 1);
}
function X(e, t) {
  return !!((e >>> t) & 1);
}
var qn = class {
    constructor(e, t, n) {
      if (((this.mode = e), (this.numChars = t), (this.bitData = n), t < 0)) throw RangeError(`Invalid argument`);
      this.bitData = n.slice();
    }
    getData() {
      return this.bitData.slice();
    }
  },
  Jn = [1, 10, 12, 14],
  Yn = [2, 9, 11, 13],
  Xn = [4, 8, 16, 16];
function Zn(e, t) {
  return e[Math.floor((t + 7) / 17) + 1];
}
function Qn(e) {
  let t = [];
  for (let n of e) Y(n, 8, t);
  return new qn(Xn, e.length, t);
}
function $n(e) {
  if (!nr(e)) throw RangeError(`String contains non-numeric characters`);
  let t = [];
  for (let n = 0; n < e.length;) {
    let r = Math.min(e.length - n, 3);
    (Y(Number.parseInt(e.substring(n, n + r), 10), r * 3 + 1, t), (n += r));
  }
  return new qn(Jn, e.length, t);
}
function er(e) {
  if (!rr(e)) throw RangeError(`String contains unencodable characters in alphanumeric mode`);
  let t = [],
    n = 0;
  for (; n + 2 <= e.length; n += 2) {
    let r = Rn.indexOf(e.charAt(n)) * 45;
    ((r += Rn.indexOf(e.charAt(n + 1))), Y(r, 11, t));
  }
  return (n < e.length && Y(Rn.indexOf(e.charAt(n)), 6, t), new qn(Yn, e.length, t));
}
function tr(e) {
  return e === `` ? [] : nr(e) ? [$n(e)] : rr(e) ? [er(e)] : [Qn(ar(e))];
}
function nr(e) {
  return In.test(e);
}
function rr(e) {
  return Ln.test(e);
}
function ir(e, t) {
  let n = 0;
  for (let r of e) {
    let e = Zn(r.mode, t);
    if (r.numChars >= 1 << e) return 1 / 0;
    n += 4 + e + r.bitData.length;
  }
  return n;
}
function ar(e) {
  e = encodeURI(e);
  let t = [];
  for (let n = 0; n < e.length; n++)
    e.charAt(n) === `%` ? (t.push(Number.parseInt(e.substring(n + 1, n + 3), 16)), (n += 2)) : t.push(e.charCodeAt(n));
  return t;
}
function or(e) {
  if (e < zn || e > Bn) throw RangeError(`Version number out of range`);
  let t = (16 * e + 128) * e + 64;
  if (e >= 2) {
    let n = Math.floor(e / 7) + 2;
    ((t -= (25 * n - 10) * n - 55), e >= 7 && (t -= 36));
  }
  return t;
}
function sr(e, t) {
  return Math.floor(or(e) / 8) - Wn[t[0]][e] * Gn[t[0]][e];
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
    let n = sr(o, t) * 8,
      i = ir(e, o);
    if (i <= n) {
      s = i;
      break;
    }
    if (o >= r) throw RangeError(`Data too long`);
  }
  for (let e of [Mn, Nn, Pn]) a && s <= sr(o, e) * 8 && (t = e);
  let c = [];
  for (let t of e) {
    (Y(t.mode[0], 4, c), Y(t.numChars, Zn(t.mode, o), c));
    for (let e of t.getData()) c.push(e);
  }
  let l = sr(o, t) * 8;
  (Y(0, Math.min(4, l - c.length), c), Y(0, (8 - (c.length % 8)) % 8, c));
  for (let e = 236; c.length < l; e ^= 253) Y(e, 8, c);
  let u = Array.from({ length: Math.ceil(c.length / 8) }, () => 0);
  return (c.forEach((e, t) => (u[t >>> 3] |= e << (7 - (t & 7)))), new Kn(o, t, u, i));
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
    c = typeof e == `string` ? tr(e) : Array.isArray(e) ? [Qn(e)] : void 0;
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
  return (0, D.jsx)(`svg`, {
    className: Dn.qr,
    viewBox: `0 0 ${i} ${i}`,
    width: n,
    height: n,
    shapeRendering: `crispEdges`,
    role: `img`,
    'aria-label': t,
    children: (0, D.jsx)(`path`, { d: a, fill: `#000` }),
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
  let { ways: t } = h().words.card;
  return (0, D.jsxs)(D.Fragment, {
    children: [
      e.map(({ bank: e, number: n }) =>
        (0, D.jsxs)(
          `div`,
          {
            className: Z.account,
            children: [
              (0, D.jsxs)(`div`, {
                children: [
                  (0, D.jsx)(`p`, { className: `second small`, children: t.banks[e] }),
                  (0, D.jsx)(`div`, { className: Z.digits, children: a(n) }),
                ],
              }),
              (0, D.jsx)(An, { text: n, what: t.account(t.banks[e]) }),
            ],
          },
          n,
        ),
      ),
      (0, D.jsx)(`p`, { className: `second small`, children: t.atBank }),
    ],
  });
}
function gr({ code: e, amount: t, expiresAt: n, chainName: r, zone: i }) {
  let { words: o, format: s } = h(),
    { ways: c } = o.card;
  return (0, D.jsxs)(`div`, {
    className: Z.code,
    children: [
      (0, D.jsxs)(`div`, {
        className: Z.sheet,
        children: [
          (0, D.jsx)(kn, { digits: e, label: c.barcode(e) }),
          (0, D.jsx)(`div`, { className: Z.typed, children: a(e) }),
        ],
      }),
      (0, D.jsx)(An, { text: e, what: c.code, wide: !0, size: `big`, children: c.copyCode }),
      (0, D.jsxs)(`div`, {
        className: Z.how,
        children: [
          (0, D.jsx)(mr, { text: e, label: c.qr }),
          (0, D.jsxs)(`ol`, {
            children: [
              (0, D.jsx)(`li`, { children: c.toTill(r) }),
              (0, D.jsx)(`li`, { children: c.showCode(s.rupiah(t)) }),
              (0, D.jsx)(`li`, { children: c.validUntil(s.day(n, i), s.timeWithZone(n, i)) }),
            ],
          }),
        ],
      }),
    ],
  });
}
function _r({ codes: e, zone: t, chains: n, onAsk: r, unavailable: i, refusal: a }) {
  let { ways: o } = h().words.card;
  return (0, D.jsxs)(D.Fragment, {
    children: [
      e.map((e) => (0, D.jsx)(gr, { ...e, zone: t }, e.code)),
      e.length === 0 && (0, D.jsx)(`p`, { className: `second`, children: o.noCode }),
      a !== void 0 && (0, D.jsx)(`p`, { role: `alert`, className: Z.refusal, children: a }),
      n.map(({ code: e, name: t }) =>
        (0, D.jsxs)(
          v,
          {
            wide: !0,
            size: `big`,
            unavailable: i,
            onClick: () => r(e),
            children: [(0, D.jsx)(y, { name: `shop` }), o.ask(t)],
          },
          e,
        ),
      ),
    ],
  });
}
function vr(e) {
  let { ways: t } = h().words.card,
    [n, r] = (0, C.useState)(`bank`);
  return (0, D.jsxs)(`section`, {
    className: Z.ways,
    children: [
      (0, D.jsx)(`h2`, { children: t.title }),
      (0, D.jsx)(ye, {
        label: t.title,
        segments: [
          { key: `bank`, word: t.bankAndAtm },
          { key: `minimarket`, word: t.minimarket },
        ],
        chosen: n,
        onChoose: r,
        children: n === `bank` ? (0, D.jsx)(hr, { accounts: e.accounts }) : (0, D.jsx)(_r, { ...e }),
      }),
      (0, D.jsxs)(ve, {
        icon: `shield`,
        tone: `warning`,
        children: [(0, D.jsx)(`b`, { children: t.neverCash }), ` `, t.paysItself],
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
  let { ways: r } = h().words.card,
    a = b() === `offline`,
    [{ fetching: o, data: s }, c] = ce(yr),
    l = e.paymentCodes.filter(({ state: e }) => e === `OPEN`),
    u = s?.issuePaymentCode,
    d = async (t) => {
      (await c({ family: e.id, chain: t }), n());
    };
  return (0, D.jsx)(vr, {
    accounts: e.virtualAccounts,
    codes: l.map(({ chain: e, ...t }) => ({ ...t, chainName: e.name })),
    zone: i[e.region.timeZone],
    chains: t.filter(({ code: e }) => l.every(({ chain: t }) => t.code !== e)),
    onAsk: (e) => void d(e),
    unavailable: a ? r.needsSignal : o ? r.asking : void 0,
    refusal: u && `message` in u ? u.message : void 0,
  });
}
function xr({ family: e }) {
  let { words: t, format: n } = h(),
    { door: r } = t.cadre,
    { arrears: i } = e,
    a = i.stageDue,
    o = i.months.find(({ isCurrent: e }) => e),
    s = new Set(i.months.filter(({ isCurrent: e }) => !e).map(({ month: e }) => e)).size,
    c = i.monthsInArrears - s,
    l =
      a === null
        ? { REACTIVATES: r.payOnce, BEGINS_COVER: r.payFirst, KEEPS_ACTIVE: r.payToStay }[i.achieves]
        : r.payStage(a.stage, a.of);
  return (0, D.jsxs)(`section`, {
    className: N.owed,
    children: [
      (0, D.jsx)(`h2`, { children: l ?? r.payOnce }),
      (0, D.jsx)(`div`, { className: N.sum, children: n.rupiah(i.dueNow) }),
      (0, D.jsx)(`p`, {
        className: `second`,
        children: a === null ? r.what(s, o !== void 0, gn(e).length) : r.stageBy(n.date(a.dueBy)),
      }),
      a === null && c > 0 && (0, D.jsx)(`p`, { className: `muted small`, children: r.unbilled(c) }),
      a === null && (0, D.jsx)(cn, { months: i.months, credit: e.credit }),
    ],
  });
}
function Sr({ family: e }) {
  let { words: t } = h(),
    { door: n } = t.cadre;
  return (0, D.jsxs)(`section`, {
    className: N.people,
    children: [
      (0, D.jsx)(`h2`, { children: n.members }),
      (0, D.jsx)(`ul`, {
        className: N.list,
        children: gn(e).map(({ id: e, name: r, relation: i, cardStatus: a }) =>
          (0, D.jsxs)(
            `li`,
            {
              className: N.person,
              children: [
                (0, D.jsx)(`span`, { className: N.initial, 'aria-hidden': `true`, children: r[0] }),
                (0, D.jsxs)(`span`, {
                  children: [
                    (0, D.jsx)(`b`, { children: r }),
                    (0, D.jsx)(`span`, { className: `second small`, children: n.relations[i] }),
                  ],
                }),
                a === `ACTIVE`
                  ? (0, D.jsx)(he, { tone: `good`, icon: `check`, children: t.common.status.ACTIVE })
                  : (0, D.jsx)(he, { icon: `pause`, children: t.common.status[a ?? `SUSPENDED`] }),
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
  let { words: i, format: a } = h(),
    { arrears: o, membersCovered: s, nextDue: c } = t,
    l = W(t),
    u = {
      ACTIVE: i.card.covered(s.covered, s.of),
      SUSPENDED: o.suspendedSince === null ? `` : i.card.since(a.date(o.suspendedSince)),
      AWAITING_FIRST_PREMIUM: i.card.awaiting,
    }[o.status];
  return (0, D.jsxs)(D.Fragment, {
    children: [
      (0, D.jsx)(ln, {
        ref: e,
        status: o.status,
        detail: u,
        careClass: t.careClass,
        holder: l?.name ?? t.label,
        cardNumber: l?.cardNumber ?? ``,
      }),
      o.dueNow > 0
        ? (0, D.jsxs)(D.Fragment, {
            children: [(0, D.jsx)(xr, { family: t }), (0, D.jsx)(br, { family: t, chains: n, onChanged: r })],
          })
        : (0, D.jsxs)(`p`, {
            className: N.settled,
            children: [
              i.cadre.door.settled,
              ` `,
              c !== null && i.cadre.door.nextDue(a.rupiah(c.amount), a.date(c.dueDate)),
            ],
          }),
      (0, D.jsx)(Sr, { family: t }),
    ],
  });
}
function wr(e, t) {
  let { away: n } = O(),
    [r, i] = (0, C.useState)(null);
  return (
    r === null && t && e?.liveCursor && i(e.liveCursor),
    (0, C.useEffect)(() => {
      t && e !== void 0 && (e.liveCursor !== null && n.note(e.liveCursor), e.viewer !== null && At(e.viewer.now));
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
  let { data: r, ...i } = A({ name: Er(e), query: Tr, variables: { id: e } }),
    { cursor: a, note: o } = wr(r, i.isFresh),
    s = { variables: { family: e, after: a }, pause: a === null };
  return (
    le({ query: De, ...s }, (e, n) => (o(n.paymentConfirmed.cursor), t(n.paymentConfirmed), n)),
    le({ query: be, ...s }, (e, t) => {
      let { cardStatusChanged: r } = t;
      return (o(r.cursor), (r.paymentId === null || r.cardStatus !== `ACTIVE`) && n(r.cardStatus), t);
    }),
    { ...i, family: r?.family, chains: r?.minimarketChains ?? [] }
  );
}
var Or = 1500;
function kr(e, t) {
  let [n, r] = (0, C.useState)(e),
    i = n ? n.arrears.status !== `ACTIVE` && e?.arrears.status === `ACTIVE` : !1;
  return (
    !i && n !== e && r(e),
    (0, C.useEffect)(() => {
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
  let { words: n } = h(),
    { session: r } = ne(),
    [{ fetching: i, data: a, error: o }, s] = ce(xe);
  if (r.persona === null) return null;
  let c = e.paymentCodes.find(({ state: e }) => e === `OPEN`)?.code,
    l = (t) => {
      let n = t === `MINIMARKET` && c !== void 0 ? { accountNumber: c } : { familyId: e.id };
      s({ input: { channel: t, reference: jr(), ...n } });
    },
    u = i ? n.cadre.door.paying : void 0,
    d = a?.payBill,
    f = o?.message ?? (d && `message` in d ? d.message : void 0),
    p = f !== void 0 && (0, D.jsx)(`p`, { role: `alert`, children: f });
  return t === `here`
    ? (0, D.jsxs)(D.Fragment, {
        children: [
          (0, D.jsxs)(`button`, {
            type: `button`,
            className: N.try,
            'aria-disabled': i || void 0,
            onClick: () => !i && l(c === void 0 ? `BANK` : `MINIMARKET`),
            children: [(0, D.jsx)(y, { name: `bolt`, size: 16 }), n.cadre.door.tryPaying],
          }),
          p,
        ],
      })
    : (0, D.jsxs)(`div`, {
        className: N.tries,
        children: [
          Ar.map((e) =>
            (0, D.jsxs)(
              v,
              {
                size: `big`,
                kind: e === `BANK` ? `primary` : `plain`,
                unavailable: u,
                onClick: () => l(e),
                children: [(0, D.jsx)(y, { name: `bolt` }), n.cadre.door.tryPaying, `: `, n.common.channels[e]],
              },
              e,
            ),
          ),
          p,
        ],
      });
}
var Nr = { link: `FF2KbW_link`, primary: `FF2KbW_primary` };
function Pr({ href: e, kind: t = `plain`, children: n }) {
  return (0, D.jsx)(d, { href: e, className: `${Nr.link} ${t === `primary` ? Nr.primary : ``}`, children: n });
}
function Fr({ family: e, at: t }) {
  let { words: n, format: r } = h(),
    { door: a } = n.cadre,
    o = b() === `connected`;
  return (0, D.jsxs)(`div`, {
    className: N.waiting,
    children: [
      (0, D.jsxs)(`div`, {
        className: N.state,
        children: [
          (0, D.jsx)(`span`, { className: `${N.dot} ${o ? `` : N.off}` }),
          (0, D.jsxs)(`p`, {
            children: [
              (0, D.jsx)(`b`, { children: o ? a.waiting : a.offline }),
              (0, D.jsx)(`span`, {
                className: `second small`,
                children: o || t === null ? a.turnsItself : a.updated(r.time(new Date(t), i[e.region.timeZone])),
              }),
            ],
          }),
          (0, D.jsx)(Mr, { family: e, look: `here` }),
        ],
      }),
      (0, D.jsxs)(`div`, {
        className: N.acts,
        children: [
          (0, D.jsxs)(Pr, { href: `${L(e.id)}/janji`, children: [(0, D.jsx)(y, { name: `calendar` }), a.promise] }),
          (0, D.jsxs)(Pr, { href: `${L(e.id)}/hasil`, children: [(0, D.jsx)(y, { name: `house` }), a.otherOutcome] }),
        ],
      }),
    ],
  });
}
function Ir({ id: e }) {
  let t = h(),
    { door: n } = t.words.cadre,
    r = _e(),
    a = (0, C.useRef)(null),
    [o, s] = (0, C.useState)(null),
    {
      family: c,
      chains: l,
      at: u,
      isFresh: f,
      error: p,
      reload: m,
    } = Dr(e, { onPaid: s, onTurn: (e) => e === `SUSPENDED` && r(n.turnedSuspended, `assertive`) }),
    [g, _] = kr(c, o !== null),
    ee = () => {
      (s(null), _());
    },
    te =
      o !== null &&
      c &&
      (0, D.jsx)(nn, { ...yn(o, c, t), over: a, receipt: (0, D.jsx)(an, { ..._n(o, c) }), onDismiss: ee }, o.paymentId);
  c && Nt(i[c.region.timeZone]);
  let v = g && g.arrears.dueNow > 0;
  return (0, D.jsxs)(P, {
    section: `family`,
    title: n.title,
    back: `/kader`,
    at: u,
    isFresh: f,
    cover: te || null,
    beside: v ? (0, D.jsx)(Mr, { family: g, look: `beside` }) : void 0,
    children: [
      p !== void 0 && (0, D.jsx)(me, { error: p, onRetry: m }),
      p === void 0 && c === void 0 && (0, D.jsx)(x, { lines: 6 }),
      c === null &&
        (0, D.jsx)(S, {
          icon: `users`,
          title: n.notFound,
          reason: n.notFoundReason,
          action: (0, D.jsx)(d, { href: `/kader`, children: n.toTasks }),
        }),
      g && (0, D.jsx)(Cr, { ref: a, family: g, chains: l, onChanged: m }),
      v && (0, D.jsx)(Fr, { family: g, at: u }),
    ],
  });
}
function Lr() {
  (0, C.useEffect)(() => {
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
  let { me: e } = h().words.cadre,
    t = k().filter(({ state: e }) => e === `waiting`).length,
    { signOut: n } = ne(),
    { data: r, at: i, isFresh: a } = A({ name: `tasks`, query: Rr, variables: {} });
  return (0, D.jsxs)(P, {
    section: `me`,
    title: e.title,
    at: i,
    isFresh: a,
    children: [
      (0, D.jsx)(`div`, { className: R.day, children: (0, D.jsx)(`h2`, { children: r?.viewer?.name ?? e.title }) }),
      (0, D.jsx)(ve, { icon: `phone`, children: e.install }),
      (0, D.jsxs)(`section`, {
        children: [
          (0, D.jsx)(`div`, { className: R.head, children: (0, D.jsx)(`h2`, { children: e.kept }) }),
          (0, D.jsx)(`p`, { className: `second`, children: e.keptReason }),
          t > 0 && (0, D.jsx)(`p`, { className: R.remark, children: e.wipeWaits(t) }),
          (0, D.jsx)(v, { kind: `danger`, wide: !0, size: `big`, onClick: () => void n(), children: e.wipe }),
        ],
      }),
    ],
  });
}
var Br = { acts: `IqwZCW_acts`, item: `IqwZCW_item` };
function Vr({ icon: e, title: t, time: n, about: r, state: i, children: a }) {
  return (0, D.jsxs)(`li`, {
    className: Br.item,
    children: [
      (0, D.jsx)(y, { name: e }),
      (0, D.jsx)(`b`, { children: t }),
      (0, D.jsx)(`span`, { className: `number second small`, children: n }),
      (0, D.jsx)(`p`, { children: r }),
      i !== void 0 && (0, D.jsx)(`p`, { children: i }),
      a !== void 0 && (0, D.jsx)(`div`, { className: Br.acts, children: a }),
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
  let t = h(),
    { queue: n } = t.words.cadre,
    { queue: r } = O(),
    { icon: i, tone: a } = Ur[e.state],
    o = { waiting: n.waits, sent: n.sent, refused: n.mend }[e.state];
  return (0, D.jsx)(Vr, {
    icon: i,
    title: Hr(e, t),
    time: t.format.time(e.visitedAt, Pt()),
    about: e.label,
    state: (0, D.jsxs)(D.Fragment, { children: [(0, D.jsx)(he, { tone: a, icon: i, children: o }), ` `, e.refusal] }),
    children:
      e.state === `refused` &&
      (0, D.jsxs)(D.Fragment, {
        children: [
          (0, D.jsx)(d, { href: L(e.familyId), children: n.recordAgain }),
          (0, D.jsx)(v, { kind: `quiet`, onClick: () => void r.drop(e.id), children: n.discard }),
        ],
      }),
  });
}
function Gr({ missed: e }) {
  let { words: t, format: n } = h(),
    { queue: r } = t.cadre;
  return (0, D.jsxs)(`section`, {
    children: [
      (0, D.jsxs)(`div`, {
        className: R.head,
        children: [
          (0, D.jsx)(`h2`, { children: r.happened }),
          (0, D.jsx)(`span`, { className: `muted small`, children: e.length }),
        ],
      }),
      (0, D.jsx)(`ul`, {
        className: R.list,
        children: e.map((e) => {
          let i = e.cardStatus === `ACTIVE` && e.previousCardStatus !== `ACTIVE`;
          return (0, D.jsx)(
            Vr,
            {
              icon: i ? `check` : `document`,
              title: i ? r.active : r.paid,
              time: n.time(e.paidAt, Pt()),
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
  let { queue: e } = h().words.cadre,
    { send: t } = O(),
    n = b() === `connected`,
    [r, i] = (0, C.useState)(!1),
    a = async () => {
      (i(!0), await t(), i(!1));
    };
  return (0, D.jsxs)(v, {
    wide: !0,
    size: `big`,
    unavailable: r ? e.sending : n ? void 0 : e.waits,
    onClick: () => void a(),
    children: [(0, D.jsx)(y, { name: `sync` }), e.sendNow],
  });
}
function qr() {
  let { queue: e } = h().words.cadre,
    { back: t } = O(),
    n = k(),
    r = (e) => n.filter((t) => t.state === e),
    [i, a, o] = [r(`waiting`), r(`refused`), r(`sent`)],
    s = [
      { title: e.mend, list: a },
      { title: e.waits, list: i },
      { title: e.sentList, list: o },
    ].filter(({ list: e }) => e.length > 0);
  return (0, D.jsxs)(P, {
    section: `queue`,
    title: e.title,
    children: [
      (0, D.jsx)(`div`, {
        className: R.day,
        children: (0, D.jsx)(`h2`, { children: i.length > 0 ? e.waiting(i.length) : e.allSent }),
      }),
      i.length > 0 && (0, D.jsx)(Kr, {}),
      t !== null && t.missed.length > 0 && (0, D.jsx)(Gr, { missed: t.missed }),
      s.map(({ title: e, list: t }) =>
        (0, D.jsxs)(
          `section`,
          {
            children: [
              (0, D.jsxs)(`div`, {
                className: R.head,
                children: [
                  (0, D.jsx)(`h2`, { children: e }),
                  (0, D.jsx)(`span`, { className: `muted small`, children: t.length }),
                ],
              }),
              (0, D.jsx)(`ul`, { className: R.list, children: t.map((e) => (0, D.jsx)(Wr, { visit: e }, e.id)) }),
            ],
          },
          e,
        ),
      ),
      n.length === 0 && (0, D.jsx)(S, { title: e.empty, reason: e.emptyReason }),
    ],
  });
}
var Jr = { check: `Qn7a2G_check`, form: `Qn7a2G_form`, recorded: `Qn7a2G_recorded`, sum: `Qn7a2G_sum` },
  Yr = 1e3;
function Xr({ question: e, label: t, save: n, missing: r, onSave: i, children: a }) {
  let { record: o } = h().words.cadre,
    [s, c] = (0, C.useState)(``),
    [l, u] = (0, C.useState)(!0),
    [d, f] = (0, C.useState)(!1),
    p = d ? o.saving : r(s),
    m = async () => {
      p === void 0 && (f(!0), await i(s, l));
    };
  return (0, D.jsxs)(`form`, {
    className: Jr.form,
    onSubmit: (e) => {
      (e.preventDefault(), m());
    },
    children: [
      (0, D.jsxs)(`div`, {
        children: [(0, D.jsx)(`h2`, { children: e }), (0, D.jsx)(`p`, { className: `second`, children: t })],
      }),
      a,
      (0, D.jsx)(fe, {
        label: `${o.note} (${o.optional})`,
        maxLength: Yr,
        rows: 3,
        placeholder: o.noteExample,
        value: s,
        onChange: (e) => c(e.target.value),
      }),
      (0, D.jsxs)(`label`, {
        className: Jr.check,
        children: [
          (0, D.jsx)(`input`, { type: `checkbox`, checked: l, onChange: (e) => u(e.target.checked) }),
          o.position,
        ],
      }),
      (0, D.jsx)(v, { type: `submit`, kind: `primary`, size: `big`, wide: !0, unavailable: p, children: n }),
      p !== void 0 && !d && (0, D.jsx)(`p`, { className: `second small`, children: p }),
      (0, D.jsx)(`p`, { className: `second small`, children: o.keptFirst }),
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
  let { owner: e, queue: t, send: n } = O();
  return async ({ family: r, outcome: i, promise: a, note: o, withPosition: s }) => {
    let c = `Visit_${Oe()}`,
      l = jt().toISOString(),
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
  (0, C.useEffect)(() => {
    let t = ({ key: t, target: n, ctrlKey: r, metaKey: i, altKey: a }) => {
      let o = ei[Number(t) - 1],
        s = n instanceof HTMLTextAreaElement;
      o === void 0 || s || r || i || a || e(o);
    };
    return (addEventListener(`keydown`, t), () => removeEventListener(`keydown`, t));
  }, [e]);
}
function ni({ family: e, onSaved: t }) {
  let { record: n, outcomes: r } = h().words.cadre,
    i = $r(),
    [a, o] = (0, C.useState)(`NOT_AT_HOME`);
  return (
    ti(o),
    (0, D.jsxs)(Xr, {
      question: n.outcomeQuestion,
      label: W(e)?.name ?? e.label,
      save: n.save,
      missing: (e) => (a === `OTHER` && e.trim() === `` ? n.needsNote : void 0),
      onSave: async (n, r) => t(await i({ family: e, outcome: a, promise: null, note: n, withPosition: r })),
      children: [
        (0, D.jsx)(Se, {
          label: n.outcomeTitle,
          isLabelled: !0,
          choices: ei.map((e, t) => ({ value: e, text: `${t + 1}. ${r[e]}` })),
          value: a,
          onChange: o,
        }),
        (0, D.jsx)(`p`, { className: `muted small`, children: n.keys }),
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
  let [{ data: n }] = se({ query: Ee, variables: { id: e.id, on: t ?? `` }, pause: t === null }),
    r = t === null ? void 0 : n?.family?.arrears.dueNow;
  return { amount: r ?? e.arrears.dueNow, isKnown: r !== void 0 };
}
function si({ family: e, sum: t }) {
  let { words: n, format: r } = h(),
    { record: i } = n.cadre,
    a = t.amount - e.arrears.dueNow,
    o = t.isKnown ? (a > 0 ? i.moreSum(r.rupiah(a)) : i.sameSum) : i.sumLater;
  return (0, D.jsxs)(`div`, {
    className: Jr.sum,
    'aria-live': `polite`,
    children: [
      (0, D.jsx)(`p`, { className: `second`, children: i.sumOnDay }),
      (0, D.jsx)(`b`, { children: r.rupiah(t.amount) }),
      (0, D.jsx)(`p`, { className: `second small`, children: o }),
    ],
  });
}
function ci({ family: e, onSaved: t }) {
  let { words: n, format: r } = h(),
    { record: a } = n.cadre,
    o = $r(),
    s = Ft(i[e.region.timeZone]),
    c = ai(s),
    [l, u] = (0, C.useState)(c[1] ?? s),
    [d, f] = (0, C.useState)(Ce),
    p = l === `other` ? we(d) : l,
    m = oi(e, p !== null && p >= s ? p : null),
    g = (e, t) => [a.today, a.tomorrow][t] ?? r.day(`${e}T12:00:00Z`, `UTC`),
    _ = p === null ? a.noDay : p < s ? a.dayPassed : m.amount <= 0 ? a.nothingDue : void 0;
  return (0, D.jsxs)(Xr, {
    question: a.promiseQuestion,
    label: W(e)?.name ?? e.label,
    save: a.savePromise,
    missing: () => _,
    onSave: async (n, r) => {
      if (p === null) return;
      let i = { amount: m.amount, promisedFor: p };
      t(await o({ family: e, outcome: `PROMISED_TO_PAY`, promise: i, note: n, withPosition: r }));
    },
    children: [
      (0, D.jsx)(Se, {
        label: a.promiseDay,
        isLabelled: !0,
        abreast: !0,
        choices: [...c.map((e, t) => ({ value: e, text: g(e, t) })), { value: `other`, text: a.otherDay }],
        value: l,
        onChange: u,
      }),
      l === `other` &&
        (0, D.jsx)(Te, { label: a.otherDay, value: d, onChange: f, error: d.year.length === 4 ? _ : void 0 }),
      (0, D.jsx)(si, { family: e, sum: m }),
    ],
  });
}
function li({ id: e }) {
  let t = h(),
    { record: n } = t.words.cadre,
    r = (0, C.useRef)(null),
    i = k().find((t) => t.id === e);
  if (((0, C.useEffect)(() => r.current?.focus(), []), i === void 0)) return null;
  let a = { sent: n.sent, waiting: n.waits, refused: n.refused }[i.state];
  return (0, D.jsxs)(`div`, {
    className: Jr.recorded,
    children: [
      (0, D.jsx)(y, { name: i.state === `sent` ? `send` : i.state === `waiting` ? `clock` : `alert`, size: 32 }),
      (0, D.jsx)(`h2`, { ref: r, tabIndex: -1, children: n.saved }),
      (0, D.jsxs)(`p`, { children: [(0, D.jsx)(`b`, { children: Hr(i, t) }), (0, D.jsx)(`br`, {}), i.label] }),
      (0, D.jsx)(`p`, { role: `status`, className: `second`, children: a }),
      (0, D.jsx)(Pr, { href: `/kader`, kind: `primary`, children: n.toNext }),
      (0, D.jsx)(Pr, { href: `/kader/antrean`, children: n.toQueue }),
    ],
  });
}
function ui({ id: e, kind: t }) {
  let { record: n } = h().words.cadre,
    [r, i] = (0, C.useState)(null),
    { data: a, at: o, isFresh: s, error: c, reload: l } = A({ name: Er(e), query: Tr, variables: { id: e } }),
    u = a?.family,
    d = t === `promise` ? ci : ni;
  return (0, D.jsxs)(P, {
    section: `family`,
    title: t === `promise` ? n.promiseTitle : n.outcomeTitle,
    back: L(e),
    at: o,
    isFresh: s,
    children: [
      c !== void 0 && (0, D.jsx)(me, { error: c, onRetry: l }),
      !u && c === void 0 && (0, D.jsx)(x, { lines: 6 }),
      r === null ? u && (0, D.jsx)(d, { family: u, onSaved: i }) : (0, D.jsx)(li, { id: r }),
    ],
  });
}
var $ = { later: `bvFaBq_later`, next: `bvFaBq_next`, route: `bvFaBq_route`, way: `bvFaBq_way` },
  di = { width: 360, height: 132, margin: 24 };
function fi({ stops: e, label: t, caption: n }) {
  let r = e.map(({ x: e, y: t }) => `${e.toFixed(1)},${t.toFixed(1)}`).join(` `);
  return (0, D.jsxs)(`figure`, {
    className: $.route,
    children: [
      (0, D.jsxs)(`svg`, {
        viewBox: `0 0 ${di.width} ${di.height}`,
        role: `img`,
        'aria-label': t,
        children: [
          (0, D.jsx)(`polyline`, { points: r, className: $.way }),
          e.toReversed().map(({ number: t, x: n, y: r }) => {
            let i = t === e[0]?.number;
            return (0, D.jsxs)(
              `g`,
              {
                className: i ? $.next : $.later,
                children: [
                  (0, D.jsx)(`circle`, { cx: n, cy: r, r: i ? 15 : 11 }),
                  (0, D.jsx)(`text`, { x: n, y: r + (i ? 5 : 4), textAnchor: `middle`, children: t }),
                ],
              },
              t,
            );
          }),
        ],
      }),
      (0, D.jsx)(`figcaption`, { children: n }),
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
  let n = ue(),
    { owner: r } = O(),
    i = e !== void 0 && t ? _i(e).join() : ``;
  (0, C.useEffect)(() => {
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
          await at(`${r}/${Er(e.id)}`, t);
        }
      };
    return ((e = setTimeout(() => void t(), hi)), () => clearTimeout(e));
  }, [n, r, i]);
}
function yi({ door: e }) {
  let { words: t, format: n } = h(),
    { day: r } = t.cadre;
  return (0, D.jsxs)(d, {
    href: e.href ?? `/kader`,
    className: R.next,
    children: [
      (0, D.jsxs)(`span`, {
        className: R.top,
        children: [
          (0, D.jsx)(`span`, { children: r.next }),
          (0, D.jsxs)(`span`, {
            className: R.why,
            children: [(0, D.jsx)(y, { name: e.why.icon, size: 16 }), e.why.text],
          }),
        ],
      }),
      (0, D.jsx)(`h3`, { children: e.name }),
      (0, D.jsx)(`p`, { children: e.address }),
      (0, D.jsxs)(`span`, {
        className: R.foot,
        children: [
          (0, D.jsxs)(`span`, {
            children: [
              e.isActive ? t.common.status.ACTIVE : r.toActive,
              (0, D.jsx)(`b`, { children: n.rupiah(e.amount ?? 0) }),
            ],
          }),
          (0, D.jsxs)(`span`, {
            className: R.open,
            children: [r.open, (0, D.jsx)(y, { name: `arrowRight`, size: 16 })],
          }),
        ],
      }),
    ],
  });
}
function bi({ tasks: e }) {
  let { words: t, format: n } = h(),
    { day: r } = t.cadre,
    i = e.visitPlan?.stops ?? [],
    a = i.flatMap(({ position: e, family: t }) => (t?.place ? [{ number: e, place: t.place }] : []));
  if (a.length < 2) return null;
  let o = a.map(({ place: e }) => e),
    s = Wt(o, di),
    c = Ut(o).reduce((e, t) => e + (t ?? 0), 0);
  return (0, D.jsx)(fi, {
    stops: a.flatMap(({ number: e }, t) => {
      let n = s[t];
      return n === void 0 ? [] : [{ number: e, ...n }];
    }),
    label: r.picture(i.length, n.distance(c)),
    caption: (0, D.jsxs)(D.Fragment, {
      children: [(0, D.jsx)(`span`, { children: r.houses(i.length) }), (0, D.jsx)(`span`, { children: n.distance(c) })],
    }),
  });
}
function xi({ tasks: e }) {
  let { words: t, format: n } = h(),
    { day: r } = t.cadre,
    [i, a] = [Yt(e, t), Xt(e, t)],
    [o, ...s] = i,
    c = (e.myDay?.tasks ?? []).filter(({ kind: e }) => e === `PROMISE_DUE`).length,
    l = e.myDay?.date,
    { familiesLeft: u = 0, familiesRestricted: d = 0 } = e.visitPlan ?? {};
  return (0, D.jsxs)(D.Fragment, {
    children: [
      (0, D.jsxs)(`div`, {
        className: R.day,
        children: [
          (0, D.jsx)(`h2`, { children: r.greeting(e.viewer?.name ?? ``) }),
          l !== void 0 &&
            (0, D.jsx)(`p`, { className: `second`, children: r.lead(n.day(`${l}T12:00:00Z`, `UTC`), i.length, c) }),
        ],
      }),
      o === void 0
        ? (0, D.jsx)(S, { icon: `house`, title: r.empty, reason: r.emptyReason })
        : (0, D.jsxs)(D.Fragment, {
            children: [
              (0, D.jsx)(yi, { door: o }),
              (0, D.jsxs)(`div`, {
                className: R.head,
                children: [
                  (0, D.jsx)(`h2`, { children: r.route }),
                  (0, D.jsx)(`span`, { className: `muted small`, children: r.order }),
                ],
              }),
              (0, D.jsx)(bi, { tasks: e }),
              (0, D.jsx)(`ul`, { className: R.list, children: s.map((e) => (0, D.jsx)(Tt, { ...e }, e.number)) }),
              u > 0 && (0, D.jsx)(`p`, { className: R.remark, children: r.left(u) }),
              d > 0 && (0, D.jsx)(`p`, { className: R.remark, children: r.restricted(d) }),
            ],
          }),
      a.length > 0 &&
        (0, D.jsxs)(D.Fragment, {
          children: [
            (0, D.jsxs)(`div`, {
              className: R.head,
              children: [
                (0, D.jsx)(`h2`, { children: r.others }),
                (0, D.jsx)(`span`, { className: `muted small`, children: a.length }),
              ],
            }),
            (0, D.jsx)(`ul`, {
              className: R.list,
              children: a.map((e, t) => (0, D.jsx)(Tt, { ...e }, `${e.href}${t}`)),
            }),
          ],
        }),
    ],
  });
}
function Si({ cursor: e, note: t }) {
  let { day: n } = h().words.cadre,
    r = _e();
  le({ query: De, variables: { after: e }, pause: e === null }, (e, i) => {
    let { cardStatus: a, previousCardStatus: o, family: s } = i.paymentConfirmed;
    return (
      t(i.paymentConfirmed.cursor), a === `ACTIVE` && o !== `ACTIVE` && s !== null && r(n.turnedActive(I(s.label))), i
    );
  });
}
function Ci() {
  let { day: e } = h().words.cadre,
    { data: t, at: n, isFresh: r, error: a, reload: o } = A({ name: `tasks`, query: Rr, variables: {} });
  (Si(wr(t, r)), vi(t, r));
  let s = t?.visitPlan?.stops.find(({ family: e }) => e !== null)?.family?.region.timeZone;
  s !== void 0 && Nt(i[s]);
  let c = k().filter(({ state: e }) => e === `sent`).length;
  return (
    (0, C.useEffect)(() => {
      c > 0 && o();
    }, [c]),
    (0, D.jsxs)(P, {
      section: `tasks`,
      title: e.title,
      at: n,
      isFresh: r,
      children: [
        t !== void 0 && (0, D.jsx)(xi, { tasks: t }),
        a !== void 0 && (0, D.jsx)(me, { error: a, onRetry: o }),
        t === void 0 && a === void 0 && (0, D.jsx)(x, { lines: 7 }),
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
  let e = ue(),
    t = b(),
    [n, r] = (0, C.useState)(!1);
  return (
    (0, C.useEffect)(() => {
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
    { ended: n } = h().words.cadre;
  return (
    (0, C.useEffect)(() => {
      t && g();
    }, [t]),
    t
      ? (0, D.jsx)(te, {
          children: (0, D.jsxs)(`div`, {
            className: `stack`,
            role: `alert`,
            children: [
              (0, D.jsx)(y, { name: `info`, size: 32 }),
              (0, D.jsx)(`h1`, { children: n.title }),
              (0, D.jsx)(`p`, { className: `second`, children: n.reason }),
              (0, D.jsx)(_, { href: `/`, children: n.action }),
            ],
          }),
        })
      : e
  );
}
var Oi = [`cadre`];
function ki() {
  return (0, D.jsxs)(t, {
    children: [
      (0, D.jsx)(s, { path: `/kader`, children: (0, D.jsx)(Ci, {}) }),
      (0, D.jsx)(s, { path: `/kader/keluarga`, children: (0, D.jsx)(Qt, {}) }),
      (0, D.jsx)(s, { path: `/kader/keluarga/:id`, children: ({ id: e }) => (0, D.jsx)(Ir, { id: e }, e) }),
      (0, D.jsx)(s, {
        path: `/kader/keluarga/:id/janji`,
        children: ({ id: e }) => (0, D.jsx)(ui, { id: e, kind: `promise` }, e),
      }),
      (0, D.jsx)(s, {
        path: `/kader/keluarga/:id/hasil`,
        children: ({ id: e }) => (0, D.jsx)(ui, { id: e, kind: `outcome` }, e),
      }),
      (0, D.jsx)(s, { path: `/kader/antrean`, children: (0, D.jsx)(qr, {}) }),
      (0, D.jsx)(s, { path: `/kader/saya`, children: (0, D.jsx)(zr, {}) }),
      (0, D.jsx)(s, { children: (0, D.jsx)(ie, { to: `/kader`, replace: !0 }) }),
    ],
  });
}
function Ai() {
  let { session: e } = ne();
  return (0, D.jsx)(de, {
    token: e.token,
    children: (0, D.jsx)(Di, { children: (0, D.jsx)(Ct, { token: e.token, children: (0, D.jsx)(ki, {}) }) }),
  });
}
function ji() {
  return (Lr(), (0, D.jsx)(u, { screen: `cadre`, personas: Oi, children: (0, D.jsx)(Ai, {}) }));
}
export { ji as default };
