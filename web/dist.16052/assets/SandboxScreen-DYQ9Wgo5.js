import { F as e, V as t, b as n, h as r, j as i, k as a, r as o, t as s, v as c, z as l } from './Button-CONUCE2r.js';
import { a as u, o as d, t as f } from './api-DzXaX3Kl.js';
import { n as p, r as m, t as h } from './States-CuNKMWna.js';
import { t as g } from './Tag-DpwV_Ark.js';
import { t as _ } from './use-ask-PUPt4MSk.js';
import { n as v } from './Announcer-BsMu_moc.js';
import { t as y } from './Panel-eGkgpDhY.js';
import { n as b, t as x } from './sandbox-pay-DkSXa9FR.js';
import { t as S } from './ChoiceCards-DbTSf0I3.js';
var C = t(l(), 1),
  w = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `Sandbox` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `personas` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `key` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `about` } },
                  { kind: `Field`, name: { kind: `Name`, value: `person` } },
                  { kind: `Field`, name: { kind: `Name`, value: `token` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `sandboxClock` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [{ kind: `Field`, name: { kind: `Name`, value: `now` } }],
              },
            },
          ],
        },
      },
    ],
  },
  T = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `mutation`,
        name: { kind: `Name`, value: `MoveClock` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `input` } },
            type: {
              kind: `NonNullType`,
              type: { kind: `NamedType`, name: { kind: `Name`, value: `MoveSandboxClockInput` } },
            },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `moveSandboxClock` },
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
                    typeCondition: { kind: `NamedType`, name: { kind: `Name`, value: `SandboxClockMoved` } },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `clock` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [{ kind: `Field`, name: { kind: `Name`, value: `now` } }],
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
  E = { clock: `_0j5H7G_clock` },
  D = i(),
  O = 1e3,
  k = ({ now: e, readAt: t }) => new Date(new Date(e).getTime() + performance.now() - t);
function A({ reading: e, zone: t }) {
  let { format: n } = a(),
    [, r] = (0, C.useReducer)((e) => e + 1, 0);
  (0, C.useEffect)(() => {
    let e = setInterval(r, O);
    return () => clearInterval(e);
  }, []);
  let i = k(e),
    [, o = ``] = n.timeWithZone(i, t).split(` `);
  return (0, D.jsxs)(`p`, {
    className: E.clock,
    children: [
      (0, D.jsx)(`time`, { dateTime: i.toISOString(), children: n.time(i, t) }),
      (0, D.jsxs)(`span`, { className: `second`, children: [n.day(i, t), ` `, i.getUTCFullYear(), ` · `, o] }),
    ],
  });
}
var j = {
    amounts: `MFrG7a_amounts`,
    column: `MFrG7a_column`,
    details: `MFrG7a_details`,
    form: `MFrG7a_form`,
    glass: `MFrG7a_glass`,
    happened: `MFrG7a_happened`,
    lead: `MFrG7a_lead`,
    moves: `MFrG7a_moves`,
    panels: `MFrG7a_panels`,
    personas: `MFrG7a_personas`,
    phone: `MFrG7a_phone`,
    sum: `MFrG7a_sum`,
    tagWord: `MFrG7a_tagWord`,
  },
  M = `Asia/Makassar`,
  N = 8,
  P = 36e5;
