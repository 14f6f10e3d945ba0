var e = Object.create,
  t = Object.defineProperty,
  n = Object.getOwnPropertyDescriptor,
  r = Object.getOwnPropertyNames,
  i = Object.getPrototypeOf,
  a = Object.prototype.hasOwnProperty,
  o = (e, t) => () => (t || (e((t = { exports: {} }).exports, t, t.exports), (e = null)), t.exports),
  s = (e, i, o, s) => {
    if ((i && typeof i == `object`) || typeof i == `function`)
      for (var c = r(i), l = 0, u = c.length, d; l < u; l++)
        ((d = c[l]),
          !a.call(e, d) &&
            d !== o &&
            t(e, d, { get: ((e) => i[e]).bind(null, d), enumerable: !(s = n(i, d)) || s.enumerable }));
    return e;
  },
  c = (n, r, o) => (
    (o = n == null ? {} : e(i(n))),
    s(r || !n || !n.__esModule || !a.call(n, `default`) ? t(o, `default`, { value: n, enumerable: !0 }) : o, n)
  ),
  l = o((e) => {
    var t = Symbol.for(`react.transitional.element`),
      n = Symbol.for(`react.portal`),
      r = Symbol.for(`react.fragment`),
      i = Symbol.for(`react.strict_mode`),
      a = Symbol.for(`react.profiler`),
      o = Symbol.for(`react.consumer`),
      s = Symbol.for(`react.context`),
      c = Symbol.for(`react.forward_ref`),
      l = Symbol.for(`react.suspense`),
      u = Symbol.for(`react.memo`),
      d = Symbol.for(`react.lazy`),
      ee = Symbol.for(`react.activity`),
      f = Symbol.for(`react.view_transition`),
      p = Symbol.iterator;
    function m(e) {
      return typeof e != `object` || !e
        ? null
        : ((e = (p && e[p]) || e[`@@iterator`]), typeof e == `function` ? e : null);
    }
    var h = {
        isMounted: function () {
          return !1;
        },
        enqueueForceUpdate: function () {},
        enqueueReplaceState: function () {},
        enqueueSetState: function () {},
      },
      g = Object.assign,
      _ = {};
    function v(e, t, n) {
      ((this.props = e), (this.context = t), (this.refs = _), (this.updater = n || h));
    }
    ((v.prototype.isReactComponent = {}),
      (v.prototype.setState = function (e, t) {
        if (typeof e != `object` && typeof e != `function` && e != null)
          throw Error(
            `takes an object of state variables to update or a function which returns an object of state variables.`,
          );
        this.updater.enqueueSetState(this, e, t, `setState`);
      }),
      (v.prototype.forceUpdate = function (e) {
        this.updater.enqueueForceUpdate(this, e, `forceUpdate`);
      }));
    function y() {}
    y.prototype = v.prototype;
    function b(e, t, n) {
      ((this.props = e), (this.context = t), (this.refs = _), (this.updater = n || h));
    }
    var x = (b.prototype = new y());
    ((x.constructor = b), g(x, v.prototype), (x.isPureReactComponent = !0));
    var S = Array.isArray;
    function C() {}
    var w = { H: null, A: null, T: null, S: null },
      T = Object.prototype.hasOwnProperty;
    function E(e, n, r) {
      var i = r.ref;
      return { $$typeof: t, type: e, key: n, ref: i === void 0 ? null : i, props: r };
    }
    function te(e, t) {
      return E(e.type, t, e.props);
    }
    function D(e) {
      return typeof e == `object` && !!e && e.$$typeof === t;
    }
    function O(e) {
      var t = { '=': `=0`, ':': `=2` };
      return (
        `$` +
        e.replace(/[=:]/g, function (e) {
          return t[e];
        })
      );
    }
    var k = /\/+/g;
    function A(e, t) {
      return typeof e == `object` && e && e.key != null ? O(`` + e.key) : t.toString(36);
    }
    function j(e) {
      switch (e.status) {
        case `fulfilled`:
          return e.value;
        case `rejected`:
          throw e.reason;
        default:
          switch (
            (typeof e.status == `string`
              ? e.then(C, C)
              : ((e.status = `pending`),
                e.then(
                  function (t) {
                    e.status === `pending` && ((e.status = `fulfilled`), (e.value = t));
                  },
                  function (t) {
                    e.status === `pending` && ((e.status = `rejected`), (e.reason = t));
                  },
                )),
            e.status)
          ) {
            case `fulfilled`:
              return e.value;
            case `rejected`:
              throw e.reason;
          }
      }
      throw e;
    }
    function M(e, r, i, a, o) {
      var s = typeof e;
      (s === `undefined` || s === `boolean`) && (e = null);
      var c = !1;
      if (e === null) c = !0;
      else
        switch (s) {
          case `bigint`:
          case `string`:
          case `number`:
            c = !0;
            break;
          case `object`:
            switch (e.$$typeof) {
              case t:
              case n:
                c = !0;
                break;
              case d:
                return ((c = e._init), M(c(e._payload), r, i, a, o));
            }
        }
      if (c)
        return (
          (o = o(e)),
          (c = a === `` ? `.` + A(e, 0) : a),
          S(o)
            ? ((i = ``),
              c != null && (i = c.replace(k, `$&/`) + `/`),
              M(o, r, i, ``, function (e) {
                return e;
              }))
            : o != null &&
              (D(o) &&
                (o = te(
                  o,
                  i + (o.key == null || (e && e.key === o.key) ? `` : (`` + o.key).replace(k, `$&/`) + `/`) + c,
                )),
              r.push(o)),
          1
        );
      c = 0;
      var l = a === `` ? `.` : a + `:`;
      if (S(e)) for (var u = 0; u < e.length; u++) ((a = e[u]), (s = l + A(a, u)), (c += M(a, r, i, s, o)));
      else if (((u = m(e)), typeof u == `function`))
        for (e = u.call(e), u = 0; !(a = e.next()).done;) ((a = a.value), (s = l + A(a, u++)), (c += M(a, r, i, s, o)));
      else if (s === `object`) {
        if (typeof e.then == `function`) return M(j(e), r, i, a, o);
        throw (
          (r = String(e)),
          Error(
            `Objects are not valid as a React child (found: ` +
              (r === `[object Object]` ? `object with keys {` + Object.keys(e).join(`, `) + `}` : r) +
              `). If you meant to render a collection of children, use an array instead.`,
          )
        );
      }
      return c;
    }
    function N(e, t, n) {
      if (e == null) return e;
      var r = [],
        i = 0;
      return (
        M(e, r, ``, ``, function (e) {
          return t.call(n, e, i++);
        }),
        r
      );
    }
    function ne(e) {
      if (e._status === -1) {
        var t = (0, e._result)();
        (t.then(
          function (n) {
            (e._status === 0 || e._status === -1) &&
              ((e._status = 1), (e._result = n), t.status === void 0 && ((t.status = `fulfilled`), (t.value = n)));
          },
          function (n) {
            (e._status === 0 || e._status === -1) &&
              ((e._status = 2), (e._result = n), t.status === void 0 && ((t.status = `rejected`), (t.reason = n)));
          },
        ),
          e._status === -1 && ((e._status = 0), (e._result = t)));
      }
      if (e._status === 1) return e._result.default;
      throw e._result;
    }
    var P =
      typeof reportError == `function`
        ? reportError
        : function (e) {
            if (typeof window == `object` && typeof window.ErrorEvent == `function`) {
              var t = new window.ErrorEvent(`error`, {
                bubbles: !0,
                cancelable: !0,
                message: typeof e == `object` && e && typeof e.message == `string` ? String(e.message) : String(e),
                error: e,
              });
              if (!window.dispatchEvent(t)) return;
            } else if (typeof process == `object` && typeof process.emit == `function`) {
              process.emit(`uncaughtException`, e);
              return;
            }
            console.error(e);
          };
    function F(e) {
      var t = w.T,
        n = {};
      ((n.types = t === null ? null : t.types), (w.T = n));
      try {
        var r = e(),
          i = w.S;
        (i !== null && i(n, r), typeof r == `object` && r && typeof r.then == `function` && r.then(C, P));
      } catch (e) {
        P(e);
      } finally {
        (t !== null && n.types !== null && (t.types = n.types), (w.T = t));
      }
    }
    function I(e) {
      var t = w.T;
      if (t !== null) {
        var n = t.types;
        n === null ? (t.types = [e]) : n.indexOf(e) === -1 && n.push(e);
      } else F(I.bind(null, e));
    }
    var L = {
      map: N,
      forEach: function (e, t, n) {
        N(
          e,
          function () {
            t.apply(this, arguments);
          },
          n,
        );
      },
      count: function (e) {
        var t = 0;
        return (
          N(e, function () {
            t++;
          }),
          t
        );
      },
      toArray: function (e) {
        return (
          N(e, function (e) {
            return e;
          }) || []
        );
      },
      only: function (e) {
        if (!D(e)) throw Error(`React.Children.only expected to receive a single React element child.`);
        return e;
      },
    };
    ((e.Activity = ee),
      (e.Children = L),
      (e.Component = v),
      (e.Fragment = r),
      (e.Profiler = a),
      (e.PureComponent = b),
      (e.StrictMode = i),
      (e.Suspense = l),
      (e.ViewTransition = f),
      (e.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE = w),
      (e.__COMPILER_RUNTIME = {
        __proto__: null,
        c: function (e) {
          return w.H.useMemoCache(e);
        },
      }),
      (e.addTransitionType = I),
      (e.cache = function (e) {
        return function () {
          return e.apply(null, arguments);
        };
      }),
      (e.cacheSignal = function () {
        return null;
      }),
      (e.cloneElement = function (e, t, n) {
        if (e == null) throw Error(`The argument must be a React element, but you passed ` + e + `.`);
        var r = g({}, e.props),
          i = e.key;
        if (t != null)
          for (a in (t.key !== void 0 && (i = `` + t.key), t))
            !T.call(t, a) ||
              a === `key` ||
              a === `__self` ||
              a === `__source` ||
              (a === `ref` && t.ref === void 0) ||
              (r[a] = t[a]);
        var a = arguments.length - 2;
        if (a === 1) r.children = n;
        else if (1 < a) {
          for (var o = Array(a), s = 0; s < a; s++) o[s] = arguments[s + 2];
          r.children = o;
        }
        return E(e.type, i, r);
      }),
      (e.createContext = function (e) {
        return (
          (e = { $$typeof: s, _currentValue: e, _currentValue2: e, _threadCount: 0, Provider: null, Consumer: null }),
          (e.Provider = e),
          (e.Consumer = { $$typeof: o, _context: e }),
          e
        );
      }),
      (e.createElement = function (e, t, n) {
        var r,
          i = {},
          a = null;
        if (t != null)
          for (r in (t.key !== void 0 && (a = `` + t.key), t))
            T.call(t, r) && r !== `key` && r !== `__self` && r !== `__source` && (i[r] = t[r]);
        var o = arguments.length - 2;
        if (o === 1) i.children = n;
        else if (1 < o) {
          for (var s = Array(o), c = 0; c < o; c++) s[c] = arguments[c + 2];
          i.children = s;
        }
        if (e && e.defaultProps) for (r in ((o = e.defaultProps), o)) i[r] === void 0 && (i[r] = o[r]);
        return E(e, a, i);
      }),
      (e.createRef = function () {
        return { current: null };
      }),
      (e.forwardRef = function (e) {
        return { $$typeof: c, render: e };
      }),
      (e.isValidElement = D),
      (e.lazy = function (e) {
        return { $$typeof: d, _payload: { _status: -1, _result: e }, _init: ne };
      }),
      (e.memo = function (e, t) {
        return { $$typeof: u, type: e, compare: t === void 0 ? null : t };
      }),
      (e.startTransition = F),
      (e.unstable_useCacheRefresh = function () {
        return w.H.useCacheRefresh();
      }),
      (e.use = function (e) {
        return w.H.use(e);
      }),
      (e.useActionState = function (e, t, n) {
        return w.H.useActionState(e, t, n);
      }),
      (e.useCallback = function (e, t) {
        return w.H.useCallback(e, t);
      }),
      (e.useContext = function (e) {
        return w.H.useContext(e);
      }),
      (e.useDebugValue = function () {}),
      (e.useDeferredValue = function (e, t) {
        return w.H.useDeferredValue(e, t);
      }),
      (e.useEffect = function (e, t) {
        return w.H.useEffect(e, t);
      }),
      (e.useEffectEvent = function (e) {
        return w.H.useEffectEvent(e);
      }),
      (e.useId = function () {
        return w.H.useId();
      }),
      (e.useImperativeHandle = function (e, t, n) {
        return w.H.useImperativeHandle(e, t, n);
      }),
      (e.useInsertionEffect = function (e, t) {
        return w.H.useInsertionEffect(e, t);
      }),
      (e.useLayoutEffect = function (e, t) {
        return w.H.useLayoutEffect(e, t);
      }),
      (e.useMemo = function (e, t) {
        return w.H.useMemo(e, t);
      }),
      (e.useOptimistic = function (e, t) {
        return w.H.useOptimistic(e, t);
      }),
      (e.useReducer = function (e, t, n) {
        return w.H.useReducer(e, t, n);
      }),
      (e.useRef = function (e) {
        return w.H.useRef(e);
      }),
      (e.useState = function (e) {
        return w.H.useState(e);
      }),
      (e.useSyncExternalStore = function (e, t, n) {
        return w.H.useSyncExternalStore(e, t, n);
      }),
      (e.useTransition = function () {
        return w.H.useTransition();
      }),
      (e.version = `19.3.1`));
  }),
  u = o((e, t) => {
    t.exports = l();
  }),
  d = c(u(), 1),
  ee = `sigap.`,
  f = (e) => ee + e;
