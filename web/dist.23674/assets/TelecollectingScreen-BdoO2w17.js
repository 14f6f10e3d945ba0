import { a as e, o as t, s as n, t as r } from './api-CvACqJmY.js';
import { n as i, t as a } from './Facts-CeaKKIsT.js';
import {
  D as o,
  F as s,
  L as c,
  O as l,
  T as u,
  a as d,
  k as f,
  m as p,
  n as m,
  r as h,
  t as g,
  u as _,
} from './Button-z8PONLns.js';
import { t as v } from './LiveDot-B0nrhzkK.js';
import { n as y, r as b, t as x } from './States-CSPQtww4.js';
import { n as S } from './Announcer-BTlReHnC.js';
import { t as C } from './Note-BftBobR_.js';
import { t as w } from './Panel-Br_Jl-Ru.js';
import { i as T, n as E, r as D, t as O } from './civil-time-Dr4SVKyv.js';
import { t as k } from './Tag-N7sMoVyM.js';
import { t as A } from './promise-CeGxoaIn.js';
var j = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `CollectorDesk` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
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
            { kind: `Field`, name: { kind: `Name`, value: `liveCursor` } },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `campaigns` },
              arguments: [
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `20` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `name` } },
                              { kind: `Field`, name: { kind: `Name`, value: `validFrom` } },
                              { kind: `Field`, name: { kind: `Name`, value: `validThrough` } },
                              { kind: `Field`, name: { kind: `Name`, value: `endedAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `attemptsMax` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dailyTarget` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `months` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `min` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `max` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `contactHours` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `from` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `until` } },
                                  ],
                                },
                              },
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
                                name: { kind: `Name`, value: `summary` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `operatorName` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `answered` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `promises` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `promised` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `target` } },
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
              name: { kind: `Name`, value: `openCall` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [{ kind: `FragmentSpread`, name: { kind: `Name`, value: `CallToMake` } }],
              },
            },
          ],
        },
      },
      {
        kind: `FragmentDefinition`,
        name: { kind: `Name`, value: `CallToMake` },
        typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CallAssignment` } },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            { kind: `Field`, name: { kind: `Name`, value: `callId` } },
            { kind: `Field`, name: { kind: `Name`, value: `name` } },
            { kind: `Field`, name: { kind: `Name`, value: `phone` } },
            { kind: `Field`, name: { kind: `Name`, value: `cardNumber` } },
            { kind: `Field`, name: { kind: `Name`, value: `familySize` } },
            { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
            { kind: `Field`, name: { kind: `Name`, value: `arrears` } },
            { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
            { kind: `Field`, name: { kind: `Name`, value: `assignedAt` } },
            { kind: `Field`, name: { kind: `Name`, value: `leaseUntil` } },
            { kind: `Field`, name: { kind: `Name`, value: `isOpen` } },
            { kind: `Field`, name: { kind: `Name`, value: `isReleased` } },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `campaign` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `id` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `attemptsMax` } },
                  { kind: `Field`, name: { kind: `Name`, value: `dailyTarget` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `contactHours` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `from` } },
                        { kind: `Field`, name: { kind: `Name`, value: `until` } },
                      ],
                    },
                  },
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
                    name: { kind: `Name`, value: `summary` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `operatorName` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                        { kind: `Field`, name: { kind: `Name`, value: `answered` } },
                        { kind: `Field`, name: { kind: `Name`, value: `promises` } },
                        { kind: `Field`, name: { kind: `Name`, value: `promised` } },
                        { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                        { kind: `Field`, name: { kind: `Name`, value: `target` } },
                      ],
                    },
                  },
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
                  { kind: `Field`, name: { kind: `Name`, value: `careClass` } },
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
                    name: { kind: `Name`, value: `arrears` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `status` } },
                        { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                      ],
                    },
                  },
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
                    name: { kind: `Name`, value: `instalmentPlan` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `stages` } },
                        { kind: `Field`, name: { kind: `Name`, value: `stagesPaid` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountDue` } },
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
                    name: { kind: `Name`, value: `calls` },
                    arguments: [
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `first` },
                        value: { kind: `IntValue`, value: `3` },
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calledAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                        { kind: `Field`, name: { kind: `Name`, value: `note` } },
                        { kind: `Field`, name: { kind: `Name`, value: `callerName` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `promise` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `promisedFor` } },
                            ],
                          },
                        },
                        { kind: `Field`, name: { kind: `Name`, value: `promiseState` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `visits` },
                    arguments: [
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `first` },
                        value: { kind: `IntValue`, value: `3` },
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `visitedAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `promise` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `promisedFor` } },
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
  M = c(s(), 1),
  ee = 1e3,
  N = (e) => Date.parse(e) - Date.now();
function P(e) {
  let [t, n] = (0, M.useState)(() => Date.now());
  return (
    (0, M.useEffect)(() => {
      let e = setInterval(() => n(Date.now()), ee);
      return () => clearInterval(e);
    }, []),
    new Date(t + e)
  );
}
var F = { all: `_3Eb29W_all`, campaigns: `_3Eb29W_campaigns` },
  te = { figures: `Ni4vQa_figures` },
  I = o(),
  L = ({ dailyTarget: e, summary: t }) =>
    t[0] ?? { calls: 0, answered: 0, promises: 0, promised: 0, target: e, remaining: null };
function R({ summary: e }) {
  let { words: t, format: n } = u(),
    { figures: r } = t.telecollecting,
    i = [
      [n.number(e.calls), r.calls(e.target)],
      [n.number(e.answered), r.answered],
      [n.number(e.promises), r.promises],
      [n.rupiahShort(e.promised), r.promised],
      ...(e.remaining === null ? [] : [[n.number(e.remaining), r.remaining]]),
    ];
  return (0, I.jsx)(`ul`, {
    className: te.figures,
    'aria-label': r.label,
    children: i.map(([e, t]) => (0, I.jsxs)(`li`, { children: [(0, I.jsx)(`b`, { children: e }), ` `, t] }, t)),
  });
}
var z = (e, t) => e.time(new Date(Date.UTC(2e3, 0, 1, t)), `UTC`);
function ne({ endedAt: e, validFrom: t, validThrough: n, region: r }, i) {
  let a = O(i, r.timeZone);
  return e === null && t <= a && a <= n;
}
function re({ campaigns: e, aheadMs: t, isBusy: n, problem: r, onTake: i }) {
  let { words: a, format: o } = u(),
    { start: s } = a.telecollecting,
    c = P(t),
    l = e.filter((e) => ne(e, c));
  return l.length === 0
    ? (0, I.jsx)(x, { icon: `phone`, title: s.none, reason: s.noneReason })
    : (0, I.jsxs)(`div`, {
        className: F.campaigns,
        children: [
          r !== null &&
            (0, I.jsx)(`div`, {
              className: F.all,
              role: `alert`,
              children: (0, I.jsx)(C, { tone: `bad`, icon: `alert`, children: r }),
            }),
          l.map(({ id: e, name: t, region: r, contactHours: a, months: c, attemptsMax: l, validThrough: u, ...d }) =>
            (0, I.jsx)(
              w,
              {
                title: t,
                lead: `${r.name} · ${s.until(o.date(u))}`,
                children: (0, I.jsxs)(`div`, {
                  className: `stack`,
                  children: [
                    (0, I.jsxs)(`p`, {
                      className: `second`,
                      children: [
                        s.hours(z(o, a.from), z(o, a.until), r.timeZone),
                        ` `,
                        `· `,
                        s.months(c.min, c.max),
                        ` · `,
                        s.attempts(l),
                      ],
                    }),
                    (0, I.jsx)(R, { summary: L(d) }),
                    (0, I.jsxs)(g, {
                      kind: `primary`,
                      size: `big`,
                      wide: !0,
                      onClick: () => !n && i(e),
                      'aria-busy': n,
                      children: [
                        n ? s.taking : s.take,
                        (0, I.jsxs)(`span`, { className: `unseen`, children: [`: `, t] }),
                      ],
                    }),
                  ],
                }),
              },
              e,
            ),
          ),
        ],
      });
}
var ie = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `subscription`,
        name: { kind: `Name`, value: `FamilyPays` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
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
                  { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                  { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                  { kind: `Field`, name: { kind: `Name`, value: `postedAt` } },
                  { kind: `Field`, name: { kind: `Name`, value: `previousCardStatus` } },
                  { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                  { kind: `Field`, name: { kind: `Name`, value: `reference` } },
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
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `family` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `arrears` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `status` } },
                              { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `cursor` } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  B = { desk: `OQmqXq_desk`, paid: `OQmqXq_paid` },
  V = { amount: `h3V2bG_amount`, stack: `h3V2bG_stack` };
function ae({ family: e }) {
  let { words: t, format: n } = u(),
    { family: r, outcome: i, visit: a, promiseState: o } = t.telecollecting,
    s = l[e.region.timeZone],
    c = (e) => (e === null ? null : r.promised(n.rupiah(e.amount), n.date(e.promisedFor))),
    d = [
      ...e.calls.map(({ id: e, calledAt: t, outcome: a, promise: l, promiseState: u }) => ({
        id: e,
        at: t,
        text: r.call1(n.day(t, s), i[a].toLowerCase()),
        promise: l === null || u === null ? c(l) : `${c(l)}, ${o[u]}`,
      })),
      ...e.visits.flatMap(({ id: e, visitedAt: t, outcome: i, promise: o }) =>
        t === null || i === null ? [] : [{ id: e, at: t, text: r.visit1(n.day(t, s), a[i]), promise: c(o) }],
      ),
    ].toSorted((e, t) => t.at.localeCompare(e.at));
  return (0, I.jsxs)(C, {
    icon: `chat`,
    children: [
      (0, I.jsx)(`h3`, { children: r.before }),
      d.length === 0
        ? (0, I.jsx)(`p`, { children: r.never })
        : (0, I.jsx)(`ul`, {
            children: d
              .slice(0, 3)
              .map(({ id: e, text: t, promise: n }) =>
                (0, I.jsxs)(`li`, { children: [t, n !== null && ` · ${n}`] }, e),
              ),
          }),
    ],
  });
}
var oe = (e) => f(e.replace(/^\+?62/, `0`));
function se({ call: e }) {
  let { words: t, format: n } = u(),
    { family: r } = t.telecollecting,
    { family: i } = e,
    o = i?.virtualAccounts[0],
    s = i?.instalmentPlan;
  return (0, I.jsx)(a, {
    facts: [
      { name: r.phone, value: (0, I.jsx)(`b`, { children: e.phone === null ? r.noPhone : oe(e.phone) }) },
      { name: r.behind, value: r.months(e.monthsInArrears) },
      { name: r.size, value: r.people(e.familySize, i?.careClass ?? `—`) },
      { name: r.card, value: (0, I.jsx)(`span`, { className: `typed`, children: f(e.cardNumber) }) },
      { name: r.village, value: i?.region.name ?? `—` },
      o === void 0
        ? null
        : { name: r.account, value: (0, I.jsx)(`span`, { className: `typed`, children: f(o.number) }) },
      s?.state === `RUNNING`
        ? {
            name: r.plan,
            value: `${r.planOf(s.stagesPaid, s.stages)}${s.amountDue === null ? `` : ` · ${n.rupiah(s.amountDue)}`}`,
          }
        : null,
    ],
  });
}
function ce({ call: e, amount: t, status: n }) {
  let { words: r, format: i } = u(),
    { family: a } = r.telecollecting,
    { campaign: o, family: s } = e;
  return (0, I.jsx)(w, {
    title: a.title,
    aside: (0, I.jsx)(k, {
      tone: n === `ACTIVE` ? `good` : `plain`,
      icon: n === `ACTIVE` ? `check` : `pause`,
      children: r.common.status[n],
    }),
    children: (0, I.jsxs)(`div`, {
      className: V.stack,
      children: [
        (0, I.jsxs)(`div`, {
          children: [
            (0, I.jsx)(`p`, { className: `small second`, children: a.once }),
            (0, I.jsx)(`p`, { className: V.amount, children: i.rupiah(t) }),
          ],
        }),
        (0, I.jsx)(se, { call: e }),
        s !== null && (0, I.jsx)(ae, { family: s }),
        s?.contactPreference.preference === `NO_BLASTS` && (0, I.jsx)(C, { icon: `info`, children: a.noBlasts }),
        e.phone !== null &&
          (0, I.jsxs)(m, {
            kind: `primary`,
            size: `big`,
            wide: !0,
            href: `tel:+${e.phone.replace(/^\+/, ``)}`,
            children: [(0, I.jsx)(p, { name: `phone` }), a.call],
          }),
        o !== null &&
          (0, I.jsx)(`p`, {
            className: `small muted`,
            children: a.hours(
              {
                from: z(i, o.contactHours.from),
                until: z(i, o.contactHours.until),
                zone: s?.region.timeZone ?? o.region.timeZone,
              },
              o.attemptsMax,
            ),
          }),
      ],
    }),
  });
}
var H = { clock: `pahqnG_clock`, over: `pahqnG_over`, word: `pahqnG_word` },
  U = 1e3,
  W = 120,
  G = (e) => String(e).padStart(2, `0`);
function K(e, t) {
  let n = P(t);
  return Math.max(0, Math.floor((Date.parse(e) - n.getTime()) / U));
}
function le({ until: e, aheadMs: t }) {
  let { lease: n } = u().words.telecollecting,
    r = S(),
    i = K(e, t);
  return (
    (0, M.useEffect)(() => {
      i === W && r(n.soon);
    }, [i, r, n]),
    i === 0
      ? (0, I.jsx)(`span`, { className: H.over, children: n.over })
      : (0, I.jsxs)(`span`, {
          className: i <= W ? H.over : H.clock,
          role: `timer`,
          children: [
            (0, I.jsxs)(`span`, { className: H.word, children: [n.label, ` `] }),
            (0, I.jsxs)(`b`, { children: [G(Math.floor(i / 60)), `:`, G(i % 60)] }),
          ],
        })
  );
}
var q = {
    days: `ryqiMW_days`,
    form: `ryqiMW_form`,
    more: `ryqiMW_more`,
    note: `ryqiMW_note`,
    outcome: `ryqiMW_outcome`,
    outcomes: `ryqiMW_outcomes`,
    pair: `ryqiMW_pair`,
  },
  ue = 5,
  de = { from: 9, until: 17 },
  J = ({ campaign: e }) => e?.contactHours ?? de;
function fe(e, t) {
  let n = e.family?.region.timeZone ?? `WIB`,
    r = new Date(Date.now() + t),
    i = O(r, n),
    { from: a, until: o } = J(e),
    s = Math.max(a, D(r, n) + 1);
  return (s < o ? T(i, s, n) : T(E(i, 1), a, n)).toISOString();
}
function pe({ call: e, today: t, value: n, onChange: r }) {
  let { words: i, format: a } = u(),
    { callBack: o, promise: s } = i.telecollecting,
    c = e.family?.region.timeZone ?? `WIB`,
    { from: l, until: d } = J(e),
    f = O(new Date(n), c),
    p = D(new Date(n), c),
    m = (e, t) => r(T(e, t, c).toISOString());
  return (0, I.jsxs)(`fieldset`, {
    className: q.more,
    children: [
      (0, I.jsx)(`legend`, { children: s.when }),
      (0, I.jsxs)(`div`, {
        className: q.pair,
        children: [
          (0, I.jsxs)(`label`, {
            children: [
              o.day,
              (0, I.jsx)(`select`, {
                value: f,
                onChange: (e) => m(e.target.value, p),
                children: Array.from({ length: ue }, (e, n) => E(t, n)).map((e, t) =>
                  (0, I.jsx)(
                    `option`,
                    { value: e, children: t === 0 ? o.today : t === 1 ? o.tomorrow : a.day(`${e}T00:00:00Z`, `UTC`) },
                    e,
                  ),
                ),
              }),
            ],
          }),
          (0, I.jsxs)(`label`, {
            children: [
              o.hour,
              (0, I.jsx)(`select`, {
                value: p,
                onChange: (e) => m(f, Number(e.target.value)),
                children: Array.from({ length: d - l }, (e, t) => l + t).map((e) =>
                  (0, I.jsx)(`option`, { value: e, children: z(a, e) }, e),
                ),
              }),
            ],
          }),
        ],
      }),
    ],
  });
}
var Y = [
    `PROMISED_TO_PAY`,
    `PAID_ALREADY`,
    `NO_ANSWER`,
    `CALL_BACK`,
    `ASKS_REHAB`,
    `WRONG_NUMBER`,
    `REFUSED`,
    `MOVED`,
    `CHANGED_SEGMENT`,
    `DECEASED`,
  ],
  X = (e) => String((e + 1) % 10),
  me = (e) => (/^\d$/.test(e) ? (Y[(Number(e) + 9) % 10] ?? null) : null),
  he = [1, 2, 3, 5, 7, 14],
  ge = 3;
function _e({ familyId: e, today: n, amountToday: r, onPromise: i }) {
  let { words: a, format: o } = u(),
    { promise: s } = a.telecollecting,
    [c, l] = (0, M.useState)(() => E(n, ge)),
    [{ data: d, error: f, fetching: p }] = t({ query: A, variables: { id: e, on: c } }),
    m = p ? null : (d?.family?.arrears.amountToReactivate ?? null);
  (0, M.useEffect)(() => {
    i(m === null ? null : { amount: m, promisedFor: c });
  }, [m, c, i]);
  let h = m === null ? 0 : m - r;
  return (0, I.jsxs)(`fieldset`, {
    className: q.more,
    children: [
      (0, I.jsx)(`legend`, { children: s.when }),
      (0, I.jsx)(`div`, {
        className: q.days,
        children: he.map((e) => {
          let t = E(n, e);
          return (0, I.jsxs)(
            `label`,
            {
              children: [
                (0, I.jsx)(`input`, { type: `radio`, name: `promised`, checked: c === t, onChange: () => l(t) }),
                e === 1 ? s.tomorrow : o.day(`${t}T00:00:00Z`, `UTC`),
              ],
            },
            t,
          );
        }),
      }),
      (0, I.jsxs)(`p`, {
        'aria-live': `polite`,
        children: [
          s.onThatDay,
          ` `,
          (0, I.jsx)(`b`, { children: m === null ? (f === void 0 ? `…` : s.unknown) : o.rupiah(m) }),
          h > 0 && (0, I.jsxs)(`span`, { className: `second`, children: [` · `, s.more(o.rupiah(h))] }),
        ],
      }),
    ],
  });
}
var ve = (e) =>
  e instanceof HTMLTextAreaElement ||
  e instanceof HTMLSelectElement ||
  (e instanceof HTMLInputElement && e.type !== `radio`);
function ye(e, t) {
  (0, M.useEffect)(() => {
    let n = (n) => {
      if (n.ctrlKey || n.altKey || n.metaKey || ve(n.target)) return;
      let r = me(n.key);
      r !== null && (t(r), e.current?.querySelector(`[value='${r}']`)?.focus());
    };
    return (addEventListener(`keydown`, n), () => removeEventListener(`keydown`, n));
  }, [e, t]);
}
function be({ chosen: e, onChoose: t }) {
  let { outcome: n } = u().words.telecollecting,
    r = (0, M.useRef)(null);
  return (
    ye(r, t),
    (0, I.jsxs)(`fieldset`, {
      ref: r,
      className: q.outcomes,
      children: [
        (0, I.jsx)(`legend`, { className: `unseen`, children: n.title }),
        Y.map((r, i) =>
          (0, I.jsxs)(
            `label`,
            {
              className: q.outcome,
              children: [
                (0, I.jsx)(`input`, {
                  type: `radio`,
                  name: `outcome`,
                  value: r,
                  checked: r === e,
                  'aria-keyshortcuts': X(i),
                  onChange: () => t(r),
                }),
                (0, I.jsx)(`span`, { children: n[r] }),
                (0, I.jsx)(`kbd`, { 'aria-hidden': `true`, children: X(i) }),
              ],
            },
            r,
          ),
        ),
      ],
    })
  );
}
function xe({ call: e, amount: t, aheadMs: n, calls: r, onRecord: i }) {
  let { words: a } = u(),
    { telecollecting: o } = a,
    s = S(),
    c = e.family?.region.timeZone ?? `WIB`,
    [l] = (0, M.useState)(() => O(new Date(Date.now() + n), c)),
    [d, f] = (0, M.useState)(null),
    [p, m] = (0, M.useState)(null),
    [h, _] = (0, M.useState)(() => fe(e, n)),
    [v, y] = (0, M.useState)(``),
    b = d === null ? o.choose : d === `PROMISED_TO_PAY` && p === null ? o.promise.unknown : void 0;
  return (0, I.jsx)(w, {
    title: o.outcome.title,
    children: (0, I.jsxs)(`form`, {
      className: q.form,
      onSubmit: (t) => {
        (t.preventDefault(),
          d === null || b !== void 0
            ? s(b ?? o.choose, `assertive`)
            : r.isBusy ||
              i({
                callId: e.callId,
                outcome: d,
                ...(v.trim() !== `` && { note: v.trim() }),
                ...(d === `PROMISED_TO_PAY` && p !== null && { promise: p }),
                ...(d === `CALL_BACK` && { callBackAt: h }),
              }));
      },
      children: [
        (0, I.jsx)(be, { chosen: d, onChoose: f }),
        d === `PROMISED_TO_PAY` &&
          (0, I.jsx)(_e, { familyId: e.family?.id ?? ``, today: l, amountToday: t, onPromise: m }),
        d === `CALL_BACK` && (0, I.jsx)(pe, { call: e, today: l, value: h, onChange: _ }),
        (0, I.jsxs)(`label`, {
          className: q.note,
          children: [
            (0, I.jsxs)(`span`, {
              children: [o.note, ` `, (0, I.jsx)(`span`, { className: `muted small`, children: o.noteHint })],
            }),
            (0, I.jsx)(`textarea`, { rows: 2, maxLength: 400, value: v, onChange: (e) => y(e.target.value) }),
          ],
        }),
        r.problem !== null &&
          (0, I.jsx)(`div`, {
            role: `alert`,
            children: (0, I.jsx)(C, { tone: `bad`, icon: `alert`, children: r.problem }),
          }),
        (0, I.jsx)(g, {
          type: `submit`,
          kind: `primary`,
          size: `big`,
          wide: !0,
          unavailable: b,
          'aria-busy': r.isBusy,
          children: r.isBusy ? o.saving : o.save,
        }),
        (0, I.jsx)(`p`, { className: `small muted`, children: b ?? o.savedFirst }),
      ],
    }),
  });
}
function Se({ text: e }) {
  return e
    .split(`*`)
    .map((e, t) => (t % 2 == 1 ? (0, I.jsx)(`b`, { children: e }, t) : (0, I.jsx)(`span`, { children: e }, t)));
}
var Z = { more: `u_4gSW_more`, say: `u_4gSW_say` },
  Ce = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `StagesOfFamily` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `ID` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `proposeInstalmentPlan` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `familyId` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `family` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `InstalmentProposal` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `stagesMax` } },
                        { kind: `Field`, name: { kind: `Name`, value: `total` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `schedule` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `number` } },
                              { kind: `Field`, name: { kind: `Name`, value: `dueBy` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
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
function we({ familyId: e }) {
  let { words: n, format: r } = u(),
    { script: i } = n.telecollecting,
    [a, o] = (0, M.useState)(!1),
    [{ data: s }] = t({ query: Ce, variables: { family: e }, pause: !a }),
    c = s?.proposeInstalmentPlan,
    l = c?.__typename === `InstalmentProposal` ? c.schedule[0] : void 0;
  return (0, I.jsxs)(`details`, {
    className: Z.more,
    onToggle: (e) => o(e.currentTarget.open),
    children: [
      (0, I.jsx)(`summary`, { children: i.tooMuch }),
      (0, I.jsx)(`p`, {
        children:
          c?.__typename === `InstalmentProposal` && l !== void 0
            ? i.stages(c.schedule.length, r.rupiah(l.amount))
            : c != null && `message` in c
              ? c.message
              : i.tooMuchSay,
      }),
    ],
  });
}
function Te(e) {
  return e < 11 ? `morning` : e < 15 ? `noon` : e < 18 ? `afternoon` : `evening`;
}
function Ee({ call: e, caller: t, amount: n, arrears: r, aheadMs: i }) {
  let { words: a, format: o } = u(),
    { script: s } = a.telecollecting,
    c = e.family?.region.timeZone ?? `WIB`,
    l = s.greeting[Te(D(new Date(Date.now() + i), c))],
    d = e.family?.virtualAccounts[0]?.number,
    p = r?.suspendedSince ?? null,
    m = [
      s.hello(l, e.name, { name: t, place: e.campaign?.region.name ?? `` }),
      r?.status === `ACTIVE`
        ? s.active(o.rupiah(n), r.dueDate === null ? `—` : o.date(r.dueDate))
        : s.suspended(p === null ? `—` : o.date(p), e.familySize, o.rupiah(n)),
      s.pay,
      ...(d === void 0 ? [] : [s.spell(f(d))]),
    ];
  return (0, I.jsxs)(w, {
    title: s.title,
    lead: s.lead,
    children: [
      m.map((e) => (0, I.jsx)(`p`, { className: Z.say, children: (0, I.jsx)(Se, { text: e }) }, e)),
      e.family !== null && (0, I.jsx)(we, { familyId: e.family.id }),
      (0, I.jsxs)(`details`, {
        className: Z.more,
        children: [(0, I.jsx)(`summary`, { children: s.disturbed }), (0, I.jsx)(`p`, { children: s.disturbedSay })],
      }),
    ],
  });
}
function De({ assignedAt: e, family: t }, r) {
  let [{ data: i }] = n({ query: ie, variables: { family: t?.id ?? ``, after: r }, pause: t === null }),
    a = i?.paymentConfirmed;
  return a !== void 0 && Date.parse(a.postedAt) >= Date.parse(e) ? a : null;
}
function Oe({ payment: e, onNext: t }) {
  let { words: n, format: r } = u(),
    { paid: i, next: a } = n.telecollecting,
    o = e.cardStatus === `ACTIVE`,
    s = e.family?.arrears.amountToReactivate ?? 0;
  return (0, I.jsxs)(`div`, {
    className: B.paid,
    role: `status`,
    children: [
      (0, I.jsxs)(C, {
        tone: o ? `good` : `warning`,
        icon: o ? `check` : `clock`,
        children: [
          (0, I.jsx)(`h2`, { children: o ? i.active(r.rupiah(e.amount)) : i.partly(r.rupiah(e.amount), r.rupiah(s)) }),
          (0, I.jsxs)(`p`, { children: [i.reference(n.common.channels[e.channel], e.reference ?? `—`), `. `, i.do] }),
        ],
      }),
      o && t !== null && (0, I.jsx)(g, { kind: `primary`, onClick: t, children: a }),
    ],
  });
}
function Q({ call: e, caller: t, after: n, aheadMs: r, calls: i, onRecord: a }) {
  let { words: o } = u(),
    { lease: s, next: c } = o.telecollecting,
    l = De(e, n),
    d = K(e.leaseUntil, r) === 0,
    f = e.campaign?.id,
    p = f === void 0 ? null : () => void i.take(f),
    m = l?.family?.arrears ?? e.family?.arrears ?? null,
    h = l === null ? e.amountToReactivate : (m?.amountToReactivate ?? e.amountToReactivate);
  return (0, I.jsxs)(I.Fragment, {
    children: [
      l !== null && (0, I.jsx)(Oe, { payment: l, onNext: p }),
      d &&
        (0, I.jsxs)(`div`, {
          className: B.paid,
          role: `alert`,
          children: [
            (0, I.jsx)(C, { tone: `warning`, icon: `clock`, children: s.overReason }),
            p !== null && (0, I.jsx)(g, { kind: `primary`, onClick: p, children: c }),
          ],
        }),
      (0, I.jsxs)(`div`, {
        className: B.desk,
        children: [
          (0, I.jsx)(ce, { call: e, amount: h, status: m?.status ?? `SUSPENDED` }),
          (0, I.jsx)(Ee, { call: e, caller: t, amount: h, arrears: m, aheadMs: r }),
          (0, I.jsx)(xe, { call: e, amount: h, aheadMs: r, calls: i, onRecord: a }),
        ],
      }),
    ],
  });
}
function ke({ standing: e, zone: t, calls: n, onChoose: r }) {
  let { words: i, format: a } = u(),
    { nobody: o, closed: s, other: c, next: d, notTaken: f } = i.telecollecting,
    p = (e) => `${a.day(e, l[t])}, ${a.time(e, l[t])} ${t}`,
    m = (0, I.jsxs)(`div`, {
      className: `row wrap`,
      children: [
        (0, I.jsx)(g, {
          kind: `primary`,
          'aria-busy': n.isBusy,
          onClick: () => void n.take(e.campaignId),
          children: e.kind === `between` ? d : o.again,
        }),
        (0, I.jsx)(g, { onClick: r, children: c }),
      ],
    });
  switch (e.kind) {
    case `nobody`:
      return (0, I.jsx)(w, {
        title: o.title,
        flush: !0,
        children: (0, I.jsx)(x, {
          icon: `check`,
          title: e.nextFrom === null ? o.done : o.later(p(e.nextFrom)),
          action: m,
        }),
      });
    case `closed`:
      return (0, I.jsx)(w, {
        title: s.title,
        flush: !0,
        children: (0, I.jsx)(x, { icon: `clock`, title: s.reason(p(e.opensAt)), action: m }),
      });
    case `between`:
      return (0, I.jsx)(w, {
        title: f,
        flush: !0,
        children: (0, I.jsx)(x, { icon: `alert`, title: e.problem, action: m }),
      });
  }
}
var $ = { head: `_2OIgXG_head`, saved: `_2OIgXG_saved` },
  Ae = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `NextCall` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `AssignNextCallInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `assignNextCall` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CallAssigned` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `assignment` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [{ kind: `FragmentSpread`, name: { kind: `Name`, value: `CallToMake` } }],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CallOutcomeMissing` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `assignment` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [{ kind: `FragmentSpread`, name: { kind: `Name`, value: `CallToMake` } }],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `OutsideContactHours` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `opensAt` } }],
                    },
                  },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `NobodyToCall` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [{ kind: `Field`, name: { kind: `Name`, value: `nextFrom` } }],
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
      {
        kind: `FragmentDefinition`,
        name: { kind: `Name`, value: `CallToMake` },
        typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CallAssignment` } },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            { kind: `Field`, name: { kind: `Name`, value: `callId` } },
            { kind: `Field`, name: { kind: `Name`, value: `name` } },
            { kind: `Field`, name: { kind: `Name`, value: `phone` } },
            { kind: `Field`, name: { kind: `Name`, value: `cardNumber` } },
            { kind: `Field`, name: { kind: `Name`, value: `familySize` } },
            { kind: `Field`, name: { kind: `Name`, value: `monthsInArrears` } },
            { kind: `Field`, name: { kind: `Name`, value: `arrears` } },
            { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
            { kind: `Field`, name: { kind: `Name`, value: `assignedAt` } },
            { kind: `Field`, name: { kind: `Name`, value: `leaseUntil` } },
            { kind: `Field`, name: { kind: `Name`, value: `isOpen` } },
            { kind: `Field`, name: { kind: `Name`, value: `isReleased` } },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `campaign` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `id` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `attemptsMax` } },
                  { kind: `Field`, name: { kind: `Name`, value: `dailyTarget` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `contactHours` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `from` } },
                        { kind: `Field`, name: { kind: `Name`, value: `until` } },
                      ],
                    },
                  },
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
                    name: { kind: `Name`, value: `summary` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `operatorName` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                        { kind: `Field`, name: { kind: `Name`, value: `answered` } },
                        { kind: `Field`, name: { kind: `Name`, value: `promises` } },
                        { kind: `Field`, name: { kind: `Name`, value: `promised` } },
                        { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                        { kind: `Field`, name: { kind: `Name`, value: `target` } },
                      ],
                    },
                  },
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
                  { kind: `Field`, name: { kind: `Name`, value: `careClass` } },
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
                    name: { kind: `Name`, value: `arrears` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `status` } },
                        { kind: `Field`, name: { kind: `Name`, value: `suspendedSince` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueNow` } },
                        { kind: `Field`, name: { kind: `Name`, value: `dueDate` } },
                      ],
                    },
                  },
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
                    name: { kind: `Name`, value: `instalmentPlan` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `stages` } },
                        { kind: `Field`, name: { kind: `Name`, value: `stagesPaid` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountDue` } },
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
                    name: { kind: `Name`, value: `calls` },
                    arguments: [
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `first` },
                        value: { kind: `IntValue`, value: `3` },
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calledAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                        { kind: `Field`, name: { kind: `Name`, value: `note` } },
                        { kind: `Field`, name: { kind: `Name`, value: `callerName` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `promise` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `promisedFor` } },
                            ],
                          },
                        },
                        { kind: `Field`, name: { kind: `Name`, value: `promiseState` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `visits` },
                    arguments: [
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `first` },
                        value: { kind: `IntValue`, value: `3` },
                      },
                    ],
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `id` } },
                        { kind: `Field`, name: { kind: `Name`, value: `visitedAt` } },
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `promise` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `promisedFor` } },
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
  je = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `CallOutcomeOf` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `RecordCallOutcomeInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `recordCallOutcome` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `input` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `CallRecorded` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `nextFrom` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `call` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `campaign` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `summary` },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `operatorName` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `answered` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `promises` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `promised` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `remaining` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `target` } },
                                        ],
                                      },
                                    },
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
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `calls` },
                                      arguments: [
                                        {
                                          kind: `Argument`,
                                          name: { kind: `Name`, value: `first` },
                                          value: { kind: `IntValue`, value: `3` },
                                        },
                                      ],
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `calledAt` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `note` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `callerName` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `promise` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `promisedFor` } },
                                              ],
                                            },
                                          },
                                          { kind: `Field`, name: { kind: `Name`, value: `promiseState` } },
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
  };
