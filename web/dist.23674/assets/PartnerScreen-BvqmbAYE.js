import { D as e, F as t, L as n, T as r, a as i, m as a, n as o, r as s, t as c, u as l } from './Button-z8PONLns.js';
import { a as u, o as d, t as f } from './api-CvACqJmY.js';
import { n as p, t as m } from './Facts-CeaKKIsT.js';
import { n as h, t as g } from './ListDetail-BtT90SFA.js';
import { n as _, r as v, t as y } from './States-CSPQtww4.js';
import { t as b } from './Title-BVo7SwIx.js';
import { t as x } from './Panel-Br_Jl-Ru.js';
import { t as S } from './Tag-N7sMoVyM.js';
import { n as C } from './Announcer-BTlReHnC.js';
import { t as w } from './Note-BftBobR_.js';
var T = n(t(), 1),
  E = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `PartnerPage` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `since` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `DateTime` } } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `state` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `PartnerDeliveryState` } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `first` } },
            type: { kind: `NamedType`, name: { kind: `Name`, value: `Int` } },
            defaultValue: { kind: `IntValue`, value: `30` },
          },
        ],
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
            {
              kind: `Field`,
              name: { kind: `Name`, value: `ownPartner` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `id` } },
                  { kind: `Field`, name: { kind: `Name`, value: `code` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `protocol` } },
                  { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                  { kind: `Field`, name: { kind: `Name`, value: `active` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `access` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `apiUrl` } },
                        { kind: `Field`, name: { kind: `Name`, value: `networks` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `secretsInUse` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `secretId` } },
                        { kind: `Field`, name: { kind: `Name`, value: `createdAt` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `partnerHealth` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `partnerCode` } },
                  { kind: `Field`, name: { kind: `Name`, value: `partnerName` } },
                  { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                  { kind: `Field`, name: { kind: `Name`, value: `lastCallAt` } },
                  { kind: `Field`, name: { kind: `Name`, value: `lastConfirmedAt` } },
                  { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                  { kind: `Field`, name: { kind: `Name`, value: `confirmed` } },
                  { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                  { kind: `Field`, name: { kind: `Name`, value: `medianSecondsToPost` } },
                  { kind: `Field`, name: { kind: `Name`, value: `p95SecondsToPost` } },
                  { kind: `Field`, name: { kind: `Name`, value: `refused` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `refusals` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `state` } },
                        { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                        { kind: `Field`, name: { kind: `Name`, value: `deliveries` } },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `unconfirmed` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `hours` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `hour` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                        { kind: `Field`, name: { kind: `Name`, value: `refused` } },
                      ],
                    },
                  },
                  { kind: `Field`, name: { kind: `Name`, value: `doubtsOpen` } },
                  { kind: `Field`, name: { kind: `Name`, value: `oldestDoubtAt` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `partnerDeliveries` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `received` },
                        value: {
                          kind: `ObjectValue`,
                          fields: [
                            {
                              kind: `ObjectField`,
                              name: { kind: `Name`, value: `from` },
                              value: { kind: `Variable`, name: { kind: `Name`, value: `since` } },
                            },
                          ],
                        },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `state` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `state` } },
                      },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `first` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `first` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `totalCount` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `deliveryKey` } },
                              { kind: `Field`, name: { kind: `Name`, value: `protocol` } },
                              { kind: `Field`, name: { kind: `Name`, value: `receivedAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reason` } },
                              { kind: `Field`, name: { kind: `Name`, value: `reference` } },
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `expectedAmount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                              { kind: `Field`, name: { kind: `Name`, value: `accountText` } },
                              { kind: `Field`, name: { kind: `Name`, value: `rawBody` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `answer` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `httpStatus` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `body` } },
                                  ],
                                },
                              },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `replays` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `replayedAt` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `replayedBy` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `httpStatus` } },
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
                    name: { kind: `Name`, value: `pageInfo` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `hasNextPage` } },
                        { kind: `Field`, name: { kind: `Name`, value: `endCursor` } },
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
  D = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `ReplayOwnDelivery` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `ReplayDeliveryInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `replayDelivery` },
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
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `DeliveryReplayed` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `answer` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `httpStatus` } },
                              { kind: `Field`, name: { kind: `Name`, value: `body` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `delivery` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              { kind: `Field`, name: { kind: `Name`, value: `state` } },
                              { kind: `Field`, name: { kind: `Name`, value: `outcome` } },
                              { kind: `Field`, name: { kind: `Name`, value: `paymentId` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `replays` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `replayedAt` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `replayedBy` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `httpStatus` } },
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
  O = {
    POSTED: { tone: `good`, icon: `check` },
    REFUSED: { tone: `bad`, icon: `cross` },
    CONTRADICTION: { tone: `bad`, icon: `alert` },
    QUARANTINED: { tone: `warning`, icon: `inbox` },
    UNCONFIRMED: { tone: `warning`, icon: `clock` },
    REPEATED: { tone: `plain`, icon: `replay` },
    REVERSAL: { tone: `note`, icon: `replay` },
    REVERSAL_KEPT: { tone: `note`, icon: `clock` },
    IGNORED: { tone: `plain`, icon: `info` },
  },
  k = Object.keys(O),
  A = {
    body: `BhpT-G_body`,
    code: `BhpT-G_code`,
    filter: `BhpT-G_filter`,
    foot: `BhpT-G_foot`,
    head: `BhpT-G_head`,
    page: `BhpT-G_page`,
    pair: `BhpT-G_pair`,
    secret: `BhpT-G_secret`,
    secrets: `BhpT-G_secrets`,
  },
  j = e();
function M(e) {
  try {
    return JSON.stringify(JSON.parse(e), null, 2);
  } catch {
    return e;
  }
}
function N({ delivery: e }) {
  let { words: t, format: n } = r(),
    { facts: i } = t.partner,
    { receivedAt: a, deliveryKey: o, protocol: s, accountText: c, amount: l, expectedAmount: u, paymentId: d } = e,
    f = (e) => (0, j.jsx)(`span`, { className: `typed`, children: e });
  return (0, j.jsx)(m, {
    facts: [
      { name: i.received, value: `${n.day(a)}, ${n.timeWithZone(a)}` },
      { name: i.protocol, value: f(s) },
      { name: i.key, value: f(o) },
      c === null ? null : { name: i.account, value: f(c.trim()) },
      l === null ? null : { name: i.amount, value: n.rupiah(l) },
      u === null ? null : { name: i.expected, value: n.rupiah(u) },
      d === null ? null : { name: i.payment, value: f(d) },
    ],
  });
}
function P({ delivery: e, onReplayed: t }) {
  let { words: n, format: i } = r(),
    o = n.partner,
    s = C(),
    [{ fetching: l }, d] = u(D),
    [f, p] = (0, T.useState)(null),
    m = async () => {
      let { data: n } = await d({ input: { deliveryId: e.id } }),
        r = n?.replayDelivery ?? null,
        i = r?.__typename === `DeliveryReplayed`,
        a = i ? o.replayed(r.answer.httpStatus) : (r?.message ?? o.failed);
      (p({ text: a, isDone: i }), s(a), i && t());
    };
  return (0, j.jsxs)(`div`, {
    className: `stack`,
    children: [
      e.replays.length > 0 &&
        (0, j.jsxs)(`div`, {
          children: [
            (0, j.jsx)(`h3`, { children: o.replays }),
            (0, j.jsx)(`ul`, {
              children: e.replays.map(({ replayedAt: e, httpStatus: t }) =>
                (0, j.jsx)(
                  `li`,
                  { className: `small second`, children: o.replayedBy(`${i.day(e)}, ${i.timeWithZone(e)}`, t) },
                  e,
                ),
              ),
            }),
          ],
        }),
      f !== null &&
        (0, j.jsx)(w, { icon: f.isDone ? `check` : `alert`, tone: f.isDone ? `plain` : `bad`, children: f.text }),
      (0, j.jsxs)(`div`, {
        className: `row wrap`,
        children: [
          (0, j.jsxs)(c, {
            'aria-busy': l,
            onClick: () => void (l || m()),
            children: [(0, j.jsx)(a, { name: `replay` }), o.replay],
          }),
          (0, j.jsx)(`span`, { className: `small muted`, children: o.replayAbout }),
        ],
      }),
    ],
  });
}
function F({ delivery: e, onReplayed: t }) {
  let n = r().words.partner,
    { state: i, outcome: a, reason: o, answer: s } = e,
    c = O[i].tone === `bad`;
  return (0, j.jsx)(x, {
    title: a === null ? n.state[i] : n.outcome[a],
    lead: e.reference ?? `—`,
    aside: (0, j.jsx)(S, { ...O[i], children: n.state[i] }),
    children: (0, j.jsxs)(`div`, {
      className: A.body,
      children: [
        o !== null && (0, j.jsx)(w, { icon: c ? `alert` : `info`, tone: c ? `bad` : `plain`, children: o }),
        (0, j.jsx)(N, { delivery: e }),
        (0, j.jsx)(P, { delivery: e, onReplayed: t }),
        (0, j.jsxs)(`div`, {
          children: [
            (0, j.jsx)(`h3`, { children: n.sent }),
            (0, j.jsx)(`pre`, { className: A.code, tabIndex: 0, 'aria-label': n.sent, children: M(e.rawBody) }),
          ],
        }),
        (0, j.jsxs)(`div`, {
          children: [
            (0, j.jsx)(`h3`, { children: s === null ? n.unanswered : n.answered(s.httpStatus) }),
            s !== null &&
              (0, j.jsx)(`pre`, {
                className: A.code,
                tabIndex: 0,
                'aria-label': n.answered(s.httpStatus),
                children: M(s.body),
              }),
          ],
        }),
      ],
    }),
  });
}
function I({ state: e, onState: t }) {
  let n = r().words.partner;
  return (0, j.jsxs)(`label`, {
    className: A.filter,
    children: [
      (0, j.jsx)(`h2`, { children: n.deliveries }),
      (0, j.jsx)(`span`, { className: `unseen`, children: n.filter }),
      (0, j.jsxs)(`select`, {
        value: e ?? ``,
        onChange: ({ target: e }) => t(k.find((t) => t === e.value) ?? null),
        children: [
          (0, j.jsx)(`option`, { value: ``, children: n.all }),
          k.map((e) => (0, j.jsx)(`option`, { value: e, children: n.state[e] }, e)),
        ],
      }),
    ],
  });
}
function L({ connection: e, state: t, onState: n, onMore: i, onReplayed: a }) {
  let { words: s, format: l } = r(),
    u = s.partner,
    d = (e?.edges ?? []).map(({ node: e }) => e),
    f = (0, j.jsx)(I, { state: t, onState: n });
  return d.length === 0
    ? (0, j.jsxs)(x, {
        title: u.deliveries,
        flush: !0,
        children: [
          t !== null && f,
          (0, j.jsx)(y, {
            title: t === null ? u.none : u.noneFilter,
            ...(t === null && {
              reason: u.noneReason,
              action: (0, j.jsx)(o, { href: `/sandbox`, children: u.toSandbox }),
            }),
          }),
        ],
      })
    : (0, j.jsx)(g, {
        label: u.deliveries,
        head: f,
        foot:
          e?.pageInfo.hasNextPage === !0 &&
          (0, j.jsx)(`div`, {
            className: A.foot,
            children: (0, j.jsx)(c, { kind: `quiet`, onClick: i, children: u.more }),
          }),
        items: d.map(({ id: e, state: t, amount: n, reference: r, receivedAt: i }) => ({
          key: e,
          title: (0, j.jsx)(S, { ...O[t], children: u.state[t] }),
          amount: n === null ? void 0 : l.rupiah(n),
          about: (0, j.jsx)(`span`, { className: `typed`, children: r ?? `—` }),
          age: l.timeWithZone(i),
        })),
        children: (e) => {
          let t = d.find(({ id: t }) => t === e);
          return t !== void 0 && (0, j.jsx)(F, { delivery: t, onReplayed: a }, e);
        },
      });
}
function R({ health: e }) {
  let { words: t, format: n } = r(),
    i = t.partner.health;
  return (0, j.jsx)(x, {
    title: i.title,
    children: (0, j.jsx)(m, {
      facts: [
        { name: i.calls, value: (0, j.jsx)(`b`, { children: n.number(e.calls) }) },
        { name: i.confirmed, value: n.number(e.confirmed) },
        { name: i.collected, value: n.rupiah(e.collected) },
        { name: i.refused, value: n.number(e.refused) },
        { name: i.doubts, value: n.number(e.doubtsOpen) },
        e.p95SecondsToPost === null ? null : { name: i.p95, value: i.milliseconds(n.number(e.p95SecondsToPost * 1e3)) },
        { name: i.last, value: e.lastCallAt === null ? i.never : n.timeWithZone(e.lastCallAt) },
      ],
    }),
  });
}
var z = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `RetireSecret` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `RetireOwnSecretInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `retireOwnSecret` },
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
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `PartnerSecretRetired` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `partner` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `secretsInUse` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `secretId` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `createdAt` } },
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
  B = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `RotateSecret` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `rotateOwnSecret` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `__typename` } },
                  {
                    kind: `InlineFragment`,
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `PartnerSecretRotated` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `secret` } },
                        { kind: `Field`, name: { kind: `Name`, value: `secretId` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `partner` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `id` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `secretsInUse` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `secretId` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `createdAt` } },
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
  V = 2;
function H({ secretId: e, onTold: t }) {
  let { keys: n, failed: i } = r().words.partner,
    [, a] = u(z),
    [o, s] = (0, T.useState)(!1),
    l = async () => {
      let { data: r } = await a({ input: { secretId: e } }),
        o = r?.retireOwnSecret ?? null;
      t(o?.__typename === `PartnerSecretRetired` ? n.retired : (o?.message ?? i));
    };
  return o
    ? (0, j.jsxs)(`span`, {
        className: `row wrap`,
        children: [
          (0, j.jsx)(`span`, { className: `small second`, children: n.retireAbout }),
          (0, j.jsx)(c, {
            size: `small`,
            kind: `danger`,
            autoFocus: !0,
            onClick: () => void l(),
            children: n.retireSure,
          }),
        ],
      })
    : (0, j.jsx)(c, { size: `small`, onClick: () => s(!0), children: n.retire });
}
function U({ secret: e, onHide: t }) {
  let { keys: n } = r().words.partner;
  return (0, j.jsxs)(w, {
    icon: `key`,
    tone: `warning`,
    children: [
      (0, j.jsxs)(`p`, { children: [(0, j.jsx)(`b`, { children: n.once }), ` `, n.steps] }),
      (0, j.jsx)(`code`, { className: `typed ${A.secret}`, children: e }),
      (0, j.jsx)(c, { size: `small`, onClick: t, children: n.hide }),
    ],
  });
}
function W({ secrets: e }) {
  let { words: t, format: n } = r(),
    { keys: i, failed: o } = t.partner,
    s = C(),
    [{ fetching: l }, d] = u(B),
    [f, p] = (0, T.useState)(null),
    [m, h] = (0, T.useState)(null),
    g = (e) => {
      (h(e), s(e));
    },
    _ = async () => {
      h(null);
      let { data: e } = await d({}),
        t = e?.rotateOwnSecret ?? null;
      t?.__typename === `PartnerSecretRotated` ? (p(t.secret), s(i.once)) : g(t?.message ?? o);
    },
    v = e.toSorted((e, t) => t.createdAt.localeCompare(e.createdAt));
  return (0, j.jsx)(x, {
    title: i.title,
    lead: i.lead,
    aside: (0, j.jsx)(S, { icon: `key`, children: i.inUse(e.length) }),
    children: (0, j.jsxs)(`div`, {
      className: A.body,
      children: [
        e.length === 0 && (0, j.jsx)(`p`, { className: `second`, children: i.none }),
        (0, j.jsx)(`ul`, {
          className: A.secrets,
          children: v.map(({ secretId: t, createdAt: r }, a) =>
            (0, j.jsxs)(
              `li`,
              {
                children: [
                  (0, j.jsxs)(`span`, {
                    children: [
                      (0, j.jsxs)(`span`, { className: `typed`, children: [`…`, t.slice(-6)] }),
                      ` `,
                      (0, j.jsx)(`span`, { className: `small second`, children: i.since(`${n.day(r)}, ${n.time(r)}`) }),
                    ],
                  }),
                  e.length > 1 &&
                    (a === 0
                      ? (0, j.jsx)(S, { tone: `note`, children: i.newest })
                      : (0, j.jsx)(H, { secretId: t, onTold: g })),
                ],
              },
              t,
            ),
          ),
        }),
        f !== null && (0, j.jsx)(U, { secret: f, onHide: () => p(null) }),
        m !== null && (0, j.jsx)(w, { icon: `info`, children: m }),
        e.length > 0 &&
          (0, j.jsx)(`div`, {
            children: (0, j.jsxs)(c, {
              kind: `primary`,
              'aria-busy': l,
              unavailable: e.length >= V ? i.rotateTwo : void 0,
              onClick: () => void (l || _()),
              children: [(0, j.jsx)(a, { name: `key` }), i.rotate],
            }),
          }),
      ],
    }),
  });
}
var G = [`partner`],
  K = 4e3,
  q = 6048e5,
  J = 30;
function Y() {
  let { words: e } = r(),
    t = e.partner,
    [n] = (0, T.useState)(() => new Date(Date.now() - q).toISOString()),
    [i, c] = (0, T.useState)(null),
    [l, u] = (0, T.useState)(J),
    [{ data: f, error: m }, g] = d({
      query: E,
      variables: { since: n, state: i, first: l },
      requestPolicy: `cache-and-network`,
    });
  (0, T.useEffect)(() => {
    let e = setInterval(() => {
      document.visibilityState === `visible` && g({ requestPolicy: `network-only` });
    }, K);
    return () => clearInterval(e);
  }, [g]);
  let y = p(f),
    x = y?.ownPartner ?? null,
    S = y?.partnerHealth?.[0];
  return (0, j.jsxs)(s, {
    where: x?.name ?? e.common.screen.partner,
    children: [
      (0, j.jsxs)(`div`, {
        className: A.head,
        children: [
          (0, j.jsxs)(`div`, {
            children: [
              (0, j.jsx)(b, { children: t.title }),
              S !== void 0 &&
                (0, j.jsx)(`p`, { className: `second`, children: t.lead(S.calls, S.confirmed, S.refused) }),
            ],
          }),
          (0, j.jsxs)(o, {
            href: `/partners/openapi.json`,
            children: [(0, j.jsx)(a, { name: `document` }), t.openapi],
          }),
        ],
      }),
      y === void 0 && (m === void 0 ? (0, j.jsx)(v, {}) : (0, j.jsx)(_, { error: m, onRetry: g })),
      y !== void 0 &&
        (0, j.jsxs)(`div`, {
          className: A.page,
          children: [
            m !== void 0 && y.viewer !== null && (0, j.jsx)(h, { since: y.viewer.now, onRetry: g }),
            (0, j.jsx)(L, {
              connection: y.partnerDeliveries,
              state: i,
              onState: c,
              onMore: () => u(l + J),
              onReplayed: () => g({ requestPolicy: `network-only` }),
            }),
            (0, j.jsxs)(`div`, {
              className: A.pair,
              children: [
                S !== void 0 && (0, j.jsx)(R, { health: S }),
                x !== null && (0, j.jsx)(W, { secrets: x.secretsInUse }),
              ],
            }),
          ],
        }),
    ],
  });
}
function X() {
  let { session: e } = l();
  return (0, j.jsx)(f, { token: e.token, children: (0, j.jsx)(Y, {}) }, e.token);
}
function Z() {
  return (0, j.jsx)(i, { screen: `partner`, personas: G, children: (0, j.jsx)(X, {}) });
}
export { Z as default };
