/** Numbers from 0 up to 1 that are the same for the same seed (linear congruential, Numerical Recipes). */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}