function p(e, t = () => localStorage) {
  try {
    return t().getItem(f(e));
  } catch {
    return null;
  }
}
function m(e, t, n = () => localStorage) {
  try {
    t === null ? n().removeItem(f(e)) : n().setItem(f(e), t);
  } catch {}
}
var h = [`auto`, `light`, `dark`, `sun`],
  g = new Set(),
  _ = v();
function v() {
  let e = new URLSearchParams(location.search).get(`theme`),
    t = h.find((t) => t === e);
  return (t !== void 0 && m(`theme`, t), t ?? h.find((e) => e === p(`theme`)) ?? `auto`);
}
function y() {
  _ === `auto` ? delete document.documentElement.dataset.theme : (document.documentElement.dataset.theme = _);
}
function b(e) {
  ((_ = e), m(`theme`, e), y());
  for (let e of g) e();
}
function x() {
  return (0, d.useSyncExternalStore)(
    (e) => (g.add(e), () => void g.delete(e)),
    () => _,
  );
}
var S = `Asia/Jakarta`,
  C = [
    { from: 1e12, digits: 2, suffix: { id: `T`, en: `tn` } },
    { from: 1e9, digits: 2, suffix: { id: `M`, en: `bn` } },
    { from: 1e6, digits: 1, suffix: { id: `jt`, en: `m` } },
  ],
  w = { 'Asia/Jakarta': `WIB`, 'Asia/Pontianak': `WIB`, 'Asia/Makassar': `WITA`, 'Asia/Jayapura': `WIT` },
  T = { WIB: `Asia/Jakarta`, WITA: `Asia/Makassar`, WIT: `Asia/Jayapura` },
  E = (e) => new Date(`${e}-01T00:00:00Z`);
