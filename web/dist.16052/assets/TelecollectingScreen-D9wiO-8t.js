import { a as e, i as t, o as n, t as r } from './api-DzXaX3Kl.js';
import { n as i, t as a } from './Facts-CLu56gM-.js';
import {
  M as o,
  N as s,
  V as c,
  a as l,
  j as u,
  k as d,
  n as f,
  r as p,
  t as m,
  u as h,
  v as g,
  z as _,
} from './Button-CONUCE2r.js';
import { t as v } from './LiveDot-BKIvkIXI.js';
import { n as y, r as b, t as x } from './States-CuNKMWna.js';
import { n as S } from './Announcer-BsMu_moc.js';
import { t as C } from './Note-DsS23AgS.js';
import { t as w } from './Panel-eGkgpDhY.js';
import { t as ee } from './Tag-DpwV_Ark.js';
import { t as te } from './promise-CeGxoaIn.js';
var ne = {
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
  T = c(_(), 1),
  re = 1e3,
  E = (e) => Date.parse(e) - Date.now();
function D(e) {
  let [t, n] = (0, T.useState)(() => Date.now());
  return (
    (0, T.useEffect)(() => {
      let e = setInterval(() => n(Date.now()), re);
      return () => clearInterval(e);
    }, []),
    new Date(t + e)
  );
}
var O = { WIB: 7, WITA: 8, WIT: 9 },
  k = 36e5,
  ie = 24 * k,
  A = (e, t) => new Date(e.getTime() + O[t] * k),
  j = (e, t) => A(e, t).toISOString().slice(0, 10),
  M = (e, t) => A(e, t).getUTCHours(),
  N = (e, t, n) => new Date(Date.parse(`${e}T00:00:00Z`) + (t - O[n]) * k),
  P = (e, t) => new Date(Date.parse(`${e}T00:00:00Z`) + t * ie).toISOString().slice(0, 10),
  F = { all: `_3Eb29W_all`, campaigns: `_3Eb29W_campaigns` },
  ae = { figures: `Ni4vQa_figures` },
  I = u(),
  L = ({ dailyTarget: e, summary: t }) =>
    t[0] ?? { calls: 0, answered: 0, promises: 0, promised: 0, target: e, remaining: null };
function R({ summary: e }) {
  let { words: t, format: n } = d(),
    { figures: r } = t.telecollecting,
    i = [
      [n.number(e.calls), r.calls(e.target)],
      [n.number(e.answered), r.answered],
      [n.number(e.promises), r.promises],
      [n.rupiahShort(e.promised), r.promised],
      ...(e.remaining === null ? [] : [[n.number(e.remaining), r.remaining]]),
    ];
  return (0, I.jsx)(`ul`, {
    className: ae.figures,
    'aria-label': r.label,
    children: i.map(([e, t]) => (0, I.jsxs)(`li`, { children: [(0, I.jsx)(`b`, { children: e }), ` `, t] }, t)),
  });
}
var z = (e, t) => e.time(new Date(Date.UTC(2e3, 0, 1, t)), `UTC`);
function oe({ endedAt: e, validFrom: t, validThrough: n, region: r }, i) {
  let a = j(i, r.timeZone);
  return e === null && t <= a && a <= n;
}
function se({ campaigns: e, aheadMs: t, isBusy: n, problem: r, onTake: i }) {
  let { words: a, format: o } = d(),
    { start: s } = a.telecollecting,
    c = D(t),
    l = e.filter((e) => oe(e, c));
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
                    (0, I.jsxs)(m, {
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
var ce = {
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
function le({ family: e }) {
  let { words: t, format: n } = d(),
    { family: r, outcome: i, visit: a, promiseState: s } = t.telecollecting,
    c = o[e.region.timeZone],
    l = (e) => (e === null ? null : r.promised(n.rupiah(e.amount), n.date(e.promisedFor))),
    u = [
      ...e.calls.map(({ id: e, calledAt: t, outcome: a, promise: o, promiseState: u }) => ({
        id: e,
        at: t,
        text: r.call1(n.day(t, c), i[a].toLowerCase()),
        promise: o === null || u === null ? l(o) : `${l(o)}, ${s[u]}`,
      })),
      ...e.visits.flatMap(({ id: e, visitedAt: t, outcome: i, promise: o }) =>
        t === null || i === null ? [] : [{ id: e, at: t, text: r.visit1(n.day(t, c), a[i]), promise: l(o) }],
      ),
    ].toSorted((e, t) => t.at.localeCompare(e.at));
  return (0, I.jsxs)(C, {
    icon: `chat`,
    children: [
      (0, I.jsx)(`h3`, { children: r.before }),
      u.length === 0
        ? (0, I.jsx)(`p`, { children: r.never })
        : (0, I.jsx)(`ul`, {
            children: u
              .slice(0, 3)
              .map(({ id: e, text: t, promise: n }) =>
                (0, I.jsxs)(`li`, { children: [t, n !== null && ` · ${n}`] }, e),
              ),
          }),
    ],
  });
}
var ue = (e) => s(e.replace(/^\+?62/, `0`));
function de({ call: e }) {
  let { words: t, format: n } = d(),
    { family: r } = t.telecollecting,
    { family: i } = e,
    o = i?.virtualAccounts[0],
    c = i?.instalmentPlan;
  return (0, I.jsx)(a, {
    facts: [
      { name: r.phone, value: (0, I.jsx)(`b`, { children: e.phone === null ? r.noPhone : ue(e.phone) }) },
      { name: r.behind, value: r.months(e.monthsInArrears) },
      { name: r.size, value: r.people(e.familySize, i?.careClass ?? `—`) },
      { name: r.card, value: (0, I.jsx)(`span`, { className: `typed`, children: s(e.cardNumber) }) },
      { name: r.village, value: i?.region.name ?? `—` },
      o === void 0
        ? null
        : { name: r.account, value: (0, I.jsx)(`span`, { className: `typed`, children: s(o.number) }) },
      c?.state === `RUNNING`
        ? {
            name: r.plan,
            value: `${r.planOf(c.stagesPaid, c.stages)}${c.amountDue === null ? `` : ` · ${n.rupiah(c.amountDue)}`}`,
          }
        : null,
    ],
  });
}
function H({ call: e, amount: t, status: n }) {
  let { words: r, format: i } = d(),
    { family: a } = r.telecollecting,
    { campaign: o, family: s } = e;
  return (0, I.jsx)(w, {
    title: a.title,
    aside: (0, I.jsx)(ee, {
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
        (0, I.jsx)(de, { call: e }),
        s !== null && (0, I.jsx)(le, { family: s }),
        s?.contactPreference.preference === `NO_BLASTS` && (0, I.jsx)(C, { icon: `info`, children: a.noBlasts }),
        e.phone !== null &&
          (0, I.jsxs)(f, {
            kind: `primary`,
            size: `big`,
            wide: !0,
            href: `tel:+${e.phone.replace(/^\+/, ``)}`,
            children: [(0, I.jsx)(g, { name: `phone` }), a.call],
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
var U = { clock: `pahqnG_clock`, over: `pahqnG_over`, word: `pahqnG_word` },
  fe = 1e3,
  W = 120,
  G = (e) => String(e).padStart(2, `0`);
function K(e, t) {
  let n = D(t);
  return Math.max(0, Math.floor((Date.parse(e) - n.getTime()) / fe));
}
function pe({ until: e, aheadMs: t }) {
  let { lease: n } = d().words.telecollecting,
    r = S(),
    i = K(e, t);
  return (
    (0, T.useEffect)(() => {
      i === W && r(n.soon);
    }, [i, r, n]),
    i === 0
      ? (0, I.jsx)(`span`, { className: U.over, children: n.over })
      : (0, I.jsxs)(`span`, {
          className: i <= W ? U.over : U.clock,
          role: `timer`,
          children: [
            (0, I.jsxs)(`span`, { className: U.word, children: [n.label, ` `] }),
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
  me = 5,
  he = { from: 9, until: 17 },
  J = ({ campaign: e }) => e?.contactHours ?? he;
function ge(e, t) {
  let n = e.family?.region.timeZone ?? `WIB`,
    r = new Date(Date.now() + t),
    i = j(r, n),
    { from: a, until: o } = J(e),
    s = Math.max(a, M(r, n) + 1);
  return (s < o ? N(i, s, n) : N(P(i, 1), a, n)).toISOString();
}
function _e({ call: e, today: t, value: n, onChange: r }) {
  let { words: i, format: a } = d(),
    { callBack: o, promise: s } = i.telecollecting,
    c = e.family?.region.timeZone ?? `WIB`,
    { from: l, until: u } = J(e),
    f = j(new Date(n), c),
    p = M(new Date(n), c),
    m = (e, t) => r(N(e, t, c).toISOString());
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
                children: Array.from({ length: me }, (e, n) => P(t, n)).map((e, t) =>
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
                children: Array.from({ length: u - l }, (e, t) => l + t).map((e) =>
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
  ve = (e) => (/^\d$/.test(e) ? (Y[(Number(e) + 9) % 10] ?? null) : null),
  ye = [1, 2, 3, 5, 7, 14],
  be = 3;
function xe({ familyId: t, today: n, amountToday: r, onPromise: i }) {
  let { words: a, format: o } = d(),
    { promise: s } = a.telecollecting,
    [c, l] = (0, T.useState)(() => P(n, be)),
    [{ data: u, error: f, fetching: p }] = e({ query: te, variables: { id: t, on: c } }),
    m = p ? null : (u?.family?.arrears.amountToReactivate ?? null);
  (0, T.useEffect)(() => {
    i(m === null ? null : { amount: m, promisedFor: c });
  }, [m, c, i]);
  let h = m === null ? 0 : m - r;
  return (0, I.jsxs)(`fieldset`, {
    className: q.more,
    children: [
      (0, I.jsx)(`legend`, { children: s.when }),
      (0, I.jsx)(`div`, {
        className: q.days,
        children: ye.map((e) => {
          let t = P(n, e);
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
var Se = (e) =>
  e instanceof HTMLTextAreaElement ||
  e instanceof HTMLSelectElement ||
  (e instanceof HTMLInputElement && e.type !== `radio`);
function Ce(e, t) {
  (0, T.useEffect)(() => {
    let n = (n) => {
      if (n.ctrlKey || n.altKey || n.metaKey || Se(n.target)) return;
      let r = ve(n.key);
      r !== null && (t(r), e.current?.querySelector(`[value='${r}']`)?.focus());
    };
    return (addEventListener(`keydown`, n), () => removeEventListener(`keydown`, n));
  }, [e, t]);
}
function we({ chosen: e, onChoose: t }) {
  let { outcome: n } = d().words.telecollecting,
    r = (0, T.useRef)(null);
  return (
    Ce(r, t),
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
function Te({ call: e, amount: t, aheadMs: n, calls: r, onRecord: i }) {
  let { words: a } = d(),
    { telecollecting: o } = a,
    s = S(),
    c = e.family?.region.timeZone ?? `WIB`,
    [l] = (0, T.useState)(() => j(new Date(Date.now() + n), c)),
    [u, f] = (0, T.useState)(null),
    [p, h] = (0, T.useState)(null),
    [g, _] = (0, T.useState)(() => ge(e, n)),
    [v, y] = (0, T.useState)(``),
    b = u === null ? o.choose : u === `PROMISED_TO_PAY` && p === null ? o.promise.unknown : void 0;
  return (0, I.jsx)(w, {
    title: o.outcome.title,
    children: (0, I.jsxs)(`form`, {
      className: q.form,
      onSubmit: (t) => {
        (t.preventDefault(),
          u === null || b !== void 0
            ? s(b ?? o.choose, `assertive`)
            : r.isBusy ||
              i({
                callId: e.callId,
                outcome: u,
                ...(v.trim() !== `` && { note: v.trim() }),
                ...(u === `PROMISED_TO_PAY` && p !== null && { promise: p }),
                ...(u === `CALL_BACK` && { callBackAt: g }),
              }));
      },
      children: [
        (0, I.jsx)(we, { chosen: u, onChoose: f }),
        u === `PROMISED_TO_PAY` &&
          (0, I.jsx)(xe, { familyId: e.family?.id ?? ``, today: l, amountToday: t, onPromise: h }),
        u === `CALL_BACK` && (0, I.jsx)(_e, { call: e, today: l, value: g, onChange: _ }),
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
        (0, I.jsx)(m, {
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
function Ee({ text: e }) {
  return e
    .split(`*`)
    .map((e, t) => (t % 2 == 1 ? (0, I.jsx)(`b`, { children: e }, t) : (0, I.jsx)(`span`, { children: e }, t)));
}
var Z = { more: `u_4gSW_more`, say: `u_4gSW_say` },
  De = {
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
function Oe({ familyId: t }) {
  let { words: n, format: r } = d(),
    { script: i } = n.telecollecting,
    [a, o] = (0, T.useState)(!1),
    [{ data: s }] = e({ query: De, variables: { family: t }, pause: !a }),
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
function ke(e) {
  return e < 11 ? `morning` : e < 15 ? `noon` : e < 18 ? `afternoon` : `evening`;
}
function Ae({ call: e, caller: t, amount: n, arrears: r, aheadMs: i }) {
  let { words: a, format: o } = d(),
    { script: c } = a.telecollecting,
    l = e.family?.region.timeZone ?? `WIB`,
    u = c.greeting[ke(M(new Date(Date.now() + i), l))],
    f = e.family?.virtualAccounts[0]?.number,
    p = r?.suspendedSince ?? null,
    m = [
      c.hello(u, e.name, { name: t, place: e.campaign?.region.name ?? `` }),
      r?.status === `ACTIVE`
        ? c.active(o.rupiah(n), r.dueDate === null ? `—` : o.date(r.dueDate))
        : c.suspended(p === null ? `—` : o.date(p), e.familySize, o.rupiah(n)),
      c.pay,
      ...(f === void 0 ? [] : [c.spell(s(f))]),
    ];
  return (0, I.jsxs)(w, {
    title: c.title,
    lead: c.lead,
    children: [
      m.map((e) => (0, I.jsx)(`p`, { className: Z.say, children: (0, I.jsx)(Ee, { text: e }) }, e)),
      e.family !== null && (0, I.jsx)(Oe, { familyId: e.family.id }),
      (0, I.jsxs)(`details`, {
        className: Z.more,
        children: [(0, I.jsx)(`summary`, { children: c.disturbed }), (0, I.jsx)(`p`, { children: c.disturbedSay })],
      }),
    ],
  });
}
function je({ assignedAt: e, family: t }, r) {
  let [{ data: i }] = n({ query: ce, variables: { family: t?.id ?? ``, after: r }, pause: t === null }),
    a = i?.paymentConfirmed;
  return a !== void 0 && Date.parse(a.postedAt) >= Date.parse(e) ? a : null;
}
function Me({ payment: e, onNext: t }) {
  let { words: n, format: r } = d(),
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
      o && t !== null && (0, I.jsx)(m, { kind: `primary`, onClick: t, children: a }),
    ],
  });
}
function Ne({ call: e, caller: t, after: n, aheadMs: r, calls: i, onRecord: a }) {
  let { words: o } = d(),
    { lease: s, next: c } = o.telecollecting,
    l = je(e, n),
    u = K(e.leaseUntil, r) === 0,
    f = e.campaign?.id,
    p = f === void 0 ? null : () => void i.take(f),
    h = l?.family?.arrears ?? e.family?.arrears ?? null,
    g = l === null ? e.amountToReactivate : (h?.amountToReactivate ?? e.amountToReactivate);
  return (0, I.jsxs)(I.Fragment, {
    children: [
      l !== null && (0, I.jsx)(Me, { payment: l, onNext: p }),
      u &&
        (0, I.jsxs)(`div`, {
          className: B.paid,
          role: `alert`,
          children: [
            (0, I.jsx)(C, { tone: `warning`, icon: `clock`, children: s.overReason }),
            p !== null && (0, I.jsx)(m, { kind: `primary`, onClick: p, children: c }),
          ],
        }),
      (0, I.jsxs)(`div`, {
        className: B.desk,
        children: [
          (0, I.jsx)(H, { call: e, amount: g, status: h?.status ?? `SUSPENDED` }),
          (0, I.jsx)(Ae, { call: e, caller: t, amount: g, arrears: h, aheadMs: r }),
          (0, I.jsx)(Te, { call: e, amount: g, aheadMs: r, calls: i, onRecord: a }),
        ],
      }),
    ],
  });
}
function Pe({ standing: e, zone: t, calls: n, onChoose: r }) {
  let { words: i, format: a } = d(),
    { nobody: s, closed: c, other: l, next: u, notTaken: f } = i.telecollecting,
    p = (e) => `${a.day(e, o[t])}, ${a.time(e, o[t])} ${t}`,
    h = (0, I.jsxs)(`div`, {
      className: `row wrap`,
      children: [
        (0, I.jsx)(m, {
          kind: `primary`,
          'aria-busy': n.isBusy,
          onClick: () => void n.take(e.campaignId),
          children: e.kind === `between` ? u : s.again,
        }),
        (0, I.jsx)(m, { onClick: r, children: l }),
      ],
    });
  switch (e.kind) {
    case `nobody`:
      return (0, I.jsx)(w, {
        title: s.title,
        flush: !0,
        children: (0, I.jsx)(x, {
          icon: `check`,
          title: e.nextFrom === null ? s.done : s.later(p(e.nextFrom)),
          action: h,
        }),
      });
    case `closed`:
      return (0, I.jsx)(w, {
        title: c.title,
        flush: !0,
        children: (0, I.jsx)(x, { icon: `clock`, title: c.reason(p(e.opensAt)), action: h }),
      });
    case `between`:
      return (0, I.jsx)(w, {
        title: f,
        flush: !0,
        children: (0, I.jsx)(x, { icon: `alert`, title: e.problem, action: h }),
      });
  }
}
var Q = { head: `_2OIgXG_head`, saved: `_2OIgXG_saved` },
  $ = {
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
  Fe = {
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
function Ie(e, t) {
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
function Le(e, n) {
  let { opened: r } = e,
    [i, a] = (0, T.useState)(() => E(e.now)),
    [o, s] = (0, T.useState)(r === null ? { kind: `choosing`, problem: null } : { kind: `calling`, call: r }),
    [c, l] = (0, T.useState)(!1),
    [u, d] = (0, T.useState)(null),
    [, f] = t($),
    [, p] = t(Fe),
    m = async (e, t) => {
      let { data: r } = await f({ input: { campaignId: e } }),
        i = r?.assignNextCall;
      (i?.__typename === `CallAssigned` && a(E(i.assignment.assignedAt)),
        s(
          i === void 0
            ? t
              ? { kind: `between`, campaignId: e, problem: n.take }
              : (e) => (e.kind === `choosing` ? { kind: `choosing`, problem: n.take } : e)
            : Ie(e, i),
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
function Re({ call: e, summary: t, isArrival: n }) {
  let { telecollecting: r } = d().words,
    i = (0, T.useRef)(null);
  return (
    (0, T.useEffect)(() => {
      n && i.current?.focus();
    }, [n]),
    (0, I.jsxs)(`div`, {
      className: Q.head,
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
function ze({ desk: e, viewer: t, onRefresh: n }) {
  let { words: r } = d(),
    { telecollecting: i, common: a } = r,
    o = S(),
    s = Le({ opened: e.openCall, now: t.now }, { save: i.notSaved, take: i.notTaken }),
    { standing: c, aheadMs: l } = s,
    [u, f] = (0, T.useState)(null),
    m = c.kind === `calling` ? c.call : null,
    h = m?.callId ?? c.kind,
    [g] = (0, T.useState)(h),
    _ = (e.campaigns?.edges ?? []).map(({ node: e }) => e),
    y = m?.campaign?.id ?? (`campaignId` in c ? c.campaignId : null),
    b = _.find(({ id: e }) => e === y),
    x = b ?? m?.campaign ?? null,
    C = x === null ? null : L(x);
  return (0, I.jsxs)(p, {
    where: a.screen.telecollecting,
    tools: (0, I.jsxs)(I.Fragment, {
      children: [
        m !== null && (0, I.jsx)(pe, { until: m.leaseUntil, aheadMs: l }, m.callId),
        m !== null && (0, I.jsx)(v, { brief: !0 }),
      ],
    }),
    children: [
      (0, I.jsx)(Re, { call: m, summary: C, isArrival: h !== g }, `head ${h}`),
      u !== null && (0, I.jsx)(`p`, { className: Q.saved, children: u }),
      m !== null &&
        (0, I.jsx)(
          Ne,
          {
            call: m,
            caller: t.name,
            after: e.liveCursor,
            aheadMs: l,
            calls: s,
            onRecord: async (e) => {
              if (!(await s.record(e)) || m === null) return;
              let t = i.saved(i.outcome[e.outcome], m.name);
              (f(t), o(t));
            },
          },
          m.callId,
        ),
      c.kind === `choosing` &&
        (0, I.jsx)(se, {
          campaigns: _,
          aheadMs: l,
          isBusy: s.isBusy,
          problem: c.problem,
          onTake: (e) => void s.take(e),
        }),
      (c.kind === `nobody` || c.kind === `closed` || c.kind === `between`) &&
        (0, I.jsx)(Pe, {
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
var Be = [`tele-collector`];
function Ve() {
  let { words: t } = d(),
    n = t.common.screen.telecollecting,
    [{ data: r, error: a }, o] = e({ query: ne, requestPolicy: `cache-and-network` }),
    s = i(r),
    c = s?.viewer ?? null;
  return s !== void 0 && c !== null
    ? (0, I.jsx)(ze, { desk: s, viewer: c, onRefresh: () => o({ requestPolicy: `network-only` }) })
    : (0, I.jsxs)(p, {
        where: n,
        tools: (0, I.jsx)(v, {}),
        children: [
          (0, I.jsx)(`h1`, { children: n }),
          a === void 0 ? (0, I.jsx)(b, {}) : (0, I.jsx)(y, { error: a, onRetry: o }),
        ],
      });
}
function He() {
  let { session: e } = h();
  return (0, I.jsx)(r, { token: e.token, children: (0, I.jsx)(Ve, {}) }, e.token);
}
function Ue() {
  return (0, I.jsx)(l, { screen: `telecollecting`, personas: Be, children: (0, I.jsx)(He, {}) });
}
export { Ue as default };
