/** All that the programs of PostgreSQL see of the environment; the last only because Next.js asks the type for it. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { PATH = '', NODE_ENV } = process.env
  return { PATH, LC_ALL: 'C', NODE_ENV }
}
