// AssemblyScript: what training/nn computes with. All pointers are byte offsets of the one memory, all numbers single
// precision, all matrices row-major; a stride counts numbers from row to row. Every sum has a fixed order, so that the
// same seed gives the same bytes on every machine.

import { logistic } from './logistic';

/** Rows of a packed panel at the most, and its columns. */
const deepest: i32 = 256;
const across: i32 = 8;

/**
 * C[n x m] += A[n x k] * B[k x m], where A's element (i, p) stands at a + i * aRow + p * aColumn, so that A may be read
 * turned. m a multiple of 4; `panel` is room for 256 rows of 8.
 */
export function multiply(
  a: usize,
  aRow: i32,
  aColumn: i32,
  b: usize,
  bStride: i32,
  c: usize,
  cStride: i32,
  n: i32,
  k: i32,
  m: i32,
  panel: usize,
): void {
  for (let from = 0; from < k; from += deepest) {
    const depth = min(deepest, k - from);
    multiplyPanels(
      a + ((from * aColumn) << 2),
      aRow << 2,
      aColumn << 2,
      b + ((from * bStride) << 2),
      bStride << 2,
      c,
      cStride << 2,
      n,
      depth,
      m,
      panel,
    );
  }
}

function multiplyPanels(
  a: usize,
  aRow: i32,
  aColumn: i32,
  b: usize,
  bBytes: i32,
  c: usize,
  cBytes: i32,
  n: i32,
  depth: i32,
  m: i32,
  panel: usize,
): void {
  let j = 0;
  for (; j + across <= m; j += across) {
    pack(b + (j << 2), bBytes, depth, panel);
    let i = 0;
    for (; i + 4 <= n; i += 4) {
      tile4(a + i * aRow, aRow, aColumn, panel, c + i * cBytes + (j << 2), cBytes, depth);
    }
    for (; i < n; i++) tile1(a + i * aRow, aColumn, panel, c + i * cBytes + (j << 2), depth);
  }
  for (; j < m; j += 4) {
    for (let i = 0; i < n; i++) {
      narrow(a + i * aRow, aColumn, b + (j << 2), bBytes, c + i * cBytes + (j << 2), depth);
    }
  }
}

function pack(b: usize, bBytes: i32, depth: i32, panel: usize): void {
  for (let p = 0; p < depth; p++) {
    v128.store(panel, v128.load(b));
    v128.store(panel, v128.load(b, 16), 16);
    b += bBytes;
    panel += across << 2;
  }
}

function tile4(
  a0: usize,
  aRow: i32,
  aColumn: i32,
  panel: usize,
  c0: usize,
  cBytes: i32,
  depth: i32,
): void {
  const c1 = c0 + cBytes;
  const c2 = c1 + cBytes;
  const c3 = c2 + cBytes;
  let a1 = a0 + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let s0 = v128.load(c0);
  let t0 = v128.load(c0, 16);
  let s1 = v128.load(c1);
  let t1 = v128.load(c1, 16);
  let s2 = v128.load(c2);
  let t2 = v128.load(c2, 16);
  let s3 = v128.load(c3);
  let t3 = v128.load(c3, 16);
  for (let p = 0; p < depth; p++) {
    const x = v128.load(panel);
    const y = v128.load(panel, 16);
    let r = v128.load32_splat(a0);
    s0 = f32x4.add(s0, f32x4.mul(r, x));
    t0 = f32x4.add(t0, f32x4.mul(r, y));
    r = v128.load32_splat(a1);
    s1 = f32x4.add(s1, f32x4.mul(r, x));
    t1 = f32x4.add(t1, f32x4.mul(r, y));
    r = v128.load32_splat(a2);
    s2 = f32x4.add(s2, f32x4.mul(r, x));
    t2 = f32x4.add(t2, f32x4.mul(r, y));
    r = v128.load32_splat(a3);
    s3 = f32x4.add(s3, f32x4.mul(r, x));
    t3 = f32x4.add(t3, f32x4.mul(r, y));
    a0 += aColumn;
    a1 += aColumn;
    a2 += aColumn;
    a3 += aColumn;
    panel += across << 2;
  }
  v128.store(c0, s0);
  v128.store(c0, t0, 16);
  v128.store(c1, s1);
  v128.store(c1, t1, 16);
  v128.store(c2, s2);
  v128.store(c2, t2, 16);
  v128.store(c3, s3);
  v128.store(c3, t3, 16);
}