function te(e) {
  let t = e === `en` ? `en-GB` : `id-ID`,
    n = new Intl.NumberFormat(t, { maximumFractionDigits: 0 }),
    r = new Intl.NumberFormat(t, { style: `percent`, maximumFractionDigits: 1 }),
    i = (e) => {
      let n = new Intl.DateTimeFormat(t, e);
      return (e) => n.format(e);
    },
    a = i({ month: `long`, year: `numeric`, timeZone: `UTC` }),
    o = i({ month: `short`, year: `numeric`, timeZone: `UTC` }),
    s = i({ day: `numeric`, month: `long`, year: `numeric`, timeZone: `UTC` }),
    c = (e) => `${e < 0 ? `−` : ``}Rp${n.format(Math.abs(e))}`,
    l = (t, n, r) => {
      let a = i({ hour: `2-digit`, minute: `2-digit`, ...(r && { second: `2-digit` }), hourCycle: `h23`, timeZone: n })(
        new Date(t),
      );
      return e === `en` ? a : a.replaceAll(`:`, `.`);
    };
  return {
    number: (e) => n.format(e),
    rupiah: c,
    rupiahShort: (n) => {
      let r = C.find(({ from: e }) => Math.abs(n) >= e);
      if (r === void 0) return c(n);
      let i = new Intl.NumberFormat(t, { maximumFractionDigits: r.digits }).format(Math.abs(n) / r.from);
      return `${n < 0 ? `−` : ``}Rp${i} ${r.suffix[e]}`;
    },
    distance: (e) =>
      e < 1e3
        ? `${n.format(Math.round(e / 10) * 10)} m`
        : `${new Intl.NumberFormat(t, { maximumFractionDigits: 1 }).format(e / 1e3)} km`,
    share: (e) => r.format(e),
    month: (e) => a(E(e)),
    monthShort: (e) => o(E(e)),
    months: (e, t) => {
      let [n, r] = [a(E(e)), a(E(t))];
      return e === t ? r : `${e.slice(0, 4) === t.slice(0, 4) ? (n.split(` `)[0] ?? n) : n}–${r}`;
    },
    date: (e) => s(new Date(`${e}T00:00:00Z`)),
    day: (e, t = S) => i({ weekday: `long`, day: `numeric`, month: `long`, timeZone: t })(new Date(e)),
    time: (e, t = S) => l(e, t, !1),
    timeWithZone: (e, t = S) => `${l(e, t, !0)} ${w[t] ?? t}`,
  };
}
var D = (e) => e.replace(/(.{4})(?=.)/g, `$1 `),
  O = [`id`, `en`],
  k = o((e) => {
    var t = Symbol.for(`react.transitional.element`),
      n = Symbol.for(`react.fragment`);
    function r(e, n, r) {
      var i = null;
      if ((r !== void 0 && (i = `` + r), n.key !== void 0 && (i = `` + n.key), `key` in n))
        for (var a in ((r = {}), n)) a !== `key` && (r[a] = n[a]);
      else r = n;
      return ((n = r.ref), { $$typeof: t, type: e, key: i, ref: n === void 0 ? null : n, props: r });
    }
    ((e.Fragment = n), (e.jsx = r), (e.jsxs = r));
  }),
  A = o((e, t) => {
    t.exports = k();
  }),
  j = A(),
  M = (function () {
    let e = typeof document < `u` && document.createElement(`link`).relList;
    return e && e.supports && e.supports(`modulepreload`) ? `modulepreload` : `preload`;
  })(),
  N = function (e) {
    return `/` + e;
  },
  ne = {},
  P = {},
  F = function (e) {
    return e.pathname.endsWith(`.css`);
  },
  I = function (e, t, n) {
    if (t in e) return e[t];
    let r = n();
    if (!r) {
      e[t] = void 0;
      return;
    }
    let i = r.then(
      () => {
        e[t] = void 0;
      },
      (n) => {
        throw (delete e[t], n);
      },
    );
    return ((e[t] = i), i);
  },
  L = function (e, t, n) {
    let r = Promise.resolve();
    if (t && t.length > 0) {
      let e,
        i = document.querySelector(`meta[property=csp-nonce]`),
        a = i?.nonce || i?.getAttribute(`nonce`);
      function o(e) {
        return Promise.all(
          e.map((e) =>
            Promise.resolve(e).then(
              (e) => ({ status: `fulfilled`, value: e }),
              (e) => ({ status: `rejected`, reason: e }),
            ),
          ),
        );
      }
      function s(e) {
        return import.meta.resolve ? new URL(import.meta.resolve(e)) : new URL(e, import.meta.url);
      }
      r = o(
        t
          .map((t) => {
            t = N(t, n);
            let r = s(t),
              i = F(r);
            return I(ne, r.href, () => {
              if (e === void 0) {
                e = { all: new Set(), styles: new Set() };
                let t = document.getElementsByTagName(`link`);
                for (let n = t.length - 1; n >= 0; n--) {
                  let r = t[n];
                  (e.all.add(r.href), r.rel === `stylesheet` && e.styles.add(r.href));
                }
              }
              let t = i ? e.styles : e.all,
                n = i ? P[r.href] : void 0;
              if (!n && t.has(r.href)) return;
              let o = document.createElement(`link`);
              if (
                ((o.rel = i ? `stylesheet` : M),
                i || (o.as = `script`),
                (o.crossOrigin = ``),
                (o.href = r.href),
                a && o.setAttribute(`nonce`, a),
                n && delete P[r.href],
                n?.isConnected ? n.replaceWith(o) : document.head.appendChild(o),
                i)
              )
                return new Promise((e, t) => {
                  let n = (i) => {
                    (o.removeEventListener(`load`, n),
                      o.removeEventListener(`error`, n),
                      i.type === `error` ? ((P[r.href] = o), t(Error(`Unable to preload CSS for ${r}`))) : e(i));
                  };
                  (o.addEventListener(`load`, n), o.addEventListener(`error`, n));
                });
            });
          })
          .filter((e) => e !== void 0),
      );
    }
    function i(e) {
      let t = new Event(`vite:preloadError`, { cancelable: !0 });
      if (((t.payload = e), window.dispatchEvent(t), !t.defaultPrevented)) throw e;
    }
    return r.then((t) => {
      for (let e of t || []) e.status === `rejected` && i(e.reason);
      return e().catch(i);
    });
  },
  re = { id: () => L(() => import(`./id-Dw6NwWgf.js`), []), en: () => L(() => import(`./en-IxH3I2x4.js`), []) },
  ie = (0, d.createContext)(null);
