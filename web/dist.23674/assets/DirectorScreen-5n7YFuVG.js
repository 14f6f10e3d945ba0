import { o as e, t } from './api-CvACqJmY.js';
import { D as n, F as r, L as i, T as a, a as o, m as s, r as c, u as l } from './Button-z8PONLns.js';
import { t as u } from './Title-BVo7SwIx.js';
import {
  a as d,
  d as f,
  f as p,
  h as m,
  i as h,
  l as g,
  m as _,
  n as v,
  o as y,
  p as b,
  r as ee,
  s as te,
  t as ne,
  u as x,
} from './pieces-DTFhIKo1.js';
import { t as S } from './Tag-N7sMoVyM.js';
import { t as C } from './States-CSPQtww4.js';
var re = te(`domain`, `range`, `reverse`, `align`, `padding`, `round`);
function ie(e) {
  return re(g(), e);
}
function w(e) {
  return function () {
    return e;
  };
}
var T = Math.PI,
  E = 2 * T,
  D = 1e-6,
  O = E - D;
function k(e) {
  this._ += e[0];
  for (let t = 1, n = e.length; t < n; ++t) this._ += arguments[t] + e[t];
}
function A(e) {
  let t = Math.floor(e);
  if (!(t >= 0)) throw Error(`invalid digits: ${e}`);
  if (t > 15) return k;
  let n = 10 ** t;
  return function (e) {
    this._ += e[0];
    for (let t = 1, r = e.length; t < r; ++t) this._ += Math.round(arguments[t] * n) / n + e[t];
  };
}
var j = class {
  constructor(e) {
    ((this._x0 = this._y0 = this._x1 = this._y1 = null), (this._ = ``), (this._append = e == null ? k : A(e)));
  }
  moveTo(e, t) {
    this._append`M${(this._x0 = this._x1 = +e)},${(this._y0 = this._y1 = +t)}`;
  }
  closePath() {
    this._x1 !== null && ((this._x1 = this._x0), (this._y1 = this._y0), this._append`Z`);
  }
  lineTo(e, t) {
    this._append`L${(this._x1 = +e)},${(this._y1 = +t)}`;
  }
  quadraticCurveTo(e, t, n, r) {
    this._append`Q${+e},${+t},${(this._x1 = +n)},${(this._y1 = +r)}`;
  }
  bezierCurveTo(e, t, n, r, i, a) {
    this._append`C${+e},${+t},${+n},${+r},${(this._x1 = +i)},${(this._y1 = +a)}`;
  }
  arcTo(e, t, n, r, i) {
    if (((e = +e), (t = +t), (n = +n), (r = +r), (i = +i), i < 0)) throw Error(`negative radius: ${i}`);
    let a = this._x1,
      o = this._y1,
      s = n - e,
      c = r - t,
      l = a - e,
      u = o - t,
      d = l * l + u * u;
    if (this._x1 === null) this._append`M${(this._x1 = e)},${(this._y1 = t)}`;
    else if (d > D) {
      if (!(Math.abs(u * s - c * l) > D) || !i) this._append`L${(this._x1 = e)},${(this._y1 = t)}`;
      else {
        let f = n - a,
          p = r - o,
          m = s * s + c * c,
          h = f * f + p * p,
          g = Math.sqrt(m),
          _ = Math.sqrt(d),
          v = i * Math.tan((T - Math.acos((m + d - h) / (2 * g * _))) / 2),
          y = v / _,
          b = v / g;
        (Math.abs(y - 1) > D && this._append`L${e + y * l},${t + y * u}`,
          this._append`A${i},${i},0,0,${+(u * f > l * p)},${(this._x1 = e + b * s)},${(this._y1 = t + b * c)}`);
      }
    }
  }
  arc(e, t, n, r, i, a) {
    if (((e = +e), (t = +t), (n = +n), (a = !!a), n < 0)) throw Error(`negative radius: ${n}`);
    let o = n * Math.cos(r),
      s = n * Math.sin(r),
      c = e + o,
      l = t + s,
      u = 1 ^ a,
      d = a ? r - i : i - r;
    (this._x1 === null
      ? this._append`M${c},${l}`
      : (Math.abs(this._x1 - c) > D || Math.abs(this._y1 - l) > D) && this._append`L${c},${l}`,
      n &&
        (d < 0 && (d = (d % E) + E),
        d > O
          ? this._append`A${n},${n},0,1,${u},${e - o},${t - s}A${n},${n},0,1,${u},${(this._x1 = c)},${(this._y1 = l)}`
          : d > D &&
            this
              ._append`A${n},${n},0,${+(d >= T)},${u},${(this._x1 = e + n * Math.cos(i))},${(this._y1 = t + n * Math.sin(i))}`));
  }
  rect(e, t, n, r) {
    this._append`M${(this._x0 = this._x1 = +e)},${(this._y0 = this._y1 = +t)}h${(n = +n)}v${+r}h${-n}Z`;
  }
  toString() {
    return this._;
  }
};
j.prototype;
function M(e) {
  let t = 3;
  return (
    (e.digits = function (n) {
      if (!arguments.length) return t;
      if (n == null) t = null;
      else {
        let e = Math.floor(n);
        if (!(e >= 0)) throw RangeError(`invalid digits: ${n}`);
        t = e;
      }
      return e;
    }),
    () => new j(t)
  );
}
Array.prototype.slice;
function ae(e) {
  return typeof e == `object` && `length` in e ? e : Array.from(e);
}
function N(e) {
  this._context = e;
}
N.prototype = {
  areaStart: function () {
    this._line = 0;
  },
  areaEnd: function () {
    this._line = NaN;
  },
  lineStart: function () {
    this._point = 0;
  },
  lineEnd: function () {
    ((this._line || (this._line !== 0 && this._point === 1)) && this._context.closePath(),
      (this._line = 1 - this._line));
  },
  point: function (e, t) {
    switch (((e = +e), (t = +t), this._point)) {
      case 0:
        ((this._point = 1), this._line ? this._context.lineTo(e, t) : this._context.moveTo(e, t));
        break;
      case 1:
        this._point = 2;
      default:
        this._context.lineTo(e, t);
    }
  },
};
function oe(e) {
  return new N(e);
}
function se(e) {
  return e[0];
}
function P(e) {
  return e[1];
}
function F(e, t) {
  var n = w(!0),
    r = null,
    i = oe,
    a = null,
    o = M(s);
  ((e = typeof e == `function` ? e : e === void 0 ? se : w(e)),
    (t = typeof t == `function` ? t : t === void 0 ? P : w(t)));
  function s(s) {
    var c,
      l = (s = ae(s)).length,
      u,
      d = !1,
      f;
    for (r ?? (a = i((f = o()))), c = 0; c <= l; ++c)
      (!(c < l && n((u = s[c]), c, s)) === d && ((d = !d) ? a.lineStart() : a.lineEnd()),
        d && a.point(+e(u, c, s), +t(u, c, s)));
    if (f) return ((a = null), f + `` || null);
  }
  return (
    (s.x = function (t) {
      return arguments.length ? ((e = typeof t == `function` ? t : w(+t)), s) : e;
    }),
    (s.y = function (e) {
      return arguments.length ? ((t = typeof e == `function` ? e : w(+e)), s) : t;
    }),
    (s.defined = function (e) {
      return arguments.length ? ((n = typeof e == `function` ? e : w(!!e)), s) : n;
    }),
    (s.curve = function (e) {
      return arguments.length ? ((i = e), r != null && (a = i(r)), s) : i;
    }),
    (s.context = function (e) {
      return arguments.length ? (e == null ? (r = a = null) : (a = i((r = e))), s) : r;
    }),
    s
  );
}
function I(e, t) {
  e(t);
}
function L() {
  let { x: e, y: t, defined: n, curve: r } = arguments.length > 0 && arguments[0] !== void 0 ? arguments[0] : {},
    i = F();
  return (e && I(i.x, e), t && I(i.y, t), n && i.defined(n), r && i.curve(r), i);
}
var R = i(x()),
  z = n();
