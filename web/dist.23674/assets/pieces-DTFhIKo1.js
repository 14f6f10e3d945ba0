import { D as e, F as t, I as n, L as r, T as i, t as a } from './Button-z8PONLns.js';
import { n as o, r as s } from './States-CSPQtww4.js';
import { t as c } from './Panel-Br_Jl-Ru.js';
var l = { older: `syZOSa_older` },
  u = e();
function d(e) {
  let { piece: t, onRetry: n, zone: r, lines: i = 4, footer: a, children: l, ...d } = e;
  if (t.value === null)
    return (0, u.jsx)(c, {
      ...d,
      flush: t.hasFailed,
      children: t.hasFailed ? (0, u.jsx)(o, { error: {}, onRetry: n }) : (0, u.jsx)(s, { lines: i }),
    });
  let f = a?.(t.value);
  return (0, u.jsxs)(c, {
    ...d,
    ...(f != null && { footer: f }),
    children: [t.hasFailed && (0, u.jsx)(p, { at: t.at, zone: r, onRetry: n }), l(t.value)],
  });
}
var f = 6e4;
function p({ at: e, zone: t, onRetry: n }) {
  let { words: r, format: o } = i(),
    { failed: s, retry: c } = r.common,
    d = Math.round((Date.now() - e) / f),
    p = o.time(new Date(e), t);
  return (0, u.jsxs)(`div`, {
    className: l.older,
    role: `status`,
    children: [
      (0, u.jsx)(`span`, { children: d < 1 ? s.staleSince(p) : s.older(p, s.minutes(d)) }),
      (0, u.jsx)(a, { size: `small`, onClick: n, children: c }),
    ],
  });
}
var m = r(t(), 1);
function h(e) {
  let [t, n] = (0, m.useState)(() => Date.now());
  return (
    (0, m.useEffect)(() => {
      let t = setInterval(() => n(Date.now()), e);
      return () => clearInterval(t);
    }, [e]),
    t
  );
}
var g = 5e3;
function _() {
  let [e, t] = (0, m.useState)(),
    [n, r] = (0, m.useState)(0);
  return {
    offset: n,
    learn: (i) => {
      if (i === void 0 || i === e) return;
      t(i);
      let a = Date.parse(i) - Date.now();
      Math.abs(a - n) > g && r(Math.abs(a) > g ? a : 0);
    },
  };
}
var v = {
    before: `xA2xDa_before`,
    chart: `xA2xDa_chart`,
    dot: `xA2xDa_dot`,
    legend: `xA2xDa_legend`,
    line: `xA2xDa_line`,
    now: `xA2xDa_now`,
    place: `xA2xDa_place`,
    rule: `xA2xDa_rule`,
    swatch: `xA2xDa_swatch`,
    total: `xA2xDa_total`,
  },
  y = { table: `U04jYW_table` };
function b({ caption: e, columns: t, rows: n }) {
  let { words: r } = i(),
    [a, ...o] = t;
  return (0, u.jsxs)(`details`, {
    className: y.table,
    children: [
      (0, u.jsx)(`summary`, { children: r.common.asTable }),
      (0, u.jsx)(`div`, {
        className: `scroll`,
        tabIndex: 0,
        role: `group`,
        'aria-label': e,
        children: (0, u.jsxs)(`table`, {
          children: [
            (0, u.jsx)(`caption`, { className: `unseen`, children: e }),
            (0, u.jsx)(`thead`, {
              children: (0, u.jsxs)(`tr`, {
                children: [
                  (0, u.jsx)(`th`, { scope: `col`, children: a }),
                  o.map((e) => (0, u.jsx)(`th`, { scope: `col`, className: `number`, children: e }, e)),
                ],
              }),
            }),
            (0, u.jsx)(`tbody`, {
              children: n.map(([e, ...n]) =>
                (0, u.jsxs)(
                  `tr`,
                  {
                    children: [
                      (0, u.jsx)(`th`, { scope: `row`, children: e }),
                      n.map((e, n) => (0, u.jsx)(`td`, { className: `number`, children: e }, t[n + 1] ?? n)),
                    ],
                  },
                  e,
                ),
              ),
            }),
          ],
        }),
      }),
    ],
  });
}
var x = n((e, t) => {
    var n;
    (function () {
      var e = {}.hasOwnProperty;
      function r() {
        for (var e = ``, t = 0; t < arguments.length; t++) {
          var n = arguments[t];
          n && (e = a(e, i(n)));
        }
        return e;
      }
      function i(t) {
        if (typeof t == `string` || typeof t == `number`) return t;
        if (typeof t != `object`) return ``;
        if (Array.isArray(t)) return r.apply(null, t);
        if (t.toString !== Object.prototype.toString && !t.toString.toString().includes(`[native code]`))
          return t.toString();
        var n = ``;
        for (var i in t) e.call(t, i) && t[i] && (n = a(n, i));
        return n;
      }
      function a(e, t) {
        return t ? (e ? e + ` ` + t : e + t) : e;
      }
      t !== void 0 && t.exports
        ? ((r.default = r), (t.exports = r))
        : typeof n == `function` && typeof n.amd == `object` && n.amd
          ? n(`classnames`, [], function () {
              return r;
            })
          : (window.classNames = r);
    })();
  }),
  S = r(x());
