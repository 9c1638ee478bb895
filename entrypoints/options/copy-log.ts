import { browser } from '@/utils/platform/browser'
import { lines, note } from '@/utils/platform/log'

/** Puts what was noted on the clipboard; false when the browser would not. */
export async function copyLog(): Promise<boolean> {
  try {
    const { version } = browser.runtime.getManifest()
    const report = [`Arbor ${version}`, navigator.userAgent, ...(await lines())]
    await navigator.clipboard.writeText(report.join('\n'))
    return true
  } catch (error) {
    await note('settings copy', error)
    return false
  }
}
