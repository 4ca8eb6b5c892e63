/** Why the file system refused, in plain words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'for an unknown reason'
  return reasons['code' in error ? String(error.code) : ''] ?? error.message
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  EFBIG: 'it is too large to be a brief',
}
