/** 2^k for whole k within ±1023: a product of two powers from small tables, hence exact and without `Math.pow`. */
export function powerOfTwo(k: number): number {
  return (COARSE[(k >> 5) + 32] as number) * (FINE[k & 31] as number)
}

const FINE = Float64Array.from({ length: 32 }, (_, k) => 2 ** k)
const COARSE = Float64Array.from({ length: 64 }, (_, k) => 2 ** (32 * (k - 32)))
