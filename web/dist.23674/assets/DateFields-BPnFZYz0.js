import { D as e, F as t, L as n, T as r } from './Button-z8PONLns.js';
import { i, t as a } from './Field-Cs4xPtJD.js';
var o = n(t(), 1),
  s = e(),
  c = { day: ``, month: ``, year: `` };
function l({ day: e, month: t, year: n }) {
  if (!/^\d{1,2}$/.test(e) || !/^\d{1,2}$/.test(t) || !/^\d{4}$/.test(n)) return null;
  let r = `${n}-${t.padStart(2, `0`)}-${e.padStart(2, `0`)}`,
    i = new Date(`${r}T00:00:00Z`);
  return !Number.isNaN(i.getTime()) && i.toISOString().startsWith(r) ? r : null;
}
var u = { day: 2, month: 2, year: 4 };
function d({ label: e, value: t, onChange: n, error: c }) {
  let l = (0, o.useId)(),
    { date: d } = r().words.common;
  return (0, s.jsxs)(`fieldset`, {
    children: [
      (0, s.jsx)(`legend`, { className: i.legend, children: e }),
      (0, s.jsx)(`div`, {
        className: i.parts,
        children: [`day`, `month`, `year`].map((e) =>
          (0, s.jsxs)(
            `label`,
            {
              className: i.part,
              children: [
                d[e],
                (0, s.jsx)(`input`, {
                  className: i.input,
                  style: { width: `${u[e] + 5}ch` },
                  type: `text`,
                  inputMode: `numeric`,
                  autoComplete: `off`,
                  maxLength: u[e],
                  value: t[e],
                  'aria-invalid': c !== void 0 || void 0,
                  'aria-describedby': c === void 0 ? void 0 : l,
                  onChange: (r) => n({ ...t, [e]: r.target.value.replaceAll(/\D/g, ``) }),
                }),
              ],
            },
            e,
          ),
        ),
      }),
      c !== void 0 && (0, s.jsx)(a, { id: l, children: c }),
    ],
  });
}
export { c as n, l as r, d as t };
