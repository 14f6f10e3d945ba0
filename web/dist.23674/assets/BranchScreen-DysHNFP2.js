import {
  D as e,
  F as t,
  L as n,
  T as r,
  a as i,
  b as a,
  g as o,
  h as s,
  m as c,
  r as l,
  t as u,
  u as d,
  x as f,
} from './Button-z8PONLns.js';
import { i as p, n as m, o as h, s as ee, t as te } from './api-CvACqJmY.js';
import { t as g } from './LiveDot-B0nrhzkK.js';
import { t as ne } from './Title-BVo7SwIx.js';
import {
  a as re,
  c as ie,
  d as ae,
  f as _,
  h as v,
  i as oe,
  m as se,
  n as ce,
  o as le,
  p as ue,
  r as de,
  s as fe,
  t as y,
  u as pe,
} from './pieces-DTFhIKo1.js';
import { t as b } from './States-CSPQtww4.js';
import { t as x } from './Tag-N7sMoVyM.js';
import { n as me } from './Announcer-BTlReHnC.js';
var S = n(t(), 1),
  he = 6,
  ge = (e, t, n = 0) => (t <= n ? 0 : Math.min(5, Math.max(0, Math.floor(((e - n) / (t - n)) * he)))),
  C = (e) => ({ background: `var(--heat-${e})`, color: `var(--on-heat-${e})` }),
  _e = Array.from({ length: he }, (e, t) => t),
  w = {
    cell: `BBM_Ya_cell`,
    chosen: `BBM_Ya_chosen`,
    heat: `BBM_Ya_heat`,
    ramp: `BBM_Ya_ramp`,
    step: `BBM_Ya_step`,
    sum: `BBM_Ya_sum`,
    tile: `BBM_Ya_tile`,
    tiles: `BBM_Ya_tiles`,
  },
  T = e();
function ve({ label: e, columns: t, rows: n, chosen: r }) {
  let [i, ...a] = t;
  return (0, T.jsx)(`div`, {
    className: `scroll`,
    tabIndex: 0,
    role: `group`,
    'aria-label': e,
    children: (0, T.jsxs)(`table`, {
      className: w.heat,
      children: [
        (0, T.jsx)(`thead`, {
          children: (0, T.jsxs)(`tr`, {
            children: [
              (0, T.jsx)(`th`, { scope: `col`, children: i }),
              a.map((e) => (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: e }, e)),
            ],
          }),
        }),
        (0, T.jsx)(`tbody`, {
          children: n.map(({ id: e, name: n, cells: i, sum: a }) =>
            (0, T.jsxs)(
              `tr`,
              {
                className: e === r ? w.chosen : void 0,
                children: [
                  (0, T.jsx)(`th`, { scope: `row`, children: n }),
                  i.map(({ text: e, step: n }, r) =>
                    (0, T.jsx)(
                      `td`,
                      { children: (0, T.jsx)(`span`, { className: w.cell, style: C(n), children: e }) },
                      t[r + 1] ?? r,
                    ),
                  ),
                  (0, T.jsx)(`td`, { className: w.sum, children: a }),
                ],
              },
              e,
            ),
          ),
        }),
      ],
    }),
  });
}
function ye({ less: e, more: t }) {
  return (0, T.jsxs)(`span`, {
    className: w.ramp,
    children: [e, _e.map((e) => (0, T.jsx)(`span`, { className: w.step, style: C(e) }, e)), t],
  });
}
function be({ label: e, tiles: t, chosen: n, onChoose: r }) {
  return (0, T.jsx)(`div`, {
    className: w.tiles,
    role: `group`,
    'aria-label': e,
    children: t.map(({ id: e, name: t, value: i, step: a }) =>
      (0, T.jsxs)(
        `button`,
        {
          type: `button`,
          className: w.tile,
          style: C(a),
          'aria-pressed': e === n,
          onClick: () => r(e),
          children: [(0, T.jsx)(`span`, { children: t }), (0, T.jsx)(`b`, { children: i })],
        },
        e,
      ),
    ),
  });
}
var E = [`ONE`, `TWO_TO_THREE`, `FOUR_TO_SIX`, `SEVEN_TO_TWELVE`, `THIRTEEN_TO_TWENTY_THREE`, `TWENTY_FOUR_AND_MORE`];
function xe(e) {
  return [...new Set(e.map(({ region: e }) => e?.code ?? ``))].map((t) => {
    let n = e.filter(({ region: e }) => e?.code === t),
      r = E.map((e) => n.find(({ monthsBucket: t }) => t === e)?.arrears ?? 0);
    return {
      code: t,
      name: n[0]?.region?.name ?? t,
      byAge: r,
      rupiah: r.reduce((e, t) => e + t, 0),
      families: n.reduce((e, { families: t }) => e + t, 0),
      oldest: E[r.indexOf(Math.max(...r))] ?? `ONE`,
    };
  });
}
var D = {
    arrears: `xvl_kG_arrears`,
    balanced: `xvl_kG_balanced`,
    below: `xvl_kG_below`,
    eight: `xvl_kG_eight`,
    five: `xvl_kG_five`,
    four: `xvl_kG_four`,
    GREEN: `xvl_kG_GREEN`,
    grid: `xvl_kG_grid`,
    head: `xvl_kG_head`,
    level: `xvl_kG_level`,
    list: `xvl_kG_list`,
    meter: `xvl_kG_meter`,
    RED: `xvl_kG_RED`,
    rows: `xvl_kG_rows`,
    sections: `xvl_kG_sections`,
    seven: `xvl_kG_seven`,
    wide: `xvl_kG_wide`,
    words: `xvl_kG_words`,
    YELLOW: `xvl_kG_YELLOW`,
  },
  O = [`bank`, `atm`, `minimarket`, `edc`, `debit`, `other`],
  Se = {
    BANK: `bank`,
    MOBILE_BANKING: `bank`,
    ATM: `atm`,
    MINIMARKET: `minimarket`,
    EDC: `edc`,
    AUTO_DEBIT: `debit`,
    COUNTER: `other`,
    POST_OFFICE: `other`,
    OTHER: `other`,
  },
  k = (e) => (e === null ? `other` : Se[e]),
  A = (e) => `var(--channel-${e})`,
  Ce = O.map(A),
  we = [`rupiah`, `families`],
  j = {
    WIB: { name: `Asia/Jakarta`, ahead: 0 },
    WITA: { name: `Asia/Makassar`, ahead: 1 },
    WIT: { name: `Asia/Jayapura`, ahead: 2 },
  },
  M = 36e5,
  Te = 7 * M;
function N(e, t) {
  let n = new Date(e + Te + j[t].ahead * M);
  return { day: n.toISOString().slice(0, 10), hour: n.getUTCHours() + n.getUTCMinutes() / 60 };
}
function P(e, t) {
  let n = new Date(`${e}T00:00:00Z`);
  return (n.setUTCDate(n.getUTCDate() + t), n.toISOString().slice(0, 10));
}
var Ee = 6,
  De = 20;