function tile1(a: usize, aColumn: i32, panel: usize, c: usize, depth: i32): void {
  let s = v128.load(c);
  let t = v128.load(c, 16);
  for (let p = 0; p < depth; p++) {
    const r = v128.load32_splat(a);
    s = f32x4.add(s, f32x4.mul(r, v128.load(panel)));
    t = f32x4.add(t, f32x4.mul(r, v128.load(panel, 16)));
    a += aColumn;
    panel += across << 2;
  }
  v128.store(c, s);
  v128.store(c, t, 16);
}

function narrow(a: usize, aColumn: i32, b: usize, bBytes: i32, c: usize, depth: i32): void {
  let s = v128.load(c);
  for (let p = 0; p < depth; p++) {
    s = f32x4.add(s, f32x4.mul(v128.load32_splat(a), v128.load(b)));
    a += aColumn;
    b += bBytes;
  }
  v128.store(c, s);
}

/** T[m x n] = A[n x m] turned. */
export function turn(a: usize, aStride: i32, t: usize, tStride: i32, n: i32, m: i32): void {
  for (let i = 0; i < n; i++) {
    let from = a + ((i * aStride) << 2);
    let to = t + (i << 2);
    for (let j = 0; j < m; j++) {
      store<f32>(to, load<f32>(from));
      from += 4;
      to += tStride << 2;
    }
  }
}

/** Y += X, of n rows of m numbers. */
export function add(x: usize, xStride: i32, y: usize, yStride: i32, n: i32, m: i32): void {
  for (let i = 0; i < n; i++) {
    let j = 0;
    for (; j + 4 <= m; j += 4) {
      v128.store(y + (j << 2), f32x4.add(v128.load(y + (j << 2)), v128.load(x + (j << 2))));
    }
    for (; j < m; j++) {
      store<f32>(y + (j << 2), load<f32>(y + (j << 2)) + load<f32>(x + (j << 2)));
    }
    x += xStride << 2;
    y += yStride << 2;
  }
}

/** Y += X * F, number by number; F has one row for all. m a multiple of 4. */
export function addScaled(
  x: usize,
  xStride: i32,
  f: usize,
  y: usize,
  yStride: i32,
  n: i32,
  m: i32,
): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m << 2; j += 16) {
      v128.store(y + j, f32x4.add(v128.load(y + j), f32x4.mul(v128.load(x + j), v128.load(f + j))));
    }
    x += xStride << 2;
    y += yStride << 2;
  }
}

/** y = x where positive, else a tenth of x; n a multiple of 4. */
export function rectify(x: usize, y: usize, n: i32): void {
  const tenth = f32x4.splat(0.1);
  for (let j = 0; j < n << 2; j += 16) {
    const v = v128.load(x + j);
    v128.store(y + j, f32x4.max(v, f32x4.mul(v, tenth)));
  }
}

/** gx += gy where x is positive, else a tenth of it; n a multiple of 4. */
export function rectifyBack(x: usize, gx: usize, gy: usize, n: i32): void {
  const tenth = f32x4.splat(0.1);
  const zero = f32x4.splat(0);
  for (let j = 0; j < n << 2; j += 16) {
    const g = v128.load(gy + j);
    const own = v128.bitselect(g, f32x4.mul(g, tenth), f32x4.gt(v128.load(x + j), zero));
    v128.store(gx + j, f32x4.add(v128.load(gx + j), own));
  }
}

/**
 * One direction of a simple recurrent unit over the rows [low, high) of one sentence, as `recur` of parse.ts;
 * cells, forget and reset gates are kept in rows of h for the way back. h a multiple of 4.
 */