function B(e) {
  let {
      children: t,
      data: n = [],
      x: r,
      y: i,
      fill: a = `transparent`,
      className: o,
      curve: s,
      innerRef: c,
      defined: l = () => !0,
      ...u
    } = e,
    d = L({ x: r, y: i, defined: l, curve: s });
  return t
    ? (0, z.jsx)(z.Fragment, { children: t({ path: d }) })
    : (0, z.jsx)(`path`, {
        ref: c,
        className: (0, R.default)(`visx-linepath`, o),
        d: d(n) || ``,
        fill: a,
        strokeLinecap: `round`,
        ...u,
      });
}
var V = {
    arriving: `_8RyAYa_arriving`,
    bar: `_8RyAYa_bar`,
    bars: `_8RyAYa_bars`,
    great: `_8RyAYa_great`,
    grid: `_8RyAYa_grid`,
    head: `_8RyAYa_head`,
    meter: `_8RyAYa_meter`,
    note: `_8RyAYa_note`,
    rows: `_8RyAYa_rows`,
    sum: `_8RyAYa_sum`,
    track: `_8RyAYa_track`,
    wide: `_8RyAYa_wide`,
    words: `_8RyAYa_words`,
  },
  H = i(r(), 1),
  U = {
    kind: `Document`,
    definitions: [
      {
        kind: `OperationDefinition`,
        operation: `query`,
        name: { kind: `Name`, value: `DirectorPeriod` },
        variableDefinitions: [
          {
            kind: `VariableDefinition`,
            variable: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
            type: { kind: `NonNullType`, type: { kind: `NamedType`, name: { kind: `Name`, value: `Period` } } },
          },
        ],
        selectionSet: {
          kind: `SelectionSet`,
          selections: [
            {
              kind: `Field`,
              name: { kind: `Name`, value: `viewer` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [{ kind: `Field`, name: { kind: `Name`, value: `now` } }],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `strategies` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: { kind: `ListValue`, values: [{ kind: `EnumValue`, value: `STRATEGY` }] },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `10` } },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `strategy` } },
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `total` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                        { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `policies` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `validFrom` } },
                        { kind: `Field`, name: { kind: `Name`, value: `basis` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `windows` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `strategy` } },
                              { kind: `Field`, name: { kind: `Name`, value: `days` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `months` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: {
                    kind: `ListValue`,
                    values: [
                      { kind: `EnumValue`, value: `MONTH` },
                      { kind: `EnumValue`, value: `STRATEGY` },
                    ],
                  },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `300` } },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `month` } },
                        { kind: `Field`, name: { kind: `Name`, value: `strategy` } },
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                        { kind: `Field`, name: { kind: `Name`, value: `familiesReactivated` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `regions` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: { kind: `ListValue`, values: [{ kind: `EnumValue`, value: `REGION` }] },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `orderBy` },
                  value: { kind: `EnumValue`, value: `COLLECTED` },
                },
                { kind: `Argument`, name: { kind: `Name`, value: `first` }, value: { kind: `IntValue`, value: `40` } },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `groups` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `region` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `code` } },
                              { kind: `Field`, name: { kind: `Name`, value: `name` } },
                            ],
                          },
                        },
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `byCadres2020` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `from` },
                        value: { kind: `StringValue`, value: `2020-01-01`, block: !1 },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `through` },
                        value: { kind: `StringValue`, value: `2020-10-31`, block: !1 },
                      },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `strategies` },
                  value: { kind: `ListValue`, values: [{ kind: `EnumValue`, value: `CADRE_VISIT` }] },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: { kind: `ListValue`, values: [] },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `total` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              alias: { kind: `Name`, value: `byTelephone2020` },
              name: { kind: `Name`, value: `collectionSummary` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: {
                    kind: `ObjectValue`,
                    fields: [
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `from` },
                        value: { kind: `StringValue`, value: `2020-01-01`, block: !1 },
                      },
                      {
                        kind: `ObjectField`,
                        name: { kind: `Name`, value: `through` },
                        value: { kind: `StringValue`, value: `2020-09-30`, block: !1 },
                      },
                    ],
                  },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `strategies` },
                  value: { kind: `ListValue`, values: [{ kind: `EnumValue`, value: `TELE_COLLECTING` }] },
                },
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `groupBy` },
                  value: { kind: `ListValue`, values: [] },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `total` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `payments` } },
                        { kind: `Field`, name: { kind: `Name`, value: `collected` } },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `coverage` },
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `at` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `total` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `registeredPercent` } },
                        { kind: `Field`, name: { kind: `Name`, value: `activePercent` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `families` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `registered` } },
                              { kind: `Field`, name: { kind: `Name`, value: `active` } },
                              { kind: `Field`, name: { kind: `Name`, value: `suspended` } },
                              { kind: `Field`, name: { kind: `Name`, value: `waiting` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `participants` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `registered` } },
                              { kind: `Field`, name: { kind: `Name`, value: `active` } },
                              { kind: `Field`, name: { kind: `Name`, value: `suspended` } },
                              { kind: `Field`, name: { kind: `Name`, value: `waiting` } },
                            ],
                          },
                        },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `census` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `population` } },
                              { kind: `Field`, name: { kind: `Name`, value: `countedOn` } },
                              { kind: `Field`, name: { kind: `Name`, value: `source` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `regions` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `region` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `code` } },
                              { kind: `Field`, name: { kind: `Name`, value: `name` } },
                            ],
                          },
                        },
                        { kind: `Field`, name: { kind: `Name`, value: `registeredPercent` } },
                        { kind: `Field`, name: { kind: `Name`, value: `activePercent` } },
                        {
                          kind: `Field`,
                          name: { kind: `Name`, value: `participants` },
                          selectionSet: {
                            kind: `SelectionSet`,
                            selections: [
                              { kind: `Field`, name: { kind: `Name`, value: `registered` } },
                              { kind: `Field`, name: { kind: `Name`, value: `active` } },
                            ],
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
            {
              kind: `Field`,
              name: { kind: `Name`, value: `branchPerformance` },
              arguments: [
                {
                  kind: `Argument`,
                  name: { kind: `Name`, value: `period` },
                  value: { kind: `Variable`, name: { kind: `Name`, value: `period` } },
                },
              ],
              selectionSet: {
                kind: `SelectionSet`,
                selections: [
                  { kind: `Field`, name: { kind: `Name`, value: `branchId` } },
                  { kind: `Field`, name: { kind: `Name`, value: `name` } },
                  { kind: `Field`, name: { kind: `Name`, value: `cadres` } },
                  {
                    kind: `Field`,
                    name: { kind: `Name`, value: `summary` },
                    selectionSet: {
                      kind: `SelectionSet`,
                      selections: [
                        { kind: `Field`, name: { kind: `Name`, value: `visits` } },
                        { kind: `Field`, name: { kind: `Name`, value: `calls` } },
                        { kind: `Field`, name: { kind: `Name`, value: `promisesMade` } },
                        { kind: `Field`, name: { kind: `Name`, value: `promisesKept` } },
                        { kind: `Field`, name: { kind: `Name`, value: `paymentsFollowed` } },
                        { kind: `Field`, name: { kind: `Name`, value: `rupiahFollowed` } },
                        { kind: `Field`, name: { kind: `Name`, value: `conductBreaches` } },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ],
  },
  W = [`month`, `year`, `before`, `reference`],
  G = 2020,
  K = (e) => ({ from: `${e}-01-01`, through: `${e}-12-31` });
function ce(e, t) {
  let n = Number(t.slice(0, 4));
  return e === `reference`
    ? K(G)
    : e === `before`
      ? K(n - 1)
      : { from: e === `month` ? `${t.slice(0, 7)}-01` : `${n}-01-01`, through: t };
}
function q({ from: e, through: t }) {
  let n = [],
    r = t.slice(0, 7),
    i = new Date(`${e.slice(0, 7)}-01T00:00:00Z`);
  for (; i.toISOString().slice(0, 7) <= r;) (n.push(i.toISOString().slice(0, 7)), i.setUTCMonth(i.getUTCMonth() + 1));
  return n;
}
var le = [
    `viewer`,
    `strategies`,
    `months`,
    `regions`,
    `byCadres2020`,
    `byTelephone2020`,
    `coverage`,
    `branchPerformance`,
  ],
  ue = 6e4,
  de = 252e5;
function fe() {
  let t = b(ue),
    { offset: n, learn: r } = _(),
    [i, a] = (0, H.useState)(`year`),
    o = new Date(t + n + de).toISOString().slice(0, 10),
    s = (0, H.useMemo)(() => ({ period: ce(i, o) }), [i, o]),
    [c, l] = e({ query: U, variables: s, requestPolicy: `network-only` });
  return (
    r(c.data?.viewer?.now),
    {
      pieces: ne(c, le),
      period: s.period,
      name: i,
      choose: a,
      isArriving: c.fetching,
      retry: () => l({ requestPolicy: `network-only` }),
    }
  );
}
var J = `Asia/Jakarta`;
function pe({ pieces: e, retry: t }) {
  let { words: n, format: r } = a(),
    { branches: i } = n.director,
    o = [i.cadres, i.visits, i.calls, i.kept, i.breaches, i.rupiah];
  return (0, z.jsx)(m, {
    piece: e.branchPerformance,
    onRetry: t,
    zone: J,
    title: i.title,
    lead: i.lead,
    children: (e) =>
      (0, z.jsx)(`div`, {
        className: `scroll`,
        tabIndex: 0,
        role: `group`,
        'aria-label': i.title,
        children: (0, z.jsxs)(`table`, {
          className: V.rows,
          children: [
            (0, z.jsx)(`thead`, {
              children: (0, z.jsxs)(`tr`, {
                children: [
                  (0, z.jsx)(`th`, { scope: `col`, children: i.branch }),
                  o.map((e) => (0, z.jsx)(`th`, { scope: `col`, className: `number`, children: e }, e)),
                ],
              }),
            }),
            (0, z.jsx)(`tbody`, {
              children: e.map(({ branchId: e, name: t, cadres: n, summary: a }) =>
                (0, z.jsxs)(
                  `tr`,
                  {
                    children: [
                      (0, z.jsx)(`th`, { scope: `row`, children: t }),
                      (0, z.jsx)(`td`, { className: `number`, children: r.number(n) }),
                      (0, z.jsx)(`td`, { className: `number`, children: r.number(a.visits) }),
                      (0, z.jsx)(`td`, { className: `number`, children: r.number(a.calls) }),
                      (0, z.jsx)(`td`, {
                        className: `number`,
                        children: i.keptOf(r.number(a.promisesKept), r.number(a.promisesMade)),
                      }),
                      (0, z.jsx)(`td`, { className: `number`, children: r.number(a.conductBreaches) }),
                      (0, z.jsx)(`td`, {
                        className: `number`,
                        children: (0, z.jsx)(`b`, { children: r.rupiah(a.rupiahFollowed) }),
                      }),
                    ],
                  },
                  e,
                ),
              ),
            }),
          ],
        }),
      }),
  });
}
var me = `–`;
function he({ pieces: e, retry: t }) {
  let { words: n, format: r } = a(),
    { coverage: i } = n.director,
    { value: o } = e.coverage;
  return (0, z.jsx)(m, {
    piece: e.coverage,
    onRetry: t,
    zone: J,
    title: i.title,
    ...(o !== null && { aside: (0, z.jsx)(`span`, { className: `muted small`, children: r.date(o.at) }) }),
    children: (e) => (0, z.jsx)(ge, { ...e }),
  });
}
function ge({ total: e, regions: t }) {
  let { words: n, format: r } = a(),
    { coverage: i } = n.director,
    o = (e) => (e === null ? me : r.share(e / 100)),
    { registeredPercent: s, activePercent: c, participants: l, census: u } = e;
  return (0, z.jsxs)(z.Fragment, {
    children: [
      s === null || u === null
        ? (0, z.jsx)(`p`, { children: i.noCensus(r.number(l.registered), r.number(l.active)) })
        : (0, z.jsxs)(z.Fragment, {
            children: [
              (0, z.jsx)(`p`, { className: V.great, children: o(s) }),
              (0, z.jsx)(`p`, { className: `second`, children: i.registered(o(c)) }),
            ],
          }),
      (0, z.jsx)(`div`, {
        className: `scroll`,
        tabIndex: 0,
        role: `group`,
        'aria-label': i.title,
        children: (0, z.jsxs)(`table`, {
          className: V.rows,
          children: [
            (0, z.jsx)(`thead`, {
              children: (0, z.jsxs)(`tr`, {
                children: [
                  (0, z.jsx)(`th`, { scope: `col`, children: i.region }),
                  (0, z.jsx)(`th`, { scope: `col`, className: `number`, children: i.share }),
                  (0, z.jsx)(`th`, { scope: `col`, className: `number`, children: i.active }),
                ],
              }),
            }),
            (0, z.jsx)(`tbody`, {
              children: t.map(({ region: e, ...t }) =>
                (0, z.jsxs)(
                  `tr`,
                  {
                    children: [
                      (0, z.jsx)(`th`, { scope: `row`, children: e?.name }),
                      (0, z.jsx)(`td`, { className: `number`, children: o(t.registeredPercent) }),
                      (0, z.jsxs)(`td`, {
                        className: `number`,
                        children: [
                          o(t.activePercent),
                          ` `,
                          (0, z.jsx)(`span`, {
                            className: V.meter,
                            'aria-hidden': `true`,
                            children: (0, z.jsx)(`span`, {
                              style: { width: `${Math.min(100, t.activePercent ?? 0)}%` },
                            }),
                          }),
                        ],
                      }),
                    ],
                  },
                  e?.code,
                ),
              ),
            }),
          ],
        }),
      }),
      u !== null &&
        (0, z.jsx)(`p`, {
          className: `muted small`,
          children: i.source(r.number(u.population), r.date(u.countedOn), u.source),
        }),
    ],
  });
}
var _e = 26,
  Y = 28,
  X = 64,
  ve = 28,
  ye = 46;
function be({ height: e = 240, ...t }) {
  let [n, r] = ee();
  return (0, z.jsx)(`div`, {
    ref: n,
    className: p.place,
    style: { minHeight: e },
    children: r > 0 && (0, z.jsx)(Z, { ...t, width: r, height: e }),
  });
}
function Z(e) {
  let { months: t, finding: n, writeTick: r, writeMonth: i, width: a, height: o } = e,
    s = y({ domain: [0, Math.max(1, ...t.map(({ value: e }) => e))], range: [o - Y, _e], nice: 4 }),
    c = ie({ domain: t.map(({ month: e }) => e), range: [92, a - ve] }),
    l = Math.ceil(ye / Math.max(1, c.step())),
    u = t.at(-1);
  return (0, z.jsxs)(`svg`, {
    className: p.chart,
    width: a,
    height: o,
    role: `img`,
    'aria-label': n,
    children: [
      s.ticks(4).map((e) => (0, z.jsx)(`line`, { className: p.rule, x1: X, x2: a, y1: s(e), y2: s(e) }, e)),
      (0, z.jsx)(d, {
        scale: s,
        left: X,
        numTicks: 4,
        hideAxisLine: !0,
        hideTicks: !0,
        tickFormat: (e) => r(Number(e)),
      }),
      (0, z.jsx)(B, {
        className: p.line ?? ``,
        data: [...t],
        x: ({ month: e }) => c(e) ?? 0,
        y: ({ value: e }) => s(e),
      }),
      t.map(({ month: e, value: t }) =>
        (0, z.jsx)(`circle`, { className: p.dot, cx: c(e) ?? 0, cy: s(t), r: e === u?.month ? 5 : 3 }, e),
      ),
      u !== void 0 &&
        (0, z.jsx)(`text`, {
          className: p.total,
          x: c(u.month) ?? 0,
          y: s(u.value) - 12,
          textAnchor: `end`,
          children: r(u.value),
        }),
      (0, z.jsx)(h, {
        scale: c,
        top: o - Y,
        hideAxisLine: !0,
        hideTicks: !0,
        tickValues: t.map(({ month: e }) => e).filter((e, t) => t % l === 0),
        tickFormat: i,
      }),
    ],
  });
}
function xe({ pieces: e, retry: t, period: n }) {
  let { words: r, format: i } = a(),
    { months: o, strategies: s } = r.director;
  return (0, z.jsx)(m, {
    piece: e.months,
    onRetry: t,
    zone: J,
    title: o.title,
    lead: o.lead,
    lines: 6,
    children: ({ groups: e }) => {
      let t = q(n).map((t) => ({ month: t, value: e.reduce((e, n) => (n.month === t ? e + n.collected : e), 0) })),
        [r, a] = [t[0], t.at(-1)],
        c = t.reduce((e, t) => (t.value > e.value ? t : e), { month: ``, value: -1 });
      if (r === void 0 || a === void 0) return null;
      let l = ({ month: e, value: t }) => o.one(i.rupiahShort(t), i.month(e)),
        u = o.finding(l(r), l(a), l(c));
      return (0, z.jsxs)(z.Fragment, {
        children: [
          (0, z.jsx)(be, {
            months: t,
            finding: u,
            writeTick: (e) => i.rupiahShort(e).replace(`Rp`, ``),
            writeMonth: (e) => i.monthShort(e).replace(/ \d+$/, ``),
          }),
          (0, z.jsx)(f, {
            caption: u,
            columns: [o.month, s.rupiah],
            rows: t.map(({ month: e, value: t }) => [i.month(e), i.rupiah(t)]),
          }),
        ],
      });
    },
  });
}
var Q = { byTelephone2020: 29554e7, byCadres2020: 106168e6 },
  $ = [`byTelephone2020`, `byCadres2020`];
function Se({ pieces: e, retry: t }) {
  let { reference: n } = a().words.director,
    { byTelephone2020: r, byCadres2020: i } = e,
    o = r.value !== null && i.value !== null,
    s = {
      at: Math.min(r.at, i.at),
      hasFailed: r.hasFailed || i.hasFailed,
      value: o ? { byTelephone2020: r.value.total.collected, byCadres2020: i.value.total.collected } : null,
    };
  return (0, z.jsx)(m, {
    piece: s,
    onRetry: t,
    zone: J,
    title: n.title,
    lead: n.lead,
    children: (e) => (0, z.jsx)(Ce, { ...e }),
  });
}
function Ce(e) {
  let t = a().words.director,
    { reference: n } = t,
    r = $.every((t) => e[t] === Q[t]),
    i = $.every((t) => e[t] === 0);
  return (0, z.jsxs)(z.Fragment, {
    children: [
      (0, z.jsx)(`div`, {
        className: `scroll`,
        tabIndex: 0,
        role: `group`,
        'aria-label': n.title,
        children: (0, z.jsxs)(`table`, {
          className: V.rows,
          children: [
            (0, z.jsx)(`thead`, {
              children: (0, z.jsxs)(`tr`, {
                children: [
                  (0, z.jsx)(`th`, { scope: `col`, children: t.strategies.strategy }),
                  (0, z.jsx)(`th`, { scope: `col`, className: `number`, children: n.told }),
                  (0, z.jsx)(`th`, { scope: `col`, className: `number`, children: n.books }),
                ],
              }),
            }),
            (0, z.jsx)(`tbody`, { children: $.map((t) => (0, z.jsx)(we, { name: t, books: e[t] }, t)) }),
          ],
        }),
      }),
      (0, z.jsxs)(`p`, {
        className: V.note,
        children: [(0, z.jsx)(s, { name: `info` }), r ? n.isEqual : i ? n.isEmpty : n.isDifferent],
      }),
    ],
  });
}
function we({ name: e, books: t }) {
  let { words: n, format: r } = a(),
    { reference: i } = n.director;
  return (0, z.jsxs)(`tr`, {
    children: [
      (0, z.jsxs)(`th`, {
        scope: `row`,
        children: [i[e], (0, z.jsx)(`br`, {}), (0, z.jsx)(`span`, { className: `muted small`, children: i.months[e] })],
      }),
      (0, z.jsx)(`td`, { className: `number`, children: r.rupiah(Q[e]) }),
      (0, z.jsxs)(`td`, {
        className: `number`,
        children: [
          (0, z.jsx)(`b`, { children: t === 0 ? i.empty : r.rupiah(t) }),
          (0, z.jsx)(`br`, {}),
          t === Q[e] && (0, z.jsx)(S, { tone: `good`, icon: `check`, children: i.equal }),
          t !== 0 && t !== Q[e] && (0, z.jsx)(S, { children: i.differs(r.rupiahShort(t - Q[e])) }),
        ],
      }),
    ],
  });
}
function Te({ pieces: e, retry: t }) {
  let { strategies: n } = a().words.director;
  return (0, z.jsx)(m, {
    piece: e.strategies,
    onRetry: t,
    zone: J,
    title: n.title,
    lead: n.lead,
    lines: 7,
    children: (e) =>
      e.groups.length === 0 ? (0, z.jsx)(C, { title: n.empty, reason: n.emptyReason }) : (0, z.jsx)(Ee, { ...e }),
  });
}
function Ee({ groups: e, total: t }) {
  let { words: n, format: r } = a(),
    { strategies: i } = n.director,
    o = e.toSorted((e, t) => t.collected - e.collected),
    s = o[0]?.collected ?? 1,
    c = ({ strategy: e }) => (e === null ? `` : i.name[e]),
    l = i.finding(o[0] === void 0 ? `` : c(o[0]), r.rupiah(s), r.share(s / Math.max(1, t.collected)));
  return (0, z.jsxs)(z.Fragment, {
    children: [
      (0, z.jsx)(`ul`, {
        className: V.bars,
        children: o.map((e) =>
          (0, z.jsxs)(
            `li`,
            {
              children: [
                (0, z.jsx)(`span`, { children: (0, z.jsx)(`b`, { children: c(e) }) }),
                (0, z.jsx)(`span`, {
                  className: V.track,
                  'aria-hidden': `true`,
                  children: (0, z.jsx)(`span`, { className: V.bar, style: { width: `${(e.collected / s) * 100}%` } }),
                }),
                (0, z.jsx)(`b`, { className: `number`, children: r.rupiahShort(e.collected) }),
              ],
            },
            e.strategy,
          ),
        ),
      }),
      (0, z.jsxs)(`p`, {
        className: V.sum,
        children: [
          (0, z.jsx)(`b`, { children: i.total(r.rupiah(t.collected), r.number(t.payments)) }),
          ` `,
          i.families(r.number(t.familiesReactivated)),
        ],
      }),
      (0, z.jsx)(f, {
        caption: l,
        columns: [i.strategy, i.rupiah, i.count],
        rows: o.map((e) => [c(e), r.rupiah(e.collected), r.number(e.payments)]),
      }),
    ],
  });
}
var De = [`director`];
function Oe() {
  let e = fe(),
    { words: t, format: n } = a(),
    { director: r, common: i } = t,
    o = q(e.period),
    [s = ``, l = s] = [o[0], o.at(-1)];
  return (0, z.jsxs)(c, {
    where: i.screen.director,
    children: [
      (0, z.jsxs)(`div`, {
        className: V.head,
        children: [
          (0, z.jsxs)(`div`, {
            className: V.words,
            children: [
              (0, z.jsx)(u, { children: r.title }),
              (0, z.jsx)(`p`, {
                className: `second`,
                children: r.lead(s === l ? n.month(s) : r.between(n.month(s), n.month(l))),
              }),
            ],
          }),
          (0, z.jsx)(v, {
            label: r.period.label,
            choices: W.map((e) => [e, r.period[e]]),
            chosen: e.name,
            onChoose: e.choose,
          }),
        ],
      }),
      (0, z.jsxs)(`div`, {
        className: `${V.grid} ${e.isArriving ? V.arriving : ``}`,
        children: [
          (0, z.jsx)(Te, { ...e }),
          (0, z.jsx)(he, { ...e }),
          (0, z.jsx)(xe, { ...e }),
          (0, z.jsx)(Se, { ...e }),
          (0, z.jsx)(`div`, { className: V.wide, children: (0, z.jsx)(pe, { ...e }) }),
        ],
      }),
    ],
  });
}
function ke() {
  let { session: e } = l();
  return (0, z.jsx)(t, { token: e.token, children: (0, z.jsx)(Oe, {}) });
}
function Ae() {
  return (0, z.jsx)(o, { screen: `director`, personas: De, children: (0, z.jsx)(ke, {}) });
}
export { Ae as default };