function F(e) {
  let t = new Date(e.getTime() + N * P),
    n = (e) => new Date(Date.UTC(t.getUTCFullYear(), e + 1, 1) - 6e4 - N * P),
    r = n(t.getUTCMonth());
  return (r > e ? r : n(t.getUTCMonth() + 1)).toISOString();
}
function I({ first: e, mayMove: t, onMoved: n }) {
  let { words: r, format: i } = a(),
    { clock: o } = r.sandbox,
    c = v(),
    [l, u] = (0, C.useState)(e),
    { state: d, data: f, ask: p } = _(`mutation`, T),
    m = async (e) => {
      let t = (await p({ input: e }))?.moveSandboxClock;
      t?.__typename === `SandboxClockMoved` &&
        (u({ now: t.clock.now, readAt: performance.now() }), c(o.moved(i.timeWithZone(t.clock.now, M))), n());
    },
    h = t ? (d === `asking` ? o.moving : void 0) : r.sandbox.personas.nobody,
    g = f?.moveSandboxClock;
  return (0, D.jsxs)(y, {
    title: o.title,
    children: [
      (0, D.jsx)(A, { reading: l, zone: M }),
      (0, D.jsxs)(`div`, {
        className: j.moves,
        children: [
          (0, D.jsx)(s, { size: `small`, unavailable: h, onClick: () => void m({ by: `1h` }), children: o.hour }),
          (0, D.jsx)(s, { size: `small`, unavailable: h, onClick: () => void m({ by: `1d` }), children: o.day }),
          (0, D.jsx)(s, { size: `small`, unavailable: h, onClick: () => void m({ to: F(k(l)) }), children: o.month }),
          (0, D.jsx)(s, { size: `small`, unavailable: o.onlyForward, children: o.back }),
        ],
      }),
      d === `failed` && (0, D.jsx)(`p`, { role: `alert`, children: r.common.failed.server }),
      g != null && `message` in g && (0, D.jsx)(`p`, { role: `alert`, children: g.message }),
    ],
  });
}
var L = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `BillsToTry` },
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
                        name: { kind: `Name`, value: `status` },
                        value: { kind: `EnumValue`, value: `SUSPENDED` },
                      },
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
                            {
                              kind: `ObjectField`,
                              name: { kind: `Name`, value: `max` },
                              value: { kind: `IntValue`, value: `12` },
                            },
                          ],
                        },
                      },
                    ],
                  },
                },
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
                              { kind: `Field`, name: { kind: `Name`, value: `label` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `region` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
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
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `months` },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [{ kind: `Field`, name: { kind: `Name`, value: `month` } }],
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
      },
    ],
  },
  R = [`BANK`, `MINIMARKET`, `ATM`],
  z = { BANK: `bank`, MINIMARKET: `shop`, ATM: `atm` },
  B = 5;
