/** How long the browser is given to begin reading. */
const readingMs = 10_000

/** Gives people a file to keep. */
export function saveFile(fileName: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), readingMs)
}
