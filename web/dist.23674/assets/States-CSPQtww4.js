import { D as e, T as t, m as n, t as r } from './Button-z8PONLns.js';
var i = {
    appear: `_5SKFEG_appear`,
    bone: `_5SKFEG_bone`,
    breathe: `_5SKFEG_breathe`,
    icon: `_5SKFEG_icon`,
    late: `_5SKFEG_late`,
    state: `_5SKFEG_state`,
  },
  a = e();
function o({ lines: e = 3 }) {
  let { words: n } = t();
  return (0, a.jsxs)(`div`, {
    className: i.late,
    'aria-busy': `true`,
    children: [
      (0, a.jsx)(`span`, { className: `unseen`, children: n.common.loading }),
      Array.from({ length: e }, (e, t) =>
        (0, a.jsx)(`span`, { className: i.bone, style: { width: `${[92, 70, 84, 56][t % 4]}%` } }, t),
      ),
    ],
  });
}
function s({ icon: e = `inbox`, title: t, reason: r, action: o }) {
  return (0, a.jsxs)(`div`, {
    className: i.state,
    children: [
      (0, a.jsx)(`span`, { className: i.icon, children: (0, a.jsx)(n, { name: e, size: 32 }) }),
      (0, a.jsx)(`h3`, { children: t }),
      r !== void 0 && (0, a.jsx)(`p`, { className: `second`, children: r }),
      o,
    ],
  });
}
function c({ error: e, onRetry: n }) {
  let { failed: i, retry: o } = t().words.common,
    c = e.networkError !== void 0 && !navigator.onLine;
  return (0, a.jsx)(`div`, {
    role: `alert`,
    children: (0, a.jsx)(s, {
      icon: c ? `unconnected` : `alert`,
      title: i.title,
      reason: c ? i.offline : i.server,
      action: (0, a.jsx)(r, { onClick: n, children: o }),
    }),
  });
}
export { c as n, o as r, s as t };
