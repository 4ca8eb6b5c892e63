/** Errors of the file system in plain words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'part of its path is not a folder',
  EEXIST: 'there is a file of that name',
  ENAMETOOLONG: 'its name is too long',
}

/** Why, as the end of a sentence and without the stop; never more than the first line. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'for an unknown reason'
  const code = 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error.message.split('\n')[0] ?? '').replace(/\.$/, '')
}
