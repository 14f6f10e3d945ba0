import { b as e, h as t, i as n, j as r, k as i, n as a, v as o } from './Button-CONUCE2r.js';
var s = {
    accent: `-3H9SG_accent`,
    active: `-3H9SG_active`,
    band: `-3H9SG_band`,
    boxTitle: `-3H9SG_boxTitle`,
    command: `-3H9SG_command`,
    commit: `-3H9SG_commit`,
    disc: `-3H9SG_disc`,
    disclaimer: `-3H9SG_disclaimer`,
    glass: `-3H9SG_glass`,
    hero: `-3H9SG_hero`,
    path: `-3H9SG_path`,
    phone: `-3H9SG_phone`,
    plain: `-3H9SG_plain`,
    promise: `-3H9SG_promise`,
    screens: `-3H9SG_screens`,
    section: `-3H9SG_section`,
    slip: `-3H9SG_slip`,
    starts: `-3H9SG_starts`,
    wires: `-3H9SG_wires`,
  },
  c = r(),
  l = 18;
function u({ x: e, y: t, width: n, lines: r, kind: i = `plain` }) {
  let [a, ...o] = r;
  return (0, c.jsxs)(`g`, {
    className: s[i],
    children: [
      (0, c.jsx)(`rect`, { x: e, y: t, width: n, height: 36 + o.length * l, rx: `8` }),
      (0, c.jsx)(`text`, { x: e + 14, y: t + 24, className: s.boxTitle, children: a }),
      o.map((n, r) => (0, c.jsx)(`text`, { x: e + 14, y: t + 24 + (r + 1) * l, children: n }, n)),
    ],
  });
}
function d() {
  let { path: e } = i().words.front;
  return (0, c.jsx)(`div`, {
    className: `scroll`,
    tabIndex: 0,
    role: `region`,
    'aria-label': e.title,
    children: (0, c.jsxs)(`svg`, {
      viewBox: `0 0 960 290`,
      className: s.path,
      role: `img`,
      'aria-label': e.picture,
      children: [
        (0, c.jsxs)(`g`, {
          className: s.wires,
          children: [
            (0, c.jsx)(`path`, { d: `M176 47h34v96h40M176 143h74M176 239h34v-96` }),
            (0, c.jsx)(`path`, { d: `M428 143h52M660 143h40v-70h38M700 143v70h38` }),
            (0, c.jsx)(`path`, { d: `M570 222v46h260v-24`, strokeDasharray: `4 4` }),
          ],
        }),
        (0, c.jsx)(u, { x: 4, y: 20, width: 172, lines: e.bank }),
        (0, c.jsx)(u, { x: 4, y: 116, width: 172, lines: e.minimarket }),
        (0, c.jsx)(u, { x: 4, y: 212, width: 172, lines: e.atm }),
        (0, c.jsx)(u, { x: 250, y: 116, width: 178, lines: e.webhook }),
        (0, c.jsx)(u, { x: 480, y: 92, width: 180, lines: e.commit, kind: `commit` }),
        (0, c.jsx)(u, { x: 738, y: 46, width: 218, lines: e.phone, kind: `active` }),
        (0, c.jsx)(u, { x: 738, y: 186, width: 218, lines: e.dashboard }),
        (0, c.jsx)(`text`, { x: `586`, y: `262`, children: e.missed }),
      ],
    }),
  });
}
function f() {
  let { words: e, format: t } = i();
  return (0, c.jsxs)(`div`, {
    className: s.phone,
    role: `img`,
    'aria-label': e.front.phone.picture,
    children: [
      (0, c.jsxs)(`div`, {
        className: s.glass,
        children: [
          (0, c.jsx)(`span`, { className: s.disc, children: (0, c.jsx)(o, { name: `check`, size: 44 }) }),
          (0, c.jsx)(`b`, { children: e.common.status.ACTIVE }),
          (0, c.jsx)(`span`, { children: e.front.phone.covered }),
        ],
      }),
      (0, c.jsxs)(`div`, {
        className: s.slip,
        children: [
          (0, c.jsx)(`b`, { children: t.rupiah(7e5) }),
          (0, c.jsx)(`span`, { className: `typed`, children: `TRX 8841 2207 5519` }),
        ],
      }),
    ],
  });
}
function p({ icon: e, title: t, lead: n, ways: r }) {
  return (0, c.jsxs)(`section`, {
    children: [
      (0, c.jsx)(`span`, { className: s.accent, children: (0, c.jsx)(o, { name: e, size: 28 }) }),
      (0, c.jsx)(`h3`, { children: t }),
      (0, c.jsx)(`p`, { className: `second`, children: n }),
      (0, c.jsx)(`ul`, {
        children: r.map(({ href: e, text: t }) =>
          (0, c.jsxs)(
            `li`,
            {
              children: [
                (0, c.jsx)(`a`, { href: e, children: t }),
                ` `,
                (0, c.jsx)(`span`, { className: `typed muted`, children: e }),
              ],
            },
            e,
          ),
        ),
      }),
    ],
  });
}
function m() {
  let { front: e, common: n } = i().words,
    r = t
      .filter(({ name: e }) => [`branch`, `officer`, `director`].includes(e))
      .map(({ name: e, path: t }) => ({ href: t, text: n.screen[e] }));
  return (0, c.jsxs)(`div`, {
    className: s.starts,
    children: [
      (0, c.jsx)(p, {
        icon: `document`,
        title: e.build.title,
        lead: e.build.lead,
        ways: [
          { href: `/graphql`, text: e.build.ide },
          { href: `/docs/frontend`, text: e.build.hour },
          { href: `/schema.graphql`, text: e.build.schema },
        ],
      }),
      (0, c.jsx)(p, {
        icon: `key`,
        title: e.send.title,
        lead: e.send.lead,
        ways: [
          { href: `/mitra`, text: e.send.page },
          { href: `/partners/openapi.json`, text: e.send.openapi },
          { href: `/docs/partners`, text: e.send.guide },
        ],
      }),
      (0, c.jsx)(p, { icon: `grid`, title: e.watch.title, lead: e.watch.lead, ways: r }),
    ],
  });
}
function h() {
  let { front: r, common: l } = i().words,
    u = t.flatMap(({ name: e, ...t }) => (e === `front` ? [] : [{ name: e, ...t }]));
  return (0, c.jsxs)(c.Fragment, {
    children: [
      (0, c.jsx)(n, {}),
      (0, c.jsxs)(`main`, {
        id: `content`,
        tabIndex: -1,
        children: [
          (0, c.jsxs)(`div`, {
            className: s.hero,
            children: [
              (0, c.jsxs)(`div`, {
                className: s.promise,
                children: [
                  (0, c.jsxs)(`h1`, {
                    children: [
                      r.pays,
                      (0, c.jsx)(`br`, {}),
                      r.card,
                      ` `,
                      (0, c.jsx)(`span`, { className: s.active, children: r.active }),
                      `.`,
                      (0, c.jsx)(`br`, {}),
                      r.door,
                    ],
                  }),
                  (0, c.jsx)(`p`, { children: r.lead }),
                  (0, c.jsxs)(`div`, {
                    className: `row wrap`,
                    children: [
                      (0, c.jsxs)(a, {
                        href: `/sandbox`,
                        kind: `primary`,
                        size: `big`,
                        children: [(0, c.jsx)(o, { name: `bolt` }), r.pay],
                      }),
                      (0, c.jsx)(`code`, { className: s.command, children: `npm ci && npm start` }),
                    ],
                  }),
                ],
              }),
              (0, c.jsx)(f, {}),
            ],
          }),
          (0, c.jsx)(`div`, {
            className: s.band,
            children: (0, c.jsxs)(`section`, {
              className: s.section,
              children: [
                (0, c.jsx)(`h2`, { children: r.path.title }),
                (0, c.jsx)(`p`, { className: `second`, children: r.path.lead }),
                (0, c.jsx)(d, {}),
              ],
            }),
          }),
          (0, c.jsxs)(`section`, {
            className: s.section,
            children: [(0, c.jsx)(`h2`, { children: r.start }), (0, c.jsx)(m, {})],
          }),
          (0, c.jsxs)(`section`, {
            className: s.section,
            children: [
              (0, c.jsx)(`h2`, { children: l.allScreens }),
              (0, c.jsx)(`ul`, {
                className: s.screens,
                children: u.map(({ name: t, path: n, icon: r }) =>
                  (0, c.jsx)(
                    `li`,
                    {
                      children: (0, c.jsxs)(e, {
                        href: n,
                        children: [
                          (0, c.jsx)(o, { name: r }),
                          (0, c.jsxs)(`span`, {
                            children: [
                              (0, c.jsx)(`b`, { children: l.screen[t] }),
                              (0, c.jsx)(`span`, { className: `second`, children: l.about[t] }),
                            ],
                          }),
                        ],
                      }),
                    },
                    t,
                  ),
                ),
              }),
              (0, c.jsx)(`p`, { className: `muted small ${s.disclaimer}`, children: r.disclaimer }),
            ],
          }),
        ],
      }),
    ],
  });
}
export { h as default };