function ae() {
  let e = new URLSearchParams(location.search).get(`lang`),
    t = O.find((t) => t === e);
  return (t !== void 0 && m(`language`, t), t ?? O.find((e) => e === p(`language`)) ?? `id`);
}
var oe = async (e) => (await re[e]()).words;
function se(e) {
  let [{ language: t, words: n }, r] = (0, d.useState)({ language: e.language, words: e.words }),
    i = (0, d.useMemo)(
      () => ({
        language: t,
        words: n,
        format: te(t),
        speak: (e) => {
          (async () => {
            let t = await oe(e);
            (m(`language`, e), (document.documentElement.lang = e), r({ language: e, words: t }));
          })();
        },
      }),
      [t, n],
    );
  return (0, j.jsx)(ie, { value: i, children: e.children });
}
function R() {
  let e = (0, d.useContext)(ie);
  if (e === null) throw Error(`useSpeech needs a SpeechProvider around it.`);
  return e;
}
function ce(e, t) {
  if (e instanceof RegExp) return { keys: !1, pattern: e };
  var n,
    r,
    i,
    a,
    o = [],
    s = ``,
    c = e.split(`/`);
  for (c[0] || c.shift(); (i = c.shift());)
    ((n = i[0]),
      n === `*`
        ? (o.push(n), (s += i[1] === `?` ? `(?:/(.*))?` : `/(.*)`))
        : n === `:`
          ? ((r = i.indexOf(`?`, 1)),
            (a = i.indexOf(`.`, 1)),
            o.push(i.substring(1, ~r ? r : ~a ? a : i.length)),
            (s += ~r && !~a ? `(?:/([^/]+?))?` : `/([^/]+?)`),
            ~a && (s += (~r ? `?` : ``) + `\\` + i.substring(a)))
          : (s += `/` + i));
  return { keys: o, pattern: RegExp(`^` + s + (t ? `(?=$|/)` : `/?$`), `i`) };
}
var le = o((e) => {
    var t = u();
    function n(e, t) {
      return (e === t && (e !== 0 || 1 / e == 1 / t)) || (e !== e && t !== t);
    }
    var r = typeof Object.is == `function` ? Object.is : n,
      i = t.useState,
      a = t.useEffect,
      o = t.useLayoutEffect,
      s = t.useDebugValue;
    function c(e, t) {
      var n = t(),
        r = i({ inst: { value: n, getSnapshot: t } }),
        c = r[0].inst,
        u = r[1];
      return (
        o(
          function () {
            ((c.value = n), (c.getSnapshot = t), l(c) && u({ inst: c }));
          },
          [e, n, t],
        ),
        a(
          function () {
            return (
              l(c) && u({ inst: c }),
              e(function () {
                l(c) && u({ inst: c });
              })
            );
          },
          [e],
        ),
        s(n),
        n
      );
    }
    function l(e) {
      var t = e.getSnapshot;
      e = e.value;
      try {
        var n = t();
        return !r(e, n);
      } catch {
        return !0;
      }
    }
    function d(e, t) {
      return t();
    }
    var ee = typeof window > `u` || window.document === void 0 || window.document.createElement === void 0 ? d : c;
    e.useSyncExternalStore = t.useSyncExternalStore === void 0 ? ee : t.useSyncExternalStore;
  }),
  ue = o((e, t) => {
    t.exports = le();
  })(),
  de = d.useInsertionEffect,
  fe =
    typeof window < `u` && window.document !== void 0 && window.document.createElement !== void 0
      ? d.useLayoutEffect
      : d.useEffect,
  pe = de || fe,
  z = (e) => {
    let t = d.useRef([e, (...e) => t[0](...e)]).current;
    return (
      pe(() => {
        t[0] = e;
      }),
      t[1]
    );
  },
  me = [`popstate`, `pushState`, `replaceState`, `hashchange`],
  B = [],
  he = () => B.forEach((e) => e()),
  ge = (e) => (
    B.push(e) === 1 && me.forEach((e) => addEventListener(e, he)),
    () => {
      ((B = B.filter((t) => t !== e)), B.length || me.forEach((e) => removeEventListener(e, he)));
    }
  ),
  _e = (e, t) => (0, ue.useSyncExternalStore)(ge, e, t),
  ve = () => location.search,
  ye = ({ ssrSearch: e } = {}) => _e(ve, e == null ? ve : () => e),
  be = () => location.pathname,
  xe = ({ ssrPath: e } = {}) => _e(be, e == null ? be : () => e),
  Se = (e, { replace: t = !1, state: n = null } = {}) => history[t ? `replaceState` : `pushState`](n, ``, e),
  Ce = (e) => [xe(e), Se],
  we = Symbol.for(`wouter_v3`);
