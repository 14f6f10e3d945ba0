import { D as e, m as t } from './Button-z8PONLns.js';
var n = { bad: `VQqahq_bad`, good: `VQqahq_good`, note: `VQqahq_note`, tag: `VQqahq_tag`, warning: `VQqahq_warning` },
  r = e();
function i({ tone: e = `plain`, icon: i, children: a }) {
  return (0, r.jsxs)(`span`, {
    className: `${n.tag} ${e === `plain` ? `` : n[e]}`,
    children: [i !== void 0 && (0, r.jsx)(t, { name: i, size: 14 }), a],
  });
}
export { i as t };