function C(e) {
  let { top: t = 0, left: n = 0, transform: r, className: i, children: a, innerRef: o, ...s } = e;
  return (0, u.jsx)(`g`, {
    ref: o,
    className: (0, S.default)(`visx-group`, i),
    transform: r || `translate(${n}, ${t})`,
    ...s,
    children: a,
  });
}
function w(e, t) {
  return e == null || t == null ? NaN : e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function T(e, t) {
  return e == null || t == null ? NaN : t < e ? -1 : t > e ? 1 : t >= e ? 0 : NaN;
}
function E(e) {
  let t, n, r;
  e.length === 2
    ? ((t = e === w || e === T ? e : D), (n = e), (r = e))
    : ((t = w), (n = (t, n) => w(e(t), n)), (r = (t, n) => e(t) - n));
  function i(e, r, i = 0, a = e.length) {
    if (i < a) {
      if (t(r, r) !== 0) return a;
      do {
        let t = (i + a) >>> 1;
        n(e[t], r) < 0 ? (i = t + 1) : (a = t);
      } while (i < a);
    }
    return i;
  }
  function a(e, r, i = 0, a = e.length) {
    if (i < a) {
      if (t(r, r) !== 0) return a;
      do {
        let t = (i + a) >>> 1;
        n(e[t], r) <= 0 ? (i = t + 1) : (a = t);
      } while (i < a);
    }
    return i;
  }
  function o(e, t, n = 0, a = e.length) {
    let o = i(e, t, n, a - 1);
    return o > n && r(e[o - 1], t) > -r(e[o], t) ? o - 1 : o;
  }
  return { left: i, center: o, right: a };
}
function D() {
  return 0;
}
function ee(e) {
  return e === null ? NaN : +e;
}
var O = E(w),
  k = O.right;
(O.left, E(ee).center);
var A = class extends Map {
  constructor(e, t = ie) {
    if ((super(), Object.defineProperties(this, { _intern: { value: new Map() }, _key: { value: t } }), e != null))
      for (let [t, n] of e) this.set(t, n);
  }
  get(e) {
    return super.get(te(this, e));
  }
  has(e) {
    return super.has(te(this, e));
  }
  set(e, t) {
    return super.set(ne(this, e), t);
  }
  delete(e) {
    return super.delete(re(this, e));
  }
};
function te({ _intern: e, _key: t }, n) {
  let r = t(n);
  return e.has(r) ? e.get(r) : n;
}
function ne({ _intern: e, _key: t }, n) {
  let r = t(n);
  return e.has(r) ? e.get(r) : (e.set(r, n), n);
}
function re({ _intern: e, _key: t }, n) {
  let r = t(n);
  return (e.has(r) && ((n = e.get(r)), e.delete(r)), n);
}
function ie(e) {
  return typeof e == `object` && e ? e.valueOf() : e;
}
var ae = Math.sqrt(50),
  oe = Math.sqrt(10),
  se = Math.sqrt(2);
function ce(e, t, n) {
  var r,
    i = -1,
    a,
    o,
    s;
  if (((t = +t), (e = +e), (n = +n), e === t && n > 0)) return [e];
  if (((r = t < e) && ((a = e), (e = t), (t = a)), (s = le(e, t, n)) === 0 || !isFinite(s))) return [];
  if (s > 0) {
    let n = Math.round(e / s),
      r = Math.round(t / s);
    for (n * s < e && ++n, r * s > t && --r, o = Array((a = r - n + 1)); ++i < a;) o[i] = (n + i) * s;
  } else {
    s = -s;
    let n = Math.round(e * s),
      r = Math.round(t * s);
    for (n / s < e && ++n, r / s > t && --r, o = Array((a = r - n + 1)); ++i < a;) o[i] = (n + i) / s;
  }
  return (r && o.reverse(), o);
}
function le(e, t, n) {
  var r = (t - e) / Math.max(0, n),
    i = Math.floor(Math.log(r) / Math.LN10),
    a = r / 10 ** i;
  return i >= 0
    ? (a >= ae ? 10 : a >= oe ? 5 : a >= se ? 2 : 1) * 10 ** i
    : -(10 ** -i) / (a >= ae ? 10 : a >= oe ? 5 : a >= se ? 2 : 1);
}
function ue(e, t, n) {
  var r = Math.abs(t - e) / Math.max(0, n),
    i = 10 ** Math.floor(Math.log(r) / Math.LN10),
    a = r / i;
  return (a >= ae ? (i *= 10) : a >= oe ? (i *= 5) : a >= se && (i *= 2), t < e ? -i : i);
}
function de(e, t, n) {
  ((e = +e), (t = +t), (n = (i = arguments.length) < 2 ? ((t = e), (e = 0), 1) : i < 3 ? 1 : +n));
  for (var r = -1, i = Math.max(0, Math.ceil((t - e) / n)) | 0, a = Array(i); ++r < i;) a[r] = e + r * n;
  return a;
}
function fe(e, t) {
  switch (arguments.length) {
    case 0:
      break;
    case 1:
      this.range(e);
      break;
    default:
      this.range(t).domain(e);
  }
  return this;
}
var pe = Symbol(`implicit`);
function me() {
  var e = new A(),
    t = [],
    n = [],
    r = pe;
  function i(i) {
    let a = e.get(i);
    if (a === void 0) {
      if (r !== pe) return r;
      e.set(i, (a = t.push(i) - 1));
    }
    return n[a % n.length];
  }
  return (
    (i.domain = function (n) {
      if (!arguments.length) return t.slice();
      ((t = []), (e = new A()));
      for (let r of n) e.has(r) || e.set(r, t.push(r) - 1);
      return i;
    }),
    (i.range = function (e) {
      return arguments.length ? ((n = Array.from(e)), i) : n.slice();
    }),
    (i.unknown = function (e) {
      return arguments.length ? ((r = e), i) : r;
    }),
    (i.copy = function () {
      return me(t, n).unknown(r);
    }),
    fe.apply(i, arguments),
    i
  );
}
function he() {
  var e = me().unknown(void 0),
    t = e.domain,
    n = e.range,
    r = 0,
    i = 1,
    a,
    o,
    s = !1,
    c = 0,
    l = 0,
    u = 0.5;
  delete e.unknown;
  function d() {
    var e = t().length,
      d = i < r,
      f = d ? i : r,
      p = d ? r : i;
    ((a = (p - f) / Math.max(1, e - c + l * 2)),
      s && (a = Math.floor(a)),
      (f += (p - f - a * (e - c)) * u),
      (o = a * (1 - c)),
      s && ((f = Math.round(f)), (o = Math.round(o))));
    var m = de(e).map(function (e) {
      return f + a * e;
    });
    return n(d ? m.reverse() : m);
  }
  return (
    (e.domain = function (e) {
      return arguments.length ? (t(e), d()) : t();
    }),
    (e.range = function (e) {
      return arguments.length ? (([r, i] = e), (r = +r), (i = +i), d()) : [r, i];
    }),
    (e.rangeRound = function (e) {
      return (([r, i] = e), (r = +r), (i = +i), (s = !0), d());
    }),
    (e.bandwidth = function () {
      return o;
    }),
    (e.step = function () {
      return a;
    }),
    (e.round = function (e) {
      return arguments.length ? ((s = !!e), d()) : s;
    }),
    (e.padding = function (e) {
      return arguments.length ? ((c = Math.min(1, (l = +e))), d()) : c;
    }),
    (e.paddingInner = function (e) {
      return arguments.length ? ((c = Math.min(1, e)), d()) : c;
    }),
    (e.paddingOuter = function (e) {
      return arguments.length ? ((l = +e), d()) : l;
    }),
    (e.align = function (e) {
      return arguments.length ? ((u = Math.max(0, Math.min(1, e))), d()) : u;
    }),
    (e.copy = function () {
      return he(t(), [r, i]).round(s).paddingInner(c).paddingOuter(l).align(u);
    }),
    fe.apply(d(), arguments)
  );
}
function ge(e) {
  var t = e.copy;
  return (
    (e.padding = e.paddingOuter),
    delete e.paddingInner,
    delete e.paddingOuter,
    (e.copy = function () {
      return ge(t());
    }),
    e
  );
}
function _e() {
  return ge(he.apply(null, arguments).paddingInner(1));
}
function j(e, t, n) {
  ((e.prototype = t.prototype = n), (n.constructor = e));
}
function M(e, t) {
  var n = Object.create(e.prototype);
  for (var r in t) n[r] = t[r];
  return n;
}
function N() {}
var P = 0.7,
  F = 1 / P,
  I = `\\s*([+-]?\\d+)\\s*`,
  ve = `\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*`,
  L = `\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*`,
  ye = /^#([0-9a-f]{3,8})$/,
  be = RegExp(`^rgb\\(${I},${I},${I}\\)$`),
  xe = RegExp(`^rgb\\(${L},${L},${L}\\)$`),
  Se = RegExp(`^rgba\\(${I},${I},${I},${ve}\\)$`),
  Ce = RegExp(`^rgba\\(${L},${L},${L},${ve}\\)$`),
  we = RegExp(`^hsl\\(${ve},${L},${L}\\)$`),
  Te = RegExp(`^hsla\\(${ve},${L},${L},${ve}\\)$`),
  Ee = {
    aliceblue: 0xf0f8ff,
    antiquewhite: 0xfaebd7,
    aqua: 65535,
    aquamarine: 8388564,
    azure: 0xf0ffff,
    beige: 0xf5f5dc,
    bisque: 0xffe4c4,
    black: 0,
    blanchedalmond: 0xffebcd,
    blue: 255,
    blueviolet: 9055202,
    brown: 0xa52a2a,
    burlywood: 0xdeb887,
    cadetblue: 6266528,
    chartreuse: 8388352,
    chocolate: 0xd2691e,
    coral: 0xff7f50,
    cornflowerblue: 6591981,
    cornsilk: 0xfff8dc,
    crimson: 0xdc143c,
    cyan: 65535,
    darkblue: 139,
    darkcyan: 35723,
    darkgoldenrod: 0xb8860b,
    darkgray: 0xa9a9a9,
    darkgreen: 25600,
    darkgrey: 0xa9a9a9,
    darkkhaki: 0xbdb76b,
    darkmagenta: 9109643,
    darkolivegreen: 5597999,
    darkorange: 0xff8c00,
    darkorchid: 0x9932cc,
    darkred: 9109504,
    darksalmon: 0xe9967a,
    darkseagreen: 9419919,
    darkslateblue: 4734347,
    darkslategray: 3100495,
    darkslategrey: 3100495,
    darkturquoise: 52945,
    darkviolet: 9699539,
    deeppink: 0xff1493,
    deepskyblue: 49151,
    dimgray: 6908265,
    dimgrey: 6908265,
    dodgerblue: 2003199,
    firebrick: 0xb22222,
    floralwhite: 0xfffaf0,
    forestgreen: 2263842,
    fuchsia: 0xff00ff,
    gainsboro: 0xdcdcdc,
    ghostwhite: 0xf8f8ff,
    gold: 0xffd700,
    goldenrod: 0xdaa520,
    gray: 8421504,
    green: 32768,
    greenyellow: 0xadff2f,
    grey: 8421504,
    honeydew: 0xf0fff0,
    hotpink: 0xff69b4,
    indianred: 0xcd5c5c,
    indigo: 4915330,
    ivory: 0xfffff0,
    khaki: 0xf0e68c,
    lavender: 0xe6e6fa,
    lavenderblush: 0xfff0f5,
    lawngreen: 8190976,
    lemonchiffon: 0xfffacd,
    lightblue: 0xadd8e6,
    lightcoral: 0xf08080,
    lightcyan: 0xe0ffff,
    lightgoldenrodyellow: 0xfafad2,
    lightgray: 0xd3d3d3,
    lightgreen: 9498256,
    lightgrey: 0xd3d3d3,
    lightpink: 0xffb6c1,
    lightsalmon: 0xffa07a,
    lightseagreen: 2142890,
    lightskyblue: 8900346,
    lightslategray: 7833753,
    lightslategrey: 7833753,
    lightsteelblue: 0xb0c4de,
    lightyellow: 0xffffe0,
    lime: 65280,
    limegreen: 3329330,
    linen: 0xfaf0e6,
    magenta: 0xff00ff,
    maroon: 8388608,
    mediumaquamarine: 6737322,
    mediumblue: 205,
    mediumorchid: 0xba55d3,
    mediumpurple: 9662683,
    mediumseagreen: 3978097,
    mediumslateblue: 8087790,
    mediumspringgreen: 64154,
    mediumturquoise: 4772300,
    mediumvioletred: 0xc71585,
    midnightblue: 1644912,
    mintcream: 0xf5fffa,
    mistyrose: 0xffe4e1,
    moccasin: 0xffe4b5,
    navajowhite: 0xffdead,
    navy: 128,
    oldlace: 0xfdf5e6,
    olive: 8421376,
    olivedrab: 7048739,
    orange: 0xffa500,
    orangered: 0xff4500,
    orchid: 0xda70d6,
    palegoldenrod: 0xeee8aa,
    palegreen: 0x98fb98,
    paleturquoise: 0xafeeee,
    palevioletred: 0xdb7093,
    papayawhip: 0xffefd5,
    peachpuff: 0xffdab9,
    peru: 0xcd853f,
    pink: 0xffc0cb,
    plum: 0xdda0dd,
    powderblue: 0xb0e0e6,
    purple: 8388736,
    rebeccapurple: 6697881,
    red: 0xff0000,
    rosybrown: 0xbc8f8f,
    royalblue: 4286945,
    saddlebrown: 9127187,
    salmon: 0xfa8072,
    sandybrown: 0xf4a460,
    seagreen: 3050327,
    seashell: 0xfff5ee,
    sienna: 0xa0522d,
    silver: 0xc0c0c0,
    skyblue: 8900331,
    slateblue: 6970061,
    slategray: 7372944,
    slategrey: 7372944,
    snow: 0xfffafa,
    springgreen: 65407,
    steelblue: 4620980,
    tan: 0xd2b48c,
    teal: 32896,
    thistle: 0xd8bfd8,
    tomato: 0xff6347,
    turquoise: 4251856,
    violet: 0xee82ee,
    wheat: 0xf5deb3,
    white: 0xffffff,
    whitesmoke: 0xf5f5f5,
    yellow: 0xffff00,
    yellowgreen: 0x9acd32,
  };
j(N, je, {
  copy(e) {
    return Object.assign(new this.constructor(), this, e);
  },
  displayable() {
    return this.rgb().displayable();
  },
  hex: De,
  formatHex: De,
  formatHex8: Oe,
  formatHsl: ke,
  formatRgb: Ae,
  toString: Ae,
});
function De() {
  return this.rgb().formatHex();
}
function Oe() {
  return this.rgb().formatHex8();
}
function ke() {
  return Ve(this).formatHsl();
}
function Ae() {
  return this.rgb().formatRgb();
}
function je(e) {
  var t, n;
  return (
    (e = (e + ``).trim().toLowerCase()),
    (t = ye.exec(e))
      ? ((n = t[1].length),
        (t = parseInt(t[1], 16)),
        n === 6
          ? Me(t)
          : n === 3
            ? new R(((t >> 8) & 15) | ((t >> 4) & 240), ((t >> 4) & 15) | (t & 240), ((t & 15) << 4) | (t & 15), 1)
            : n === 8
              ? Ne((t >> 24) & 255, (t >> 16) & 255, (t >> 8) & 255, (t & 255) / 255)
              : n === 4
                ? Ne(
                    ((t >> 12) & 15) | ((t >> 8) & 240),
                    ((t >> 8) & 15) | ((t >> 4) & 240),
                    ((t >> 4) & 15) | (t & 240),
                    (((t & 15) << 4) | (t & 15)) / 255,
                  )
                : null)
      : (t = be.exec(e))
        ? new R(t[1], t[2], t[3], 1)
        : (t = xe.exec(e))
          ? new R((t[1] * 255) / 100, (t[2] * 255) / 100, (t[3] * 255) / 100, 1)
          : (t = Se.exec(e))
            ? Ne(t[1], t[2], t[3], t[4])
            : (t = Ce.exec(e))
              ? Ne((t[1] * 255) / 100, (t[2] * 255) / 100, (t[3] * 255) / 100, t[4])
              : (t = we.exec(e))
                ? Be(t[1], t[2] / 100, t[3] / 100, 1)
                : (t = Te.exec(e))
                  ? Be(t[1], t[2] / 100, t[3] / 100, t[4])
                  : Ee.hasOwnProperty(e)
                    ? Me(Ee[e])
                    : e === `transparent`
                      ? new R(NaN, NaN, NaN, 0)
                      : null
  );
}
function Me(e) {
  return new R((e >> 16) & 255, (e >> 8) & 255, e & 255, 1);
}
function Ne(e, t, n, r) {
  return (r <= 0 && (e = t = n = NaN), new R(e, t, n, r));
}
function Pe(e) {
  return (e instanceof N || (e = je(e)), e ? ((e = e.rgb()), new R(e.r, e.g, e.b, e.opacity)) : new R());
}
function Fe(e, t, n, r) {
  return arguments.length === 1 ? Pe(e) : new R(e, t, n, r ?? 1);
}
function R(e, t, n, r) {
  ((this.r = +e), (this.g = +t), (this.b = +n), (this.opacity = +r));
}
j(
  R,
  Fe,
  M(N, {
    brighter(e) {
      return ((e = e == null ? F : F ** +e), new R(this.r * e, this.g * e, this.b * e, this.opacity));
    },
    darker(e) {
      return ((e = e == null ? P : P ** +e), new R(this.r * e, this.g * e, this.b * e, this.opacity));
    },
    rgb() {
      return this;
    },
    clamp() {
      return new R(z(this.r), z(this.g), z(this.b), ze(this.opacity));
    },
    displayable() {
      return (
        -0.5 <= this.r &&
        this.r < 255.5 &&
        -0.5 <= this.g &&
        this.g < 255.5 &&
        -0.5 <= this.b &&
        this.b < 255.5 &&
        0 <= this.opacity &&
        this.opacity <= 1
      );
    },
    hex: Ie,
    formatHex: Ie,
    formatHex8: Le,
    formatRgb: Re,
    toString: Re,
  }),
);
function Ie() {
  return `#${B(this.r)}${B(this.g)}${B(this.b)}`;
}
function Le() {
  return `#${B(this.r)}${B(this.g)}${B(this.b)}${B((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function Re() {
  let e = ze(this.opacity);
  return `${e === 1 ? `rgb(` : `rgba(`}${z(this.r)}, ${z(this.g)}, ${z(this.b)}${e === 1 ? `)` : `, ${e})`}`;
}
function ze(e) {
  return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function z(e) {
  return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function B(e) {
  return ((e = z(e)), (e < 16 ? `0` : ``) + e.toString(16));
}
function Be(e, t, n, r) {
  return (r <= 0 ? (e = t = n = NaN) : n <= 0 || n >= 1 ? (e = t = NaN) : t <= 0 && (e = NaN), new V(e, t, n, r));
}
function Ve(e) {
  if (e instanceof V) return new V(e.h, e.s, e.l, e.opacity);
  if ((e instanceof N || (e = je(e)), !e)) return new V();
  if (e instanceof V) return e;
  e = e.rgb();
  var t = e.r / 255,
    n = e.g / 255,
    r = e.b / 255,
    i = Math.min(t, n, r),
    a = Math.max(t, n, r),
    o = NaN,
    s = a - i,
    c = (a + i) / 2;
  return (
    s
      ? ((o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4),
        (s /= c < 0.5 ? a + i : 2 - a - i),
        (o *= 60))
      : (s = c > 0 && c < 1 ? 0 : o),
    new V(o, s, c, e.opacity)
  );
}
function He(e, t, n, r) {
  return arguments.length === 1 ? Ve(e) : new V(e, t, n, r ?? 1);
}
function V(e, t, n, r) {
  ((this.h = +e), (this.s = +t), (this.l = +n), (this.opacity = +r));
}
j(
  V,
  He,
  M(N, {
    brighter(e) {
      return ((e = e == null ? F : F ** +e), new V(this.h, this.s, this.l * e, this.opacity));
    },
    darker(e) {
      return ((e = e == null ? P : P ** +e), new V(this.h, this.s, this.l * e, this.opacity));
    },
    rgb() {
      var e = (this.h % 360) + (this.h < 0) * 360,
        t = isNaN(e) || isNaN(this.s) ? 0 : this.s,
        n = this.l,
        r = n + (n < 0.5 ? n : 1 - n) * t,
        i = 2 * n - r;
      return new R(
        Ge(e >= 240 ? e - 240 : e + 120, i, r),
        Ge(e, i, r),
        Ge(e < 120 ? e + 240 : e - 120, i, r),
        this.opacity,
      );
    },
    clamp() {
      return new V(Ue(this.h), We(this.s), We(this.l), ze(this.opacity));
    },
    displayable() {
      return (
        ((0 <= this.s && this.s <= 1) || isNaN(this.s)) &&
        0 <= this.l &&
        this.l <= 1 &&
        0 <= this.opacity &&
        this.opacity <= 1
      );
    },
    formatHsl() {
      let e = ze(this.opacity);
      return `${e === 1 ? `hsl(` : `hsla(`}${Ue(this.h)}, ${We(this.s) * 100}%, ${We(this.l) * 100}%${e === 1 ? `)` : `, ${e})`}`;
    },
  }),
);
function Ue(e) {
  return ((e = (e || 0) % 360), e < 0 ? e + 360 : e);
}
function We(e) {
  return Math.max(0, Math.min(1, e || 0));
}
function Ge(e, t, n) {
  return (e < 60 ? t + ((n - t) * e) / 60 : e < 180 ? n : e < 240 ? t + ((n - t) * (240 - e)) / 60 : t) * 255;
}
var Ke = Math.PI / 180,
  qe = 180 / Math.PI,
  Je = 18,
  Ye = 0.96422,
  Xe = 1,
  Ze = 0.82521,
  Qe = 4 / 29,
  H = 6 / 29,
  $e = 3 * H * H,
  et = H * H * H;
function tt(e) {
  if (e instanceof U) return new U(e.l, e.a, e.b, e.opacity);
  if (e instanceof W) return lt(e);
  e instanceof R || (e = Pe(e));
  var t = ot(e.r),
    n = ot(e.g),
    r = ot(e.b),
    i = rt((0.2225045 * t + 0.7168786 * n + 0.0606169 * r) / Xe),
    a,
    o;
  return (
    t === n && n === r
      ? (a = o = i)
      : ((a = rt((0.4360747 * t + 0.3850649 * n + 0.1430804 * r) / Ye)),
        (o = rt((0.0139322 * t + 0.0971045 * n + 0.7141733 * r) / Ze))),
    new U(116 * i - 16, 500 * (a - i), 200 * (i - o), e.opacity)
  );
}
function nt(e, t, n, r) {
  return arguments.length === 1 ? tt(e) : new U(e, t, n, r ?? 1);
}
function U(e, t, n, r) {
  ((this.l = +e), (this.a = +t), (this.b = +n), (this.opacity = +r));
}
j(
  U,
  nt,
  M(N, {
    brighter(e) {
      return new U(this.l + Je * (e ?? 1), this.a, this.b, this.opacity);
    },
    darker(e) {
      return new U(this.l - Je * (e ?? 1), this.a, this.b, this.opacity);
    },
    rgb() {
      var e = (this.l + 16) / 116,
        t = isNaN(this.a) ? e : e + this.a / 500,
        n = isNaN(this.b) ? e : e - this.b / 200;
      return (
        (t = Ye * it(t)),
        (e = Xe * it(e)),
        (n = Ze * it(n)),
        new R(
          at(3.1338561 * t - 1.6168667 * e - 0.4906146 * n),
          at(-0.9787684 * t + 1.9161415 * e + 0.033454 * n),
          at(0.0719453 * t - 0.2289914 * e + 1.4052427 * n),
          this.opacity,
        )
      );
    },
  }),
);
function rt(e) {
  return e > et ? e ** (1 / 3) : e / $e + Qe;
}
function it(e) {
  return e > H ? e * e * e : $e * (e - Qe);
}
function at(e) {
  return 255 * (e <= 0.0031308 ? 12.92 * e : 1.055 * e ** (1 / 2.4) - 0.055);
}
function ot(e) {
  return (e /= 255) <= 0.04045 ? e / 12.92 : ((e + 0.055) / 1.055) ** 2.4;
}
function st(e) {
  if (e instanceof W) return new W(e.h, e.c, e.l, e.opacity);
  if ((e instanceof U || (e = tt(e)), e.a === 0 && e.b === 0))
    return new W(NaN, 0 < e.l && e.l < 100 ? 0 : NaN, e.l, e.opacity);
  var t = Math.atan2(e.b, e.a) * qe;
  return new W(t < 0 ? t + 360 : t, Math.sqrt(e.a * e.a + e.b * e.b), e.l, e.opacity);
}
function ct(e, t, n, r) {
  return arguments.length === 1 ? st(e) : new W(e, t, n, r ?? 1);
}
function W(e, t, n, r) {
  ((this.h = +e), (this.c = +t), (this.l = +n), (this.opacity = +r));
}
function lt(e) {
  if (isNaN(e.h)) return new U(e.l, 0, 0, e.opacity);
  var t = e.h * Ke;
  return new U(e.l, Math.cos(t) * e.c, Math.sin(t) * e.c, e.opacity);
}
j(
  W,
  ct,
  M(N, {
    brighter(e) {
      return new W(this.h, this.c, this.l + Je * (e ?? 1), this.opacity);
    },
    darker(e) {
      return new W(this.h, this.c, this.l - Je * (e ?? 1), this.opacity);
    },
    rgb() {
      return lt(this).rgb();
    },
  }),
);
var ut = -0.14861,
  dt = 1.78277,
  ft = -0.29227,
  pt = -0.90649,
  mt = 1.97294,
  ht = mt * pt,
  gt = mt * dt,
  _t = dt * ft - pt * ut;
function vt(e) {
  if (e instanceof G) return new G(e.h, e.s, e.l, e.opacity);
  e instanceof R || (e = Pe(e));
  var t = e.r / 255,
    n = e.g / 255,
    r = e.b / 255,
    i = (_t * r + ht * t - gt * n) / (_t + ht - gt),
    a = r - i,
    o = (mt * (n - i) - ft * a) / pt,
    s = Math.sqrt(o * o + a * a) / (mt * i * (1 - i)),
    c = s ? Math.atan2(o, a) * qe - 120 : NaN;
  return new G(c < 0 ? c + 360 : c, s, i, e.opacity);
}
function yt(e, t, n, r) {
  return arguments.length === 1 ? vt(e) : new G(e, t, n, r ?? 1);
}
function G(e, t, n, r) {
  ((this.h = +e), (this.s = +t), (this.l = +n), (this.opacity = +r));
}
j(
  G,
  yt,
  M(N, {
    brighter(e) {
      return ((e = e == null ? F : F ** +e), new G(this.h, this.s, this.l * e, this.opacity));
    },
    darker(e) {
      return ((e = e == null ? P : P ** +e), new G(this.h, this.s, this.l * e, this.opacity));
    },
    rgb() {
      var e = isNaN(this.h) ? 0 : (this.h + 120) * Ke,
        t = +this.l,
        n = isNaN(this.s) ? 0 : this.s * t * (1 - t),
        r = Math.cos(e),
        i = Math.sin(e);
      return new R(
        255 * (t + n * (ut * r + dt * i)),
        255 * (t + n * (ft * r + pt * i)),
        255 * (t + mt * r * n),
        this.opacity,
      );
    },
  }),
);
var bt = (e) => () => e;
function xt(e, t) {
  return function (n) {
    return e + n * t;
  };
}
function St(e, t, n) {
  return (
    (e **= +n),
    (t = t ** +n - e),
    (n = 1 / n),
    function (r) {
      return (e + r * t) ** +n;
    }
  );
}
function Ct(e, t) {
  var n = t - e;
  return n ? xt(e, n > 180 || n < -180 ? n - 360 * Math.round(n / 360) : n) : bt(isNaN(e) ? t : e);
}
function wt(e) {
  return (e = +e) == 1
    ? K
    : function (t, n) {
        return n - t ? St(t, n, e) : bt(isNaN(t) ? n : t);
      };
}
function K(e, t) {
  var n = t - e;
  return n ? xt(e, n) : bt(isNaN(e) ? t : e);
}
var Tt = (function e(t) {
  var n = wt(t);
  function r(e, t) {
    var r = n((e = Fe(e)).r, (t = Fe(t)).r),
      i = n(e.g, t.g),
      a = n(e.b, t.b),
      o = K(e.opacity, t.opacity);
    return function (t) {
      return ((e.r = r(t)), (e.g = i(t)), (e.b = a(t)), (e.opacity = o(t)), e + ``);
    };
  }
  return ((r.gamma = e), r);
})(1);
function Et(e, t) {
  t ||= [];
  var n = e ? Math.min(t.length, e.length) : 0,
    r = t.slice(),
    i;
  return function (a) {
    for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
    return r;
  };
}
function Dt(e) {
  return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function Ot(e, t) {
  for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o)
    i[o] = Lt(e[o], t[o]);
  for (; o < n; ++o) a[o] = t[o];
  return function (e) {
    for (o = 0; o < r; ++o) a[o] = i[o](e);
    return a;
  };
}
function kt(e, t) {
  var n = new Date();
  return (
    (e = +e),
    (t = +t),
    function (r) {
      return (n.setTime(e * (1 - r) + t * r), n);
    }
  );
}
function At(e, t) {
  return (
    (e = +e),
    (t = +t),
    function (n) {
      return e * (1 - n) + t * n;
    }
  );
}
function jt(e, t) {
  var n = {},
    r = {},
    i;
  for (i in ((typeof e == `object` && e) || (e = {}), (typeof t == `object` && t) || (t = {}), t))
    i in e ? (n[i] = Lt(e[i], t[i])) : (r[i] = t[i]);
  return function (e) {
    for (i in n) r[i] = n[i](e);
    return r;
  };
}
var Mt = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g,
  Nt = new RegExp(Mt.source, `g`);
function Pt(e) {
  return function () {
    return e;
  };
}
function Ft(e) {
  return function (t) {
    return e(t) + ``;
  };
}
function It(e, t) {
  var n = (Mt.lastIndex = Nt.lastIndex = 0),
    r,
    i,
    a,
    o = -1,
    s = [],
    c = [];
  for (e += ``, t += ``; (r = Mt.exec(e)) && (i = Nt.exec(t));)
    ((a = i.index) > n && ((a = t.slice(n, a)), s[o] ? (s[o] += a) : (s[++o] = a)),
      (r = r[0]) === (i = i[0])
        ? s[o]
          ? (s[o] += i)
          : (s[++o] = i)
        : ((s[++o] = null), c.push({ i: o, x: At(r, i) })),
      (n = Nt.lastIndex));
  return (
    n < t.length && ((a = t.slice(n)), s[o] ? (s[o] += a) : (s[++o] = a)),
    s.length < 2
      ? c[0]
        ? Ft(c[0].x)
        : Pt(t)
      : ((t = c.length),
        function (e) {
          for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
          return s.join(``);
        })
  );
}
function Lt(e, t) {
  var n = typeof t,
    r;
  return t == null || n === `boolean`
    ? bt(t)
    : (n === `number`
        ? At
        : n === `string`
          ? (r = je(t))
            ? ((t = r), Tt)
            : It
          : t instanceof je
            ? Tt
            : t instanceof Date
              ? kt
              : Dt(t)
                ? Et
                : Array.isArray(t)
                  ? Ot
                  : (typeof t.valueOf != `function` && typeof t.toString != `function`) || isNaN(t)
                    ? jt
                    : At)(e, t);
}
function Rt(e, t) {
  return (
    (e = +e),
    (t = +t),
    function (n) {
      return Math.round(e * (1 - n) + t * n);
    }
  );
}
function zt(e) {
  return function (t, n) {
    var r = e((t = He(t)).h, (n = He(n)).h),
      i = K(t.s, n.s),
      a = K(t.l, n.l),
      o = K(t.opacity, n.opacity);
    return function (e) {
      return ((t.h = r(e)), (t.s = i(e)), (t.l = a(e)), (t.opacity = o(e)), t + ``);
    };
  };
}
var Bt = zt(Ct),
  Vt = zt(K);
function Ht(e, t) {
  var n = K((e = nt(e)).l, (t = nt(t)).l),
    r = K(e.a, t.a),
    i = K(e.b, t.b),
    a = K(e.opacity, t.opacity);
  return function (t) {
    return ((e.l = n(t)), (e.a = r(t)), (e.b = i(t)), (e.opacity = a(t)), e + ``);
  };
}
function Ut(e) {
  return function (t, n) {
    var r = e((t = ct(t)).h, (n = ct(n)).h),
      i = K(t.c, n.c),
      a = K(t.l, n.l),
      o = K(t.opacity, n.opacity);
    return function (e) {
      return ((t.h = r(e)), (t.c = i(e)), (t.l = a(e)), (t.opacity = o(e)), t + ``);
    };
  };
}
var Wt = Ut(Ct),
  Gt = Ut(K);
function Kt(e) {
  return (function t(n) {
    n = +n;
    function r(t, r) {
      var i = e((t = yt(t)).h, (r = yt(r)).h),
        a = K(t.s, r.s),
        o = K(t.l, r.l),
        s = K(t.opacity, r.opacity);
      return function (e) {
        return ((t.h = i(e)), (t.s = a(e)), (t.l = o(e ** +n)), (t.opacity = s(e)), t + ``);
      };
    }
    return ((r.gamma = t), r);
  })(1);
}
var qt = Kt(Ct),
  Jt = Kt(K);
function Yt(e) {
  return function () {
    return e;
  };
}
function Xt(e) {
  return +e;
}
var Zt = [0, 1];
function q(e) {
  return e;
}
function Qt(e, t) {
  return (t -= e = +e)
    ? function (n) {
        return (n - e) / t;
      }
    : Yt(isNaN(t) ? NaN : 0.5);
}
function $t(e, t) {
  var n;
  return (
    e > t && ((n = e), (e = t), (t = n)),
    function (n) {
      return Math.max(e, Math.min(t, n));
    }
  );
}
function en(e, t, n) {
  var r = e[0],
    i = e[1],
    a = t[0],
    o = t[1];
  return (
    i < r ? ((r = Qt(i, r)), (a = n(o, a))) : ((r = Qt(r, i)), (a = n(a, o))),
    function (e) {
      return a(r(e));
    }
  );
}
function tn(e, t, n) {
  var r = Math.min(e.length, t.length) - 1,
    i = Array(r),
    a = Array(r),
    o = -1;
  for (e[r] < e[0] && ((e = e.slice().reverse()), (t = t.slice().reverse())); ++o < r;)
    ((i[o] = Qt(e[o], e[o + 1])), (a[o] = n(t[o], t[o + 1])));
  return function (t) {
    var n = k(e, t, 1, r) - 1;
    return a[n](i[n](t));
  };
}
function nn(e, t) {
  return t.domain(e.domain()).range(e.range()).interpolate(e.interpolate()).clamp(e.clamp()).unknown(e.unknown());
}
function rn() {
  var e = Zt,
    t = Zt,
    n = Lt,
    r,
    i,
    a,
    o = q,
    s,
    c,
    l;
  function u() {
    var n = Math.min(e.length, t.length);
    return (o !== q && (o = $t(e[0], e[n - 1])), (s = n > 2 ? tn : en), (c = l = null), d);
  }
  function d(i) {
    return i == null || isNaN((i = +i)) ? a : (c ||= s(e.map(r), t, n))(r(o(i)));
  }
  return (
    (d.invert = function (n) {
      return o(i((l ||= s(t, e.map(r), At))(n)));
    }),
    (d.domain = function (t) {
      return arguments.length ? ((e = Array.from(t, Xt)), u()) : e.slice();
    }),
    (d.range = function (e) {
      return arguments.length ? ((t = Array.from(e)), u()) : t.slice();
    }),
    (d.rangeRound = function (e) {
      return ((t = Array.from(e)), (n = Rt), u());
    }),
    (d.clamp = function (e) {
      return arguments.length ? ((o = e ? !0 : q), u()) : o !== q;
    }),
    (d.interpolate = function (e) {
      return arguments.length ? ((n = e), u()) : n;
    }),
    (d.unknown = function (e) {
      return arguments.length ? ((a = e), d) : a;
    }),
    function (e, t) {
      return ((r = e), (i = t), u());
    }
  );
}
function an() {
  return rn()(q, q);
}
function on(e) {
  return Math.abs((e = Math.round(e))) >= 1e21 ? e.toLocaleString(`en`).replace(/,/g, ``) : e.toString(10);
}
function sn(e, t) {
  if ((n = (e = t ? e.toExponential(t - 1) : e.toExponential()).indexOf(`e`)) < 0) return null;
  var n,
    r = e.slice(0, n);
  return [r.length > 1 ? r[0] + r.slice(2) : r, +e.slice(n + 1)];
}
function J(e) {
  return ((e = sn(Math.abs(e))), e ? e[1] : NaN);
}
function cn(e, t) {
  return function (n, r) {
    for (
      var i = n.length, a = [], o = 0, s = e[0], c = 0;
      i > 0 &&
      s > 0 &&
      (c + s + 1 > r && (s = Math.max(1, r - c)), a.push(n.substring((i -= s), i + s)), !((c += s + 1) > r));
    )
      s = e[(o = (o + 1) % e.length)];
    return a.reverse().join(t);
  };
}
function ln(e) {
  return function (t) {
    return t.replace(/[0-9]/g, function (t) {
      return e[+t];
    });
  };
}
var un = /^(?:(.)?([<>=^]))?([+\-( ])?([$#])?(0)?(\d+)?(,)?(\.\d+)?(~)?([a-z%])?$/i;
function dn(e) {
  if (!(t = un.exec(e))) throw Error(`invalid format: ` + e);
  var t;
  return new fn({
    fill: t[1],
    align: t[2],
    sign: t[3],
    symbol: t[4],
    zero: t[5],
    width: t[6],
    comma: t[7],
    precision: t[8] && t[8].slice(1),
    trim: t[9],
    type: t[10],
  });
}
dn.prototype = fn.prototype;
function fn(e) {
  ((this.fill = e.fill === void 0 ? ` ` : e.fill + ``),
    (this.align = e.align === void 0 ? `>` : e.align + ``),
    (this.sign = e.sign === void 0 ? `-` : e.sign + ``),
    (this.symbol = e.symbol === void 0 ? `` : e.symbol + ``),
    (this.zero = !!e.zero),
    (this.width = e.width === void 0 ? void 0 : +e.width),
    (this.comma = !!e.comma),
    (this.precision = e.precision === void 0 ? void 0 : +e.precision),
    (this.trim = !!e.trim),
    (this.type = e.type === void 0 ? `` : e.type + ``));
}
fn.prototype.toString = function () {
  return (
    this.fill +
    this.align +
    this.sign +
    this.symbol +
    (this.zero ? `0` : ``) +
    (this.width === void 0 ? `` : Math.max(1, this.width | 0)) +
    (this.comma ? `,` : ``) +
    (this.precision === void 0 ? `` : `.` + Math.max(0, this.precision | 0)) +
    (this.trim ? `~` : ``) +
    this.type
  );
};
function pn(e) {
  e: for (var t = e.length, n = 1, r = -1, i; n < t; ++n)
    switch (e[n]) {
      case `.`:
        r = i = n;
        break;
      case `0`:
        (r === 0 && (r = n), (i = n));
        break;
      default:
        if (!+e[n]) break e;
        r > 0 && (r = 0);
    }
  return r > 0 ? e.slice(0, r) + e.slice(i + 1) : e;
}
var mn;
function hn(e, t) {
  var n = sn(e, t);
  if (!n) return e + ``;
  var r = n[0],
    i = n[1],
    a = i - (mn = Math.max(-8, Math.min(8, Math.floor(i / 3))) * 3) + 1,
    o = r.length;
  return a === o
    ? r
    : a > o
      ? r + Array(a - o + 1).join(`0`)
      : a > 0
        ? r.slice(0, a) + `.` + r.slice(a)
        : `0.` + Array(1 - a).join(`0`) + sn(e, Math.max(0, t + a - 1))[0];
}
function gn(e, t) {
  var n = sn(e, t);
  if (!n) return e + ``;
  var r = n[0],
    i = n[1];
  return i < 0
    ? `0.` + Array(-i).join(`0`) + r
    : r.length > i + 1
      ? r.slice(0, i + 1) + `.` + r.slice(i + 1)
      : r + Array(i - r.length + 2).join(`0`);
}
var _n = {
  '%': (e, t) => (e * 100).toFixed(t),
  b: (e) => Math.round(e).toString(2),
  c: (e) => e + ``,
  d: on,
  e: (e, t) => e.toExponential(t),
  f: (e, t) => e.toFixed(t),
  g: (e, t) => e.toPrecision(t),
  o: (e) => Math.round(e).toString(8),
  p: (e, t) => gn(e * 100, t),
  r: gn,
  s: hn,
  X: (e) => Math.round(e).toString(16).toUpperCase(),
  x: (e) => Math.round(e).toString(16),
};
function vn(e) {
  return e;
}
var yn = Array.prototype.map,
  bn = [`y`, `z`, `a`, `f`, `p`, `n`, `µ`, `m`, ``, `k`, `M`, `G`, `T`, `P`, `E`, `Z`, `Y`];
function xn(e) {
  var t = e.grouping === void 0 || e.thousands === void 0 ? vn : cn(yn.call(e.grouping, Number), e.thousands + ``),
    n = e.currency === void 0 ? `` : e.currency[0] + ``,
    r = e.currency === void 0 ? `` : e.currency[1] + ``,
    i = e.decimal === void 0 ? `.` : e.decimal + ``,
    a = e.numerals === void 0 ? vn : ln(yn.call(e.numerals, String)),
    o = e.percent === void 0 ? `%` : e.percent + ``,
    s = e.minus === void 0 ? `−` : e.minus + ``,
    c = e.nan === void 0 ? `NaN` : e.nan + ``;
  function l(e) {
    e = dn(e);
    var l = e.fill,
      u = e.align,
      d = e.sign,
      f = e.symbol,
      p = e.zero,
      m = e.width,
      h = e.comma,
      g = e.precision,
      _ = e.trim,
      v = e.type;
    (v === `n` ? ((h = !0), (v = `g`)) : _n[v] || (g === void 0 && (g = 12), (_ = !0), (v = `g`)),
      (p || (l === `0` && u === `=`)) && ((p = !0), (l = `0`), (u = `=`)));
    var y = f === `$` ? n : f === `#` && /[boxX]/.test(v) ? `0` + v.toLowerCase() : ``,
      b = f === `$` ? r : /[%p]/.test(v) ? o : ``,
      x = _n[v],
      S = /[defgprs%]/.test(v);
    g = g === void 0 ? 6 : /[gprs]/.test(v) ? Math.max(1, Math.min(21, g)) : Math.max(0, Math.min(20, g));
    function C(e) {
      var n = y,
        r = b,
        o,
        f,
        C;
      if (v === `c`) ((r = x(e) + r), (e = ``));
      else {
        e = +e;
        var w = e < 0 || 1 / e < 0;
        if (
          ((e = isNaN(e) ? c : x(Math.abs(e), g)),
          _ && (e = pn(e)),
          w && +e == 0 && d !== `+` && (w = !1),
          (n = (w ? (d === `(` ? d : s) : d === `-` || d === `(` ? `` : d) + n),
          (r = (v === `s` ? bn[8 + mn / 3] : ``) + r + (w && d === `(` ? `)` : ``)),
          S)
        ) {
          for (o = -1, f = e.length; ++o < f;)
            if (((C = e.charCodeAt(o)), 48 > C || C > 57)) {
              ((r = (C === 46 ? i + e.slice(o + 1) : e.slice(o)) + r), (e = e.slice(0, o)));
              break;
            }
        }
      }
      h && !p && (e = t(e, 1 / 0));
      var T = n.length + e.length + r.length,
        E = T < m ? Array(m - T + 1).join(l) : ``;
      switch ((h && p && ((e = t(E + e, E.length ? m - r.length : 1 / 0)), (E = ``)), u)) {
        case `<`:
          e = n + e + r + E;
          break;
        case `=`:
          e = n + E + e + r;
          break;
        case `^`:
          e = E.slice(0, (T = E.length >> 1)) + n + e + r + E.slice(T);
          break;
        default:
          e = E + n + e + r;
      }
      return a(e);
    }
    return (
      (C.toString = function () {
        return e + ``;
      }),
      C
    );
  }
  function u(e, t) {
    var n = l(((e = dn(e)), (e.type = `f`), e)),
      r = Math.max(-8, Math.min(8, Math.floor(J(t) / 3))) * 3,
      i = 10 ** -r,
      a = bn[8 + r / 3];
    return function (e) {
      return n(i * e) + a;
    };
  }
  return { format: l, formatPrefix: u };
}
var Sn, Cn, wn;
Tn({ thousands: `,`, grouping: [3], currency: [`$`, ``] });
function Tn(e) {
  return ((Sn = xn(e)), (Cn = Sn.format), (wn = Sn.formatPrefix), Sn);
}
function En(e) {
  return Math.max(0, -J(Math.abs(e)));
}
function Dn(e, t) {
  return Math.max(0, Math.max(-8, Math.min(8, Math.floor(J(t) / 3))) * 3 - J(Math.abs(e)));
}
function On(e, t) {
  return ((e = Math.abs(e)), (t = Math.abs(t) - e), Math.max(0, J(t) - J(e)) + 1);
}
function kn(e, t, n, r) {
  var i = ue(e, t, n),
    a;
  switch (((r = dn(r ?? `,f`)), r.type)) {
    case `s`:
      var o = Math.max(Math.abs(e), Math.abs(t));
      return (r.precision == null && !isNaN((a = Dn(i, o))) && (r.precision = a), wn(r, o));
    case ``:
    case `e`:
    case `g`:
    case `p`:
    case `r`:
      r.precision == null &&
        !isNaN((a = On(i, Math.max(Math.abs(e), Math.abs(t))))) &&
        (r.precision = a - (r.type === `e`));
      break;
    case `f`:
    case `%`:
      r.precision == null && !isNaN((a = En(i))) && (r.precision = a - (r.type === `%`) * 2);
  }
  return Cn(r);
}
function An(e) {
  var t = e.domain;
  return (
    (e.ticks = function (e) {
      var n = t();
      return ce(n[0], n[n.length - 1], e ?? 10);
    }),
    (e.tickFormat = function (e, n) {
      var r = t();
      return kn(r[0], r[r.length - 1], e ?? 10, n);
    }),
    (e.nice = function (n) {
      n ??= 10;
      var r = t(),
        i = 0,
        a = r.length - 1,
        o = r[i],
        s = r[a],
        c,
        l,
        u = 10;
      for (s < o && ((l = o), (o = s), (s = l), (l = i), (i = a), (a = l)); u-- > 0;) {
        if (((l = le(o, s, n)), l === c)) return ((r[i] = o), (r[a] = s), t(r));
        if (l > 0) ((o = Math.floor(o / l) * l), (s = Math.ceil(s / l) * l));
        else if (l < 0) ((o = Math.ceil(o * l) / l), (s = Math.floor(s * l) / l));
        else break;
        c = l;
      }
      return e;
    }),
    e
  );
}
function jn() {
  var e = an();
  return (
    (e.copy = function () {
      return nn(e, jn());
    }),
    fe.apply(e, arguments),
    An(e)
  );
}
var Mn = new Date(),
  Nn = new Date();