function V({ bill: e, isActive: t, isSending: n, onPay: r, onNext: i }) {
  let { words: o, format: l } = a(),
    { pay: u } = o.sandbox,
    [d, f] = (0, C.useState)(`MINIMARKET`),
    [p, m] = (0, C.useState)(`right`),
    { dueNow: h, months: g } = e.arrears,
    _ = (e) => {
      (e.preventDefault(), !n && !t && r({ channel: d, amount: p === `right` ? null : B }));
    },
    v = `${e.participants[0]?.name ?? e.label} · ${e.region.name} · ${u.bill(g.length, e.participants.length)}`;
  return (0, D.jsx)(y, {
    title: u.title,
    lead: v,
    aside: (0, D.jsx)(`b`, { className: j.sum, children: l.rupiah(h) }),
    children: (0, D.jsxs)(`form`, {
      className: j.form,
      onSubmit: _,
      children: [
        (0, D.jsx)(S, {
          label: u.channel,
          choices: R.map((e) => ({ value: e, text: u.channels[e], icon: z[e] })),
          value: d,
          onChange: f,
          abreast: !0,
          isLabelled: !0,
        }),
        (0, D.jsxs)(`div`, {
          className: j.amounts,
          children: [
            (0, D.jsx)(S, {
              label: u.amount,
              choices: [
                { value: `right`, text: u.right },
                { value: `wrong`, text: u.wrong(l.rupiah(B)) },
              ],
              value: p,
              onChange: m,
              row: !0,
              isLabelled: !0,
            }),
            (0, D.jsxs)(s, { kind: `quiet`, onClick: i, children: [(0, D.jsx)(c, { name: `replay` }), u.again] }),
          ],
        }),
        (0, D.jsxs)(s, {
          type: `submit`,
          kind: `primary`,
          size: `big`,
          wide: !0,
          unavailable: t ? u.paid : n ? u.sending : void 0,
          children: [(0, D.jsx)(c, { name: `bolt` }), u.send],
        }),
      ],
    }),
  });
}
function H({ familyId: t }) {
  let { language: n, words: r } = a(),
    { phone: i } = r.sandbox,
    o = e(),
    s = `/kader/keluarga/${encodeURIComponent(t)}`;
  return (0, D.jsxs)(`div`, {
    className: j.phone,
    children: [
      (0, D.jsx)(`iframe`, { className: j.glass, title: i.title, src: `${s}?as=cadre&lang=${n}&theme=${o}` }),
      (0, D.jsx)(`a`, { href: s, target: `_blank`, rel: `noreferrer`, children: i.open }),
    ],
  });
}
var U = {
  awaited: `xQSyzG_awaited`,
  bad: `xQSyzG_bad`,
  ms: `xQSyzG_ms`,
  point: `xQSyzG_point`,
  text: `xQSyzG_text`,
  trace: `xQSyzG_trace`,
};
function W({ steps: e, label: t }) {
  let { language: n } = a(),
    r = (e) => `${new Intl.NumberFormat(n, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(e)} ms`;
  return (0, D.jsx)(`ol`, {
    className: U.trace,
    'aria-label': t,
    children: e.map(({ key: e, ms: t, title: n, detail: i, isBad: a = !1 }) =>
      (0, D.jsxs)(
        `li`,
        {
          className: t === null ? U.awaited : void 0,
          children: [
            (0, D.jsx)(`span`, {
              className: `${U.point} ${a ? U.bad : ``}`,
              children: t !== null && (0, D.jsx)(c, { name: a ? `cross` : `check`, size: 14 }),
            }),
            (0, D.jsx)(`span`, { className: U.ms, children: t === null ? `` : r(t) }),
            (0, D.jsxs)(`span`, {
              className: U.text,
              children: [
                (0, D.jsx)(`b`, { children: n }),
                i !== void 0 && (0, D.jsx)(`span`, { className: `second small`, children: i }),
              ],
            }),
          ],
        },
        e,
      ),
    ),
  });
}
function G({ delivery: { trace: e } }) {
  let { trace: t } = a().words.sandbox;
  if (e === null) return null;
  let n = e.headers.map(({ name: e, value: t }) => `${e}: ${t}`).join(`
`);
  return (0, D.jsxs)(`details`, {
    className: j.details,
    children: [
      (0, D.jsx)(`summary`, { children: t.details }),
      (0, D.jsx)(`h3`, { children: t.call }),
      (0, D.jsx)(`pre`, { tabIndex: 0, children: `POST ${e.path}\n${n}\n\n${e.body}` }),
      (0, D.jsx)(`h3`, { children: t.answer }),
      (0, D.jsx)(`pre`, { tabIndex: 0, children: `HTTP ${e.status}\n\n${e.answer ?? ``}` }),
    ],
  });
}
var K = `/cabang`;
function q(e, t, n) {
  let { trace: r, paymentId: i } = t,
    a = r?.steps.some((e) => e.step === `EVENT`) ?? !1;
  switch (e) {
    case `SIGNED`:
      return { title: n.SIGNED, detail: t.partnerName };
    case `SENT`:
      return { title: n.SENT, detail: `POST ${r?.path}` };
    case `POSTED`:
      return a ? { title: n.POSTED, detail: n.posted } : { title: n.suspense, detail: n.suspended, isBad: !0 };
    case `EVENT`:
      return { title: n.EVENT, detail: n.event };
    default: {
      let e = i === null ? n.refused : t.reference;
      return { title: n.ANSWERED(r?.status ?? 0), detail: e, isBad: i === null };
    }
  }
}
function J({ isSending: e, answer: t, error: n, seenMs: i }) {
  let { words: o } = a(),
    { trace: s } = o.sandbox,
    c = t?.__typename === `BillPaid` ? t.delivery : null,
    l = (c?.trace?.steps ?? []).map(({ step: e, ms: t }) => ({
      key: e,
      ms: t,
      ...(c === null ? { title: e } : q(e, c, s)),
    }));
  l.some(({ key: e }) => e === `EVENT`) &&
    l.push({ key: `SEEN`, ms: i, title: s.SEEN, detail: i === null ? s.awaited : s.seen });
  let u = n === null ? (t !== null && `message` in t ? t.message : null) : n.message,
    d = r.some(({ path: e }) => e === K);
  return (0, D.jsxs)(y, {
    title: s.title,
    lead: s.lead,
    footer: d ? (0, D.jsx)(`a`, { href: K, target: `_blank`, rel: `noreferrer`, children: s.dashboard }) : void 0,
    children: [
      u !== null && (0, D.jsx)(`p`, { role: `alert`, children: u }),
      u === null &&
        l.length === 0 &&
        (0, D.jsx)(`p`, { className: `second`, 'aria-busy': e, children: e ? o.sandbox.pay.sending : s.none }),
      (0, D.jsx)(`div`, {
        className: j.happened,
        role: `status`,
        children: l.length > 0 && (0, D.jsx)(W, { steps: l, label: s.title }),
      }),
      c !== null && (0, D.jsx)(G, { delivery: c }),
    ],
  });
}
function Y(e) {
  let [t, n] = (0, C.useState)(null);
  return (
    d(
      { query: b, variables: { family: e, after: null } },
      (e, { cardStatusChanged: t }) => (t.cardStatus === `ACTIVE` && n((e) => e ?? performance.now()), e ?? !0),
    ),
    t
  );
}
var X = () => `TRX${String(Date.now()).slice(-10)}${Math.floor(Math.random() * 90 + 10)}`;
function Z() {
  let { pay: e } = a().words.sandbox,
    [{ data: t, error: n, fetching: r }, i] = u({ query: L, requestPolicy: `network-only` }),
    [o, s] = (0, C.useState)(null),
    [c, l] = (0, C.useState)(0);
  if (
    ((0, C.useEffect)(() => {
      t !== void 0 && s((e) => e ?? (t.families?.edges ?? []).map(({ node: e }) => e));
    }, [t]),
    o === null)
  )
    return n === void 0 || r
      ? (0, D.jsx)(m, { lines: 8 })
      : (0, D.jsx)(p, { error: n, onRetry: () => i({ requestPolicy: `network-only` }) });
  let d = o[c];
  return d === void 0
    ? (0, D.jsx)(h, { icon: `check`, title: e.empty, reason: e.emptyReason })
    : (0, D.jsx)(Q, { bill: d, onNext: () => l((e) => e + 1) }, d.id);
}
function Q({ bill: e, onNext: t }) {
  let { state: n, data: r, error: i, ask: a } = _(`mutation`, x),
    o = (0, C.useRef)(0),
    s = Y(e.id),
    c = ({ channel: t, amount: n }) => {
      o.current = performance.now();
      let r = n === null ? {} : { amount: n };
      a({ input: { familyId: e.id, channel: t, reference: X(), ...r } });
    },
    l = r?.payBill ?? null,
    u = s !== null;
  return (0, D.jsxs)(D.Fragment, {
    children: [
      (0, D.jsxs)(`div`, {
        className: j.column,
        children: [
          (0, D.jsx)(V, { bill: e, isActive: u, isSending: n === `asking`, onPay: c, onNext: t }),
          (0, D.jsx)(J, {
            isSending: n === `asking`,
            answer: l,
            error: i,
            seenMs: s === null || o.current === 0 ? null : s - o.current,
          }),
        ],
      }),
      (0, D.jsx)(H, { familyId: e.id }),
    ],
  });
}
var $ = {
    cadre: { path: `/kader`, icon: `phone` },
    'tele-collector': { path: `/telekoleksi`, icon: `chat` },
    'branch-officer': { path: `/petugas`, icon: `scale` },
    'second-officer': { path: `/petugas`, icon: `scale` },
    'branch-head': { path: `/cabang`, icon: `grid` },
    director: { path: `/direktur`, icon: `map` },
    operator: { path: `/petugas`, icon: `scale` },
    partner: { path: `/mitra`, icon: `key` },
    participant: { path: `/warga`, icon: `users` },
  },
  ee = (e) => r.some((t) => t.path === e);
