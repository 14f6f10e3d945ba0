import { n as e } from './api-CvACqJmY.js';
import { D as t, T as n } from './Button-z8PONLns.js';
var r = { breathe: `r8SDRG_breathe`, brief: `r8SDRG_brief`, dot: `r8SDRG_dot`, live: `r8SDRG_live`, off: `r8SDRG_off` },
  i = t();
function a({ brief: t = !1 }) {
  let a = e(),
    { live: o } = n().words.common;
  return (0, i.jsxs)(`span`, {
    className: r.live,
    role: `status`,
    children: [
      (0, i.jsx)(`span`, { className: `${r.dot} ${a === `connected` ? `` : r.off}` }),
      (0, i.jsx)(`span`, { className: t ? r.brief : void 0, children: o[a] }),
    ],
  });
}
export { a as t };