if (typeof history < `u` && window[we] === void 0) {
  for (let e of [`pushState`, `replaceState`]) {
    let t = history[e];
    history[e] = function () {
      let n = t.apply(this, arguments),
        r = new Event(e);
      return ((r.arguments = arguments), dispatchEvent(r), n);
    };
  }
  Object.defineProperty(window, we, { value: !0 });
}
var Te = (e = ``) => (e === `/` ? `` : e),
  Ee = (e, t) => (e[0] === `~` ? e.slice(1) : Te(t) + e),
  De = (e, t) => (
    (e = V(Te(e))),
    (t = V(t)),
    !e || (t.toLowerCase() + `/`).startsWith(e.toLowerCase() + `/`) ? t.slice(e.length) || `/` : `~` + t
  ),
  V = (e) => {
    try {
      return e.includes(`%`) ? decodeURI(e) : e;
    } catch {
      return e;
    }
  },
  Oe = (e) => V(e[0] === `?` ? e.slice(1) : e),
  ke = {
    hook: Ce,
    searchHook: ye,
    parser: ce,
    base: ``,
    ssrPath: void 0,
    ssrSearch: void 0,
    ssrContext: void 0,
    hrefs: (e) => e,
    aroundNav: (e, t, n) => e(t, n),
  },
  Ae = (0, d.createContext)(ke),
  H = () => (0, d.useContext)(Ae),
  je = {},
  Me = (0, d.createContext)(je),
  Ne = () => (0, d.useContext)(Me),
  Pe = (e, t = e.base) => De(t, e.hook(e)[0]),
  U = (e) => {
    let [t, n] = e.hook(e);
    return [De(e.base, t), z((t, r) => e.aroundNav(n, Ee(t, e.base), r))];
  },
  Fe = () => U(H()),
  Ie = () => {
    let e = H();
    return Oe(e.searchHook(e));
  },
  Le = (e, t, n, r) => {
    let { pattern: i, keys: a } = t instanceof RegExp ? { pattern: t } : e(t || `*`, r),
      o = i.exec(n);
    if (!o) return [!1, null];
    let s = {};
    for (let e = 1; e < o.length; e++) s[e - 1] = o[e];
    if (a) for (let e = 0; e < a.length; e++) s[a[e]] = o[e + 1];
    else Object.assign(s, o.groups);
    return r ? [!0, s, o[0]] : [!0, s];
  },
  Re = ({ children: e, ...t }) => {
    let n = H(),
      r = t.hook ? ke : n,
      i = r;
    if (t.ssrPath) {
      let [e, n = t.ssrSearch ?? ``] = t.ssrPath.split(`?`);
      e && ((t.ssrSearch = n), (t.ssrPath = e));
    }
    ((t.hrefs = t.hrefs ?? t.hook?.hrefs), (t.searchHook = t.searchHook ?? t.hook?.searchHook));
    let a = (0, d.useRef)(r),
      o = a.current,
      s = o;
    for (let e in r) {
      let n = e === `base` ? r[e] + (t[e] ?? ``) : (t[e] ?? r[e]);
      (n !== s[e] && (o === s && (a.current = s = { ...s }), (s[e] = n)), (n !== r[e] || n !== i[e]) && (i = s));
    }
    return (0, d.createElement)(Ae.Provider, { value: i }, e);
  },
  ze = ({ children: e, component: t }, n) =>
    t ? (0, d.createElement)(t, { params: n }) : typeof e == `function` ? e(n) : e,
  Be = (e) => {
    let t = (0, d.useRef)(je),
      n = t.current,
      r = Object.keys(e);
    return (t.current = r.length !== Object.keys(n).length || r.some((t) => e[t] !== n[t]) ? e : n);
  },
  Ve = ({ path: e, nest: t, match: n, ...r }) => {
    let i = H(),
      a = Pe(i),
      [o, s, c] = n ?? Le(i.parser, e, a, t),
      l = Be({ ...Ne(), ...s });
    if (!o) return null;
    let u = ze(r, l);
    return (0, d.createElement)(Me.Provider, { value: l }, c ? (0, d.createElement)(Re, { base: c }, u) : u);
  },
  W = (0, d.forwardRef)((e, t) => {
    let n = H(),
      [r, i] = U(n),
      {
        to: a = ``,
        href: o = a,
        onClick: s,
        asChild: c,
        children: l,
        className: u,
        replace: ee,
        state: f,
        transition: p,
        ...m
      } = e;
    return (
      (m.onClick = z((t) => {
        t.ctrlKey ||
          t.metaKey ||
          t.altKey ||
          t.shiftKey ||
          t.button !== 0 ||
          (s?.(t), t.defaultPrevented || (t.preventDefault(), i(o, e)));
      })),
      (m.href = n.hrefs(o[0] === `~` ? o.slice(1) : n.base + o, n)),
      u !== void 0 && (m.className = u?.call ? u(r === o) : u),
      t && (m.ref = t),
      c && (0, d.isValidElement)(l) ? (0, d.cloneElement)(l, m) : (0, d.createElement)(`a`, m, l)
    );
  }),
  He = (e, t = []) => {
    if (Array.isArray(e)) for (let n of e) He(n && n.type === d.Fragment ? n.props.children : n, t);
    else t.push(e);
    return t;
  },
  Ue = ({ children: e, location: t }) => {
    let n = H(),
      r = Pe(n);
    for (let i of He(e)) {
      let e = 0;
      if ((0, d.isValidElement)(i) && (e = Le(n.parser, i.props.path, t || r, i.props.nest))[0])
        return (0, d.cloneElement)(i, { match: e });
    }
    return null;
  },
  We = (e) => {
    let { to: t, href: n = t } = e,
      r = H(),
      [, i] = U(r),
      a = z(() => i(t || n, e)),
      { ssrContext: o } = r;
    return (
      fe(() => {
        a();
      }, []),
      o && (o.redirectTo = t),
      null
    );
  },
  Ge = {
    alert: `M10 3.200 17.300 16.300H2.700zM10 8v4M10 14.200h.01`,
    arrowLeft: `M12.300 4.700 7 10l5.300 5.300`,
    arrowRight: `M7.700 4.700 13 10l-5.300 5.300`,
    atm: `M3.200 4.200h13.600v7.600H3.200zM7 8.600h6M7 11.800v4.600h6v-4.600`,
    bank: `M3 8.200 10 4l7 4.200zM5 8.200v5.600M8.400 8.200v5.600M11.600 8.200v5.600M15 8.200v5.600M3 16.400h14`,
    bolt: `M11 2.700 4.700 11.300h5l-.8 6L15.300 8.700h-5z`,
    calendar: `M3.200 4.700h13.600v12H3.200zM3.200 8.600h13.600M7 2.800v3.400M13 2.800v3.400`,
    chat: `M3.200 4.200h13.600v9.600H9l-3.800 3v-3h-2z`,
    check: `M4.200 10.400 8.200 14.400 16 5.600`,
    clock: `M10 3.200a6.800 6.800 0 1 0 .01 0M10 6.200V10l2.800 1.900`,
    copy: `M7.200 7.200h9.400v9.400H7.200zM12.800 7V3.400H3.400v9.400H7`,
    cross: `M5.200 5.200l9.600 9.600M14.800 5.200l-9.600 9.600`,
    document: `M5.200 2.800h6.400l3.400 3.400v11H5.200zM11.600 2.800v3.400H15M7.700 10.200h4.800M7.700 13.200h4.800`,
    edc: `M5.200 2.700h9.600v14.600H5.200zM7.600 5.300h4.800v3H7.600zM7.700 11.800h.01M10 11.800h.01M12.300 11.800h.01M7.700 14.400h.01M10 14.400h.01M12.300 14.400h.01`,
    globe: `M10 3.200a6.800 6.800 0 1 0 .01 0M3.400 10h13.200M10 3.200c2.400 2 3 4.400 3 6.800s-.6 4.800-3 6.800c-2.400-2-3-4.400-3-6.800s.6-4.800 3-6.800`,
    grid: `M3.200 3.200h5.200v5.200H3.200zM11.600 3.200h5.200v5.200h-5.200zM3.200 11.600h5.200v5.200H3.200zM11.600 11.600h5.200v5.200h-5.200z`,
    house: `M3.200 9.600 10 4.200l6.800 5.400M5 8.400V16h10V8.400M8.400 16v-4.200h3.200V16`,
    inbox: `M3.200 11.200 5.600 4.200h8.800l2.400 7V16H3.200zM3.200 11.200h4l1 2h3.600l1-2h4`,
    info: `M10 3.200a6.800 6.800 0 1 0 .01 0M10 9.400v4.400M10 6.600h.01`,
    key: `M7 9.600a3.400 3.400 0 1 0 .01 0M9.400 10.600l7-7M13.900 6l2 2`,
    list: `M7.400 5.200H17M7.400 10H17M7.400 14.800H17M3.600 5.200h.01M3.600 10h.01M3.600 14.800h.01`,
    map: `M3.200 5.200 7.700 3.700l4.600 1.500 4.500-1.500v11.100l-4.500 1.500-4.600-1.500-4.500 1.500zM7.700 3.700v11.100M12.300 5.200v11.100`,
    moon: `M16.300 11.900A6.800 6.800 0 0 1 8.100 3.700a6.800 6.800 0 1 0 8.200 8.200z`,
    pause: `M7.200 4.800v10.400M12.800 4.800v10.400`,
    phone: `M5 3.600h2.900l1.300 3.600-1.900 1.400a9 9 0 0 0 4.100 4.100l1.400-1.900 3.600 1.300V15c0 .9-.7 1.500-1.500 1.400C8.600 15.900 4.100 11.400 3.600 5.100c0-.8.600-1.500 1.400-1.500z`,
    pin: `M10 17.200s5.300-4.900 5.300-8.800a5.300 5.300 0 0 0-10.600 0c0 3.900 5.300 8.800 5.300 8.800zM10 6.500a1.900 1.900 0 1 0 .01 0`,
    play: `M6.500 4.500 15.500 10l-9 5.500z`,
    qr: `M3.200 3.200H8V8H3.200zM12 3.200h4.800V8H12zM3.200 12H8v4.800H3.200zM12 12h2v2M16.800 12v4.800h-3M12 16.800h.01`,
    replay: `M4.200 10a5.800 5.800 0 1 0 5.800-5.800H5.700M8 1.800 5.600 4.200 8 6.600`,
    scale: `M10 3.200v13.600M6.200 16.800h7.600M4.200 6.200h11.600M4.200 6.200l-1.900 4.700h4.200zM15.800 6.200l-2.300 4.700h4.200z`,
    send: `M16.700 3.300 9 11M16.700 3.300l-4.900 13.400L9 11 3.300 8.200z`,
    shield: `M10 2.800l6.200 2.200v4.800c0 3.800-2.600 6.200-6.200 7.600-3.600-1.400-6.200-3.800-6.200-7.600V5zM7 10l2.200 2.200 4-4.200`,
    shop: `M3.600 8.200h12.800l-1-4H4.600zM4.700 8.200V16h10.600V8.200M8.200 16v-4h3.600v4`,
    sun: `M10 6.600a3.400 3.400 0 1 0 .01 0M10 1.700v2M10 16.300v2M1.700 10h2M16.300 10h2M4.100 4.100l1.400 1.400M14.500 14.500l1.400 1.400M4.100 15.900l1.400-1.400M14.500 5.500l1.400-1.400`,
    sync: `M15.800 7.200a6.300 6.300 0 0 0-11.200-1.200M4.200 12.800a6.300 6.300 0 0 0 11.200 1.200M4.600 2.700V6H8M15.400 17.300V14H12`,
    unconnected: `M3.200 3.200l13.600 13.600M5.600 10.600a7 7 0 0 1 3.800-2.100M2.800 7.500a10.800 10.800 0 0 1 3.400-2.200M17.200 7.500a10.800 10.800 0 0 0-7.200-2.900M8.100 13.400a2.900 2.900 0 0 1 4 .2M10 16.400h.01`,
    user: `M10 3.400a3.100 3.100 0 1 0 .01 0M3.700 16.800c.6-3.400 3.200-4.800 6.300-4.800s5.700 1.400 6.300 4.800`,
    users: `M7.500 4.300a2.700 2.700 0 1 0 .01 0M2.300 16.300c.5-3.100 2.500-4.300 5.200-4.300s4.700 1.200 5.200 4.300M13 4.600a2.600 2.600 0 0 1 0 5M14.900 12.300c1.600.6 2.500 1.900 2.800 4`,
    wait: `M6.200 3.200h7.600M6.200 16.800h7.600M6.700 3.200c0 3.900 6.600 4.900 6.600 6.800s-6.600 2.900-6.600 6.800M13.300 3.200c0 3.900-6.600 4.900-6.600 6.800s6.600 2.900 6.600 6.800`,
  };
