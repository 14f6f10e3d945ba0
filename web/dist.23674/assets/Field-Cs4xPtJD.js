import { D as e, F as t, L as n, m as r } from './Button-z8PONLns.js';
var i = n(t(), 1),
  a = {
    error: `u19kUW_error`,
    field: `u19kUW_field`,
    hint: `u19kUW_hint`,
    input: `u19kUW_input`,
    label: `u19kUW_label`,
    legend: `u19kUW_legend`,
    part: `u19kUW_part`,
    parts: `u19kUW_parts`,
  },
  o = e();
function s({ id: e, children: t }) {
  return (0, o.jsxs)(`p`, {
    className: a.error,
    id: e,
    children: [(0, o.jsx)(r, { name: `alert`, size: 16 }), (0, o.jsx)(`span`, { children: t })],
  });
}
function c({ label: e, hint: t, error: n, characters: r, children: c }) {
  let l = (0, i.useId)(),
    u = [t !== void 0 && `${l}hint`, n !== void 0 && `${l}error`].filter(Boolean).join(` `);
  return (0, o.jsxs)(`div`, {
    className: a.field,
    children: [
      (0, o.jsx)(`label`, { className: a.label, htmlFor: l, children: e }),
      t !== void 0 && (0, o.jsx)(`p`, { className: a.hint, id: `${l}hint`, children: t }),
      c({
        id: l,
        className: a.input ?? ``,
        'aria-describedby': u === `` ? void 0 : u,
        'aria-invalid': n !== void 0 || void 0,
        style: r === void 0 ? void 0 : { width: `${r + 4}ch` },
      }),
      n !== void 0 && (0, o.jsx)(s, { id: `${l}error`, children: n }),
    ],
  });
}
function l({ label: e, hint: t, error: n, characters: r, typed: i = !1, ...a }) {
  return (0, o.jsx)(c, {
    label: e,
    hint: t,
    error: n,
    ...(r !== void 0 && { characters: r }),
    children: ({ className: e, ...t }) =>
      (0, o.jsx)(`input`, { type: `text`, autoComplete: `off`, ...a, ...t, className: i ? `${e} typed` : e }),
  });
}
function u({ label: e, hint: t, error: n, characters: r, typed: i = !1, ...a }) {
  return (0, o.jsx)(c, {
    label: e,
    hint: t,
    error: n,
    ...(r !== void 0 && { characters: r }),
    children: ({ className: e, ...t }) => (0, o.jsx)(`textarea`, { ...a, ...t, className: i ? `${e} typed` : e }),
  });
}
export { a as i, u as n, l as r, s as t };
