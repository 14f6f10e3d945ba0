var e = { WIB: 7, WITA: 8, WIT: 9 },
  t = 36e5,
  n = 24 * t,
  r = (n, r) => new Date(n.getTime() + e[r] * t),
  i = (e, t) => r(e, t).toISOString().slice(0, 10),
  a = (e, t) => r(e, t).getUTCHours(),
  o = (n, r, i) => new Date(Date.parse(`${n}T00:00:00Z`) + (r - e[i]) * t),
  s = (e, t) => new Date(Date.parse(`${e}T00:00:00Z`) + t * n).toISOString().slice(0, 10),
  c = 6e4;
function l(n, i) {
  let a = r(n, i),
    o = (n) => new Date(Date.UTC(a.getUTCFullYear(), n + 1, 1) - c - e[i] * t),
    s = o(a.getUTCMonth());
  return s > n ? s : o(a.getUTCMonth() + 1);
}
export { l as a, o as i, s as n, a as r, i as t };
