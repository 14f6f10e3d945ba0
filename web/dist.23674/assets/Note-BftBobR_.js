import { D as e, m as t } from './Button-z8PONLns.js';
var n = { bad: `bFWpSW_bad`, good: `bFWpSW_good`, note: `bFWpSW_note`, warning: `bFWpSW_warning` },
  r = e();
function i({ icon: e, tone: i = `plain`, children: a }) {
  return (0, r.jsxs)(`div`, {
    className: `${n.note} ${i === `plain` ? `` : n[i]}`,
    children: [(0, r.jsx)(t, { name: e }), (0, r.jsx)(`div`, { children: a })],
  });
}
export { i as t };