function Oe(e, t, n) {
  let r = (e.hour ?? 0) + j[t].ahead,
    i = e.day ?? ``;
  return {
    day: r > 23 ? P(i, 1) : i,
    hour: r % 24,
    value: n === `rupiah` ? e.collected : e.familiesReactivated,
    part: O.indexOf(k(e.channel)),
  };
}
function F(e, t, { zone: n, today: r }) {
  let i = P(r, -1),
    a = e
      .filter(({ channel: e }) => e !== null)
      .map((e) => Oe(e, n, t))
      .filter(({ day: e, value: t }) => t > 0 && (e === r || e === i)),
    o = a.map(({ hour: e }) => e),
    s = Math.min(Ee, ...o),
    c = Math.max(De, ...o);
  return Array.from({ length: c - s + 1 }, (e, t) => {
    let n = s + t,
      o = a.filter((e) => e.hour === n);
    return {
      hour: n,
      parts: O.map((e, t) => I(o.filter((e) => e.day === r && e.part === t).map(({ value: e }) => e))),
      before: I(o.filter((e) => e.day === i).map(({ value: e }) => e)),
    };
  });
}
var I = (e) => e.reduce((e, t) => e + t, 0),
  L = (e, t) => I(e.map(({ hour: e, before: n }) => n * Math.min(1, Math.max(0, t - e))));