function Y(e, t, n, r) {
  function i(t) {
    return (e((t = arguments.length === 0 ? new Date() : new Date(+t))), t);
  }
  return (
    (i.floor = (t) => (e((t = new Date(+t))), t)),
    (i.ceil = (n) => (e((n = new Date(n - 1))), t(n, 1), e(n), n)),
    (i.round = (e) => {
      let t = i(e),
        n = i.ceil(e);
      return e - t < n - e ? t : n;
    }),
    (i.offset = (e, n) => (t((e = new Date(+e)), n == null ? 1 : Math.floor(n)), e)),
    (i.range = (n, r, a) => {
      let o = [];
      if (((n = i.ceil(n)), (a = a == null ? 1 : Math.floor(a)), !(n < r) || !(a > 0))) return o;
      let s;
      do (o.push((s = new Date(+n))), t(n, a), e(n));
      while (s < n && n < r);
      return o;
    }),
    (i.filter = (n) =>
      Y(
        (t) => {
          if (t >= t) for (; e(t), !n(t);) t.setTime(t - 1);
        },
        (e, r) => {
          if (e >= e) {
            if (r < 0) for (; ++r <= 0;) for (; t(e, -1), !n(e););
            else for (; --r >= 0;) for (; t(e, 1), !n(e););
          }
        },
      )),
    n &&
      ((i.count = (t, r) => (Mn.setTime(+t), Nn.setTime(+r), e(Mn), e(Nn), Math.floor(n(Mn, Nn)))),
      (i.every = (e) => (
        (e = Math.floor(e)),
        !isFinite(e) || !(e > 0)
          ? null
          : e > 1
            ? i.filter(r ? (t) => r(t) % e === 0 : (t) => i.count(0, t) % e === 0)
            : i
      ))),
    i
  );
}
var Pn = 1e3,
  X = Pn * 60,
  Fn = X * 60,
  In = Fn * 24,
  Ln = In * 7,
  Rn = Y(
    (e) => {
      e.setTime(e - e.getMilliseconds());
    },
    (e, t) => {
      e.setTime(+e + t * Pn);
    },
    (e, t) => (t - e) / Pn,
    (e) => e.getUTCSeconds(),
  );