function Me(e, t) {
  if (t === null) return { kind: `choosing`, problem: `` };
  switch (t.__typename) {
    case `CallAssigned`:
    case `CallOutcomeMissing`:
      return { kind: `calling`, call: t.assignment };
    case `NobodyToCall`:
      return { kind: `nobody`, campaignId: e, nextFrom: t.nextFrom };
    case `OutsideContactHours`:
      return { kind: `closed`, campaignId: e, opensAt: t.opensAt };
    case `NotFound`:
    case `WrongState`:
      return { kind: `choosing`, problem: t.message };
  }
}
function Ne(t, n) {
  let { opened: r } = t,
    [i, a] = (0, M.useState)(() => N(t.now)),
    [o, s] = (0, M.useState)(r === null ? { kind: `choosing`, problem: null } : { kind: `calling`, call: r }),
    [c, l] = (0, M.useState)(!1),
    [u, d] = (0, M.useState)(null),
    [, f] = e(Ae),
    [, p] = e(je),
    m = async (e, t) => {
      let { data: r } = await f({ input: { campaignId: e } }),
        i = r?.assignNextCall;
      (i?.__typename === `CallAssigned` && a(N(i.assignment.assignedAt)),
        s(
          i === void 0
            ? t
              ? { kind: `between`, campaignId: e, problem: n.take }
              : (e) => (e.kind === `choosing` ? { kind: `choosing`, problem: n.take } : e)
            : Me(e, i),
        ));
    },
    h = async (e) => {
      l(!0);
      try {
        return await e();
      } finally {
        l(!1);
      }
    };
  return {
    standing: o,
    aheadMs: i,
    isBusy: c,
    problem: u,
    take: (e) => h(() => m(e, o.kind !== `choosing`)),
    record: (e) =>
      h(async () => {
        d(null);
        let { data: t } = await p({ input: e }),
          r = t?.recordCallOutcome;
        if (r?.__typename !== `CallRecorded`) return (d(r?.message ?? n.save), !1);
        let i = o.kind === `calling` ? o.call.campaign?.id : void 0;
        return (i === void 0 ? s({ kind: `choosing`, problem: null }) : await m(i, !0), !0);
      }),
    choose: () => s({ kind: `choosing`, problem: null }),
  };
}
function Pe({ call: e, summary: t, isArrival: n }) {
  let { telecollecting: r } = u().words,
    i = (0, M.useRef)(null);
  return (
    (0, M.useEffect)(() => {
      n && i.current?.focus();
    }, [n]),
    (0, I.jsxs)(`div`, {
      className: $.head,
      children: [
        (0, I.jsxs)(`div`, {
          children: [
            (0, I.jsx)(`h1`, { ref: i, tabIndex: -1, children: e?.name ?? r.start.title }),
            (0, I.jsx)(`p`, {
              className: `second`,
              children: e === null ? r.start.lead : r.lead(e.campaign?.name ?? ``, (t?.calls ?? 0) + 1),
            }),
          ],
        }),
        t !== null && (0, I.jsx)(R, { summary: t }),
      ],
    })
  );
}
function Fe({ desk: e, viewer: t, onRefresh: n }) {
  let { words: r } = u(),
    { telecollecting: i, common: a } = r,
    o = S(),
    s = Ne({ opened: e.openCall, now: t.now }, { save: i.notSaved, take: i.notTaken }),
    { standing: c, aheadMs: l } = s,
    [d, f] = (0, M.useState)(null),
    p = c.kind === `calling` ? c.call : null,
    m = p?.callId ?? c.kind,
    [g] = (0, M.useState)(m),
    _ = (e.campaigns?.edges ?? []).map(({ node: e }) => e),
    y = p?.campaign?.id ?? (`campaignId` in c ? c.campaignId : null),
    b = _.find(({ id: e }) => e === y),
    x = b ?? p?.campaign ?? null,
    C = x === null ? null : L(x);
  return (0, I.jsxs)(h, {
    where: a.screen.telecollecting,
    tools: (0, I.jsxs)(I.Fragment, {
      children: [
        p !== null && (0, I.jsx)(le, { until: p.leaseUntil, aheadMs: l }, p.callId),
        p !== null && (0, I.jsx)(v, { brief: !0 }),
      ],
    }),
    children: [
      (0, I.jsx)(Pe, { call: p, summary: C, isArrival: m !== g }, `head ${m}`),
      d !== null && (0, I.jsx)(`p`, { className: $.saved, children: d }),
      p !== null &&
        (0, I.jsx)(
          Q,
          {
            call: p,
            caller: t.name,
            after: e.liveCursor,
            aheadMs: l,
            calls: s,
            onRecord: async (e) => {
              if (!(await s.record(e)) || p === null) return;
              let t = i.saved(i.outcome[e.outcome], p.name);
              (f(t), o(t));
            },
          },
          p.callId,
        ),
      c.kind === `choosing` &&
        (0, I.jsx)(re, {
          campaigns: _,
          aheadMs: l,
          isBusy: s.isBusy,
          problem: c.problem,
          onTake: (e) => void s.take(e),
        }),
      (c.kind === `nobody` || c.kind === `closed` || c.kind === `between`) &&
        (0, I.jsx)(ke, {
          standing: c,
          zone: b?.region.timeZone ?? `WIB`,
          calls: s,
          onChoose: () => {
            (s.choose(), n());
          },
        }),
    ],
  });
}
var Ie = [`tele-collector`];
function Le() {
  let { words: e } = u(),
    n = e.common.screen.telecollecting,
    [{ data: r, error: a }, o] = t({ query: j, requestPolicy: `cache-and-network` }),
    s = i(r),
    c = s?.viewer ?? null;
  return s !== void 0 && c !== null
    ? (0, I.jsx)(Fe, { desk: s, viewer: c, onRefresh: () => o({ requestPolicy: `network-only` }) })
    : (0, I.jsxs)(h, {
        where: n,
        tools: (0, I.jsx)(v, {}),
        children: [
          (0, I.jsx)(`h1`, { children: n }),
          a === void 0 ? (0, I.jsx)(b, {}) : (0, I.jsx)(y, { error: a, onRetry: o }),
        ],
      });
}
function Re() {
  let { session: e } = _();
  return (0, I.jsx)(r, { token: e.token, children: (0, I.jsx)(Le, {}) }, e.token);
}
function ze() {
  return (0, I.jsx)(d, { screen: `telecollecting`, personas: Ie, children: (0, I.jsx)(Re, {}) });
}
export { ze as default };
