import { D as e, F as t, L as n, T as r, d as i, g as a, i as o, m as s, n as c, t as l } from './Button-z8PONLns.js';
import { o as u, t as d } from './api-CvACqJmY.js';
import { n as f, r as p, t as m } from './sandbox-Blidn7b7.js';
import { n as h } from './Announcer-BTlReHnC.js';
var g = {
    accent: `-3H9SG_accent`,
    band: `-3H9SG_band`,
    disclaimer: `-3H9SG_disclaimer`,
    screens: `-3H9SG_screens`,
    section: `-3H9SG_section`,
    starts: `-3H9SG_starts`,
  },
  _ = n(t(), 1),
  v = {
    active: `C0euOq_active`,
    disc: `C0euOq_disc`,
    glass: `C0euOq_glass`,
    hero: `C0euOq_hero`,
    open: `C0euOq_open`,
    phone: `C0euOq_phone`,
    promise: `C0euOq_promise`,
    screen: `C0euOq_screen`,
    slip: `C0euOq_slip`,
    word: `C0euOq_word`,
  },
  y = e();
function b({ text: e }) {
  return (0, y.jsx)(`b`, { className: v.word, style: { '--letters': e.length }, children: e });
}
function x({ children: e }) {
  let { common: t } = r().words;
  return (0, y.jsxs)(`div`, {
    className: `${v.glass} ${v.open}`,
    children: [
      (0, y.jsx)(`span`, { className: v.disc, children: (0, y.jsx)(s, { name: `check`, size: 44 }) }),
      (0, y.jsx)(b, { text: t.status.ACTIVE }),
      (0, y.jsx)(`span`, { children: e }),
    ],
  });
}
function S({ ref: e, bill: t, covered: n, seenMs: i, delivery: a }) {
  let { words: o, format: c } = r(),
    { front: l, common: u, card: d } = o,
    { dueNow: f, months: p } = t.arrears;
  return (0, y.jsxs)(`section`, {
    ref: e,
    className: v.phone,
    'aria-label': l.phone.title,
    children: [
      (0, y.jsx)(`div`, {
        className: v.screen,
        children:
          n === null
            ? (0, y.jsxs)(`div`, {
                className: v.glass,
                children: [
                  (0, y.jsx)(`span`, { className: v.disc, children: (0, y.jsx)(s, { name: `pause`, size: 44 }) }),
                  (0, y.jsx)(b, { text: u.status.SUSPENDED }),
                  (0, y.jsx)(`span`, { children: t.participants[0]?.name ?? t.label }),
                  (0, y.jsx)(`span`, {
                    className: `second small`,
                    children: l.phone.owes(p.length, t.participants.length),
                  }),
                ],
              })
            : (0, y.jsx)(x, { children: d.moment.again(n.covered, n.of) }),
      }),
      (0, y.jsxs)(`div`, {
        className: v.slip,
        children: [
          (0, y.jsx)(`b`, { children: c.rupiah(a?.amount ?? f) }),
          n === null
            ? (0, y.jsx)(`span`, { className: `second`, children: l.phone.wanted })
            : (0, y.jsx)(`span`, { className: `typed`, children: a?.reference ?? `…` }),
          (0, y.jsx)(`span`, {
            className: `second small`,
            children: n === null ? l.phone.waits : i !== null && l.phone.after(c.number(i)),
          }),
        ],
      }),
    ],
  });
}
function C({ isComing: e = !1 }) {
  let { words: t, format: n } = r(),
    { phone: i } = t.front;
  return e
    ? (0, y.jsx)(`div`, {
        className: v.phone,
        'aria-busy': `true`,
        children: (0, y.jsx)(`span`, { className: `unseen`, children: t.common.loading }),
      })
    : (0, y.jsxs)(`div`, {
        className: v.phone,
        role: `img`,
        'aria-label': i.picture,
        children: [
          (0, y.jsx)(`div`, { className: v.screen, children: (0, y.jsx)(x, { children: i.covered }) }),
          (0, y.jsxs)(`div`, {
            className: v.slip,
            children: [
              (0, y.jsx)(`b`, { children: n.rupiah(7e5) }),
              (0, y.jsx)(`span`, { className: `typed`, children: `TRX 8841 2207 5519` }),
            ],
          }),
        ],
      });
}
var w = `/sandbox`;
function T({ actions: e, phone: t }) {
  let { front: n } = r().words;
  return (0, y.jsxs)(`div`, {
    className: v.hero,
    children: [
      (0, y.jsxs)(`div`, {
        className: v.promise,
        children: [
          (0, y.jsxs)(`h1`, {
            children: [
              n.pays,
              (0, y.jsx)(`br`, {}),
              n.card,
              ` `,
              (0, y.jsx)(`span`, { className: v.active, children: n.active }),
              `.`,
              (0, y.jsx)(`br`, {}),
              n.door,
            ],
          }),
          (0, y.jsx)(`p`, { children: n.lead }),
          (0, y.jsx)(`div`, { className: `row wrap`, children: e }),
        ],
      }),
      t,
    ],
  });
}
function E() {
  let { front: e } = r().words;
  return (0, y.jsx)(c, { href: w, kind: `quiet`, size: `big`, children: e.steps });
}
function D({ bill: e, onNext: t }) {
  let { words: n } = r(),
    { front: i, common: a, card: o } = n,
    c = h(),
    { isSending: u, answer: d, error: f, covered: m, seenMs: g, pay: v } = p(e);
  (0, _.useEffect)(() => {
    m !== null && c(`${a.status.ACTIVE}. ${o.moment.again(m.covered, m.of)}`, `assertive`);
  }, [m, c, a, o]);
  let b = d?.__typename === `BillPaid` ? d.delivery : null,
    x = f === null ? (d !== null && `message` in d ? d.message : null) : a.failed.server,
    C = u || b !== null,
    w = (0, _.useRef)(null);
  return (0, y.jsx)(T, {
    actions: (0, y.jsxs)(y.Fragment, {
      children: [
        (0, y.jsxs)(l, {
          kind: `primary`,
          size: `big`,
          unavailable: m === null && C ? i.paying : void 0,
          onClick:
            m === null
              ? () => {
                  (w.current?.scrollIntoView({ block: `nearest` }), v({ channel: `MINIMARKET`, amount: null }));
                }
              : t,
          children: [(0, y.jsx)(s, { name: m === null ? `bolt` : `replay` }), m === null ? i.pay : i.next],
        }),
        (0, y.jsx)(E, {}),
        x !== null && (0, y.jsx)(`p`, { role: `alert`, children: x }),
      ],
    }),
    phone: (0, y.jsx)(S, { ref: w, bill: e, covered: m, seenMs: g, delivery: b }),
  });
}
function O() {
  return (0, y.jsx)(T, { actions: (0, y.jsx)(E, {}), phone: (0, y.jsx)(C, {}) });
}
function k() {
  let { words: e } = r();
  return (0, y.jsx)(T, {
    actions: (0, y.jsxs)(y.Fragment, {
      children: [
        (0, y.jsxs)(l, {
          kind: `primary`,
          size: `big`,
          unavailable: e.common.loading,
          children: [(0, y.jsx)(s, { name: `bolt` }), e.front.pay],
        }),
        (0, y.jsx)(E, {}),
      ],
    }),
    phone: (0, y.jsx)(C, { isComing: !0 }),
  });
}
function A() {
  let { bills: e, error: t } = f(),
    [n, r] = (0, _.useState)(0);
  if (e === null) return t === null ? (0, y.jsx)(k, {}) : (0, y.jsx)(O, {});
  let i = e[n];
  return i === void 0 ? (0, y.jsx)(O, {}) : (0, y.jsx)(D, { bill: i, onNext: () => r((e) => e + 1) }, i.id);
}
function j() {
  let { common: e } = r().words,
    [{ data: t, error: n }] = u({ query: m }),
    i = t?.personas?.find(({ key: e }) => e === `cadre`)?.token ?? null;
  return i === null
    ? t === void 0 && n === void 0
      ? (0, y.jsx)(k, {})
      : n === void 0 || n.networkError !== void 0
        ? (0, y.jsx)(O, {})
        : (0, y.jsx)(T, {
            actions: (0, y.jsx)(c, { href: `#screens`, kind: `primary`, size: `big`, children: e.allScreens }),
            phone: (0, y.jsx)(C, {}),
          })
    : (0, y.jsx)(d, { token: i, children: (0, y.jsx)(A, {}) });
}
function M() {
  return (0, y.jsx)(d, { token: null, children: (0, y.jsx)(j, {}) });
}
var N = {
  active: `hiNzKW_active`,
  box: `hiNzKW_box`,
  column: `hiNzKW_column`,
  commit: `hiNzKW_commit`,
  missed: `hiNzKW_missed`,
  path: `hiNzKW_path`,
  wire: `hiNzKW_wire`,
};
function P({ lines: e, kind: t = `plain` }) {
  let [n, ...r] = e;
  return (0, y.jsxs)(`div`, {
    className: `${N.box} ${N[t]}`,
    children: [(0, y.jsx)(`b`, { children: n }), r.map((e) => (0, y.jsx)(`span`, { children: e }, e))],
  });
}
function F({ d: e }) {
  return (0, y.jsx)(`svg`, {
    className: N.wire,
    viewBox: `0 0 100 100`,
    preserveAspectRatio: `none`,
    'aria-hidden': `true`,
    children: (0, y.jsx)(`path`, { d: e, vectorEffect: `non-scaling-stroke` }),
  });
}
function I() {
  let { path: e } = r().words.front;
  return (0, y.jsxs)(`div`, {
    className: N.path,
    role: `img`,
    'aria-label': e.picture,
    children: [
      (0, y.jsxs)(`div`, {
        className: N.column,
        children: [
          (0, y.jsx)(P, { lines: e.bank }),
          (0, y.jsx)(P, { lines: e.minimarket }),
          (0, y.jsx)(P, { lines: e.atm }),
        ],
      }),
      (0, y.jsx)(F, { d: `M0 16.700H50V50M0 83.300H50V50M0 50H100` }),
      (0, y.jsx)(`div`, { className: N.column, children: (0, y.jsx)(P, { lines: e.webhook }) }),
      (0, y.jsx)(F, { d: `M0 50H100` }),
      (0, y.jsx)(`div`, { className: N.column, children: (0, y.jsx)(P, { lines: e.commit, kind: `commit` }) }),
      (0, y.jsx)(F, { d: `M0 50H50V25H100M50 50V75H100` }),
      (0, y.jsxs)(`div`, {
        className: N.column,
        children: [(0, y.jsx)(P, { lines: e.phone, kind: `active` }), (0, y.jsx)(P, { lines: e.dashboard })],
      }),
      (0, y.jsx)(`p`, { className: N.missed, children: e.missed }),
    ],
  });
}
function L({ icon: e, title: t, lead: n, ways: r }) {
  return (0, y.jsxs)(`section`, {
    children: [
      (0, y.jsx)(`span`, { className: g.accent, children: (0, y.jsx)(s, { name: e, size: 28 }) }),
      (0, y.jsx)(`h3`, { children: t }),
      (0, y.jsx)(`p`, { className: `second`, children: n }),
      (0, y.jsx)(`ul`, {
        children: r.map(({ href: e, text: t }) =>
          (0, y.jsxs)(
            `li`,
            {
              children: [
                (0, y.jsx)(`a`, { href: e, children: t }),
                ` `,
                (0, y.jsx)(`span`, { className: `typed muted`, children: e }),
              ],
            },
            e,
          ),
        ),
      }),
    ],
  });
}
function R() {
  let { front: e, common: t } = r().words,
    n = i
      .filter(({ name: e }) => [`branch`, `officer`, `director`].includes(e))
      .map(({ name: e, path: n }) => ({ href: n, text: t.screen[e] }));
  return (0, y.jsxs)(`div`, {
    className: g.starts,
    children: [
      (0, y.jsx)(L, {
        icon: `document`,
        title: e.build.title,
        lead: e.build.lead,
        ways: [
          { href: `/graphql`, text: e.build.ide },
          { href: `/docs/frontend`, text: e.build.hour },
          { href: `/schema.graphql`, text: e.build.schema },
        ],
      }),
      (0, y.jsx)(L, {
        icon: `key`,
        title: e.send.title,
        lead: e.send.lead,
        ways: [
          { href: `/mitra`, text: e.send.page },
          { href: `/partners/openapi.json`, text: e.send.openapi },
          { href: `/docs/partners`, text: e.send.guide },
        ],
      }),
      (0, y.jsx)(L, { icon: `grid`, title: e.watch.title, lead: e.watch.lead, ways: n }),
    ],
  });
}
function z() {
  let { front: e, common: t } = r().words,
    n = i.flatMap(({ name: e, ...t }) => (e === `front` ? [] : [{ name: e, ...t }]));
  return (0, y.jsxs)(y.Fragment, {
    children: [
      (0, y.jsx)(o, {}),
      (0, y.jsxs)(`main`, {
        id: `content`,
        tabIndex: -1,
        children: [
          (0, y.jsx)(M, {}),
          (0, y.jsx)(`div`, {
            className: g.band,
            children: (0, y.jsxs)(`section`, {
              className: g.section,
              children: [
                (0, y.jsx)(`h2`, { children: e.path.title }),
                (0, y.jsx)(`p`, { className: `second`, children: e.path.lead }),
                (0, y.jsx)(I, {}),
              ],
            }),
          }),
          (0, y.jsxs)(`section`, {
            className: g.section,
            children: [(0, y.jsx)(`h2`, { children: e.start }), (0, y.jsx)(R, {})],
          }),
          (0, y.jsxs)(`section`, {
            className: g.section,
            children: [
              (0, y.jsx)(`h2`, { id: `screens`, children: t.allScreens }),
              (0, y.jsx)(`ul`, {
                className: g.screens,
                children: n.map(({ name: e, path: n, icon: r }) =>
                  (0, y.jsx)(
                    `li`,
                    {
                      children: (0, y.jsxs)(a, {
                        href: n,
                        children: [
                          (0, y.jsx)(s, { name: r }),
                          (0, y.jsxs)(`span`, {
                            children: [
                              (0, y.jsx)(`b`, { children: t.screen[e] }),
                              (0, y.jsx)(`span`, { className: `second`, children: t.about[e] }),
                            ],
                          }),
                        ],
                      }),
                    },
                    e,
                  ),
                ),
              }),
              (0, y.jsx)(`p`, { className: `muted small ${g.disclaimer}`, children: e.disclaimer }),
            ],
          }),
        ],
      }),
    ],
  });
}
export { z as default };