Rn.range;
var zn = Y(
  (e) => {
    e.setTime(e - e.getMilliseconds() - e.getSeconds() * Pn);
  },
  (e, t) => {
    e.setTime(+e + t * X);
  },
  (e, t) => (t - e) / X,
  (e) => e.getMinutes(),
);
zn.range;
var Bn = Y(
  (e) => {
    e.setUTCSeconds(0, 0);
  },
  (e, t) => {
    e.setTime(+e + t * X);
  },
  (e, t) => (t - e) / X,
  (e) => e.getUTCMinutes(),
);
Bn.range;
var Vn = Y(
  (e) => {
    e.setTime(e - e.getMilliseconds() - e.getSeconds() * Pn - e.getMinutes() * X);
  },
  (e, t) => {
    e.setTime(+e + t * Fn);
  },
  (e, t) => (t - e) / Fn,
  (e) => e.getHours(),
);
Vn.range;
var Hn = Y(
  (e) => {
    e.setUTCMinutes(0, 0, 0);
  },
  (e, t) => {
    e.setTime(+e + t * Fn);
  },
  (e, t) => (t - e) / Fn,
  (e) => e.getUTCHours(),
);
Hn.range;
var Un = Y(
  (e) => e.setHours(0, 0, 0, 0),
  (e, t) => e.setDate(e.getDate() + t),
  (e, t) => (t - e - (t.getTimezoneOffset() - e.getTimezoneOffset()) * X) / In,
  (e) => e.getDate() - 1,
);
Un.range;
var Wn = Y(
  (e) => {
    e.setUTCHours(0, 0, 0, 0);
  },
  (e, t) => {
    e.setUTCDate(e.getUTCDate() + t);
  },
  (e, t) => (t - e) / In,
  (e) => e.getUTCDate() - 1,
);
(Wn.range,
  Y(
    (e) => {
      e.setUTCHours(0, 0, 0, 0);
    },
    (e, t) => {
      e.setUTCDate(e.getUTCDate() + t);
    },
    (e, t) => (t - e) / In,
    (e) => Math.floor(e / In),
  ).range);