function G({ name: e, size: t = 20 }) {
  return (0, j.jsx)(`svg`, {
    viewBox: `0 0 20 20`,
    width: t,
    height: t,
    fill: `none`,
    stroke: `currentColor`,
    strokeWidth: t > 24 ? 1.5 : 1.75,
    strokeLinecap: `round`,
    strokeLinejoin: `round`,
    'aria-hidden': `true`,
    children: (0, j.jsx)(`path`, { d: Ge[e] }),
  });
}
function Ke({ size: e = 28 }) {
  return (0, j.jsxs)(`svg`, {
    viewBox: `0 0 32 32`,
    width: e,
    height: e,
    'aria-hidden': `true`,
    children: [
      (0, j.jsx)(`rect`, { width: `32`, height: `32`, rx: `7`, fill: `#34318f` }),
      (0, j.jsx)(`path`, {
        d: `M7 27V6.500h12V27`,
        fill: `none`,
        stroke: `#fff`,
        strokeWidth: `2.300`,
        strokeLinejoin: `round`,
      }),
      (0, j.jsx)(`path`, { d: `M7 6.500l7 3.600V27H7z`, fill: `#fff` }),
      (0, j.jsx)(`path`, {
        d: `M16 19.500l4 4.200 7-9`,
        fill: `none`,
        stroke: `#f3b61f`,
        strokeWidth: `3.300`,
        strokeLinecap: `round`,
        strokeLinejoin: `round`,
      }),
    ],
  });
}
var K = { item: `Dv7uDa_item`, menu: `Dv7uDa_menu`, sheet: `Dv7uDa_sheet`, tool: `Dv7uDa_tool` },
  qe = K.tool ?? ``,
  q = K.item ?? ``;
function J({ button: e, label: t, children: n }) {
  let r = (0, d.useRef)(null);
  return (
    (0, d.useEffect)(() => {
      let e = (e) => {
        let t = r.current;
        if (t === null || !t.open) return;
        let n = e.target instanceof Node && t.contains(e.target);
        if (e instanceof KeyboardEvent) {
          if (e.key !== `Escape`) return;
          ((t.open = !1), t.querySelector(`summary`)?.focus());
        } else n || (t.open = !1);
      };
      return (
        addEventListener(`click`, e),
        addEventListener(`keydown`, e),
        () => {
          (removeEventListener(`click`, e), removeEventListener(`keydown`, e));
        }
      );
    }, []),
    (0, j.jsxs)(`details`, {
      ref: r,
      className: K.menu,
      children: [
        (0, j.jsx)(`summary`, { className: K.tool, 'aria-label': t, children: e }),
        (0, j.jsx)(`div`, {
          className: K.sheet,
          onClick: () => {
            r.current !== null && (r.current.open = !1);
          },
          children: n,
        }),
      ],
    })
  );
}
var Je = { auto: `globe`, light: `sun`, dark: `moon`, sun: `bolt` };
function Ye() {
  let e = x(),
    { theme: t } = R().words.common;
  return (0, j.jsx)(J, {
    label: t.label,
    button: (0, j.jsx)(G, { name: e === `dark` ? `moon` : `sun` }),
    children: h.map((n) =>
      (0, j.jsxs)(
        `button`,
        {
          type: `button`,
          className: q,
          'aria-pressed': e === n,
          onClick: () => b(n),
          children: [(0, j.jsx)(G, { name: Je[n] }), t[n]],
        },
        n,
      ),
    ),
  });
}
function Xe() {
  let { language: e, speak: t, words: n } = R(),
    r = e === `id` ? `en` : `id`;
  return (0, j.jsxs)(`button`, {
    type: `button`,
    className: qe,
    lang: r,
    onClick: () => t(r),
    children: [
      n.common.language.other,
      (0, j.jsxs)(`span`, { className: `unseen`, children: [`: `, n.common.language.switchTo] }),
    ],
  });
}
var Y = {
    bar: `g0Z3Uq_bar`,
    brand: `g0Z3Uq_brand`,
    desk: `g0Z3Uq_desk`,
    skip: `g0Z3Uq_skip`,
    tools: `g0Z3Uq_tools`,
    where: `g0Z3Uq_where`,
    word: `g0Z3Uq_word`,
  },
  Ze = [
    { name: `front`, path: `/`, icon: `house` },
    { name: `cadre`, path: `/kader`, icon: `phone` },
    { name: `branch`, path: `/cabang`, icon: `grid` },
    { name: `telecollecting`, path: `/telekoleksi`, icon: `chat` },
    { name: `officer`, path: `/petugas`, icon: `inbox` },
    { name: `director`, path: `/direktur`, icon: `scale` },
    { name: `partner`, path: `/mitra`, icon: `key` },
    { name: `citizen`, path: `/warga`, icon: `users` },
    { name: `sandbox`, path: `/sandbox`, icon: `bolt` },
  ],
  Qe = {
    auditor: `AUDITOR`,
    'branch-head': `BRANCH_HEAD`,
    'branch-officer': `BRANCH_OFFICER`,
    cadre: `CADRE`,
    'csr-donor': `CSR_DONOR`,
    director: `DIRECTOR`,
    operator: `OPERATOR`,
    participant: `PARTICIPANT`,
    partner: `PARTNER`,
    'second-officer': `BRANCH_OFFICER`,
    'second-operator': `OPERATOR`,
    'tele-collector': `TELE_COLLECTOR`,
    'village-head': `VILLAGE_HEAD`,
  },
  $e = (e) => e.flatMap((e) => (e in Qe ? [Qe[e]] : []));
