/** Hands a file to the browser to save. */
export function downloadFile(name: string, href: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = name
  link.click()
}

/** Hands text to the browser to save as a file. */
export function downloadText(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  downloadFile(name, href)
  URL.revokeObjectURL(href)
}
