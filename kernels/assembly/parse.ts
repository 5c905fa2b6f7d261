// AssemblyScript: what `src/text/parse` computes with, as WebAssembly with 128-bit vectors. `npm run kernels` compiles
// it into src/text/parse/kernels.ts. All pointers are byte offsets of the one memory, all matrices row-major; a stride
// counts elements from row to row. Integer sums are exact, so that a result does not depend on how rows are batched.

import { logistic } from './logistic';

/** Rounds to 16-bit integers: y[i] = sat16(x[i] * by). n a multiple of 8; x single precision. */
export function quantize(x: usize, y: usize, n: i32, by: f32): void {
  const factor = f32x4.splat(by);
  for (let i = 0; i < n; i += 8) {
    const low = rounded(f32x4.mul(v128.load(x), factor));
    const high = rounded(f32x4.mul(v128.load(x, 16), factor));
    v128.store(y, i16x8.narrow_i32x4_s(low, high));
    x += 32;
    y += 16;
  }
}

/**
 * The whole number next to x, within 17 bits: three halves of 2^23 leave it no place for a fraction, and the number in its
 * last bits. (The instructions for minimum, maximum and conversion also settle NaN, and cost several times as much.)
 */
function rounded(x: v128): v128 {
  const bound = f32x4.splat(65536);
  const within = f32x4.pmax(f32x4.neg(bound), f32x4.pmin(bound, x));
  return i32x4.sub(f32x4.add(within, f32x4.splat(12582912)), i32x4.splat(0x4b400000));
}

/** As `quantize`, of x where it is positive and a tenth of x where it is not (leaky rectifier). */
export function rectify(x: usize, y: usize, n: i32, by: f32): void {
  const tenth = f32x4.splat(0.1);
  for (let i = 0; i < n << 2; i += 16) {
    const v = v128.load(x + i);
    v128.store(x + i, f32x4.pmax(v, f32x4.mul(v, tenth)));
  }
  quantize(x, y, n, by);
}

/**
 * out[i][j] = bias[j] + scale[j] * sum over p of x[i][p] * w[p][j], single precision, from 16-bit x and w.
 * The weights stand in panels of 8 columns, in these by pairs of rows: w[j / 8][p / 2][j % 8][p % 2]. k a multiple of 4,
 * m of 8; rows of x past n up to the next multiple of 4 are read and their sums thrown away.
 */
export function affine(
  x: usize,
  xStride: i32,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  outStride: i32,
  n: i32,
  k: i32,
  m: i32,
): void {
  const xBytes = xStride << 1;
  const outBytes = outStride << 2;
  // A panel is small and stays near while all rows pass it.
  for (let j = 0; j < m; j += 8) {
    for (let i = 0; i < n; i += 4) {
      tile(x + i * xBytes, xBytes, w, scale, bias, out + i * outBytes, outBytes, min(4, n - i), k);
    }
    w += k << 4;
    scale += 32;
    bias += 32;
    out += 32;
  }
}

