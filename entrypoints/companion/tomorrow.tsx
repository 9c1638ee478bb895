import { useEffect, useState } from 'preact/hooks'
import { TomorrowScreen } from '@/components/window/tomorrow-screen'
import { clock } from '@/utils/platform/clock'
import { type CurrentPage, currentPage } from '@/utils/platform/current-page'
import { newId } from '@/utils/platform/id'
import { note } from '@/utils/platform/log'
import { keptParked } from './heard'
import type { PlaceProps } from './places'

/** *Save for tomorrow*, with the page that is in front of the person. */
export function Tomorrow({ back }: PlaceProps) {
  const [page, setPage] = useState<CurrentPage | null>(null)
  useEffect(() => {
    currentPage().then(setPage, error => note('current page', error))
  }, [])
  return <TomorrowScreen page={page} parked={keptParked} now={clock.now} newId={newId} onBack={back} />
}