async function et(e) {
  let t = await fetch(`/graphql`, {
    method: `POST`,
    headers: { 'content-type': `application/json`, authorization: `Bearer ${e}` },
    body: JSON.stringify({ query: `query WhoSignedIn { viewer { name role } }` }),
  });
  if (t.status === 401) return null;
  if (!t.ok) throw Error(`The server answered ${t.status}.`);
  let { data: n } = await t.json();
  return n.viewer;
}
var X = (0, d.createContext)(null);
function tt() {
  let e = (0, d.useContext)(X);
  if (e === null) throw Error(`useSession needs a SignedIn around it.`);
  return e;
}
var nt = () => (0, d.useContext)(X),
  rt = new Set([`sigap.language`, `sigap.theme`]),
  Z = new BroadcastChannel(`sigap-session`),
  it = 2e3;
function at(e) {
  return new Promise((t) => {
    let n = indexedDB.deleteDatabase(e);
    (n.addEventListener(`success`, () => t()), n.addEventListener(`error`, () => t()), setTimeout(t, it));
  });
}
async function ot() {
  let e = await indexedDB.databases();
  await Promise.all(e.flatMap(({ name: e }) => (e === void 0 ? [] : [at(e)])));
}
async function st() {
  `caches` in window && (await Promise.all((await caches.keys()).map((e) => caches.delete(e))));
}
async function ct() {
  if (!(`serviceWorker` in navigator)) return;
  let e = await navigator.serviceWorker.getRegistrations();
  for (let { pushManager: t } of e) await (await t.getSubscription())?.unsubscribe();
}
function lt() {
  sessionStorage.clear();
  for (let e of Object.keys(localStorage)) rt.has(e) || localStorage.removeItem(e);
}
async function Q() {
  (lt(), await Promise.allSettled([ot(), st(), ct()]), Z.postMessage(`wiped`));
}
function ut() {
  let e = () => location.assign(`/`);
  return (Z.addEventListener(`message`, e), () => Z.removeEventListener(`message`, e));
}
var dt = () => sessionStorage;
function ft(e, t) {
  let n = new URLSearchParams(location.search).get(`as`) ?? p(`as.${e}`, dt);
  return t.find(({ key: e }) => e === n) ?? t[0];
}
var pt = async () => {
  (await Q(), location.assign(`/`));
};
function mt({ screen: e, personas: t, all: n, children: r }) {
  let i = (0, d.useMemo)(() => t.flatMap((e) => n.filter(({ key: t }) => t === e)), [n, t]),
    [a, o] = (0, d.useState)(() => ft(e, i));
  (0, d.useEffect)(() => m(`as.${e}`, a?.key ?? null, dt), [e, a]);
  let s = (0, d.useMemo)(
    () =>
      a === void 0
        ? null
        : {
            session: { token: a.token, persona: a.key },
            name: null,
            choices: i,
            become: (e) => o(i.find((t) => t.key === e) ?? a),
            signOut: pt,
          },
    [a, i],
  );
  return s === null ? null : (0, j.jsx)(X, { value: s, children: r });
}
var ht = { brand: `CIpdQW_brand`, button: `CIpdQW_button`, door: `CIpdQW_door` };
function gt({ title: e, reason: t, action: n, onAction: r }) {
  let { common: i } = R().words;
  return (0, j.jsxs)(`main`, {
    id: `content`,
    className: ht.door,
    children: [
      (0, j.jsx)(`a`, { href: `/`, className: ht.brand, children: `Sigap` }),
      (0, j.jsx)(`h1`, { tabIndex: -1, children: e }),
      (0, j.jsx)(`p`, { className: `second`, children: t }),
      (0, j.jsx)(`button`, { type: `button`, className: ht.button, onClick: r, children: n }),
      (0, j.jsx)(`a`, { href: `/warga`, children: i.screen.citizen }),
    ],
  });
}
var _t = null;
function vt(e) {
  return (
    (_t ??= L(async () => {
      let { createIdentity: e } = await import(`./identity-DfqW8alG.js`);
      return { createIdentity: e };
    }, []).then(({ createIdentity: t }) => t(e))),
    _t
  );
}
var yt = () => location.pathname + location.search;
function bt({ config: e, personas: t, children: n }) {
  let { common: r } = R().words,
    i = (0, d.use)(vt(e)),
    a = (0, d.useSyncExternalStore)(i.subscribe, i.read),
    o = $e(t);
  return a === null
    ? (0, j.jsx)(gt, {
        title: r.signIn.title,
        reason: r.signIn.reason([...new Set(o)].map((e) => r.roles[e]).join(`, `)),
        action: r.signIn.action,
        onAction: () => void i.signIn(yt()),
      })
    : (0, j.jsx)(xt, { identity: i, token: a, roles: o, children: n });
}
function xt({ identity: e, token: t, roles: n, children: r }) {
  let { common: i } = R().words,
    [a, o] = (0, d.useState)(null);
  (0, d.useEffect)(() => {
    a === null &&
      et(t).then(
        (e) => o(e ?? `unknown`),
        () => o(`unknown`),
      );
  }, [t, a]);
  let s = (0, d.useMemo)(
    () => ({
      session: { token: t, persona: null },
      name: a === null || a === `unknown` ? null : a.name,
      choices: [],
      become: () => void 0,
      signOut: async () => {
        await e.signOut(Q);
      },
    }),
    [e, t, a],
  );
  return a === null
    ? null
    : a !== `unknown` && !n.includes(a.role)
      ? (0, j.jsx)(gt, {
          title: i.signIn.otherRole(i.roles[a.role]),
          reason: i.signIn.reason([...new Set(n)].map((e) => i.roles[e]).join(`, `)),
          action: i.signIn.signOut,
          onAction: () => void s.signOut(),
        })
      : (0, j.jsx)(X, { value: s, children: r });
}
var St = null;
async function Ct() {
  let e = await fetch(`/console/config.json`);
  if (!e.ok) throw Error(`The settings of the console were refused with ${e.status}.`);
  return (await e.json()).signIn;
}
function wt() {
  return ((St ??= Ct()), St);
}
var Tt = 5,
  Et = 400,
  Dt = [429, 503],
  Ot = null,
  kt = 400,
  At = `{ personas { key token } }`;
