// AssemblyScript: what training and inference must compute alike.

/** The logistic function: half of 1 + tanh(x / 2), tanh by its continued fraction; off by less than 0.0001. */
export function logistic(x: v128): v128 {
  const bound = f32x4.splat(4.97);
  const y = f32x4.pmax(f32x4.neg(bound), f32x4.pmin(bound, f32x4.mul(x, f32x4.splat(0.5))));
  const z = f32x4.mul(y, y);
  const upper = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(z, f32x4.add(f32x4.splat(17325), f32x4.mul(z, f32x4.add(f32x4.splat(378), z)))),
  );
  const lower = f32x4.add(
    f32x4.splat(135135),
    f32x4.mul(
      z,
      f32x4.add(
        f32x4.splat(62370),
        f32x4.mul(z, f32x4.add(f32x4.splat(3150), f32x4.mul(z, f32x4.splat(28)))),
      ),
    ),
  );
  const tanh = f32x4.div(f32x4.mul(y, upper), lower);
  return f32x4.add(f32x4.splat(0.5), f32x4.mul(f32x4.splat(0.5), tanh));
}