/** Four rows by one panel. */
function tile(
  x0: usize,
  xBytes: i32,
  w: usize,
  scale: usize,
  bias: usize,
  out: usize,
  outBytes: i32,
  rows: i32,
  k: i32,
): void {
  let x1 = x0 + xBytes;
  let x2 = x1 + xBytes;
  let x3 = x2 + xBytes;
  let a0 = i32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let b3 = a0;
  let u = a0;
  let v = a0;
  let r = a0;
  // Two pairs of rows a turn: the loop itself costs as much as a few products.
  for (const end = w + (k << 4); w < end; w += 64) {
    u = v128.load(w);
    v = v128.load(w, 16);
    r = v128.load32_splat(x0);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(r, u));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(r, v));
    r = v128.load32_splat(x1);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(r, u));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(r, v));
    r = v128.load32_splat(x2);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(r, u));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(r, v));
    r = v128.load32_splat(x3);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(r, u));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(r, v));
    u = v128.load(w, 32);
    v = v128.load(w, 48);
    r = v128.load32_splat(x0, 4);
    a0 = i32x4.add(a0, i32x4.dot_i16x8_s(r, u));
    b0 = i32x4.add(b0, i32x4.dot_i16x8_s(r, v));
    r = v128.load32_splat(x1, 4);
    a1 = i32x4.add(a1, i32x4.dot_i16x8_s(r, u));
    b1 = i32x4.add(b1, i32x4.dot_i16x8_s(r, v));
    r = v128.load32_splat(x2, 4);
    a2 = i32x4.add(a2, i32x4.dot_i16x8_s(r, u));
    b2 = i32x4.add(b2, i32x4.dot_i16x8_s(r, v));
    r = v128.load32_splat(x3, 4);
    a3 = i32x4.add(a3, i32x4.dot_i16x8_s(r, u));
    b3 = i32x4.add(b3, i32x4.dot_i16x8_s(r, v));
    x0 += 8;
    x1 += 8;
    x2 += 8;
    x3 += 8;
  }
  put(out, 0, a0, scale, bias);
  put(out, 16, b0, scale + 16, bias + 16);
  if (rows > 1) put(out + outBytes, 0, a1, scale, bias);
  if (rows > 1) put(out + outBytes, 16, b1, scale + 16, bias + 16);
  if (rows > 2) put(out + 2 * outBytes, 0, a2, scale, bias);
  if (rows > 2) put(out + 2 * outBytes, 16, b2, scale + 16, bias + 16);
  if (rows > 3) put(out + 3 * outBytes, 0, a3, scale, bias);
  if (rows > 3) put(out + 3 * outBytes, 16, b3, scale + 16, bias + 16);
}

function put(out: usize, at: usize, sum: v128, scale: usize, bias: usize): void {
  const scaled = f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load(scale));
  v128.store(out + at, f32x4.add(scaled, v128.load(bias)));
}

/**
 * u[i] = sum over the places before, at and after i, within its sentence, of that word's share in the first layer.
 * `shares` holds, a word type a row, three 16-bit vectors of `width` (for the word after it, for itself, for the word
 * before it), each worth `unit`; types[i] is the row; starts[0..count] are the sentences' first places.
 */
export function gather(
  shares: usize,
  types: usize,
  starts: usize,
  count: i32,
  u: usize,
  width: i32,
  unit: f32,
): void {
  const bytes = width << 1;
  const unitVector = f32x4.splat(unit);
  for (let s = 0; s < count; s++) {
    const low = load<i32>(starts + (s << 2));
    const high = load<i32>(starts + ((s + 1) << 2));
    for (let i = low; i < high; i++) {
      const own = shares + load<i32>(types + (i << 2)) * 3 * bytes + bytes;
      const before = i > low ? shares + load<i32>(types + ((i - 1) << 2)) * 3 * bytes : 0;
      const after =
        i + 1 < high ? shares + load<i32>(types + ((i + 1) << 2)) * 3 * bytes + 2 * bytes : 0;
      const to = u + i * (width << 2);
      for (let j = 0; j < bytes; j += 16) {
        const v = v128.load(own + j);
        let a = i32x4.extend_low_i16x8_s(v);
        let b = i32x4.extend_high_i16x8_s(v);
        if (before) {
          const w = v128.load(before + j);
          a = i32x4.add(a, i32x4.extend_low_i16x8_s(w));
          b = i32x4.add(b, i32x4.extend_high_i16x8_s(w));
        }
        if (after) {
          const w = v128.load(after + j);
          a = i32x4.add(a, i32x4.extend_low_i16x8_s(w));
          b = i32x4.add(b, i32x4.extend_high_i16x8_s(w));
        }
        v128.store(to + (j << 1), f32x4.mul(f32x4.convert_i32x4_s(a), unitVector));
        v128.store(to + (j << 1), f32x4.mul(f32x4.convert_i32x4_s(b), unitVector), 16);
      }
    }
  }
}

/**
 * One direction of a simple recurrent unit (Lei, Zhang, Wang, Dai and Artzi 2018) of h cells over each sentence.
 * u[i] holds candidate, forget gate and reset gate side by side; `skip` what a closed reset gate lets through; `peep`
 * the gates' weights on the cell (2h), `bias` their biases (2h); `cell` is room for h. h a multiple of 4.
 */
