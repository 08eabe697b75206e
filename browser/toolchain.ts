/** The browser's brand and version, as in "Chromium 156": what a result was found with. */
export function toolchain(agent = navigator.userAgent): string {
  for (const [brand, pattern] of brands) {
    const version = pattern.exec(agent)?.[1]
    if (version !== undefined) return `${brand} ${version}`
  }
  return 'Unknown browser'
}

const brands = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Edge', /Edg\/(\d+)/],
  ['Chromium', /Chrome\/(\d+)/],
  ['Safari', /Version\/(\d+).*Safari/],
] as const