function Z(e) {
  return Y(
    (t) => {
      (t.setDate(t.getDate() - ((t.getDay() + 7 - e) % 7)), t.setHours(0, 0, 0, 0));
    },
    (e, t) => {
      e.setDate(e.getDate() + t * 7);
    },
    (e, t) => (t - e - (t.getTimezoneOffset() - e.getTimezoneOffset()) * X) / Ln,
  );
}
var Gn = Z(0),
  Kn = Z(1),
  qn = Z(2),
  Jn = Z(3),
  Yn = Z(4),
  Xn = Z(5),
  Zn = Z(6);
(Gn.range, Kn.range, qn.range, Jn.range, Yn.range, Xn.range, Zn.range);
function Q(e) {
  return Y(
    (t) => {
      (t.setUTCDate(t.getUTCDate() - ((t.getUTCDay() + 7 - e) % 7)), t.setUTCHours(0, 0, 0, 0));
    },
    (e, t) => {
      e.setUTCDate(e.getUTCDate() + t * 7);
    },
    (e, t) => (t - e) / Ln,
  );
}
var Qn = Q(0),
  $n = Q(1),
  er = Q(2),
  tr = Q(3),
  nr = Q(4),
  rr = Q(5),
  ir = Q(6);
(Qn.range, $n.range, er.range, tr.range, nr.range, rr.range, ir.range);
var ar = Y(
  (e) => {
    (e.setDate(1), e.setHours(0, 0, 0, 0));
  },
  (e, t) => {
    e.setMonth(e.getMonth() + t);
  },
  (e, t) => t.getMonth() - e.getMonth() + (t.getFullYear() - e.getFullYear()) * 12,
  (e) => e.getMonth(),
);
ar.range;
var or = Y(
  (e) => {
    (e.setUTCDate(1), e.setUTCHours(0, 0, 0, 0));
  },
  (e, t) => {
    e.setUTCMonth(e.getUTCMonth() + t);
  },
  (e, t) => t.getUTCMonth() - e.getUTCMonth() + (t.getUTCFullYear() - e.getUTCFullYear()) * 12,
  (e) => e.getUTCMonth(),
);
or.range;
var sr = Y(
  (e) => {
    (e.setMonth(0, 1), e.setHours(0, 0, 0, 0));
  },
  (e, t) => {
    e.setFullYear(e.getFullYear() + t);
  },
  (e, t) => t.getFullYear() - e.getFullYear(),
  (e) => e.getFullYear(),
);
((sr.every = (e) =>
  !isFinite((e = Math.floor(e))) || !(e > 0)
    ? null
    : Y(
        (t) => {
          (t.setFullYear(Math.floor(t.getFullYear() / e) * e), t.setMonth(0, 1), t.setHours(0, 0, 0, 0));
        },
        (t, n) => {
          t.setFullYear(t.getFullYear() + n * e);
        },
      )),
  sr.range);
var cr = Y(
  (e) => {
    (e.setUTCMonth(0, 1), e.setUTCHours(0, 0, 0, 0));
  },
  (e, t) => {
    e.setUTCFullYear(e.getUTCFullYear() + t);
  },
  (e, t) => t.getUTCFullYear() - e.getUTCFullYear(),
  (e) => e.getUTCFullYear(),
);
((cr.every = (e) =>
  !isFinite((e = Math.floor(e))) || !(e > 0)
    ? null
    : Y(
        (t) => {
          (t.setUTCFullYear(Math.floor(t.getUTCFullYear() / e) * e), t.setUTCMonth(0, 1), t.setUTCHours(0, 0, 0, 0));
        },
        (t, n) => {
          t.setUTCFullYear(t.getUTCFullYear() + n * e);
        },
      )),
  cr.range);
function lr(e, t) {
  t.domain && (`nice` in e || `quantiles` in e || `padding` in e, e.domain(t.domain));
}
function ur(e, t) {
  t.range && (`padding` in e, e.range(t.range));
}
function dr(e, t) {
  `align` in e && `align` in t && t.align !== void 0 && e.align(t.align);
}
function fr(e, t) {
  `base` in e && `base` in t && t.base !== void 0 && e.base(t.base);
}
function pr(e, t) {
  `clamp` in e && `clamp` in t && t.clamp !== void 0 && e.clamp(t.clamp);
}
function mr(e, t) {
  `constant` in e && `constant` in t && t.constant !== void 0 && e.constant(t.constant);
}
function hr(e, t) {
  `exponent` in e && `exponent` in t && t.exponent !== void 0 && e.exponent(t.exponent);
}
var gr = { lab: Ht, hcl: Wt, 'hcl-long': Gt, hsl: Bt, 'hsl-long': Vt, cubehelix: qt, 'cubehelix-long': Jt, rgb: Tt };
function _r(e) {
  switch (e) {
    case `lab`:
    case `hcl`:
    case `hcl-long`:
    case `hsl`:
    case `hsl-long`:
    case `cubehelix`:
    case `cubehelix-long`:
    case `rgb`:
      return gr[e];
  }
  let { type: t, gamma: n } = e,
    r = gr[t];
  return n === void 0 ? r : r.gamma(n);
}
function vr(e, t) {
  if (`interpolate` in t && `interpolate` in e && t.interpolate !== void 0) {
    let n = _r(t.interpolate);
    e.interpolate(n);
  }
}
var yr = new Date(Date.UTC(2020, 1, 2, 3, 4, 5)),
  br = `%Y-%m-%d %H:%M`;
function xr(e) {
  return e.tickFormat(1, br)(yr) === `2020-02-02 03:04`;
}
var Sr = { day: Un, hour: Vn, minute: zn, month: ar, second: Rn, week: Gn, year: sr },
  Cr = { day: Wn, hour: Hn, minute: Bn, month: or, second: Rn, week: Qn, year: cr };
function wr(e, t) {
  if (`nice` in t && t.nice !== void 0 && `nice` in e) {
    let { nice: n } = t;
    if (typeof n == `boolean`) n && e.nice();
    else if (typeof n == `number`) e.nice(n);
    else {
      let t = e,
        r = xr(t);
      if (typeof n == `string`) t.nice(r ? Cr[n] : Sr[n]);
      else {
        let { interval: e, step: i } = n,
          a = (r ? Cr[e] : Sr[e]).every(i);
        a != null && t.nice(a);
      }
    }
  }
}
function Tr(e, t) {
  (`padding` in e && `padding` in t && t.padding !== void 0 && e.padding(t.padding),
    `paddingInner` in e && `paddingInner` in t && t.paddingInner !== void 0 && e.paddingInner(t.paddingInner),
    `paddingOuter` in e && `paddingOuter` in t && t.paddingOuter !== void 0 && e.paddingOuter(t.paddingOuter));
}
function Er(e, t) {
  if (t.reverse) {
    let t = e.range().slice().reverse();
    (`padding` in e, e.range(t));
  }
}
function Dr(e, t) {
  `round` in t &&
    t.round !== void 0 &&
    (t.round && `interpolate` in t && t.interpolate !== void 0
      ? console.warn(
          `[visx/scale/applyRound] ignoring round: scale config contains round and interpolate. only applying interpolate. config:`,
          t,
        )
      : `round` in e
        ? e.round(t.round)
        : `interpolate` in e && t.round && e.interpolate(Rt));
}
function Or(e, t) {
  `unknown` in e && `unknown` in t && t.unknown !== void 0 && e.unknown(t.unknown);
}
function kr(e, t) {
  if (`zero` in t && t.zero === !0) {
    let [t, n] = e.domain(),
      r = n < t,
      [i, a] = r ? [n, t] : [t, n],
      o = [Math.min(0, i), Math.max(0, a)];
    e.domain(r ? o.reverse() : o);
  }
}
var Ar = [
    `domain`,
    `nice`,
    `zero`,
    `interpolate`,
    `round`,
    `range`,
    `reverse`,
    `align`,
    `base`,
    `clamp`,
    `constant`,
    `exponent`,
    `padding`,
    `unknown`,
  ],
  jr = {
    domain: lr,
    nice: wr,
    zero: kr,
    interpolate: vr,
    round: Dr,
    align: dr,
    base: fr,
    clamp: pr,
    constant: mr,
    exponent: hr,
    padding: Tr,
    range: ur,
    reverse: Er,
    unknown: Or,
  };