export function recur(
  u: usize,
  uStride: i32,
  skip: usize,
  skipStride: i32,
  peep: usize,
  bias: usize,
  cell: usize,
  out: usize,
  outStride: i32,
  starts: usize,
  count: i32,
  h: i32,
  backward: i32,
): void {
  const one = f32x4.splat(1);
  const bytes = h << 2;
  for (let s = 0; s < count; s++) {
    const low = load<i32>(starts + (s << 2));
    const high = load<i32>(starts + ((s + 1) << 2));
    memory.fill(cell, 0, bytes);
    for (let n = low; n < high; n++) {
      const i = backward ? high - 1 - (n - low) : n;
      const from = u + i * (uStride << 2);
      const through = skip + i * (skipStride << 2);
      const to = out + i * (outStride << 2);
      for (let j = 0; j < bytes; j += 16) {
        const before = v128.load(cell + j);
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
        const passed = f32x4.mul(f32x4.sub(one, reset), v128.load(through + j));
        v128.store(cell + j, now);
        v128.store(to + j, f32x4.add(f32x4.mul(reset, now), passed));
      }
    }
  }
}

/**
 * scores[i][j] = dep[i] · head[j] + lean[j] for one sentence of n places, single precision, and for each i but 0 the
 * best j other than i in best[i]. k a multiple of 4; `turned` is room for k rows of n rounded up to a multiple of 4,
 * which is also the stride of `scores`.
 */
export function attach(
  dep: usize,
  depStride: i32,
  head: usize,
  headStride: i32,
  lean: usize,
  leanStride: i32,
  turned: usize,
  scores: usize,
  best: usize,
  n: i32,
  k: i32,
): void {
  const width = (n + 3) & ~3;
  const row = width << 2;
  for (let j = 0; j < width; j++) {
    const from = head + j * (headStride << 2);
    for (let p = 0; p < k; p++)
      store<f32>(turned + p * row + (j << 2), j < n ? load<f32>(from + (p << 2)) : 0);
  }
  for (let i = 1; i < n; i++) {
    const from = dep + i * (depStride << 2);
    const to = scores + i * row;
    for (let j = 0; j < row; j += 16) {
      let sum = f32x4.splat(0);
      let t = turned + j;
      for (let p = 0; p < k << 2; p += 4) {
        sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(from + p), v128.load(t)));
        t += row;
      }
      v128.store(to + j, sum);
    }
    let top: f32 = -f32.MAX_VALUE;
    let at = 0;
    for (let j = 0; j < n; j++) {
      const score = load<f32>(to + (j << 2)) + load<f32>(lean + ((j * leanStride) << 2));
      store<f32>(to + (j << 2), score);
      if (j != i && score > top) {
        top = score;
        at = j;
      }
    }
    store<i32>(best + (i << 2), at);
  }
}

/** z[i] = dep[i] + head[heads[i]], rows counted in the whole batch. k a multiple of 4. */
export function join(
  dep: usize,
  depStride: i32,
  head: usize,
  headStride: i32,
  heads: usize,
  z: usize,
  n: i32,
  k: i32,
): void {
  for (let i = 0; i < n; i++) {
    const a = dep + i * (depStride << 2);
    const b = head + load<i32>(heads + (i << 2)) * (headStride << 2);
    for (let j = 0; j < k << 2; j += 16)
      v128.store(z + j, f32x4.add(v128.load(a + j), v128.load(b + j)));
    z += k << 2;
  }
}

/** best[i] = the column of the largest x[i][j], j below m; the first of equals. */
export function largest(x: usize, xStride: i32, best: usize, n: i32, m: i32): void {
  for (let i = 0; i < n; i++) {
    let top = load<f32>(x);
    let at = 0;
    for (let j = 1; j < m; j++) {
      const v = load<f32>(x + (j << 2));
      if (v > top) {
        top = v;
        at = j;
      }
    }
    store<i32>(best + (i << 2), at);
    x += xStride << 2;
  }
}