async function jt(e = 1) {
  let t = await fetch(`/graphql`, {
    method: `POST`,
    headers: { 'content-type': `application/json` },
    body: JSON.stringify({ query: At }),
  });
  if (t.status === kt) return [];
  if (t.ok) {
    let { data: e } = await t.json();
    return (e?.personas ?? []).flatMap(({ key: e, token: t }) => (t === null ? [] : [{ key: e, token: t }]));
  }
  if (!Dt.includes(t.status) || e === Tt) throw Error(`The personas were refused with ${t.status}.`);
  return (await new Promise((t) => setTimeout(t, Et * 2 ** (e - 1))), jt(e + 1));
}
function Mt() {
  return ((Ot ??= jt()), Ot);
}
function Nt({ screen: e, personas: t, children: n }) {
  (0, d.useEffect)(ut, []);
  let { common: r } = R().words,
    i = (0, d.use)(wt());
  if (i !== null) return (0, j.jsx)(bt, { config: i, personas: t, children: n });
  let a = (0, d.use)(Mt());
  return a.length === 0
    ? (0, j.jsx)(`p`, { role: `alert`, children: r.signIn.nobody })
    : (0, j.jsx)(mt, { screen: e, personas: t, all: a, children: n });
}
function Pt() {
  let e = nt(),
    { common: t } = R().words;
  if (e === null) return null;
  let { session: n, name: r, choices: i, become: a, signOut: o } = e,
    s = (e) => {
      let [n] = $e([e]);
      return n === void 0 ? e : `${t.roles[n]}${e.startsWith(`second-`) ? ` 2` : ``}`;
    };
  return (0, j.jsxs)(J, {
    label: t.signIn.as,
    button: (0, j.jsx)(G, { name: `user` }),
    children: [
      r !== null && (0, j.jsx)(`p`, { className: q, children: r }),
      i.map(({ key: e }) =>
        (0, j.jsxs)(
          `button`,
          {
            type: `button`,
            className: q,
            'aria-pressed': n.persona === e,
            onClick: () => a(e),
            children: [(0, j.jsx)(G, { name: `user` }), s(e)],
          },
          e,
        ),
      ),
      (0, j.jsxs)(`button`, {
        type: `button`,
        className: q,
        onClick: () => void o(),
        children: [(0, j.jsx)(G, { name: `arrowRight` }), t.signIn.signOut],
      }),
    ],
  });
}
function Ft({ where: e, children: t }) {
  let { common: n } = R().words;
  return (0, j.jsxs)(j.Fragment, {
    children: [
      (0, j.jsx)(`a`, { className: Y.skip, href: `#content`, children: n.skip }),
      (0, j.jsxs)(`header`, {
        className: Y.bar,
        role: `banner`,
        'aria-label': e,
        children: [
          (0, j.jsxs)(W, {
            className: Y.brand,
            href: `/`,
            children: [(0, j.jsx)(Ke, {}), (0, j.jsx)(`span`, { children: `Sigap` })],
          }),
          e !== void 0 && (0, j.jsx)(`span`, { className: Y.where, children: e }),
          (0, j.jsxs)(`div`, {
            className: Y.tools,
            children: [
              t,
              (0, j.jsx)(Pt, {}),
              (0, j.jsx)(Ye, {}),
              (0, j.jsx)(Xe, {}),
              (0, j.jsx)(J, {
                button: (0, j.jsxs)(j.Fragment, {
                  children: [
                    (0, j.jsx)(G, { name: `list` }),
                    (0, j.jsx)(`span`, { className: Y.word, children: n.screens }),
                  ],
                }),
                label: n.allScreens,
                children: (0, j.jsx)(`nav`, {
                  'aria-label': n.allScreens,
                  children: Ze.map(({ name: e, path: t, icon: r }) =>
                    (0, j.jsxs)(W, { href: t, className: q, children: [(0, j.jsx)(G, { name: r }), n.screen[e]] }, e),
                  ),
                }),
              }),
            ],
          }),
        ],
      }),
    ],
  });
}
function It({ tools: e, children: t, ...n }) {
  return (0, j.jsxs)(j.Fragment, {
    children: [
      (0, j.jsx)(Ft, { ...n, children: e }),
      (0, j.jsx)(`main`, { id: `content`, className: Y.desk, tabIndex: -1, 'aria-label': n.where, children: t }),
    ],
  });
}
var $ = {
  big: `szZ0bq_big`,
  button: `szZ0bq_button`,
  danger: `szZ0bq_danger`,
  primary: `szZ0bq_primary`,
  quiet: `szZ0bq_quiet`,
  small: `szZ0bq_small`,
  wide: `szZ0bq_wide`,
};
function Lt({ kind: e = `plain`, size: t = `usual`, wide: n = !1 }) {
  return [$.button, e !== `plain` && $[e], t !== `usual` && $[t], n && $.wide].filter(Boolean).join(` `);
}
function Rt({ kind: e, size: t, wide: n, unavailable: r, onClick: i, children: a, ...o }) {
  let s = { ...(e && { kind: e }), ...(t && { size: t }), ...(n && { wide: n }) };
  return (0, j.jsxs)(`button`, {
    type: `button`,
    ...o,
    className: Lt(s),
    'aria-disabled': r !== void 0 || void 0,
    title: r,
    onClick: r === void 0 ? i : (e) => e.preventDefault(),
    children: [a, r !== void 0 && (0, j.jsxs)(`span`, { className: `unseen`, children: [`. `, r] })],
  });
}
function zt({ kind: e, size: t, wide: n, children: r, ...i }) {
  return (0, j.jsx)(`a`, {
    ...i,
    className: Lt({ ...(e && { kind: e }), ...(t && { size: t }), ...(n && { wide: n }) }),
    children: r,
  });
}
export {
  y as A,
  ae as C,
  A as D,
  L as E,
  u as F,
  o as I,
  c as L,
  m as M,
  f as N,
  T as O,
  p as P,
  se as S,
  R as T,
  We as _,
  Nt as a,
  Fe as b,
  gt as c,
  Ze as d,
  Xe as f,
  W as g,
  Ke as h,
  Ft as i,
  x as j,
  D as k,
  Q as l,
  G as m,
  zt as n,
  wt as o,
  Ye as p,
  It as r,
  vt as s,
  Rt as t,
  tt as u,
  Ve as v,
  oe as w,
  Ie as x,
  Ue as y,
};
