#!/usr/bin/env node
/**
 * Derives `src/calibration/data/*.json` from the public data sets of estimates and actuals.
 *
 *     node packages/engine/calibration-data.js cesaw_tasks.csv kitchenham2002_projects.csv …
 *
 * A file is known by its header, so its name and place do not matter; only the sets whose files are given are
 * rewritten. What is written are figures derived from the rows (sums by project, ratios); the rows stay where they
 * are. Where each set comes from stands in `docs/calibration.md`. Afterwards: `npx biome check --write packages/engine`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FOLDER = new URL('src/calibration/data/', import.meta.url)

/** A project with fewer finished tasks says little about how the sum of its tasks behaves. */
const TASKS_NEEDED = 20

/** Sets with one row a project (or, where it says so, a task): the columns that tell the file and hold the pair. */
const PROJECT_SETS = [
  {
    id: 'kitchenham',
    estimate: 'first_estimate_hours',
    actual: 'actual_effort_hours',
    told: 'adjusted_function_points',
  },
  { id: 'molokken', estimate: 'estimate_hours', actual: 'actual_hours', told: 'effort_bias_bre' },
  { id: 'simula', estimate: 'estimate_hours', actual: 'actual_hours', told: 'customer_score' },
  { id: 'jorgensen', estimate: 'estimate_hours', actual: 'actual_hours', told: 'reason' },
  { id: 'little', estimate: 'first_estimate_days', actual: 'actual_days', told: 'first_estimate_end_date' },
]

const paths = process.argv.slice(2)
if (paths.length === 0) {
  process.stderr.write('Give the CSV files of the data sets, for example cesaw_tasks.csv\n')
  process.exit(2)
}
for (const path of paths) {
  const rows = readRows(path)
  const first = rows[0] ?? {}
  const set = PROJECT_SETS.find((each) => each.told in first && each.estimate in first)
  if ('plan_minutes' in first) write('cesaw', cesaw(rows))
  else if (set) write(set.id, ratios(set, rows))
  else {
    process.stderr.write(`${path}: not one of the data sets (columns: ${Object.keys(first).join(', ')})\n`)
    process.exit(1)
  }
}

/** Sums by project over finished tasks (a completion date, and both times positive). */
function cesaw(rows) {
  const projects = new Map()
  for (const row of rows) {
    const plan = Number(row.plan_minutes)
    const actual = Number(row.actual_minutes)
    if (row.completed_date === '' || !(plan > 0) || !(actual > 0)) continue
    const sums = projects.get(row.project_id) ?? [0, 0, 0, 0, 0, 0, 0, 0]
    const ratio = actual / plan
    const added = [1, plan, plan ** 2, actual, actual ** 2, plan * actual, ratio, ratio ** 2]
    projects.set(
      row.project_id,
      sums.map((sum, index) => sum + added[index]),
    )
  }
  const kept = [...projects].filter(([, sums]) => sums[0] >= TASKS_NEEDED)
  return {
    columns: [
      'project',
      'items',
      'estimate',
      'estimateSquared',
      'actual',
      'actualSquared',
      'estimateTimesActual',
      'ratio',
      'ratioSquared',
    ],
    unit: 'minutes',
    rows: kept
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([id, sums]) => [Number(id), ...sums.map((sum, index) => round(sum, index > 5 ? 3 : 1))]),
  }
}

/** Actual / estimate, sorted, so that a ratio cannot be led back to its row. */
function ratios(set, rows) {
  const found = rows
    .map((row) => Number(row[set.actual]) / Number(row[set.estimate]))
    .filter((ratio) => ratio > 0 && Number.isFinite(ratio))
    .sort((a, b) => a - b)
  return { ratios: found.map((ratio) => round(ratio, 4)) }
}

function write(id, data) {
  writeFileSync(new URL(`${id}.json`, FOLDER), `${JSON.stringify(data)}\n`)
  process.stdout.write(`${id}: ${(data.rows ?? data.ratios).length}\n`)
}

/** The published files hold quoted text, but none with a line break in it. */
function readRows(path) {
  const lines = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const [header, ...rows] = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
    ),
  )
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])))
}

function round(value, decimals) {
  return Number(value.toFixed(decimals))
}
