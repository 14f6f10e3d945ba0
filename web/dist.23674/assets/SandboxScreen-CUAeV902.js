import {
  D as e,
  F as t,
  L as n,
  O as r,
  T as i,
  d as a,
  g as o,
  j as s,
  m as c,
  r as l,
  t as u,
} from './Button-z8PONLns.js';
import { o as d, t as f } from './api-CvACqJmY.js';
import { n as p, r as m, t as h } from './sandbox-Blidn7b7.js';
import { n as g, r as _, t as v } from './States-CSPQtww4.js';
import { t as y } from './Tag-N7sMoVyM.js';
import { t as b } from './use-ask-Bu8AcP-4.js';
import { n as x } from './Announcer-BTlReHnC.js';
import { t as S } from './Panel-Br_Jl-Ru.js';
import { a as C } from './civil-time-Dr4SVKyv.js';
import { t as w } from './ChoiceCards-hQptUPV5.js';
var T = n(t(), 1),
  E = {
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
  D = { clock: `_0j5H7G_clock` },
  O = e(),
  k = 1e3,
  A = ({ now: e, readAt: t }) => new Date(new Date(e).getTime() + performance.now() - t);
function j({ reading: e, zone: t }) {
  let { format: n } = i(),
    [, r] = (0, T.useReducer)((e) => e + 1, 0);
  (0, T.useEffect)(() => {
    let e = setInterval(r, k);
    return () => clearInterval(e);
  }, []);
  let a = A(e),
    [, o = ``] = n.timeWithZone(a, t).split(` `);
  return (0, O.jsxs)(`p`, {
    className: D.clock,
    children: [
      (0, O.jsx)(`time`, { dateTime: a.toISOString(), children: n.time(a, t) }),
      (0, O.jsxs)(`span`, { className: `second`, children: [n.day(a, t), ` `, a.getUTCFullYear(), ` · `, o] }),
    ],
  });
}
var M = {
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
};
function N({ first: e, zone: t, mayMove: n, onMoved: a }) {
  let { words: o, format: s } = i(),
    { clock: c } = o.sandbox,
    l = x(),
    [d, f] = (0, T.useState)(e),
    { state: p, data: m, ask: h } = b(`mutation`, E),
    g = async (e) => {
      let n = (await h({ input: e }))?.moveSandboxClock;
      n?.__typename === `SandboxClockMoved` &&
        (f({ now: n.clock.now, readAt: performance.now() }), l(c.moved(s.timeWithZone(n.clock.now, r[t]))), a());
    },
    _ = n ? (p === `asking` ? c.moving : void 0) : o.sandbox.personas.nobody,
    v = m?.moveSandboxClock;
  return (0, O.jsxs)(S, {
    title: c.title,
    children: [
      (0, O.jsx)(j, { reading: d, zone: r[t] }),
      (0, O.jsxs)(`div`, {
        className: M.moves,
        children: [
          (0, O.jsx)(u, { size: `small`, unavailable: _, onClick: () => void g({ by: `1h` }), children: c.hour }),
          (0, O.jsx)(u, { size: `small`, unavailable: _, onClick: () => void g({ by: `1d` }), children: c.day }),
          (0, O.jsx)(u, {
            size: `small`,
            unavailable: _,
            onClick: () => void g({ to: C(A(d), t).toISOString() }),
            children: c.month,
          }),
          (0, O.jsx)(u, { size: `small`, unavailable: c.onlyForward, children: c.back }),
        ],
      }),
      p === `failed` && (0, O.jsx)(`p`, { role: `alert`, children: o.common.failed.server }),
      v != null && `message` in v && (0, O.jsx)(`p`, { role: `alert`, children: v.message }),
    ],
  });
}
var P = [`BANK`, `MINIMARKET`, `ATM`],
  F = { BANK: `bank`, MINIMARKET: `shop`, ATM: `atm` },
  I = 5;
function L({ bill: e, isActive: t, isSending: n, onPay: r, onNext: a }) {
  let { words: o, format: s } = i(),
    { pay: l } = o.sandbox,
    [d, f] = (0, T.useState)(`MINIMARKET`),
    [p, m] = (0, T.useState)(`right`),
    { dueNow: h, months: g } = e.arrears,
    _ = (e) => {
      (e.preventDefault(), !n && !t && r({ channel: d, amount: p === `right` ? null : I }));
    },
    v = `${e.participants[0]?.name ?? e.label} · ${e.region.name} · ${l.bill(g.length, e.participants.length)}`;
  return (0, O.jsx)(S, {
    title: l.title,
    lead: v,
    aside: (0, O.jsx)(`b`, { className: M.sum, children: s.rupiah(h) }),
    children: (0, O.jsxs)(`form`, {
      className: M.form,
      onSubmit: _,
      children: [
        (0, O.jsx)(w, {
          label: l.channel,
          choices: P.map((e) => ({ value: e, text: l.channels[e], icon: F[e] })),
          value: d,
          onChange: f,
          abreast: !0,
          isLabelled: !0,
        }),
        (0, O.jsxs)(`div`, {
          className: M.amounts,
          children: [
            (0, O.jsx)(w, {
              label: l.amount,
              choices: [
                { value: `right`, text: l.right },
                { value: `wrong`, text: l.wrong(s.rupiah(I)) },
              ],
              value: p,
              onChange: m,
              row: !0,
              isLabelled: !0,
            }),
            (0, O.jsxs)(u, { kind: `quiet`, onClick: a, children: [(0, O.jsx)(c, { name: `replay` }), l.again] }),
          ],
        }),
        (0, O.jsxs)(u, {
          type: `submit`,
          kind: `primary`,
          size: `big`,
          wide: !0,
          unavailable: t ? l.paid : n ? l.sending : void 0,
          children: [(0, O.jsx)(c, { name: `bolt` }), l.send],
        }),
      ],
    }),
  });
}
function R({ familyId: e }) {
  let { language: t, words: n } = i(),
    { phone: r } = n.sandbox,
    a = s(),
    o = `/kader/keluarga/${encodeURIComponent(e)}`;
  return (0, O.jsxs)(`div`, {
    className: M.phone,
    children: [
      (0, O.jsx)(`iframe`, { className: M.glass, title: r.title, src: `${o}?as=cadre&lang=${t}&theme=${a}` }),
      (0, O.jsx)(`a`, { href: o, target: `_blank`, rel: `noreferrer`, children: r.open }),
    ],
  });
}
var z = {
  awaited: `xQSyzG_awaited`,
  bad: `xQSyzG_bad`,
  ms: `xQSyzG_ms`,
  point: `xQSyzG_point`,
  text: `xQSyzG_text`,
  trace: `xQSyzG_trace`,
};
function B({ steps: e, label: t }) {
  let { language: n } = i(),
    r = (e) => `${new Intl.NumberFormat(n, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(e)} ms`;
  return (0, O.jsx)(`ol`, {
    className: z.trace,
    'aria-label': t,
    children: e.map(({ key: e, ms: t, title: n, detail: i, isBad: a = !1 }) =>
      (0, O.jsxs)(
        `li`,
        {
          className: t === null ? z.awaited : void 0,
          children: [
            (0, O.jsx)(`span`, {
              className: `${z.point} ${a ? z.bad : ``}`,
              children: t !== null && (0, O.jsx)(c, { name: a ? `cross` : `check`, size: 14 }),
            }),
            (0, O.jsx)(`span`, { className: z.ms, children: t === null ? `` : r(t) }),
            (0, O.jsxs)(`span`, {
              className: z.text,
              children: [
                (0, O.jsx)(`b`, { children: n }),
                i !== void 0 && (0, O.jsx)(`span`, { className: `second small`, children: i }),
              ],
            }),
          ],
        },
        e,
      ),
    ),
  });
}
function V({ delivery: { trace: e } }) {
  let { trace: t } = i().words.sandbox;
  if (e === null) return null;
  let n = e.headers.map(({ name: e, value: t }) => `${e}: ${t}`).join(`
`);
  return (0, O.jsxs)(`details`, {
    className: M.details,
    children: [
      (0, O.jsx)(`summary`, { children: t.details }),
      (0, O.jsx)(`h3`, { children: t.call }),
      (0, O.jsx)(`pre`, { tabIndex: 0, children: `POST ${e.path}\n${n}\n\n${e.body}` }),
      (0, O.jsx)(`h3`, { children: t.answer }),
      (0, O.jsx)(`pre`, { tabIndex: 0, children: `HTTP ${e.status}\n\n${e.answer ?? ``}` }),
    ],
  });
}
var H = `/cabang`;
function U(e, t, n) {
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
function W({ isSending: e, answer: t, error: n, seenMs: r }) {
  let { words: o } = i(),
    { trace: s } = o.sandbox,
    c = t?.__typename === `BillPaid` ? t.delivery : null,
    l = (c?.trace?.steps ?? []).map(({ step: e, ms: t }) => ({
      key: e,
      ms: t,
      ...(c === null ? { title: e } : U(e, c, s)),
    }));
  l.some(({ key: e }) => e === `EVENT`) &&
    l.push({ key: `SEEN`, ms: r, title: s.SEEN, detail: r === null ? s.awaited : s.seen });
  let u = n === null ? (t !== null && `message` in t ? t.message : null) : n.message,
    d = a.some(({ path: e }) => e === H);
  return (0, O.jsxs)(S, {
    title: s.title,
    lead: s.lead,
    footer: d ? (0, O.jsx)(`a`, { href: H, target: `_blank`, rel: `noreferrer`, children: s.dashboard }) : void 0,
    children: [
      u !== null && (0, O.jsx)(`p`, { role: `alert`, children: u }),
      u === null &&
        l.length === 0 &&
        (0, O.jsx)(`p`, { className: `second`, 'aria-busy': e, children: e ? o.sandbox.pay.sending : s.none }),
      (0, O.jsx)(`div`, {
        className: M.happened,
        role: `status`,
        children: l.length > 0 && (0, O.jsx)(B, { steps: l, label: s.title }),
      }),
      c !== null && (0, O.jsx)(V, { delivery: c }),
    ],
  });
}
function G() {
  let { pay: e } = i().words.sandbox,
    { bills: t, error: n, readAgain: r } = p(),
    [a, o] = (0, T.useState)(0);
  if (t === null) return n === null ? (0, O.jsx)(_, { lines: 8 }) : (0, O.jsx)(g, { error: n, onRetry: r });
  let s = t[a];
  return s === void 0
    ? (0, O.jsx)(v, { icon: `check`, title: e.empty, reason: e.emptyReason })
    : (0, O.jsx)(K, { bill: s, onNext: () => o((e) => e + 1) }, s.id);
}
function K({ bill: e, onNext: t }) {
  let { pay: n, ...r } = m(e);
  return (0, O.jsxs)(O.Fragment, {
    children: [
      (0, O.jsxs)(`div`, {
        className: M.column,
        children: [
          (0, O.jsx)(L, { bill: e, isActive: r.covered !== null, isSending: r.isSending, onPay: n, onNext: t }),
          (0, O.jsx)(W, { ...r }),
        ],
      }),
      (0, O.jsx)(R, { familyId: e.id }),
    ],
  });
}
var q = {
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
  J = (e) => a.some((t) => t.path === e);
function Y({ personas: e }) {
  let { personas: t } = i().words.sandbox,
    n = e.flatMap((e) => {
      let t = q[e.key];
      return t === void 0 || !J(t.path) ? [] : [{ ...e, ...t }];
    });
  return (0, O.jsx)(S, {
    title: t.title,
    flush: !0,
    footer: (0, O.jsx)(`a`, { href: `/graphql`, children: t.others }),
    children: (0, O.jsx)(`ul`, {
      className: M.personas,
      children: n.map(({ key: e, name: t, person: n, path: r, icon: i }) =>
        (0, O.jsx)(
          `li`,
          {
            children: (0, O.jsxs)(o, {
              href: `${r}?as=${e}`,
              children: [
                (0, O.jsx)(c, { name: i }),
                (0, O.jsxs)(`span`, {
                  children: [
                    (0, O.jsx)(`b`, { children: t }),
                    (0, O.jsx)(`span`, { className: `second small`, children: n }),
                  ],
                }),
                (0, O.jsx)(c, { name: `arrowRight`, size: 16 }),
              ],
            }),
          },
          e,
        ),
      ),
    }),
  });
}
function X({ personas: e, clock: t, zone: n }) {
  let { words: r } = i(),
    [a, o] = (0, T.useState)(0),
    s = (t) => e.find((e) => e.key === t)?.token ?? null,
    [c, l] = [s(`cadre`), s(`operator`)];
  return (0, O.jsxs)(`div`, {
    className: M.panels,
    children: [
      (0, O.jsxs)(`div`, {
        className: M.column,
        children: [
          (0, O.jsx)(f, {
            token: l,
            children: (0, O.jsx)(N, { first: t, zone: n, mayMove: l !== null, onMoved: () => o((e) => e + 1) }),
          }),
          (0, O.jsx)(Y, { personas: e }),
        ],
      }),
      c === null
        ? (0, O.jsx)(v, { title: r.sandbox.personas.nobody, icon: `key` })
        : (0, O.jsx)(f, { token: c, children: (0, O.jsx)(G, {}) }, a),
    ],
  });
}
function Z() {
  let { sandbox: e } = i().words,
    [{ data: t, error: n, fetching: r }, a] = d({ query: h }),
    o = (0, T.useMemo)(() => (t === void 0 ? 0 : performance.now()), [t]);
  return t?.personas && t.sandboxClock
    ? (0, O.jsx)(X, {
        personas: t.personas,
        clock: { now: t.sandboxClock.now, readAt: o },
        zone: t.sandboxClock.timeZone,
      })
    : r
      ? (0, O.jsx)(_, { lines: 6 })
      : n?.networkError === void 0
        ? (0, O.jsx)(v, { title: e.none, reason: e.noneReason, icon: `info` })
        : (0, O.jsx)(g, { error: n, onRetry: () => a({ requestPolicy: `network-only` }) });
}
function Q() {
  let { sandbox: e, common: t } = i().words,
    n = (0, T.useRef)(null);
  (0, T.useEffect)(() => n.current?.focus({ preventScroll: !0 }), []);
  let r = (0, O.jsx)(y, {
    tone: `warning`,
    icon: `bolt`,
    children: (0, O.jsx)(`span`, { className: M.tagWord, children: t.sampleData }),
  });
  return (0, O.jsxs)(l, {
    where: t.screen.sandbox,
    tools: r,
    children: [
      (0, O.jsx)(`h1`, { ref: n, tabIndex: -1, children: e.title }),
      (0, O.jsx)(`p`, { className: `second ${M.lead}`, children: e.lead }),
      (0, O.jsx)(f, { token: null, children: (0, O.jsx)(Z, {}) }),
    ],
  });
}
export { Q as default };
