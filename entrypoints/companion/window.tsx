import { useEffect } from 'preact/hooks'
import { WindowScreen } from '@/components/window/window-screen'
import type { PlaceProps } from './places'

/** The window that is open. It may close under one's eyes; then there is nothing to put right. */
export function Window({ shown: { span }, now, problem, dispatch, go, home }: PlaceProps) {
  useEffect(() => {
    if (!span) home()
  }, [span === null])
  if (!span) return null
  return (
    <WindowScreen
      span={span}
      now={now}
      problem={problem}
      onChange={dispatch}
      onAnother={() => go('another')}
      onBack={home}
    />
  )
}