export function recur(
  u: usize,
  uStride: i32,
  skip: usize,
  skipStride: i32,
  peep: usize,
  bias: usize,
  cells: usize,
  forgets: usize,
  resets: usize,
  out: usize,
  outStride: i32,
  h: i32,
  low: i32,
  high: i32,
  backward: i32,
): void {
  const one = f32x4.splat(1);
  const bytes = h << 2;
  for (let n = 0; n < high - low; n++) {
    const i = backward ? high - 1 - n : low + n;
    const from = u + i * (uStride << 2);
    const through = skip + i * (skipStride << 2);
    const to = out + i * (outStride << 2);
    const here = i * bytes;
    const last = cells + here + (backward ? bytes : -bytes);
    for (let j = 0; j < bytes; j += 16) {
      const before = n == 0 ? f32x4.splat(0) : v128.load(last + j);
      const candidate = v128.load(from + j);
      const forget = logistic(
        f32x4.add(
          f32x4.add(v128.load(from + bytes + j), v128.load(bias + j)),
          f32x4.mul(v128.load(peep + j), before),
        ),
      );
      const reset = logistic(
        f32x4.add(
          f32x4.add(v128.load(from + 2 * bytes + j), v128.load(bias + bytes + j)),
          f32x4.mul(v128.load(peep + bytes + j), before),
        ),
      );
      const now = f32x4.add(
        f32x4.mul(forget, before),
        f32x4.mul(f32x4.sub(one, forget), candidate),
      );
      v128.store(cells + here + j, now);
      v128.store(forgets + here + j, forget);
      v128.store(resets + here + j, reset);
      const passed = f32x4.mul(f32x4.sub(one, reset), v128.load(through + j));
      v128.store(to + j, f32x4.add(f32x4.mul(reset, now), passed));
    }
  }
}

/** The way back of `recur`: adds to the gradients of u, skip, peep and bias; `carry` is room for h. */
export function recurBack(
  u: usize,
  gu: usize,
  uStride: i32,
  skip: usize,
  gskip: usize,
  skipStride: i32,
  peep: usize,
  gpeep: usize,
  gbias: usize,
  cells: usize,
  forgets: usize,
  resets: usize,
  gout: usize,
  outStride: i32,
  carry: usize,
  h: i32,
  low: i32,
  high: i32,
  backward: i32,
): void {
  const one = f32x4.splat(1);
  const bytes = h << 2;
  memory.fill(carry, 0, bytes);
  for (let n = high - low - 1; n >= 0; n--) {
    const i = backward ? high - 1 - n : low + n;
    const at = i * (uStride << 2);
    const along = i * (skipStride << 2);
    const from = gout + i * (outStride << 2);
    const here = i * bytes;
    const last = cells + here + (backward ? bytes : -bytes);
    for (let j = 0; j < bytes; j += 16) {
      const before = n == 0 ? f32x4.splat(0) : v128.load(last + j);
      const g = v128.load(from + j);
      const now = v128.load(cells + here + j);
      const forget = v128.load(forgets + here + j);
      const reset = v128.load(resets + here + j);
      const through = v128.load(skip + along + j);
      plus(gskip + along + j, f32x4.mul(g, f32x4.sub(one, reset)));
      const gcell = f32x4.add(v128.load(carry + j), f32x4.mul(g, reset));
      const greset = f32x4.mul(
        f32x4.mul(g, f32x4.sub(now, through)),
        f32x4.mul(reset, f32x4.sub(one, reset)),
      );
      const gforget = f32x4.mul(
        f32x4.mul(gcell, f32x4.sub(before, v128.load(u + at + j))),
        f32x4.mul(forget, f32x4.sub(one, forget)),
      );
      plus(gu + at + j, f32x4.mul(gcell, f32x4.sub(one, forget)));
      plus(gu + at + bytes + j, gforget);
      plus(gu + at + 2 * bytes + j, greset);
      plus(gpeep + j, f32x4.mul(gforget, before));
      plus(gpeep + bytes + j, f32x4.mul(greset, before));
      plus(gbias + j, gforget);
      plus(gbias + bytes + j, greset);
      const peeped = f32x4.add(
        f32x4.mul(gforget, v128.load(peep + j)),
        f32x4.mul(greset, v128.load(peep + bytes + j)),
      );
      v128.store(carry + j, f32x4.add(f32x4.mul(gcell, forget), peeped));
    }
  }
}

