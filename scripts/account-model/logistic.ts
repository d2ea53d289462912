/** A logistic regression on standardised columns. */
export interface Logistic {
  intercept: number
  columns: Array<{ mean: number; scale: number; weight: number }>
}

/** Strength of the ridge penalty on standardised weights: from 0.3 to 10 the cross-validated AUC moves by 0.004. */
const RIDGE = 3
const NEWTON_STEPS = 30

/** Fits by Newton's method with a ridge penalty (Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4). */
export function fitLogistic(rows: readonly number[][], labels: readonly boolean[]): Logistic {
  const columns = rows[0]!.map((_, column) => {
    const values = rows.map((row) => row[column]!)
    const mean = sum(values) / values.length
    return { mean, scale: Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) || 1, weight: 0 }
  })
  const standard = rows.map((row) => [1, ...row.map((value, j) => (value - columns[j]!.mean) / columns[j]!.scale)])
  let weights = standard[0]!.map(() => 0)
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight))
    const curvature = weights.map((_, i) => weights.map((_, j) => (i === j && i > 0 ? RIDGE : 0)))
    for (const [k, row] of standard.entries()) {
      const p = 1 / (1 + Math.exp(-sum(row.map((value, i) => value * weights[i]!))))
      for (const [i, value] of row.entries()) {
        gradient[i]! += (Number(labels[k]) - p) * value
        for (const [j, other] of row.entries()) curvature[i]![j]! += p * (1 - p) * value * other
      }
    }
    const change = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight + change[i]!)
  }
  return { intercept: weights[0]!, columns: columns.map((column, j) => ({ ...column, weight: weights[j + 1]! })) }
}

/** The log-odds that a fitted regression gives a row. */
export function logOdds({ intercept, columns }: Logistic, row: readonly number[]): number {
  return intercept + sum(columns.map(({ mean, scale, weight }, j) => ((row[j]! - mean) / scale) * weight))
}

/**
 * The log-odds of each row by a fit that did not see it: the rows of either label are dealt in turn to `folds` parts, so that no
 * chance is in it.
 */
export function crossValidate(rows: readonly number[][], labels: readonly boolean[], folds = 5): number[] {
  const dealt = { true: 0, false: 0 }
  const foldOf = labels.map((label) => dealt[`${label}`]++ % folds)
  const fits = Array.from({ length: folds }, (_, fold) => {
    const others = rows.map((_, i) => i).filter((i) => foldOf[i] !== fold)
    return fitLogistic(
      others.map((i) => rows[i]!),
      others.map((i) => labels[i]!),
    )
  })
  return rows.map((row, i) => logOdds(fits[foldOf[i]!]!, row))
}

/** Gauss and Jordan's elimination with the greatest pivot. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let column = 0; column < rows.length; column++) {
    const below = rows.slice(column).map((row) => Math.abs(row[column]!))
    const pivot = column + below.indexOf(Math.max(...below))
    ;[rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!]
    for (const [i, row] of rows.entries()) {
      if (i === column) continue
      const factor = row[column]! / rows[column]![column]!
      for (let k = column; k <= rows.length; k++) row[k]! -= factor * rows[column]![k]!
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