function ke(e) {
  let t = e
    .map(({ hour: e, parts: t }) => ({ hour: e, value: I(t) }))
    .reduce((e, t) => (t.value > e.value ? t : e), { hour: 0, value: 0 });
  return t.value === 0 ? null : t;
}
var Ae = 1e6;
function je({ pieces: e, retry: t, zone: n }) {
  let { words: i, format: a } = r(),
    { arrears: o } = i.branch,
    { arrearsMapping: s } = e,
    c = j[n].name;
  return (0, T.jsx)(v, {
    piece: s,
    onRetry: t,
    zone: c,
    title: o.title,
    lead: s.value === null ? void 0 : o.lead(a.time(new Date(s.at), c)),
    lines: 10,
    aside: (0, T.jsx)(ye, { less: o.less, more: o.more }),
    children: ({ groups: e }) =>
      e.length === 0
        ? (0, T.jsx)(b, { icon: `check`, title: o.empty, reason: o.emptyReason })
        : (0, T.jsx)(Me, { groups: e }),
  });
}
function Me({ groups: e }) {
  let { words: t, format: n } = r(),
    { arrears: i } = t.branch,
    a = (0, S.useMemo)(() => xe(e), [e]),
    [o, s] = (0, S.useState)(null),
    c = Math.max(...a.map(({ rupiah: e }) => e)),
    l = Math.min(...a.map(({ rupiah: e }) => e)),
    u = Math.max(...a.flatMap(({ byAge: e }) => e)),
    d = a.toSorted((e, t) => t.rupiah - e.rupiah),
    f = a.find((e) => e.code === o) ?? d[0],
    p = (e) => n.number(Math.round(e / Ae));
  return (0, T.jsxs)(`div`, {
    className: D.arrears,
    children: [
      (0, T.jsxs)(`div`, {
        children: [
          (0, T.jsx)(be, {
            label: i.map,
            tiles: a.map(({ code: e, name: t, rupiah: r }) => ({
              id: e,
              name: t,
              value: n.rupiahShort(r),
              step: ge(r, c, l),
            })),
            chosen: f?.code ?? null,
            onChoose: s,
          }),
          f !== void 0 && (0, T.jsx)(Ne, { ...f }),
        ],
      }),
      (0, T.jsxs)(`div`, {
        children: [
          (0, T.jsx)(ve, {
            label: i.table,
            columns: [i.district, ...E.map((e) => i.months[e]), i.total],
            rows: d.map(({ code: e, name: t, byAge: n, rupiah: r }) => ({
              id: e,
              name: t,
              cells: n.map((e) => ({ text: p(e), step: ge(e, u) })),
              sum: p(r),
            })),
            chosen: f?.code ?? null,
          }),
          (0, T.jsx)(`p`, { className: `muted small`, children: i.unit }),
        ],
      }),
    ],
  });
}
function Ne({ name: e, rupiah: t, families: n, oldest: i }) {
  let { words: a, format: o } = r(),
    { arrears: s } = a.branch;
  return (0, T.jsxs)(`p`, {
    className: `small`,
    role: `status`,
    children: [
      (0, T.jsx)(`b`, { children: e }),
      `: `,
      s.chosen(o.rupiahShort(t), o.number(n), s.months[i]),
      ` `,
      (0, T.jsx)(`a`, { href: `/telekoleksi`, children: s.queue }),
    ],
  });
}
var R = {
  active: `UA471a_active`,
  figure: `UA471a_figure`,
  figures: `UA471a_figures`,
  note: `UA471a_note`,
  value: `UA471a_value`,
};
function z({ name: e, value: t, isActive: n = !1, children: r }) {
  return (0, T.jsxs)(`div`, {
    className: R.figure,
    children: [
      (0, T.jsx)(`dt`, { children: e }),
      (0, T.jsx)(`dd`, { className: `${R.value} ${n ? R.active : ``}`, children: t }),
      r !== void 0 && (0, T.jsx)(`dd`, { className: R.note, children: r }),
    ],
  });
}
function Pe({ label: e, children: t }) {
  return (0, T.jsx)(`section`, { 'aria-label': e, children: (0, T.jsx)(`dl`, { className: R.figures, children: t }) });
}
var Fe = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `subscription`,
        name: { kind: `Name`, value: `TotalsOfTheDay` },
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `collectionTotals` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `region` } },
                  { kind: `Field`, name: { kind: `Name`, value: `day` } },
                  { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                  { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                  { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  Ie = 2e4,
  Le = 3e3,
  Re = 3,
  ze = 5e3;
function B(e) {
  let t = ue(ze),
    n = m(),
    { offset: r, learn: i } = se(),
    { day: a } = N(t + r, `WIB`),
    o = (0, S.useMemo)(() => ({ period: { from: P(a, -2), through: a }, soon: `${P(a, Re)}T17:00:00Z` }), [a]),
    [s, c] = h({ query: e, variables: o, requestPolicy: `network-only` });
  i(s.data?.viewer?.now);
  let l = (0, S.useCallback)(() => c({ requestPolicy: `network-only` }), [c]);
  return (
    (0, S.useEffect)(() => {
      n === `connected` && l();
      let e = setInterval(() => Be() && l(), Ie);
      return () => clearInterval(e);
    }, [l, n]),
    (0, S.useEffect)(() => {
      if (s.fetching || s.error?.networkError === void 0) return;
      let e = setTimeout(l, Le);
      return () => clearTimeout(e);
    }, [s, l]),
    { answer: s, retry: l, now: t + r }
  );
}
var Be = () => document.visibilityState === `visible`;
function V() {
  let [e] = ee({ query: Fe });
  return e.data?.collectionTotals ?? null;
}
var H = `–`,
  Ve = 0.005;
function He({ pieces: e, zone: t, today: n }) {
  let i = V(),
    { words: a, format: o } = r(),
    { figures: s } = a.branch,
    c = e.hours.value === null ? null : Ue(e.hours.value.groups, { zone: t, today: n }),
    l = (e, t) => {
      let n = s.yesterday(o.rupiahShort(Math.round(t)));
      if (t === 0) return n;
      let r = e / t - 1;
      return Math.abs(r) < Ve ? `${n} · ${s.same}` : `${n} · ${r < 0 ? s.below(o.share(-r)) : s.above(o.share(r))}`;
    },
    u = e.complaintCounts.value,
    d = U(e);
  return (0, T.jsxs)(Pe, {
    label: s.label,
    children: [
      (0, T.jsx)(z, {
        name: s.rupiah,
        value: i === null ? H : o.rupiah(i.collected),
        children: i !== null && c !== null && l(i.collected, c),
      }),
      (0, T.jsx)(z, {
        name: s.families,
        value: i === null ? H : o.number(i.familiesReactivated),
        isActive: !0,
        children: i !== null && s.ofPayments(o.number(i.payments)),
      }),
      (0, T.jsx)(z, {
        name: s.overdue,
        value: u === null ? H : o.number(u.overdue),
        children: u !== null && (0, T.jsx)(`a`, { href: `#complaints`, children: s.dueToday(o.number(u.dueToday)) }),
      }),
      (0, T.jsx)(z, {
        name: s.decisions,
        value: d === null ? H : o.number(d),
        children: (0, T.jsx)(`a`, { href: `/petugas`, children: s.openOfficer }),
      }),
    ],
  });
}
function U({ approvalCounts: e }) {
  return e.value?.reduce((e, { count: t }) => e + t, 0) ?? null;
}
function Ue(e, { zone: t, today: n }) {
  return L(F(e, `rupiah`, { zone: t, today: n.day }), n.hour);
}
var We = 18e5;
function Ge({ pieces: e, retry: t, zone: n, now: i }) {
  let { words: a, format: o } = r(),
    { cadres: s } = a.branch,
    c = e.cadresDay.value?.totals;
  return (0, T.jsx)(v, {
    piece: e.cadresDay,
    onRetry: t,
    zone: j[n].name,
    title: s.title,
    lead: c && s.lead(o.number(c.cadres), o.number(c.started)),
    flush: !0,
    lines: 6,
    children: ({ cadres: e }) =>
      e.edges.length === 0
        ? (0, T.jsx)(b, { icon: `users`, title: s.empty, reason: s.emptyReason })
        : (0, T.jsx)(`div`, {
            className: `scroll`,
            tabIndex: 0,
            role: `group`,
            'aria-label': s.title,
            children: (0, T.jsxs)(`table`, {
              className: D.rows,
              children: [
                (0, T.jsx)(`thead`, {
                  children: (0, T.jsxs)(`tr`, {
                    children: [
                      (0, T.jsx)(`th`, { scope: `col`, children: s.cadre }),
                      (0, T.jsx)(`th`, { scope: `col`, children: s.place }),
                      (0, T.jsx)(`th`, { scope: `col`, children: s.houses }),
                      (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: s.active }),
                      (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: s.seen }),
                    ],
                  }),
                }),
                (0, T.jsx)(`tbody`, {
                  children: e.edges.map(({ node: e }) => (0, T.jsx)(Ke, { ...e, now: i, zone: j[n].name }, e.cadre.id)),
                }),
              ],
            }),
          }),
  });
}
function Ke({ cadre: e, planned: t, visited: n, familiesReactivated: i, lastSeenAt: a, now: o, zone: s }) {
  let { words: c, format: l } = r(),
    { cadres: u } = c.branch,
    d = t === 0 ? 0 : Math.min(1, n / t);
  return (0, T.jsxs)(`tr`, {
    children: [
      (0, T.jsx)(`th`, { scope: `row`, children: e.name }),
      (0, T.jsx)(`td`, { className: `second`, children: e.homeRegion?.name }),
      (0, T.jsx)(`td`, {
        children: (0, T.jsxs)(`span`, {
          className: `row`,
          children: [
            (0, T.jsx)(`span`, {
              className: D.meter,
              'aria-hidden': `true`,
              children: (0, T.jsx)(`span`, { style: { width: `${d * 100}%` } }),
            }),
            u.ofHouses(l.number(n), l.number(t)),
          ],
        }),
      }),
      (0, T.jsx)(`td`, { className: `number`, children: (0, T.jsx)(`b`, { children: l.number(i) }) }),
      (0, T.jsx)(`td`, { className: `number`, children: (0, T.jsx)(qe, { at: a, now: o, zone: s }) }),
    ],
  });
}
function qe({ at: e, now: t, zone: n }) {
  let { words: i, format: a } = r(),
    { cadres: o } = i.branch;
  if (e === null) return (0, T.jsx)(x, { icon: `pause`, children: o.notStarted });
  let s = a.time(e, n);
  return t - Date.parse(e) < We
    ? (0, T.jsx)(T.Fragment, { children: s })
    : (0, T.jsx)(x, { tone: `warning`, icon: `unconnected`, children: o.silent(s) });
}
var W = 6e4,
  G = 60 * W,
  Je = 24 * G;
function K(e, t) {
  let n = Math.abs(e);
  return n >= 864e5 ? t.days(Math.floor(n / Je)) : n >= G ? t.hours(Math.floor(n / G)) : t.minutes(Math.floor(n / W));
}
function Ye({ pieces: e, retry: t, zone: n, now: i }) {
  let { words: a, format: o } = r(),
    { complaints: s } = a.branch,
    { complaints: c } = e;
  return (0, T.jsx)(v, {
    piece: c,
    onRetry: t,
    zone: j[n].name,
    title: s.title,
    lead: c.value === null ? void 0 : s.lead(o.number(c.value.totalCount)),
    flush: !0,
    children: ({ edges: e }) =>
      e.length === 0
        ? (0, T.jsx)(b, { icon: `check`, title: s.empty, reason: s.emptyReason })
        : (0, T.jsx)(`ul`, {
            className: D.list,
            children: e.map(({ node: e }) => (0, T.jsx)(Xe, { ...e, now: i }, e.id)),
          }),
  });
}
function Xe({ category: e, level: t, description: n, closeDueAt: i, nextDueAt: a, now: o }) {
  let { complaints: s } = r().words.branch,
    c = Date.parse(a ?? i) - o,
    l = K(c, s);
  return (0, T.jsxs)(`li`, {
    children: [
      (0, T.jsx)(`span`, { className: `${D.level} ${D[t]}`, role: `img`, 'aria-label': s.level[t] }),
      (0, T.jsxs)(`div`, {
        children: [
          (0, T.jsx)(`b`, { children: s.category[e] }),
          (0, T.jsx)(`p`, { className: `muted small`, children: n }),
        ],
      }),
      (0, T.jsx)(x, {
        tone: c < 0 ? `bad` : c < 864e5 ? `warning` : `plain`,
        icon: `clock`,
        children: c < 0 ? s.late(l) : s.left(l),
      }),
    ],
  });
}
var q = {
  amount: `_6DWcLa_amount`,
  effect: `_6DWcLa_effect`,
  feed: `_6DWcLa_feed`,
  new: `_6DWcLa_new`,
  time: `_6DWcLa_time`,
  way: `_6DWcLa_way`,
  who: `_6DWcLa_who`,
};
function Ze({ colour: e }) {
  return (0, T.jsx)(`span`, { className: _.swatch, style: { background: e }, 'aria-hidden': `true` });
}
function Qe({ entries: e }) {
  return (0, T.jsx)(`ul`, {
    className: _.legend,
    children: e.map(({ name: e, colour: t }) => (0, T.jsxs)(`li`, { children: [(0, T.jsx)(Ze, { colour: t }), e] }, e)),
  });
}
function $e({ label: e, rows: t }) {
  return (0, T.jsx)(`ul`, {
    className: q.feed,
    'aria-label': e,
    children: t.map(({ id: e, time: t, who: n, amount: r, channel: i, colour: a, effect: o, isNew: s }) =>
      (0, T.jsxs)(
        `li`,
        {
          className: s ? q.new : void 0,
          'data-payment': e,
          children: [
            (0, T.jsx)(`span`, { className: q.time, children: t }),
            (0, T.jsx)(`span`, { className: q.who, children: n }),
            (0, T.jsx)(`span`, { className: q.amount, children: r }),
            (0, T.jsxs)(`span`, { className: q.way, children: [(0, T.jsx)(Ze, { colour: a }), i] }),
            (0, T.jsx)(`span`, { className: q.effect, children: o }),
          ],
        },
        e,
      ),
    ),
  });
}
var et = 200;
function tt(e, { document: t, variables: n, eventOf: r, keep: i, tell: a }) {
  let o = [],
    s = 0,
    c = null,
    l = -200,
    u = (e) => {
      if (((c = null), e - l < et)) {
        c = requestAnimationFrame(u);
        return;
      }
      l = e;
      let t = { newest: o, count: s };
      ((o = []), (s = 0), a(t));
    },
    d = e.subscription(t, n).subscribe(({ data: e }) => {
      e != null && (o.unshift(r(e)), (o.length = Math.min(o.length, i)), (s += 1), (c ??= requestAnimationFrame(u)));
    });
  return () => {
    (d.unsubscribe(), c !== null && cancelAnimationFrame(c));
  };
}
var nt = {
  kind: `Document`,
  definitions: [
    {
      kind: `OperationDefinition`,
      operation: `subscription`,
      name: { kind: `Name`, value: `BranchPayments` },
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
            name: { kind: `Name`, value: `paymentConfirmed` },
            arguments: [
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
                {
                  kind: `Field`,
                  name: { kind: `Name`, value: `family` },
                  selectionSet: {
                    kind: `SelectionSet`,
                    selections: [{ kind: `Field`, name: { kind: `Name`, value: `label` } }],
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
                { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                { kind: `Field`, name: { kind: `Name`, value: `regionCode` } },
                { kind: `Field`, name: { kind: `Name`, value: `previousCardStatus` } },
                { kind: `Field`, name: { kind: `Name`, value: `cardStatus` } },
                { kind: `Field`, name: { kind: `Name`, value: `postedAt` } },
                { kind: `Field`, name: { kind: `Name`, value: `cursor` } },
              ],
            },
          },
        ],
      },
    },
  ],
};
function rt(e, t) {
  let n = new Set(),
    r = [],
    i = { rows: [], waiting: 0, isPaused: !1 },
    a = null,
    o = (e) => {
      i = e;
      for (let e of n) e();
    },
    s = (e) => {
      ((r = [...e.newest, ...r].slice(0, 24)),
        o(i.isPaused ? { ...i, waiting: i.waiting + e.count } : { ...i, rows: r }));
    },
    c = () => tt(e, { document: nt, variables: { after: t }, eventOf: (e) => e.paymentConfirmed, keep: 24, tell: s });
  return {
    read: () => i,
    subscribe: (e) => (
      n.add(e),
      (a ??= c()),
      () => {
        (n.delete(e), n.size > 0 || (a?.(), (a = null)));
      }
    ),
    pause: (e) => o(e ? { ...i, isPaused: e } : { rows: r, waiting: 0, isPaused: e }),
  };
}
var it = 8,
  at = 6e4,
  ot = { rows: [], waiting: 0, isPaused: !1 };