function te({ personas: e }) {
  let { personas: t } = a().words.sandbox,
    r = e.flatMap((e) => {
      let t = $[e.key];
      return t === void 0 || !ee(t.path) ? [] : [{ ...e, ...t }];
    });
  return (0, D.jsx)(y, {
    title: t.title,
    flush: !0,
    footer: (0, D.jsx)(`a`, { href: `/graphql`, children: t.others }),
    children: (0, D.jsx)(`ul`, {
      className: j.personas,
      children: r.map(({ key: e, name: t, person: r, path: i, icon: a }) =>
        (0, D.jsx)(
          `li`,
          {
            children: (0, D.jsxs)(n, {
              href: `${i}?as=${e}`,
              children: [
                (0, D.jsx)(c, { name: a }),
                (0, D.jsxs)(`span`, {
                  children: [
                    (0, D.jsx)(`b`, { children: t }),
                    (0, D.jsx)(`span`, { className: `second small`, children: r }),
                  ],
                }),
                (0, D.jsx)(c, { name: `arrowRight`, size: 16 }),
              ],
            }),
          },
          e,
        ),
      ),
    }),
  });
}
function ne({ personas: e, clock: t }) {
  let { words: n } = a(),
    [r, i] = (0, C.useState)(0),
    o = (t) => e.find((e) => e.key === t)?.token ?? null,
    [s, c] = [o(`cadre`), o(`operator`)];
  return (0, D.jsxs)(`div`, {
    className: j.panels,
    children: [
      (0, D.jsxs)(`div`, {
        className: j.column,
        children: [
          (0, D.jsx)(f, {
            token: c,
            children: (0, D.jsx)(I, { first: t, mayMove: c !== null, onMoved: () => i((e) => e + 1) }),
          }),
          (0, D.jsx)(te, { personas: e }),
        ],
      }),
      s === null
        ? (0, D.jsx)(h, { title: n.sandbox.personas.nobody, icon: `key` })
        : (0, D.jsx)(f, { token: s, children: (0, D.jsx)(Z, {}) }, r),
    ],
  });
}
function re() {
  let { sandbox: e } = a().words,
    [{ data: t, error: n, fetching: r }, i] = u({ query: w }),
    o = (0, C.useMemo)(() => (t === void 0 ? 0 : performance.now()), [t]);
  return t?.personas && t.sandboxClock
    ? (0, D.jsx)(ne, { personas: t.personas, clock: { now: t.sandboxClock.now, readAt: o } })
    : r
      ? (0, D.jsx)(m, { lines: 6 })
      : n?.networkError === void 0
        ? (0, D.jsx)(h, { title: e.none, reason: e.noneReason, icon: `info` })
        : (0, D.jsx)(p, { error: n, onRetry: () => i({ requestPolicy: `network-only` }) });
}
function ie() {
  let { sandbox: e, common: t } = a().words,
    n = (0, C.useRef)(null);
  (0, C.useEffect)(() => n.current?.focus({ preventScroll: !0 }), []);
  let r = (0, D.jsx)(g, {
    tone: `warning`,
    icon: `bolt`,
    children: (0, D.jsx)(`span`, { className: j.tagWord, children: t.sampleData }),
  });
  return (0, D.jsxs)(o, {
    where: t.screen.sandbox,
    tools: r,
    children: [
      (0, D.jsx)(`h1`, { ref: n, tabIndex: -1, children: e.title }),
      (0, D.jsx)(`p`, { className: `second ${j.lead}`, children: e.lead }),
      (0, D.jsx)(f, { token: null, children: (0, D.jsx)(re, {}) }),
    ],
  });
}
export { ie as default };
