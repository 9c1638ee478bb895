import { useEffect, useState } from 'preact/hooks'
import { type CurrentPage, currentPage } from '@/utils/platform/current-page'
import { note } from '@/utils/platform/log'

/** The page that is in front of the person, where a press let Arbor know it; null where it is not known. */
export function useFrontPage(): CurrentPage | null {
  const [page, setPage] = useState<CurrentPage | null>(null)
  useEffect(() => {
    currentPage().then(setPage, error => note('current page', error))
  }, [])
  return page
}