function st(e) {
  let t = p(),
    [n, r] = (0, S.useState)(e);
  n === null && e !== null && r(e);
  let i = (0, S.useMemo)(() => (n === null ? null : rt(t, n)), [t, n]);
  return { feed: (0, S.useSyncExternalStore)(i?.subscribe ?? ct, i?.read ?? lt), pause: i?.pause ?? (() => void 0) };
}
var ct = () => () => void 0,
  lt = () => ot;
function ut() {
  let e = V(),
    t = me(),
    { words: n, format: i } = r(),
    a = (0, S.useRef)(e);
  return (
    (a.current = e),
    (0, S.useEffect)(() => {
      let e = a.current,
        r = setInterval(() => {
          let r = a.current,
            o = (r?.payments ?? 0) - (e?.payments ?? 0),
            s = (r?.collected ?? 0) - (e?.collected ?? 0);
          (e !== null && o > 0 && t(n.branch.feed.said(i.number(o), i.rupiah(s))), (e = r));
        }, at);
      return () => clearInterval(r);
    }, [t, n, i]),
    null
  );
}
function dt(e) {
  let { words: t, format: n } = r(),
    { feed: i, channel: a } = t.branch,
    o = (t) => n.timeWithZone(t, e).replace(/ \S+$/, ``),
    s = ({ previousCardStatus: e, cardStatus: t, membersCovered: r }) =>
      t === `ACTIVE` ? (e === `ACTIVE` ? i.stillActive : i.active(n.number(r?.covered ?? 0))) : null,
    c = (e, t) => ({
      time: o(e.postedAt),
      who: t ?? i.nobody,
      amount: n.rupiah(e.amount),
      channel: a[k(e.channel)],
      colour: A(k(e.channel)),
    });
  return {
    arrived: (e) => ({ ...c(e, e.family?.label), id: e.paymentId, effect: s(e), isNew: !0 }),
    earlier: (e) => ({ ...c(e, e.family?.label), id: e.id, effect: null, isNew: !1 }),
  };
}
function ft({ pieces: e, retry: t, zone: n }) {
  let { words: i, format: a } = r(),
    { feed: o } = i.branch,
    { feed: s, pause: l } = st(e.liveCursor.value),
    d = j[n].name,
    { arrived: f, earlier: p } = dt(d),
    m = new Set(s.rows.map(({ paymentId: e }) => e)),
    h = (0, S.useRef)([]);
  return (0, T.jsxs)(T.Fragment, {
    children: [
      (0, T.jsx)(ut, {}),
      (0, T.jsx)(v, {
        piece: e.payments,
        onRetry: t,
        zone: d,
        title: o.title,
        lead: s.isPaused ? o.paused(a.number(s.waiting)) : o.newest,
        flush: !0,
        lines: 8,
        aside: (0, T.jsxs)(u, {
          size: `small`,
          'aria-pressed': s.isPaused,
          onClick: () => l(!s.isPaused),
          children: [(0, T.jsx)(c, { name: s.isPaused ? `play` : `pause`, size: 16 }), s.isPaused ? o.resume : o.pause],
        }),
        children: ({ edges: e }) => {
          s.isPaused || (h.current = e.map(({ node: e }) => e));
          let t = h.current.filter(({ id: e }) => !m.has(e)),
            n = [...s.rows.map(f), ...t.map(p)].slice(0, it);
          return n.length === 0
            ? (0, T.jsx)(b, { title: o.empty, reason: o.emptyReason })
            : (0, T.jsx)($e, { label: o.label, rows: n });
        },
      }),
    ],
  });
}
var pt = fe(`domain`, `range`, `reverse`, `align`, `padding`, `round`);
function mt(e) {
  return pt(ie(), e);
}
var ht = n(pe());
function gt(e) {
  let { className: t, innerRef: n, ...r } = e;
  return (0, T.jsx)(`rect`, { ref: n, className: (0, ht.default)(`visx-bar`, t), ...r });
}
var _t = 22,
  vt = 28,
  yt = 38,
  bt = 44,
  xt = 1.5,
  J = (e) => e.reduce((e, t) => e + t, 0),
  Y = (e) => String(e).padStart(2, `0`);