function plus(at: usize, v: v128): void {
  v128.store(at, f32x4.add(v128.load(at), v));
}

/**
 * Softmax of the first m numbers at x into p, without the one at `except` (-1 for none), which gets 0; gives the
 * logarithm of the sum that they were divided by.
 */
export function softmax(x: usize, p: usize, m: i32, except: i32): f32 {
  let top: f32 = -f32.MAX_VALUE;
  for (let j = 0; j < m; j++) if (j != except) top = max(top, load<f32>(x + (j << 2)));
  let sum: f32 = 0;
  for (let j = 0; j < m; j++) {
    const e: f32 = j == except ? 0 : NativeMathf.exp(load<f32>(x + (j << 2)) - top);
    store<f32>(p + (j << 2), e);
    sum += e;
  }
  for (let j = 0; j < m; j++) store<f32>(p + (j << 2), load<f32>(p + (j << 2)) / sum);
  return top + NativeMathf.log(sum);
}

/** The sum of squares of n numbers, n a multiple of 4. */
export function squares(x: usize, n: i32): f32 {
  let sum = f32x4.splat(0);
  for (let j = 0; j < n << 2; j += 16) {
    const v = v128.load(x + j);
    sum = f32x4.add(sum, f32x4.mul(v, v));
  }
  return (
    f32x4.extract_lane(sum, 0) +
    f32x4.extract_lane(sum, 1) +
    f32x4.extract_lane(sum, 2) +
    f32x4.extract_lane(sum, 3)
  );
}

/**
 * One step of Adam (Kingma and Ba 2015) on n numbers, n a multiple of 4: moments m and v, gradients g times `scale`,
 * which are then cleared.
 */
export function adam(
  x: usize,
  g: usize,
  m: usize,
  v: usize,
  n: i32,
  scale: f32,
  beta1: f32,
  beta2: f32,
  rate: f32,
): void {
  const b1 = f32x4.splat(beta1);
  const b2 = f32x4.splat(beta2);
  const c1 = f32x4.splat(1 - beta1);
  const c2 = f32x4.splat(1 - beta2);
  const by = f32x4.splat(scale);
  const step = f32x4.splat(rate);
  const least = f32x4.splat(1e-8);
  for (let j = 0; j < n << 2; j += 16) {
    const gradient = f32x4.mul(v128.load(g + j), by);
    const first = f32x4.add(f32x4.mul(b1, v128.load(m + j)), f32x4.mul(c1, gradient));
    const second = f32x4.add(
      f32x4.mul(b2, v128.load(v + j)),
      f32x4.mul(c2, f32x4.mul(gradient, gradient)),
    );
    v128.store(m + j, first);
    v128.store(v + j, second);
    const move = f32x4.div(f32x4.mul(step, first), f32x4.add(f32x4.sqrt(second), least));
    v128.store(x + j, f32x4.sub(v128.load(x + j), move));
    v128.store(g + j, f32x4.splat(0));
  }
}

/** y = keep * y + (1 - keep) * x, n a multiple of 4. */
export function average(x: usize, y: usize, n: i32, keep: f32): void {
  const old = f32x4.splat(keep);
  const fresh = f32x4.splat(1 - keep);
  for (let j = 0; j < n << 2; j += 16) {
    v128.store(
      y + j,
      f32x4.add(f32x4.mul(old, v128.load(y + j)), f32x4.mul(fresh, v128.load(x + j))),
    );
  }
}

/** Sets n bytes to zero. */
export function clear(at: usize, n: i32): void {
  memory.fill(at, 0, n);
}