function Mr() {
  let e = new Set([...arguments]),
    t = Ar.filter((t) => e.has(t));
  return function (e, n) {
    return (
      n !== void 0 &&
        t.forEach((t) => {
          jr[t](e, n);
        }),
      e
    );
  };
}
var Nr = Mr(`domain`, `range`, `reverse`, `clamp`, `interpolate`, `nice`, `round`, `zero`);
function Pr(e) {
  return Nr(jn(), e);
}
function Fr(e) {
  if ((typeof e == `function` || (typeof e == `object` && e)) && `valueOf` in e) {
    let t = e.valueOf();
    if (typeof t == `number`) return t;
  }
  return e;
}
function Ir(e, t) {
  let n = e;
  return `ticks` in n
    ? n.ticks(t)
    : n.domain().filter((e, n, r) => t == null || r.length <= t || n % Math.round((r.length - 1) / t) === 0);
}
function Lr(e) {
  return e?.toString();
}
function Rr(e) {
  let {
      from: t = { x: 0, y: 0 },
      to: n = { x: 1, y: 1 },
      fill: r = `transparent`,
      className: i,
      innerRef: a,
      ...o
    } = e,
    s = t.x === n.x || t.y === n.y;
  return (0, u.jsx)(`line`, {
    ref: a,
    className: (0, S.default)(`visx-line`, i),
    x1: t.x,
    y1: t.y,
    x2: n.x,
    y2: n.y,
    fill: r,
    shapeRendering: s ? `crispEdges` : `auto`,
    ...o,
  });
}
var zr = n((e, t) => {
    t.exports = n;
    function n(e, t, n) {
      (e instanceof RegExp && (e = r(e, n)), t instanceof RegExp && (t = r(t, n)));
      var a = i(e, t, n);
      return (
        a && {
          start: a[0],
          end: a[1],
          pre: n.slice(0, a[0]),
          body: n.slice(a[0] + e.length, a[1]),
          post: n.slice(a[1] + t.length),
        }
      );
    }
    function r(e, t) {
      var n = t.match(e);
      return n ? n[0] : null;
    }
    n.range = i;
    function i(e, t, n) {
      var r,
        i,
        a,
        o,
        s,
        c = n.indexOf(e),
        l = n.indexOf(t, c + 1),
        u = c;
      if (c >= 0 && l > 0) {
        for (r = [], a = n.length; u >= 0 && !s;)
          (u == c
            ? (r.push(u), (c = n.indexOf(e, u + 1)))
            : r.length == 1
              ? (s = [r.pop(), l])
              : ((i = r.pop()), i < a && ((a = i), (o = l)), (l = n.indexOf(t, u + 1))),
            (u = c < l && c >= 0 ? c : l));
        r.length && (s = [a, o]);
      }
      return s;
    }
  }),
  Br = n((e, t) => {
    t.exports = n;
    function n(e, t, n) {
      (e instanceof RegExp && (e = r(e, n)), t instanceof RegExp && (t = r(t, n)));
      var a = i(e, t, n);
      return (
        a && {
          start: a[0],
          end: a[1],
          pre: n.slice(0, a[0]),
          body: n.slice(a[0] + e.length, a[1]),
          post: n.slice(a[1] + t.length),
        }
      );
    }
    function r(e, t) {
      var n = t.match(e);
      return n ? n[0] : null;
    }
    n.range = i;
    function i(e, t, n) {
      var r,
        i,
        a,
        o,
        s,
        c = n.indexOf(e),
        l = n.indexOf(t, c + 1),
        u = c;
      if (c >= 0 && l > 0) {
        if (e === t) return [c, l];
        for (r = [], a = n.length; u >= 0 && !s;)
          (u == c
            ? (r.push(u), (c = n.indexOf(e, u + 1)))
            : r.length == 1
              ? (s = [r.pop(), l])
              : ((i = r.pop()), i < a && ((a = i), (o = l)), (l = n.indexOf(t, u + 1))),
            (u = c < l && c >= 0 ? c : l));
        r.length && (s = [a, o]);
      }
      return s;
    }
  }),
  Vr = n((e, t) => {
    var n = Br();
    t.exports = r;
    function r(e, t, n) {
      var r = e;
      return i(e, t).reduce(function (e, i) {
        return e.replace(
          i.functionIdentifier + `(` + i.matches.body + `)`,
          a(i.matches.body, i.functionIdentifier, n, r, t),
        );
      }, e);
    }
    function i(e, t) {
      var r = [],
        i = typeof t == `string` ? RegExp(`\\b(` + t + `)\\(`) : t;
      do {
        var a = i.exec(e);
        if (!a) return r;
        if (a[1] === void 0)
          throw Error(`Missing the first couple of parenthesis to get the function identifier in ` + t);
        var o = a[1],
          s = a.index,
          c = n(`(`, `)`, e.substring(s));
        if (!c || c.start !== a[0].length - 1)
          throw SyntaxError(o + `(): missing closing ')' in the value '` + e + `'`);
        (r.push({ matches: c, functionIdentifier: o }), (e = c.post));
      } while (i.test(e));
      return r;
    }
    function a(e, t, n, i, a) {
      return n(r(e, a, n), t, i);
    }
  }),
  Hr = n((e, t) => {
    var n = function (e) {
      this.value = e;
    };
    ((n.math = {
      isDegree: !0,
      acos: function (e) {
        return n.math.isDegree ? (180 / Math.PI) * Math.acos(e) : Math.acos(e);
      },
      add: function (e, t) {
        return e + t;
      },
      asin: function (e) {
        return n.math.isDegree ? (180 / Math.PI) * Math.asin(e) : Math.asin(e);
      },
      atan: function (e) {
        return n.math.isDegree ? (180 / Math.PI) * Math.atan(e) : Math.atan(e);
      },
      acosh: function (e) {
        return Math.log(e + Math.sqrt(e * e - 1));
      },
      asinh: function (e) {
        return Math.log(e + Math.sqrt(e * e + 1));
      },
      atanh: function (e) {
        return Math.log((1 + e) / (1 - e));
      },
      C: function (e, t) {
        var r = 1,
          i = e - t,
          a = t;
        a < i && ((a = i), (i = t));
        for (var o = a + 1; o <= e; o++) r *= o;
        return r / n.math.fact(i);
      },
      changeSign: function (e) {
        return -e;
      },
      cos: function (e) {
        return (n.math.isDegree && (e = n.math.toRadian(e)), Math.cos(e));
      },
      cosh: function (e) {
        return (Math.E ** e + Math.E ** (-1 * e)) / 2;
      },
      div: function (e, t) {
        return e / t;
      },
      fact: function (e) {
        if (e % 1 != 0) return `NaN`;
        for (var t = 1, n = 2; n <= e; n++) t *= n;
        return t;
      },
      inverse: function (e) {
        return 1 / e;
      },
      log: function (e) {
        return Math.log(e) / Math.log(10);
      },
      mod: function (e, t) {
        return e % t;
      },
      mul: function (e, t) {
        return e * t;
      },
      P: function (e, t) {
        for (var n = 1, r = Math.floor(e) - Math.floor(t) + 1; r <= Math.floor(e); r++) n *= r;
        return n;
      },
      Pi: function (e, t, n) {
        for (var r = 1, i = e; i <= t; i++) r *= Number(n.postfixEval({ n: i }));
        return r;
      },
      pow10x: function (e) {
        for (var t = 1; e--;) t *= 10;
        return t;
      },
      sigma: function (e, t, n) {
        for (var r = 0, i = e; i <= t; i++) r += Number(n.postfixEval({ n: i }));
        return r;
      },
      sin: function (e) {
        return (n.math.isDegree && (e = n.math.toRadian(e)), Math.sin(e));
      },
      sinh: function (e) {
        return (Math.E ** e - Math.E ** (-1 * e)) / 2;
      },
      sub: function (e, t) {
        return e - t;
      },
      tan: function (e) {
        return (n.math.isDegree && (e = n.math.toRadian(e)), Math.tan(e));
      },
      tanh: function (e) {
        return n.sinha(e) / n.cosha(e);
      },
      toRadian: function (e) {
        return (e * Math.PI) / 180;
      },
      and: function (e, t) {
        return e & t;
      },
    }),
      (n.Exception = function (e) {
        this.message = e;
      }),
      (t.exports = n));
  }),
  Ur = n((e, t) => {
    var n = Hr();
    function r(e, t) {
      for (var n = 0; n < e.length; n++) e[n] += t;
      return e;
    }
    for (
      var i = [
          { token: `sin`, show: `sin`, type: 0, value: n.math.sin },
          { token: `cos`, show: `cos`, type: 0, value: n.math.cos },
          { token: `tan`, show: `tan`, type: 0, value: n.math.tan },
          { token: `pi`, show: `&pi;`, type: 3, value: `PI` },
          { token: `(`, show: `(`, type: 4, value: `(` },
          { token: `)`, show: `)`, type: 5, value: `)` },
          { token: `P`, show: `P`, type: 10, value: n.math.P },
          { token: `C`, show: `C`, type: 10, value: n.math.C },
          { token: ` `, show: ` `, type: 14, value: ` `.anchor },
          { token: `asin`, show: `asin`, type: 0, value: n.math.asin },
          { token: `acos`, show: `acos`, type: 0, value: n.math.acos },
          { token: `atan`, show: `atan`, type: 0, value: n.math.atan },
          { token: `7`, show: `7`, type: 1, value: `7` },
          { token: `8`, show: `8`, type: 1, value: `8` },
          { token: `9`, show: `9`, type: 1, value: `9` },
          { token: `int`, show: `Int`, type: 0, value: Math.floor },
          { token: `cosh`, show: `cosh`, type: 0, value: n.math.cosh },
          { token: `acosh`, show: `acosh`, type: 0, value: n.math.acosh },
          { token: `ln`, show: ` ln`, type: 0, value: Math.log },
          { token: `^`, show: `^`, type: 10, value: Math.pow },
          { token: `root`, show: `root`, type: 0, value: Math.sqrt },
          { token: `4`, show: `4`, type: 1, value: `4` },
          { token: `5`, show: `5`, type: 1, value: `5` },
          { token: `6`, show: `6`, type: 1, value: `6` },
          { token: `/`, show: `&divide;`, type: 2, value: n.math.div },
          { token: `!`, show: `!`, type: 7, value: n.math.fact },
          { token: `tanh`, show: `tanh`, type: 0, value: n.math.tanh },
          { token: `atanh`, show: `atanh`, type: 0, value: n.math.atanh },
          { token: `Mod`, show: ` Mod `, type: 2, value: n.math.mod },
          { token: `1`, show: `1`, type: 1, value: `1` },
          { token: `2`, show: `2`, type: 1, value: `2` },
          { token: `3`, show: `3`, type: 1, value: `3` },
          { token: `*`, show: `&times;`, type: 2, value: n.math.mul },
          { token: `sinh`, show: `sinh`, type: 0, value: n.math.sinh },
          { token: `asinh`, show: `asinh`, type: 0, value: n.math.asinh },
          { token: `e`, show: `e`, type: 3, value: `E` },
          { token: `log`, show: ` log`, type: 0, value: n.math.log },
          { token: `0`, show: `0`, type: 1, value: `0` },
          { token: `.`, show: `.`, type: 6, value: `.` },
          { token: `+`, show: `+`, type: 9, value: n.math.add },
          { token: `-`, show: `-`, type: 9, value: n.math.sub },
          { token: `,`, show: `,`, type: 11, value: `,` },
          { token: `Sigma`, show: `&Sigma;`, type: 12, value: n.math.sigma },
          { token: `n`, show: `n`, type: 13, value: `n` },
          { token: `Pi`, show: `&Pi;`, type: 12, value: n.math.Pi },
          { token: `pow`, show: `pow`, type: 8, value: Math.pow, numberOfArguments: 2 },
          { token: `&`, show: `&`, type: 9, value: n.math.and },
        ],
        a = {
          0: 11,
          1: 0,
          2: 3,
          3: 0,
          4: 0,
          5: 0,
          6: 0,
          7: 11,
          8: 11,
          9: 1,
          10: 10,
          11: 0,
          12: 11,
          13: 0,
          14: -1,
          15: 11,
        },
        o = 0;
      o < i.length;
      o++
    )
      i[o].precedence = a[i[o].type];
    var s = { 0: !0, 1: !0, 3: !0, 4: !0, 6: !0, 8: !0, 9: !0, 12: !0, 13: !0, 14: !0, 15: !0 },
      c = {
        0: !0,
        1: !0,
        2: !0,
        3: !0,
        4: !0,
        5: !0,
        6: !0,
        7: !0,
        8: !0,
        9: !0,
        10: !0,
        11: !0,
        12: !0,
        13: !0,
        15: !0,
      },
      l = { 0: !0, 3: !0, 4: !0, 8: !0, 12: !0, 13: !0, 15: !0 },
      u = {},
      d = { 0: !0, 1: !0, 3: !0, 4: !0, 6: !0, 8: !0, 12: !0, 13: !0, 15: !0 },
      f = { 1: !0 },
      p = [
        [],
        `123789456+-*/()^!PCe0.,n &`.split(``),
        [`pi`, `ln`, `Pi`],
        [`sin`, `cos`, `tan`, `Del`, `int`, `Mod`, `log`, `pow`],
        [`asin`, `acos`, `atan`, `cosh`, `root`, `tanh`, `sinh`],
        [`acosh`, `atanh`, `asinh`, `Sigma`],
      ];
    function m(e, t, n, r) {
      for (var i = 0; i < r; i++) if (e[n + i] !== t[i]) return !1;
      return !0;
    }
    ((n.tokenTypes = {
      FUNCTION_WITH_ONE_ARG: 0,
      NUMBER: 1,
      BINARY_OPERATOR_HIGH_PRECENDENCE: 2,
      CONSTANT: 3,
      OPENING_PARENTHESIS: 4,
      CLOSING_PARENTHESIS: 5,
      DECIMAL: 6,
      POSTFIX_FUNCTION_WITH_ONE_ARG: 7,
      FUNCTION_WITH_N_ARGS: 8,
      BINARY_OPERATOR_LOW_PRECENDENCE: 9,
      BINARY_OPERATOR_PERMUTATION: 10,
      COMMA: 11,
      EVALUATED_FUNCTION: 12,
      EVALUATED_FUNCTION_PARAMETER: 13,
      SPACE: 14,
    }),
      (n.addToken = function (e) {
        for (var t = 0; t < e.length; t++) {
          var r = e[t].token.length,
            o = -1;
          (e[t].type === n.tokenTypes.FUNCTION_WITH_N_ARGS &&
            e[t].numberOfArguments === void 0 &&
            (e[t].numberOfArguments = 2),
            (p[r] = p[r] || []));
          for (var s = 0; s < p[r].length; s++)
            if (e[t].token === p[r][s]) {
              o = h(p[r][s], i);
              break;
            }
          o === -1
            ? (i.push(e[t]),
              (e[t].precedence = a[e[t].type]),
              p.length <= e[t].token.length && (p[e[t].token.length] = []),
              p[e[t].token.length].push(e[t].token))
            : ((i[o] = e[t]), (e[t].precedence = a[e[t].type]));
        }
      }));
    function h(e, t) {
      for (var n = 0; n < t.length; n++) if (t[n].token === e) return n;
      return -1;
    }
    function g(e) {
      for (var t = [], r = e.length, a, o, s, c = 0; c < r; c++)
        if (!(c < r - 1 && e[c] === ` ` && e[c + 1] === ` `)) {
          for (a = ``, o = e.length - c > p.length - 2 ? p.length - 1 : e.length - c; o > 0; o--)
            if (p[o] !== void 0)
              for (s = 0; s < p[o].length; s++) m(e, p[o][s], c, o) && ((a = p[o][s]), (s = p[o].length), (o = 0));
          if (((c += a.length - 1), a === ``)) throw new n.Exception(`Can't understand after ` + e.slice(c));
          t.push(i[h(a, i)]);
        }
      return t;
    }
    var _ = { value: n.math.changeSign, type: 0, pre: 21, show: `-` },
      v = { value: `)`, show: `)`, type: 5, pre: 0 },
      y = { value: `(`, type: 4, pre: 0, show: `(` };
    ((n.lex = function (e, t) {
      var i = [y],
        a = [],
        o = e,
        p = s,
        m = 0,
        h = u,
        b = ``,
        x;
      t !== void 0 && n.addToken(t);
      var S = {},
        C = g(o);
      for (x = 0; x < C.length; x++) {
        var w = C[x];
        if (w.type === 14) {
          if (x > 0 && x < C.length - 1 && C[x + 1].type === 1 && (C[x - 1].type === 1 || C[x - 1].type === 6))
            throw new n.Exception(`Unexpected Space`);
        } else {
          for (
            var T = w.token, E = w.type, D = w.value, ee = w.precedence, O = w.show, k = i[i.length - 1], A = a.length;
            A-- && a[A] === 0;
          )
            if ([0, 2, 3, 4, 5, 9, 11, 12, 13].indexOf(E) !== -1) {
              if (p[E] !== !0) throw new n.Exception(T + ` is not allowed after ` + b);
              (i.push(v), (p = c), (h = d), a.pop());
            }
          if (p[E] !== !0) throw new n.Exception(T + ` is not allowed after ` + b);
          if (
            (h[E] === !0 && ((E = 2), (D = n.math.mul), (O = `&times;`), (ee = 3), --x),
            (S = { value: D, type: E, pre: ee, show: O, numberOfArguments: w.numberOfArguments }),
            E === 0)
          )
            ((p = s), (h = u), r(a, 2), i.push(S), C[x + 1].type !== 4 && (i.push(y), a.push(2)));
          else if (E === 1) (k.type === 1 ? ((k.value += D), r(a, 1)) : i.push(S), (p = c), (h = l));
          else if (E === 2) ((p = s), (h = u), r(a, 2), i.push(S));
          else if (E === 3) (i.push(S), (p = c), (h = d));
          else if (E === 4) (r(a, 1), m++, (p = s), (h = u), i.push(S));
          else if (E === 5) {
            if (!m) throw new n.Exception(`Closing parenthesis are more than opening one, wait What!!!`);
            (m--, (p = c), (h = d), i.push(S), r(a, 1));
          } else if (E === 6) {
            if (k.hasDec) throw new n.Exception(`Two decimals are not allowed in one number`);
            (k.type !== 1 && ((k = { value: 0, type: 1, pre: 0 }), i.push(k)),
              (p = f),
              r(a, 1),
              (h = u),
              (k.value += D),
              (k.hasDec = !0));
          } else E === 7 && ((p = c), (h = d), r(a, 1), i.push(S));
          (E === 8
            ? ((p = s),
              (h = u),
              r(a, w.numberOfArguments + 2),
              i.push(S),
              C[x + 1].type !== 4 && (i.push(y), a.push(w.numberOfArguments + 2)))
            : E === 9
              ? (k.type === 9
                  ? k.value === n.math.add
                    ? ((k.value = D), (k.show = O), r(a, 1))
                    : k.value === n.math.sub && O === `-` && ((k.value = n.math.add), (k.show = `+`), r(a, 1))
                  : k.type !== 5 && k.type !== 7 && k.type !== 1 && k.type !== 3 && k.type !== 13
                    ? T === `-` && ((p = s), (h = u), r(a, 2).push(2), i.push(_), i.push(y))
                    : (i.push(S), r(a, 2)),
                (p = s),
                (h = u))
              : E === 10
                ? ((p = s), (h = u), r(a, 2), i.push(S))
                : E === 11
                  ? ((p = s), (h = u), i.push(S))
                  : E === 12
                    ? ((p = s), (h = u), r(a, 6), i.push(S), C[x + 1].type !== 4 && (i.push(y), a.push(6)))
                    : E === 13 && ((p = c), (h = d), i.push(S)),
            r(a, -1),
            (b = T));
        }
      }
      for (A = a.length; A--;) i.push(v);
      if (p[5] !== !0) throw new n.Exception(`complete the expression`);
      for (; m--;) i.push(v);
      return (i.push(v), new n(i));
    }),
      (t.exports = n));
  }),
  Wr = n((e, t) => {
    var n = Ur();
    ((n.prototype.toPostfix = function () {
      for (var e = [], t, r, i, a, o, s = [{ value: `(`, type: 4, pre: 0 }], c = this.value, l = 1; l < c.length; l++)
        if (c[l].type === 1 || c[l].type === 3 || c[l].type === 13)
          (c[l].type === 1 && (c[l].value = Number(c[l].value)), e.push(c[l]));
        else if (c[l].type === 4) s.push(c[l]);
        else if (c[l].type === 5) for (; (r = s.pop()).type !== 4;) e.push(r);
        else if (c[l].type === 11) {
          for (; (r = s.pop()).type !== 4;) e.push(r);
          s.push(r);
        } else {
          ((t = c[l]), (a = t.pre), (o = s[s.length - 1]), (i = o.pre));
          var u = o.value == `Math.pow` && t.value == `Math.pow`;
          if (a > i) s.push(t);
          else {
            for (; (i >= a && !u) || (u && a < i);)
              ((r = s.pop()),
                (o = s[s.length - 1]),
                e.push(r),
                (i = o.pre),
                (u = t.value == `Math.pow` && o.value == `Math.pow`));
            s.push(t);
          }
        }
      return new n(e);
    }),
      (t.exports = n));
  }),
  Gr = n((e, t) => {
    var n = Wr();
    ((n.prototype.postfixEval = function (e) {
      ((e ||= {}), (e.PI = Math.PI), (e.E = Math.E));
      for (var t = [], r, i, a, o = this.value, s = e.n !== void 0, c = 0; c < o.length; c++)
        if (o[c].type === 1) t.push({ value: o[c].value, type: 1 });
        else if (o[c].type === 3) t.push({ value: e[o[c].value], type: 1 });
        else if (o[c].type === 0)
          t[t.length - 1].type === void 0
            ? t[t.length - 1].value.push(o[c])
            : (t[t.length - 1].value = o[c].value(t[t.length - 1].value));
        else if (o[c].type === 7)
          t[t.length - 1].type === void 0
            ? t[t.length - 1].value.push(o[c])
            : (t[t.length - 1].value = o[c].value(t[t.length - 1].value));
        else if (o[c].type === 8) {
          for (var l = [], u = 0; u < o[c].numberOfArguments; u++) l.push(t.pop().value);
          t.push({ type: 1, value: o[c].value.apply(o[c], l.reverse()) });
        } else
          o[c].type === 10
            ? ((r = t.pop()),
              (i = t.pop()),
              i.type === void 0
                ? ((i.value = i.concat(r)), i.value.push(o[c]), t.push(i))
                : r.type === void 0
                  ? (r.unshift(i), r.push(o[c]), t.push(r))
                  : t.push({ type: 1, value: o[c].value(i.value, r.value) }))
            : o[c].type === 2 || o[c].type === 9
              ? ((r = t.pop()),
                (i = t.pop()),
                i.type === void 0
                  ? ((i = i.concat(r)), i.push(o[c]), t.push(i))
                  : r.type === void 0
                    ? (r.unshift(i), r.push(o[c]), t.push(r))
                    : t.push({ type: 1, value: o[c].value(i.value, r.value) }))
              : o[c].type === 12
                ? ((r = t.pop()),
                  r.type !== void 0 && (r = [r]),
                  (i = t.pop()),
                  (a = t.pop()),
                  t.push({ type: 1, value: o[c].value(a.value, i.value, new n(r)) }))
                : o[c].type === 13 && (s ? t.push({ value: e[o[c].value], type: 3 }) : t.push([o[c]]));
      if (t.length > 1) throw new n.Exception(`Uncaught Syntax error`);
      return t[0].value > 1e15 ? `Infinity` : parseFloat(t[0].value.toFixed(15));
    }),
      (n.eval = function (e, t, n) {
        return t === void 0
          ? this.lex(e).toPostfix().postfixEval()
          : n === void 0
            ? t.length === void 0
              ? this.lex(e).toPostfix().postfixEval(t)
              : this.lex(e, t).toPostfix().postfixEval()
            : this.lex(e, t).toPostfix().postfixEval(n);
      }),
      (t.exports = n));
  }),
  Kr = n((e, t) => {
    var n = Gr();
    ((n.prototype.formulaEval = function () {
      for (var e, t, n, r = [], i = this.value, a = 0; a < i.length; a++)
        i[a].type === 1 || i[a].type === 3
          ? r.push({ value: i[a].type === 3 ? i[a].show : i[a].value, type: 1 })
          : i[a].type === 13
            ? r.push({ value: i[a].show, type: 1 })
            : i[a].type === 0
              ? (r[r.length - 1] = {
                  value:
                    i[a].show + (i[a].show == `-` ? `` : `(`) + r[r.length - 1].value + (i[a].show == `-` ? `` : `)`),
                  type: 0,
                })
              : i[a].type === 7
                ? (r[r.length - 1] = {
                    value:
                      (r[r.length - 1].type == 1 ? `` : `(`) +
                      r[r.length - 1].value +
                      (r[r.length - 1].type == 1 ? `` : `)`) +
                      i[a].show,
                    type: 7,
                  })
                : i[a].type === 10
                  ? ((e = r.pop()),
                    (t = r.pop()),
                    i[a].show === `P` || i[a].show === `C`
                      ? r.push({
                          value: `<sup>` + t.value + `</sup>` + i[a].show + `<sub>` + e.value + `</sub>`,
                          type: 10,
                        })
                      : r.push({
                          value:
                            (t.type == 1 ? `` : `(`) +
                            t.value +
                            (t.type == 1 ? `` : `)`) +
                            `<sup>` +
                            e.value +
                            `</sup>`,
                          type: 1,
                        }))
                  : i[a].type === 2 || i[a].type === 9
                    ? ((e = r.pop()),
                      (t = r.pop()),
                      r.push({
                        value:
                          (t.type == 1 ? `` : `(`) +
                          t.value +
                          (t.type == 1 ? `` : `)`) +
                          i[a].show +
                          (e.type == 1 ? `` : `(`) +
                          e.value +
                          (e.type == 1 ? `` : `)`),
                        type: i[a].type,
                      }))
                    : i[a].type === 12 &&
                      ((e = r.pop()),
                      (t = r.pop()),
                      (n = r.pop()),
                      r.push({ value: i[a].show + `(` + n.value + `,` + t.value + `,` + e.value + `)`, type: 12 }));
      return r[0].value;
    }),
      (t.exports = n));
  }),
  qr = r(
    n((e, t) => {
      var n = zr(),
        r = Vr(),
        i = Kr(),
        a = 100,
        o = /(\+|\-|\*|\\|[^a-z]|)(\s*)(\()/g,
        s;
      t.exports = c;
      function c(e, t) {
        ((s = 0), (t = 10 ** (t === void 0 ? 5 : t)), (e = e.replace(/\n+/g, ` `)));
        function c(e, n, r) {
          if (s++ > a) throw ((s = 0), Error(`Call stack overflow for ` + r));
          if (e === ``) throw Error(n + `(): '` + r + `' must contain a non-whitespace string`);
          e = u(e, r);
          var o = l(e);
          if (o.length > 1 || e.indexOf(`var(`) > -1) return n + `(` + e + `)`;
          var c = o[0] || ``;
          c === `%` &&
            (e = e.replace(/\b[0-9\.]+%/g, function (e) {
              return parseFloat(e.slice(0, -1)) * 0.01;
            }));
          var d = e.replace(new RegExp(c, `gi`), ``),
            f;
          try {
            f = i.eval(d);
          } catch {
            return n + `(` + e + `)`;
          }
          return (c === `%` && (f *= 100), (n.length || c === `%`) && (f = Math.round(f * t) / t), (f += c), f);
        }
        function u(e, t) {
          e = e.replace(/((?:\-[a-z]+\-)?calc)/g, ``);
          for (var r = ``, i = e, a; (a = o.exec(i));) {
            a[0].index > 0 && (r += i.substring(0, a[0].index));
            var s = n(`(`, `)`, i.substring([0].index));
            if (s.body === ``) throw Error(`'` + e + `' must contain a non-whitespace string`);
            var l = c(s.body, ``, t);
            ((r += s.pre + l), (i = s.post));
          }
          return r + i;
        }
        return r(e, /((?:\-[a-z]+\-)?calc)\(/, c);
      }
      function l(e) {
        for (var t = [], n = [], r = /[\.0-9]([%a-z]+)/gi, i = r.exec(e); i;)
          i &&
            i[1] &&
            (n.indexOf(i[1].toLowerCase()) === -1 && (t.push(i[1]), n.push(i[1].toLowerCase())), (i = r.exec(e)));
        return t;
      }
    })(),
  );
function Jr(e, t) {
  let n = new Map();
  return function () {
    var r = [...arguments];
    let i = t(...r);
    if (n.has(i)) return n.get(i);
    let a = e.apply(this, r);
    return (n.set(i, a), a);
  };
}
var Yr = `__react_svg_text_measurement_id`;
function Xr(e, t) {
  if (typeof document > `u`) return null;
  try {
    let n = document.getElementById(Yr);
    if (!n) {
      let e = document.createElementNS(`http://www.w3.org/2000/svg`, `svg`);
      (e.setAttribute(`aria-hidden`, `true`),
        (e.style.width = `0`),
        (e.style.height = `0`),
        (e.style.position = `absolute`),
        (e.style.top = `-100%`),
        (e.style.left = `-100%`),
        (n = document.createElementNS(`http://www.w3.org/2000/svg`, `text`)),
        n.setAttribute(`id`, Yr),
        e.appendChild(n),
        document.body.appendChild(e));
    }
    return (Object.assign(n.style, t), (n.textContent = e), n.getComputedTextLength());
  } catch {
    return null;
  }
}
var Zr = Jr(Xr, (e, t) => `${e}_${JSON.stringify(t)}`);
function Qr(e) {
  return typeof e == `number`;
}
function $r(e) {
  return (typeof e == `number` && Number.isFinite(e)) || typeof e == `string`;
}
function ei(e) {
  let {
      verticalAnchor: t = `end`,
      scaleToFit: n = !1,
      angle: r,
      width: i,
      lineHeight: a = `1em`,
      capHeight: o = `0.71em`,
      children: s,
      style: c,
      ...l
    } = e,
    { x: u = 0, y: d = 0 } = l,
    f = !$r(u) || !$r(d),
    { wordsWithWidth: p, spaceWidth: h } = (0, m.useMemo)(
      () => ({
        wordsWithWidth: (s == null ? [] : s.toString().split(/(?:(?!\u00A0+)\s+)/)).map((e) => ({
          word: e,
          wordWidth: Zr(e, c) || 0,
        })),
        spaceWidth: Zr(`\xA0`, c) || 0,
      }),
      [s, c],
    ),
    g = (0, m.useMemo)(
      () =>
        f
          ? []
          : i || n
            ? p.reduce((e, t) => {
                let { word: r, wordWidth: a } = t,
                  o = e[e.length - 1];
                if (o && (i == null || n || (o.width || 0) + a + h < i))
                  (o.words.push(r), (o.width = o.width || 0), (o.width += a + h));
                else {
                  let t = { words: [r], width: a };
                  e.push(t);
                }
                return e;
              }, [])
            : [{ words: s == null ? [] : s.toString().split(/(?:(?!\u00A0+)\s+)/) }],
      [f, i, n, s, p, h],
    );
  return {
    wordsByLines: g,
    startDy: (0, m.useMemo)(
      () =>
        f
          ? ``
          : t === `start`
            ? (0, qr.default)(`calc(${o})`)
            : t === `middle`
              ? (0, qr.default)(`calc(${(g.length - 1) / 2} * -${a} + (${o} / 2))`)
              : (0, qr.default)(`calc(${g.length - 1} * -${a})`),
      [f, t, o, g.length, a],
    ),
    transform: (0, m.useMemo)(() => {
      let e = [];
      if (f) return ``;
      if (Qr(u) && Qr(d) && Qr(i) && n && g.length > 0) {
        let t = g[0].width || 1,
          r = n === `shrink-only` ? Math.min(i / t, 1) : i / t,
          a = r,
          o = u - r * u,
          s = d - a * d;
        e.push(`matrix(${r}, 0, 0, ${a}, ${o}, ${s})`);
      }
      return (r && e.push(`rotate(${r}, ${u}, ${d})`), e.length > 0 ? e.join(` `) : ``);
    }, [f, u, d, i, n, g, r]),
  };
}
var ti = { overflow: `visible` };
function ni(e) {
  let {
      dx: t = 0,
      dy: n = 0,
      textAnchor: r = `start`,
      innerRef: i,
      innerTextRef: a,
      verticalAnchor: o,
      angle: s,
      lineHeight: c = `1em`,
      scaleToFit: l = !1,
      capHeight: d,
      width: f,
      ...p
    } = e,
    { x: m = 0, fontSize: h } = p,
    { wordsByLines: g, startDy: _, transform: v } = ei(e);
  return (0, u.jsx)(`svg`, {
    ref: i,
    x: t,
    y: n,
    fontSize: h,
    style: ti,
    children:
      g.length > 0
        ? (0, u.jsx)(`text`, {
            ref: a,
            transform: v,
            ...p,
            textAnchor: r,
            children: g.map((e, t) =>
              (0, u.jsx)(`tspan`, { x: m, dy: t === 0 ? _ : c, children: e.words.join(` `) }, t),
            ),
          })
        : null,
  });
}
var $ = { top: `top`, left: `left`, right: `right`, bottom: `bottom` };
function ri(e) {
  let { labelOffset: t, labelProps: n, orientation: r, range: i, tickLabelFontSize: a, tickLength: o } = e,
    s = r === $.left || r === $.top ? -1 : 1,
    c,
    l,
    u;
  if (r === $.top || r === $.bottom) {
    let e = r === $.bottom && typeof n.fontSize == `number` ? n.fontSize : 0;
    ((c = (Number(i[0]) + Number(i[i.length - 1])) / 2), (l = s * (o + t + a + e)));
  } else ((c = s * ((Number(i[0]) + Number(i[i.length - 1])) / 2)), (l = -(o + t)), (u = `rotate(${s * 90})`));
  return { x: c, y: l, transform: u };
}
function ii(e) {
  let {
    hideTicks: t,
    horizontal: n,
    orientation: r,
    tickClassName: i,
    tickComponent: a,
    tickLabelProps: o,
    tickStroke: s = `#222`,
    tickTransform: c,
    ticks: l,
    strokeWidth: d,
    tickLineProps: f,
  } = e;
  return l.map((e) => {
    let { value: l, index: p, from: m, to: h, formattedValue: g } = e,
      _ = o[p] ?? {},
      v = Math.max(10, (typeof _.fontSize == `number` && _.fontSize) || 0),
      y = h.y + (n && r !== $.top ? v : 0);
    return (0, u.jsxs)(
      C,
      {
        className: (0, S.default)(`visx-axis-tick`, i),
        transform: c,
        children: [
          !t && (0, u.jsx)(Rr, { from: m, to: h, stroke: s, strokeWidth: d, strokeLinecap: `square`, ...f }),
          a ? a({ ..._, x: h.x, y, formattedValue: g }) : (0, u.jsx)(ni, { x: h.x, y, ..._, children: g }),
        ],
      },
      `visx-tick-${l}-${p}`,
    );
  });
}
var ai = { textAnchor: `middle`, fontFamily: `Arial`, fontSize: 10, fill: `#222` };
function oi(e) {
  let {
      axisFromPoint: t,
      axisLineClassName: n,
      axisToPoint: r,
      hideAxisLine: i,
      hideTicks: a,
      horizontal: o,
      label: s = ``,
      labelClassName: c,
      labelOffset: l = 14,
      labelProps: d,
      orientation: f = $.bottom,
      scale: p,
      stroke: m = `#222`,
      strokeDasharray: h,
      strokeWidth: g = 1,
      tickClassName: _,
      tickComponent: v,
      tickLineProps: y,
      tickLabelProps: b,
      tickLength: x = 8,
      tickStroke: C = `#222`,
      tickTransform: w,
      ticks: T,
      ticksComponent: E = ii,
    } = e,
    D = { ...ai, ...d },
    ee = { ...ai, ...(typeof b == `object` ? b : null) },
    O = T.map((e) => {
      let { value: t, index: n } = e;
      return typeof b == `function` ? b(t, n, T) : ee;
    }),
    k = Math.max(10, ...O.map((e) => (typeof e.fontSize == `number` ? e.fontSize : 0)));
  return (0, u.jsxs)(u.Fragment, {
    children: [
      E({
        hideTicks: a,
        horizontal: o,
        orientation: f,
        scale: p,
        tickClassName: _,
        tickComponent: v,
        tickLabelProps: O,
        tickStroke: C,
        tickTransform: w,
        ticks: T,
        strokeWidth: g,
        tickLineProps: y,
      }),
      !i &&
        (0, u.jsx)(Rr, {
          className: (0, S.default)(`visx-axis-line`, n),
          from: t,
          to: r,
          stroke: m,
          strokeWidth: g,
          strokeDasharray: h,
        }),
      s &&
        (0, u.jsx)(ni, {
          className: (0, S.default)(`visx-axis-label`, c),
          ...ri({
            labelOffset: l,
            labelProps: D,
            orientation: f,
            range: p.range(),
            tickLabelFontSize: k,
            tickLength: x,
          }),
          ...D,
          children: s,
        }),
    ],
  });
}
function si(e) {
  let t = arguments.length > 1 && arguments[1] !== void 0 ? arguments[1] : `center`,
    n = e;
  if (t !== `start` && `bandwidth` in n) {
    let e = n.bandwidth();
    return (
      t === `center` && (e /= 2),
      n.round() && (e = Math.round(e)),
      (t) => {
        let r = n(t);
        return typeof r == `number` ? r + e : r;
      }
    );
  }
  return e;
}
function ci(e) {
  let t = e;
  return `tickFormat` in t ? t.tickFormat() : Lr;
}
var li = class {
  x = 0;
  y = 0;
  constructor(e) {
    let { x: t = 0, y: n = 0 } = e;
    ((this.x = t), (this.y = n));
  }
  value() {
    return { x: this.x, y: this.y };
  }
  toArray() {
    return [this.x, this.y];
  }
};
function ui(e, t) {
  let { x: n, y: r } = e;
  return new li(t ? { x: n, y: r } : { x: r, y: n });
}
function di() {
  let e = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : 0;
  return typeof e == `number` ? { start: e, end: e } : { start: 0, end: 0, ...e };
}
function fi(e) {
  let {
      children: t = oi,
      axisClassName: n,
      hideAxisLine: r = !1,
      hideTicks: i = !1,
      hideZero: a = !1,
      innerRef: o,
      left: s = 0,
      numTicks: c = 10,
      orientation: l = $.bottom,
      rangePadding: d = 0,
      scale: f,
      tickFormat: p,
      tickLength: m = 8,
      tickValues: h,
      top: g = 0,
      ..._
    } = e,
    v = p ?? ci(f),
    y = l === $.left,
    b = l === $.top,
    x = b || l === $.bottom,
    w = si(f),
    T = y || b ? -1 : 1,
    E = f.range(),
    D = di(d),
    ee = ui({ x: Number(E[0]) + 0.5 - D.start, y: 0 }, x),
    O = ui({ x: Number(E[E.length - 1]) + 0.5 + D.end, y: 0 }, x),
    k = (h ?? Ir(f, c)).filter((e) => !a || (e !== 0 && e !== `0`)).map((e, t) => ({ value: e, index: t })),
    A = k.map((e) => {
      let { value: t, index: n } = e,
        r = Fr(w(t));
      return {
        value: t,
        index: n,
        from: ui({ x: r, y: 0 }, x),
        to: ui({ x: r, y: m * T }, x),
        formattedValue: v(t, n, k),
      };
    });
  return (0, u.jsx)(C, {
    className: (0, S.default)(`visx-axis`, n),
    innerRef: o,
    top: g,
    left: s,
    children: t({
      ..._,
      axisFromPoint: ee,
      axisToPoint: O,
      hideAxisLine: r,
      hideTicks: i,
      hideZero: a,
      horizontal: x,
      numTicks: c,
      orientation: l,
      rangePadding: d,
      scale: f,
      tickFormat: v,
      tickLength: m,
      tickPosition: w,
      tickSign: T,
      ticks: A,
    }),
  });
}
var pi = { dx: `-0.25em`, dy: `0.25em`, fill: `#222`, fontFamily: `Arial`, fontSize: 10, textAnchor: `end` };
function mi(e) {
  let { axisClassName: t, labelOffset: n = 36, tickLength: r = 8, tickLabelProps: i, ...a } = e,
    o = typeof i == `function` ? i : { ...pi, ...i };
  return (0, u.jsx)(fi, {
    axisClassName: (0, S.default)(`visx-axis-left`, t),
    labelOffset: n,
    orientation: $.left,
    tickLabelProps: o,
    tickLength: r,
    ...a,
  });
}
var hi = { dy: `0.25em`, fill: `#222`, fontFamily: `Arial`, fontSize: 10, textAnchor: `middle` };
function gi(e) {
  let { axisClassName: t, labelOffset: n = 8, tickLength: r = 8, tickLabelProps: i, ...a } = e,
    o = typeof i == `function` ? i : { ...hi, ...i };
  return (0, u.jsx)(fi, {
    axisClassName: (0, S.default)(`visx-axis-bottom`, t),
    labelOffset: n,
    orientation: $.bottom,
    tickLabelProps: o,
    tickLength: r,
    ...a,
  });
}
function _i() {
  let e = (0, m.useRef)(null),
    [t, n] = (0, m.useState)(0);
  return (
    (0, m.useLayoutEffect)(() => {
      let t = e.current;
      if (t === null) return;
      n(t.clientWidth);
      let r = new ResizeObserver(() => n(t.clientWidth));
      return (r.observe(t), () => r.disconnect());
    }, []),
    [e, t]
  );
}
var vi = { toggle: `_0IJZNa_toggle` };
function yi({ label: e, choices: t, chosen: n, onChoose: r }) {
  return (0, u.jsx)(`div`, {
    className: vi.toggle,
    role: `group`,
    'aria-label': e,
    children: t.map(([e, t]) =>
      (0, u.jsx)(`button`, { type: `button`, 'aria-pressed': e === n, onClick: () => r(e), children: t }, e),
    ),
  });
}
var bi = { value: null, at: 0, hasFailed: !1 };
function xi(e, t, n) {
  return n?.networkError === void 0
    ? t == null
      ? n === void 0
        ? e
        : { ...e, hasFailed: !0 }
      : { value: t, at: Date.now(), hasFailed: !1 }
    : { ...e, hasFailed: !0 };
}
function Si(e, t) {
  let [n, r] = (0, m.useState)(null),
    [i, a] = (0, m.useState)(() => Object.fromEntries(t.map((e) => [e, bi])));
  return (
    e.fetching ||
      (e.data === n?.data && e.error === n?.error) ||
      (r(e), a((n) => Object.fromEntries(t.map((t) => [t, xi(n[t], e.data?.[t], e.error)])))),
    i
  );
}
export {
  mi as a,
  he as c,
  b as d,
  v as f,
  d as h,
  gi as i,
  _e as l,
  _ as m,
  yi as n,
  Pr as o,
  h as p,
  _i as r,
  Mr as s,
  Si as t,
  x as u,
};