function St({ height: e = 260, left: t = 64, ...n }) {
  let [r, i] = de();
  return (0, T.jsx)(`div`, {
    ref: r,
    className: _.place,
    style: { minHeight: e },
    children: i > 0 && (0, T.jsx)(Ct, { ...n, left: t, width: i, height: e }),
  });
}
function Ct(e) {
  let { hours: t, now: n, nowWord: r, finding: i, writeTick: a, width: o, height: s, left: c } = e,
    l = Math.max(1, ...t.map(({ parts: e, before: t }) => Math.max(J(e), t))),
    u = le({ domain: [0, l], range: [s - vt, _t], nice: 4 }),
    d = mt({ domain: t.map(({ hour: e }) => e), range: [c, o], paddingInner: 0.34, paddingOuter: 0.17 }),
    f = Math.ceil(yt / Math.max(1, d.step())),
    p = t.map(({ hour: e }) => e).filter((e, t) => t % f === 0 || e === n);
  return (0, T.jsxs)(`svg`, {
    className: _.chart,
    width: o,
    height: s,
    role: `img`,
    'aria-label': i,
    children: [
      u.ticks(4).map((e) => (0, T.jsx)(`line`, { className: _.rule, x1: c, x2: o, y1: u(e), y2: u(e) }, e)),
      (0, T.jsx)(re, {
        scale: u,
        left: c,
        numTicks: 4,
        hideAxisLine: !0,
        hideTicks: !0,
        tickFormat: (e) => a(Number(e)),
      }),
      (0, T.jsx)(`path`, { className: _.before, d: Tt(t, d, u) }),
      t.map((t) => (0, T.jsx)(wt, { ...e, ...t, x: d(t.hour) ?? 0, y: u, bar: d.bandwidth() }, t.hour)),
      (0, T.jsx)(oe, {
        scale: d,
        top: s - vt,
        hideAxisLine: !0,
        hideTicks: !0,
        tickValues: p,
        tickFormat: (e) => (e === n && d.step() > bt ? r : Y(e)),
        tickLabelProps: (e) => (e === n ? { className: _.now ?? `` } : {}),
      }),
    ],
  });
}
function wt({ hour: e, parts: t, colours: n, writeTotal: r, x: i, y: a, bar: o }) {
  let s = J(t);
  return s === 0
    ? null
    : (0, T.jsxs)(`g`, {
        children: [
          t.map((e, r) => {
            if (e <= 0) return null;
            let s = J(t.slice(0, r)),
              c = a(s + e);
            return (0, T.jsx)(
              gt,
              {
                x: i,
                width: o,
                y: c + xt / 2,
                height: Math.max(1, a(s) - c - xt),
                fill: n[r] ?? `currentColor`,
                rx: 1.5,
              },
              n[r] ?? r,
            );
          }),
          (0, T.jsx)(`text`, {
            className: _.total,
            x: i + o / 2,
            y: a(s) - 6,
            textAnchor: `middle`,
            'data-hour': e,
            children: r(s),
          }),
        ],
      });
}
function Tt(e, t, n) {
  let r = (t.step() - t.bandwidth()) / 2;
  return e
    .map(({ hour: e, before: i }, a) => {
      let o = (t(e) ?? 0) - r * 0.6;
      return `${a === 0 ? `M` : `L`}${o} ${n(i)}H${o + t.bandwidth() + r * 1.2}`;
    })
    .join(``);
}
var Et = 320,
  Dt = 64;
function Ot({ pieces: e, retry: t, zone: n, today: i }) {
  let { words: a } = r(),
    { hours: o } = a.branch,
    [s, c] = (0, S.useState)(`rupiah`);
  return (0, T.jsx)(v, {
    piece: e.hours,
    onRetry: t,
    zone: j[n].name,
    title: o.title,
    lead: s === `rupiah` ? o.leadRupiah(n) : o.leadFamilies(n),
    lines: 8,
    aside: (0, T.jsx)(ce, { label: o.measure, choices: we.map((e) => [e, o[e]]), chosen: s, onChoose: c }),
    children: ({ groups: e }) => (0, T.jsx)(At, { sums: e, measure: s, zone: n, today: i }),
  });
}
function kt(e) {
  let { words: t, format: n } = r(),
    { hours: i } = t.branch,
    a = (t) => (e === `rupiah` ? n.rupiah(t) : n.number(t));
  return {
    write: a,
    writeShort: (t) => (e === `rupiah` ? n.rupiahShort(t).replace(`Rp`, ``) : n.number(t)),
    finding: (t) => {
      let n = I(t.flatMap(({ parts: e }) => e)),
        r = ke(t);
      return r === null
        ? i.nothing(a(I(t.map(({ before: e }) => e))))
        : (e === `rupiah` ? i.findingRupiah : i.findingFamilies)(a(n), a(r.value), Y(r.hour));
    },
  };
}
function At({ sums: e, measure: t, zone: n, today: i, hasTable: a = !0, height: o = Et, left: s = Dt }) {
  let { words: c } = r(),
    { hours: l, channel: u } = c.branch,
    { write: d, writeShort: f, finding: p } = kt(t),
    m = (0, S.useMemo)(() => F(e, t, { zone: n, today: i.day }), [e, t, n, i.day]);
  return (0, T.jsxs)(T.Fragment, {
    children: [
      (0, T.jsx)(St, {
        hours: m,
        colours: Ce,
        now: Math.floor(i.hour),
        nowWord: l.now,
        finding: p(m),
        height: o,
        left: s,
        writeTick: f,
        writeTotal: f,
      }),
      (0, T.jsxs)(`div`, {
        className: D.below,
        children: [
          (0, T.jsx)(Qe, { entries: O.map((e) => ({ name: u[e], colour: A(e) })) }),
          a &&
            (0, T.jsx)(ae, {
              caption: p(m),
              columns: [l.hour, ...O.map((e) => u[e]), l.total, l.before],
              rows: m.map(({ hour: e, parts: t, before: n }) => [Y(e), ...t.map(d), d(I(t)), d(n)]),
            }),
        ],
      }),
    ],
  });
}
var jt = [`suspense`, `reconciliationBreaks`, `paymentDoubts`];
function Mt({ pieces: e, retry: t, zone: n, now: i }) {
  let { words: a, format: o } = r(),
    { money: s, complaints: l } = a.branch;
  return (0, T.jsx)(v, {
    piece: e.moneyWaiting,
    onRetry: t,
    zone: j[n].name,
    title: s.title,
    flush: !0,
    lines: 3,
    aside: (0, T.jsx)(`a`, { className: `small`, href: `/petugas`, children: s.open }),
    footer: () =>
      (0, T.jsxs)(`p`, {
        className: `small ${D.balanced}`,
        children: [
          (0, T.jsx)(c, { name: `scale` }),
          (0, T.jsxs)(`span`, {
            children: [
              (0, T.jsx)(`b`, { children: s.everyRupiah }),
              ` `,
              (0, T.jsx)(`span`, { className: `second`, children: s.places }),
            ],
          }),
        ],
      }),
    children: (e) =>
      (0, T.jsx)(`div`, {
        className: `scroll`,
        tabIndex: 0,
        role: `group`,
        'aria-label': s.title,
        children: (0, T.jsxs)(`table`, {
          className: D.rows,
          children: [
            (0, T.jsx)(`thead`, {
              children: (0, T.jsxs)(`tr`, {
                children: [
                  (0, T.jsx)(`th`, { scope: `col`, children: s.what }),
                  (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: s.count }),
                  (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: s.rupiah }),
                  (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: s.oldest }),
                ],
              }),
            }),
            (0, T.jsx)(`tbody`, {
              children: jt.map((t) => {
                let { count: n, amount: r, oldestSince: a } = e[t];
                return (0, T.jsxs)(
                  `tr`,
                  {
                    children: [
                      (0, T.jsx)(`th`, { scope: `row`, children: s[t] }),
                      (0, T.jsx)(`td`, { className: `number`, children: o.number(n) }),
                      (0, T.jsx)(`td`, { className: `number`, children: (0, T.jsx)(`b`, { children: o.rupiah(r) }) }),
                      (0, T.jsx)(`td`, {
                        className: `number muted`,
                        children: a === null ? s.none : K(i - Date.parse(a), l),
                      }),
                    ],
                  },
                  t,
                );
              }),
            }),
          ],
        }),
      }),
  });
}
var Nt = { spark: `XNWtWG_spark`, troubled: `XNWtWG_troubled` },
  Pt = 84,
  Ft = 24;
