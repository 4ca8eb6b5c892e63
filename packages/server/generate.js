// Writes src/store/migrations.json from the SQL files: the bundled command line and a web build have no folder to read
// them from. `npm run migrations` runs it after drizzle-kit has written what is new in the schema.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'migrations')
const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
const migrations = entries.map(({ tag }) => ({
  tag,
  statements: readFileSync(join(folder, `${tag}.sql`), 'utf8')
    .split('--> statement-breakpoint')
    .map((statement) => statement.trim()),
}))
writeFileSync(join(import.meta.dirname, 'src/store/migrations.json'), `${JSON.stringify(migrations, null, 2)}\n`)
