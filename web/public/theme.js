// Runs before the first paint, so that a dark page never flashes white. A file of its own, since the content security policy allows no inline script.
;(() => {
  let stored = null
  try {
    stored = localStorage.getItem('creatorscope-theme')
  } catch {
    // Storage is blocked: the system's scheme stands.
  }
  const dark = stored === 'dark' || (stored !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
