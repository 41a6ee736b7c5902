export interface LogisticData {
  /** One array of features each. */
  rows: readonly (readonly number[])[];
  /** 1 or 0. */
  labels: readonly number[];
}

export interface LogisticFit {
  mean: number[];
  deviation: number[];
  weight: number[];
  bias: number;
}

/** Newton's method settles within a handful of steps on a ridge-penalised logistic likelihood. */
const STEPS = 30;
const ENOUGH = 1e-9;

/**
 * The same fit with weights held to the signs given: features that pull the other way are left out, one after another,
 * until none does (backward elimination); what is left out has weight 0.
 */
export function fitSignedLogistic(data: LogisticData, ridge: number, signs: readonly (1 | -1)[]): LogisticFit {
  const kept = new Set(signs.map((_, at) => at));
  for (;;) {
    const rows = data.rows.map((row) => row.map((value, at) => (kept.has(at) ? value : 0)));
    const fit = fitLogistic({ rows, labels: data.labels }, ridge);
    const pulls = [...kept].map((at) => ({ at, against: -(fit.weight[at] ?? 0) * (signs[at] ?? 1) }));
    const worst = pulls.reduce((most, pull) => (pull.against > most.against ? pull : most), { at: -1, against: 0 });
    if (worst.at < 0) return fit;
    kept.delete(worst.at);
  }
}

/**
 * Logistic regression with a ridge penalty on standardised features and classes of equal weight
 * (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 4.4), by Newton's method.
 */
export function fitLogistic(data: LogisticData, ridge: number): LogisticFit {
  const { rows, labels } = data;
  const width = rows[0]?.length ?? 0;
  const mean = column(width, (at) => average(rows.map((row) => row[at] ?? 0)));
  const deviation = column(
    width,
    (at) => Math.sqrt(average(rows.map((row) => ((row[at] ?? 0) - (mean[at] ?? 0)) ** 2))) || 1,
  );
  const standard = rows.map((row) => [...row.map((value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)), 1]);
  const positives = labels.filter((label) => label === 1).length;
  const share = labels.map((label) => labels.length / (2 * (label === 1 ? positives : labels.length - positives)));
  let parameters = column(width + 1, () => 0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = parameters.map((value, at) => (at < width ? ridge * value : 0));
    const curvature = column(width + 1, (at) =>
      column(width + 1, (other) => (at === other && at < width ? ridge : 1e-9 * Number(at === other))),
    );
    standard.forEach((row, index) => {
      const probability = 1 / (1 + Math.exp(-dot(row, parameters)));
      const weight = share[index] ?? 1;
      const error = weight * (probability - (labels[index] ?? 0));
      const bend = weight * probability * (1 - probability);
      row.forEach((value, at) => {
        gradient[at] = (gradient[at] ?? 0) + error * value;
        const line = curvature[at];
        if (line) row.forEach((other, to) => (line[to] = (line[to] ?? 0) + bend * value * other));
      });
    });
    const change = solve(curvature, gradient);
    parameters = parameters.map((value, at) => value - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < ENOUGH) break;
  }
  return { mean, deviation, weight: parameters.slice(0, width), bias: parameters[width] ?? 0 };
}

/** The log-odds that a fit gives a row of features. */
export function logOdds(fit: LogisticFit, row: readonly number[]): number {
  return row.reduce(
    (sum, value, at) => sum + ((fit.weight[at] ?? 0) * (value - (fit.mean[at] ?? 0))) / (fit.deviation[at] ?? 1),
    fit.bias,
  );
}

/** Gaussian elimination with the largest pivot; the matrix is small and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let at = 0; at < size; at += 1) {
    const pivot = rows
      .slice(at)
      .reduce((best, row, index) => (Math.abs(row[at] ?? 0) > Math.abs(rows[best]?.[at] ?? 0) ? at + index : best), at);
    const [here = [], there = []] = [rows[at], rows[pivot]];
    rows[at] = there;
    rows[pivot] = here;
    for (let below = at + 1; below < size; below += 1) {
      const factor = (rows[below]?.[at] ?? 0) / (there[at] ?? 1);
      rows[below] = (rows[below] ?? []).map((value, to) => value - factor * (there[to] ?? 0));
    }
  }
  const solution = column(size, () => 0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    const known = solution.reduce((sum, value, to) => (to > at ? sum + value * (row[to] ?? 0) : sum), 0);
    solution[at] = ((row[size] ?? 0) - known) / (row[at] ?? 1);
  }
  return solution;
}

function column<T>(length: number, value: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => value(at));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
}
