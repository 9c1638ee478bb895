import { useEffect } from 'preact/hooks'
import { RemovedScreen } from '@/components/window/removed-screen'
import { ThingScreen } from '@/components/window/thing-screen'
import { hasSlept } from '@/utils/core/window/slept'
import { parseThing } from '@/utils/core/window/thing'
import { t } from '@/utils/i18n'
import type { PlaceProps } from './places'
import { useRemoval } from './use-removal'

/** One thing one could do; which one stands in the address. */
export function Thing(props: PlaceProps) {
  const { detail, shown, record, own, now, dispatch, back, home } = props
  const thing = parseThing(detail)
  const isThere = thing !== null
  const { removed, failed, restore, remove } = useRemoval(thing, props)
  const problem = failed ? t('app.failed') : props.problem
  // An address typed by hand: there is no such thing, but there is always a first screen.
  useEffect(() => {
    if (!isThere) home()
  }, [isThere])
  if (!thing) return null
  if (removed) return <RemovedScreen name={removed.name} problem={problem} onUndo={restore} onBack={back} />
  return (
    <ThingScreen
      thing={thing}
      own={own}
      view={shown}
      slept={hasSlept(record, now)}
      now={now}
      problem={problem}
      onDid={() => dispatch({ type: 'moment', of: thing })}
      onUndo={() => dispatch({ type: 'unmoment', of: thing })}
      onTime={clock => dispatch({ type: 'time', thing, clock })}
      onRemove={remove}
      onBack={back}
    />
  )
}