function It({ values: e, isTroubled: t = !1 }) {
  let n = Math.max(1, ...e),
    r = Pt / Math.max(1, e.length - 1),
    i = e.map((e, t) => {
      let i = 22 - (e / n) * 20;
      return `${(t * r).toFixed(1)} ${i.toFixed(1)}`;
    });
  return (0, T.jsx)(`svg`, {
    className: Nt.spark,
    width: Pt,
    height: Ft,
    'aria-hidden': `true`,
    children: i.length > 1 && (0, T.jsx)(`path`, { className: t ? Nt.troubled : void 0, d: `M${i.join(`L`)}` }),
  });
}
var Lt = 72e5,
  Rt = 24,
  zt = 120;
function Bt({ pieces: e, retry: t, zone: n, now: i }) {
  let { partners: a } = r().words.branch,
    o = [a.count, a.p95, a.last];
  return (0, T.jsx)(v, {
    piece: e.partnerHealth,
    onRetry: t,
    zone: j[n].name,
    title: a.title,
    lead: a.lead,
    flush: !0,
    lines: 6,
    children: (e) =>
      e.length === 0
        ? (0, T.jsx)(b, { title: a.empty, reason: a.emptyReason })
        : (0, T.jsx)(`div`, {
            className: `scroll`,
            tabIndex: 0,
            role: `group`,
            'aria-label': a.title,
            children: (0, T.jsxs)(`table`, {
              className: D.rows,
              children: [
                (0, T.jsx)(`thead`, {
                  children: (0, T.jsxs)(`tr`, {
                    children: [
                      (0, T.jsx)(`th`, { scope: `col`, children: a.partner }),
                      (0, T.jsx)(`th`, { scope: `col`, children: a.calls }),
                      o.map((e) => (0, T.jsx)(`th`, { scope: `col`, className: `number`, children: e }, e)),
                      (0, T.jsx)(`th`, { scope: `col`, children: a.state }),
                    ],
                  }),
                }),
                (0, T.jsx)(`tbody`, {
                  children: e.map((e) => (0, T.jsx)(Vt, { ...e, now: i, zone: j[n].name }, e.partnerId)),
                }),
              ],
            }),
          }),
  });
}
function Vt({ zone: e, now: t, ...n }) {
  let { words: i, format: a } = r(),
    { partners: o, complaints: s } = i.branch,
    { partnerName: c, calls: l, hours: u, p95SecondsToPost: d, lastCallAt: f, refused: p, doubtsOpen: m } = n,
    h = (e) => (e < zt ? o.seconds(a.number(Math.round(e))) : K(e * 1e3, s)),
    ee = Array.from({ length: Rt }, (e, t) => u.find((e) => e.hour === t)?.calls ?? 0);
  return (0, T.jsxs)(`tr`, {
    children: [
      (0, T.jsx)(`th`, { scope: `row`, children: c }),
      (0, T.jsx)(`td`, { children: (0, T.jsx)(It, { values: ee, isTroubled: p > 0 || m > 0 }) }),
      (0, T.jsx)(`td`, { className: `number`, children: a.number(l) }),
      (0, T.jsx)(`td`, { className: `number`, children: d === null ? o.none : h(d) }),
      (0, T.jsx)(`td`, { className: `number`, children: f === null ? o.none : a.time(f, e) }),
      (0, T.jsx)(`td`, { children: (0, T.jsx)(Ht, { ...n, now: t }) }),
    ],
  });
}
function Ht({ calls: e, refused: t, doubtsOpen: n, lastCallAt: i, now: a }) {
  let { words: o, format: s } = r(),
    { partners: c, complaints: l } = o.branch;
  if (t > 0) return (0, T.jsx)(x, { tone: `bad`, icon: `alert`, children: c.refused(s.number(t)) });
  if (n > 0) return (0, T.jsx)(x, { tone: `warning`, icon: `alert`, children: c.doubts(s.number(n)) });
  if (e === 0 || i === null) return (0, T.jsx)(x, { icon: `pause`, children: c.quiet });
  let u = a - Date.parse(i);
  return u > Lt
    ? (0, T.jsx)(x, { tone: `warning`, icon: `clock`, children: c.silent(K(u, l)) })
    : (0, T.jsx)(x, { tone: `good`, icon: `check`, children: c.healthy });
}
var Ut = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `BranchToday` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `Period` } } },
          },
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `soon` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `DateTime` } } },
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
                  { kind: `Field`, name: { kind: `Name`, value: `regions` } },
                ],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `branches` },
              name: { kind: `Name`, value: `branchPerformance` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `branchId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                ],
              },
            },
            { kind: `Field`, name: { kind: `Name`, value: `liveCursor` } },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `hours` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: {
                    kind: `ListValue`,
                    values: [
                      { kind: `EnumValue`, value: `DAY` },
                      { kind: `EnumValue`, value: `HOUR` },
                      { kind: `EnumValue`, value: `CHANNEL` },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `first` },
                  value: { kind: `IntValue`, value: `1000` },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `day` } },
                        { kind: `Field`, name: { kind: `Name`, value: `hour` } },
                        { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                        { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `payments` },
              arguments: [
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `12` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                              { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                              { kind: `Field`, name: { kind: `Name`, value: `postedAt` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `family` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `label` } },
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
              name: { kind: `Name`, value: `arrearsMapping` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: {
                    kind: `ListValue`,
                    values: [
                      { kind: `EnumValue`, value: `DISTRICT` },
                      { kind: `EnumValue`, value: `MONTHS_BUCKET` },
                    ],
                  },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
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
                        { kind: `Field`, name: { kind: `Name`, value: `monthsBucket` } },
                        { kind: `Field`, name: { kind: `Name`, value: `families` } },
                        { kind: `Field`, name: { kind: `Name`, value: `persons` } },
                        { kind: `Field`, name: { kind: `Name`, value: `arrears` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `total` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `families` } },
                        { kind: `Field`, name: { kind: `Name`, value: `persons` } },
                        { kind: `Field`, name: { kind: `Name`, value: `arrears` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amountToReactivate` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `moneyWaiting` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `suspense` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `count` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `reconciliationBreaks` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `count` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `paymentDoubts` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `count` } },
                        { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                        { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approvalCounts` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `mayDecide` },
                        value: { kind: `BooleanValue`, value: !0 },
                      },
                    ],
                  },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `kind` } },
                  { kind: `Field`, name: { kind: `Name`, value: `count` } },
                  { kind: `Field`, name: { kind: `Name`, value: `amount` } },
                  { kind: `Field`, name: { kind: `Name`, value: `oldestSince` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `complaintCounts` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `open` } },
                  { kind: `Field`, name: { kind: `Name`, value: `overdue` } },
                  { kind: `Field`, name: { kind: `Name`, value: `dueToday` } },
                  { kind: `Field`, name: { kind: `Name`, value: `unanswered` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `complaints` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `dueBefore` },
                        value: { kind: `Variable`, name: { kind: `Name`, value: `soon` } },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `overdue` },
                        value: { kind: `BooleanValue`, value: !1 },
                      },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `sort` },
                  value: { kind: `EnumValue`, value: `NEXT_DUE_FIRST` },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `6` } },
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
                              { kind: `Field`, name: { kind: `Name`, value: `category` } },
                              { kind: `Field`, name: { kind: `Name`, value: `level` } },
                              { kind: `Field`, name: { kind: `Name`, value: `description` } },
                              { kind: `Field`, name: { kind: `Name`, value: `regionCode` } },
                              { kind: `Field`, name: { kind: `Name`, value: `answerDueAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `closeDueAt` } },
                              { kind: `Field`, name: { kind: `Name`, value: `nextDueAt` } },
                              {
                                kind: `Field`,
                                name: { kind: `Name`, value: `status` },
                                selectionSet: {
                                  kind: `SelectionSet`,
                                  selections: [
                                    { kind: `Field`, name: { kind: `Name`, value: `state` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `overdue` } },
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
              name: { kind: `Name`, value: `cadresDay` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `date` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `totals` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `cadres` } },
                        { kind: `Field`, name: { kind: `Name`, value: `started` } },
                        { kind: `Field`, name: { kind: `Name`, value: `planned` } },
                        { kind: `Field`, name: { kind: `Name`, value: `visited` } },
                        { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `cadres` },
                    arguments: [
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `sort` },
                        value: { kind: `EnumValue`, value: `LAST_SEEN` },
                      },
                      {
                        kind: `Argument`,
                        name: { kind: `Name`, value: `first` },
                        value: { kind: `IntValue`, value: `8` },
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
                                    {
                                      kind: `Field`,
                                      name: { kind: `Name`, value: `cadre` },
                                      selectionSet: {
                                        kind: `SelectionSet`,
                                        selections: [
                                          { kind: `Field`, name: { kind: `Name`, value: `id` } },
                                          { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                          {
                                            kind: `Field`,
                                            name: { kind: `Name`, value: `homeRegion` },
                                            selectionSet: {
                                              kind: `SelectionSet`,
                                              selections: [
                                                { kind: `Field`, name: { kind: `Name`, value: `code` } },
                                                { kind: `Field`, name: { kind: `Name`, value: `name` } },
                                              ],
                                            },
                                          },
                                        ],
                                      },
                                    },
                                    { kind: `Field`, name: { kind: `Name`, value: `planned` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `visited` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                                    { kind: `Field`, name: { kind: `Name`, value: `lastSeenAt` } },
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
              name: { kind: `Name`, value: `partnerHealth` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `partnerId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `partnerName` } },
                  { kind: `Field`, name: { kind: `Name`, value: `lastCallAt` } },
                  { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                  { kind: `Field`, name: { kind: `Name`, value: `refused` } },
                  { kind: `Field`, name: { kind: `Name`, value: `unconfirmed` } },
                  { kind: `Field`, name: { kind: `Name`, value: `doubtsOpen` } },
                  { kind: `Field`, name: { kind: `Name`, value: `p95SecondsToPost` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `hours` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `hour` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calls` } },
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
  Wt = [
    `viewer`,
    `branches`,
    `liveCursor`,
    `hours`,
    `payments`,
    `arrearsMapping`,
    `moneyWaiting`,
    `approvalCounts`,
    `complaintCounts`,
    `complaints`,
    `cadresDay`,
    `partnerHealth`,
  ];
function Gt() {
  let { answer: e, retry: t, now: n } = B(Ut),
    r = y(e, Wt),
    i = r.arrearsMapping.value?.groups[0]?.region?.timeZone ?? `WIB`;
  return { pieces: r, zone: i, now: n, today: N(n, i), retry: t };
}
var Kt = [`payments`, `arrears`, `cadres`, `complaints`, `money`, `partners`];
function qt() {
  let e = Gt(),
    { words: t } = r(),
    n = e.pieces.branches.value?.[0]?.name;
  return (0, T.jsxs)(l, {
    tools: (0, T.jsx)(g, {}),
    ...(n !== void 0 && { where: n }),
    children: [
      (0, T.jsxs)(`div`, {
        className: D.head,
        children: [
          (0, T.jsx)(Jt, { ...e }),
          (0, T.jsxs)(`nav`, {
            className: D.sections,
            'aria-label': t.branch.sections,
            children: [
              Kt.map((e) => (0, T.jsx)(`a`, { href: `#${e}`, children: t.branch.section[e] }, e)),
              (0, T.jsx)(o, { href: `/cabang/papan`, children: t.branch.wall.open }),
            ],
          }),
        ],
      }),
      (0, T.jsxs)(`div`, {
        className: D.grid,
        children: [
          (0, T.jsx)(`div`, { className: D.wide, children: (0, T.jsx)(He, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.eight, children: (0, T.jsx)(Ot, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.four, id: `payments`, children: (0, T.jsx)(ft, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.wide, id: `arrears`, children: (0, T.jsx)(je, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.seven, id: `cadres`, children: (0, T.jsx)(Ge, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.five, id: `complaints`, children: (0, T.jsx)(Ye, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.five, id: `money`, children: (0, T.jsx)(Mt, { ...e }) }),
          (0, T.jsx)(`div`, { className: D.seven, id: `partners`, children: (0, T.jsx)(Bt, { ...e }) }),
        ],
      }),
    ],
  });
}
function Jt({ now: e, zone: t, pieces: n }) {
  let i = V(),
    { words: a, format: o } = r(),
    { branch: s } = a,
    c = j[t].name,
    l = U(n),
    u = new Date(e);
  return (0, T.jsxs)(`div`, {
    className: D.words,
    children: [
      (0, T.jsx)(ne, { children: s.title(o.day(u, c), o.time(u, c)) }),
      (0, T.jsxs)(`p`, {
        className: `second`,
        children: [
          i !== null &&
            (i.payments === 0 ? s.quiet : s.lead(o.rupiahShort(i.collected), o.number(i.familiesReactivated))),
          ` `,
          l !== null && s.decisions(l, o.number(l)),
        ],
      }),
    ],
  });
}
var Yt = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `Wallboard` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `Period` } } },
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
                selections: [{ kind: `Field`, name: { kind: `Name`, value: `now` } }],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `branches` },
              name: { kind: `Name`, value: `branchPerformance` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `branchId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                ],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `hours` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: {
                    kind: `ListValue`,
                    values: [
                      { kind: `EnumValue`, value: `DAY` },
                      { kind: `EnumValue`, value: `HOUR` },
                      { kind: `EnumValue`, value: `CHANNEL` },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `first` },
                  value: { kind: `IntValue`, value: `1000` },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `day` } },
                        { kind: `Field`, name: { kind: `Name`, value: `hour` } },
                        { kind: `Field`, name: { kind: `Name`, value: `channel` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                        { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `arrearsMapping` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: { kind: `ListValue`, values: [{ kind: `EnumValue`, value: `REGION` }] },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `region` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `code` } },
                              { kind: `Field`, name: { kind: `Name`, value: `timeZone` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `total` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `families` } },
                        { kind: `Field`, name: { kind: `Name`, value: `arrears` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `approvalCounts` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `filter` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `mayDecide` },
                        value: { kind: `BooleanValue`, value: !0 },
                      },
                    ],
                  },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `kind` } },
                  { kind: `Field`, name: { kind: `Name`, value: `count` } },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `complaintCounts` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `overdue` } },
                  { kind: `Field`, name: { kind: `Name`, value: `dueToday` } },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  X = {
    active: `nh8KYG_active`,
    big: `nh8KYG_big`,
    board: `nh8KYG_board`,
    chart: `nh8KYG_chart`,
    figures: `nh8KYG_figures`,
    head: `nh8KYG_head`,
    note: `nh8KYG_note`,
    small: `nh8KYG_small`,
    stale: `nh8KYG_stale`,
    value: `nh8KYG_value`,
  },
  Xt = [`viewer`, `branches`, `hours`, `arrearsMapping`, `approvalCounts`, `complaintCounts`],
  Zt = 6e4,
  Qt = 400,
  $t = 96,
  en = 6e4,
  Z = `–`;
function tn() {
  let { answer: e, now: t } = B(Yt),
    n = y(e, Xt),
    { words: i, format: a } = r(),
    { branch: o } = i;
  an();
  let c = n.arrearsMapping.value?.groups[0]?.region?.timeZone ?? `WIB`,
    l = N(t, c),
    u = j[c].name,
    d = n.hours.value?.groups,
    f = d === void 0 ? null : L(F(d, `rupiah`, { zone: c, today: l.day }), l.hour);
  return (0, T.jsxs)(`main`, {
    id: `content`,
    className: X.board,
    children: [
      (0, T.jsxs)(`header`, {
        className: X.head,
        children: [
          (0, T.jsx)(s, { size: 44 }),
          (0, T.jsx)(`h1`, { children: n.branches.value?.[0]?.name ?? `Sigap` }),
          (0, T.jsxs)(`p`, {
            children: [a.day(new Date(t), u), ` `, (0, T.jsx)(`b`, { children: a.time(new Date(t), u) }), ` `, c],
          }),
          (0, T.jsx)(g, {}),
        ],
      }),
      (0, T.jsxs)(`dl`, {
        className: X.figures,
        children: [
          (0, T.jsx)(nn, { before: f }),
          (0, T.jsx)($, {
            name: o.figures.decisions,
            piece: n.approvalCounts,
            tell: (e) => a.number(I(e.map(({ count: e }) => e))),
          }),
          (0, T.jsx)($, { name: o.figures.overdue, piece: n.complaintCounts, tell: ({ overdue: e }) => a.number(e) }),
          (0, T.jsx)($, {
            name: o.wall.arrears,
            piece: n.arrearsMapping,
            tell: ({ total: e }) => a.rupiahShort(e.arrears),
          }),
        ],
      }),
      (0, T.jsx)(`section`, {
        className: X.chart,
        'aria-label': o.hours.title,
        children:
          d !== void 0 &&
          (0, T.jsx)(At, { sums: d, measure: `rupiah`, zone: c, today: l, hasTable: !1, height: Qt, left: $t }),
      }),
      (0, T.jsx)(rn, { at: n.hours.at, place: u }),
    ],
  });
}
function nn({ before: e }) {
  let t = V(),
    { words: n, format: i } = r(),
    { branch: a } = n;
  return (0, T.jsxs)(T.Fragment, {
    children: [
      (0, T.jsx)(Q, {
        name: a.figures.rupiah,
        value: t === null ? Z : i.rupiah(t.collected),
        children: e !== null && a.figures.yesterday(i.rupiahShort(Math.round(e))),
      }),
      (0, T.jsx)(Q, {
        name: a.figures.families,
        value: t === null ? Z : i.number(t.familiesReactivated),
        isActive: !0,
        children: t !== null && a.figures.ofPayments(i.number(t.payments)),
      }),
    ],
  });
}
function Q({ name: e, value: t, isActive: n = !1, children: r }) {
  return (0, T.jsxs)(`div`, {
    className: X.big,
    children: [
      (0, T.jsx)(`dt`, { children: e }),
      (0, T.jsx)(`dd`, { className: `${X.value} ${n ? X.active : ``}`, children: t }),
      (0, T.jsx)(`dd`, { className: X.note, children: r }),
    ],
  });
}
function $({ name: e, piece: t, tell: n }) {
  return (0, T.jsxs)(`div`, {
    className: X.small,
    children: [
      (0, T.jsx)(`dt`, { children: e }),
      (0, T.jsx)(`dd`, { className: X.value, children: t.value === null ? Z : n(t.value) }),
    ],
  });
}
function rn({ at: e, place: t }) {
  let n = m(),
    { words: i, format: a } = r(),
    o = Date.now() - e;
  if (n === `connected` && (e === 0 || o < Zt)) return null;
  let { failed: s } = i.common,
    l = Math.floor(o / en),
    u = a.time(new Date(e), t),
    d = l < 1 ? s.staleSince(u) : s.older(u, s.minutes(l));
  return (0, T.jsxs)(`p`, {
    className: X.stale,
    role: `status`,
    children: [
      (0, T.jsx)(c, { name: `unconnected`, size: 28 }),
      e > 0 && (0, T.jsxs)(`b`, { children: [d, `.`] }),
      ` `,
      i.branch.wall.reconnects,
    ],
  });
}
function an() {
  (0, S.useEffect)(() => {
    let e = null,
      t = () => {
        document.visibilityState === `visible` &&
          navigator.wakeLock.request(`screen`).then(
            (t) => (e = t),
            () => void 0,
          );
      };
    if (`wakeLock` in navigator)
      return (
        t(),
        document.addEventListener(`visibilitychange`, t),
        () => {
          (document.removeEventListener(`visibilitychange`, t), e?.release());
        }
      );
  }, []);
}
var on = `/cabang/papan`,
  sn = [`branch-head`];
function cn() {
  let { session: e } = d(),
    [t] = a(),
    n = t.startsWith(on) || new URLSearchParams(f()).get(`mode`) === `wallboard`;
  return (0, T.jsx)(te, { token: e.token, children: n ? (0, T.jsx)(tn, {}) : (0, T.jsx)(qt, {}) });
}
function ln() {
  return (0, T.jsx)(i, { screen: `branch`, personas: sn, children: (0, T.jsx)(cn, {}) });
}
export { ln as default };
