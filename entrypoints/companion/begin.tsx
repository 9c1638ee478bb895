import { BeginForm } from '@/components/window/begin-form'
import type { Settings } from '@/utils/core/settings/settings'
import type { Instant } from '@/utils/core/time'
import type { WindowIntent } from '@/utils/core/window/intent'

interface BeginProps {
  readonly now: Instant
  readonly settings: Settings
  readonly dispatch: (intent: WindowIntent) => void
  readonly home: () => void
}

/** *Begin*, as it is when nothing is open and when another window is. */
export function Begin({ now, settings, dispatch, home }: BeginProps) {
  return (
    <BeginForm
      now={now}
      length={settings.length}
      route={settings.route}
      onBegin={(ended, until) => {
        dispatch(until ? { type: 'begin', ended, until } : { type: 'begin', ended })
        home()
      }}
    />
  )
}
