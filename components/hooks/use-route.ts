import { useEffect, useState } from 'preact/hooks'

/**
 * Which screen is shown, kept in the address after `#`, so that the browser's own Back works in a tab and a
 * screen can be linked to. An unknown name is the first route.
 */
export function useRoute<R extends string>(routes: readonly [R, ...R[]]): [R, (route: R) => void] {
  const read = () => routes.find(route => `#${route}` === location.hash) ?? routes[0]
  const [route, setRoute] = useState(read)
  useEffect(() => {
    const follow = () => setRoute(read())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const go = (next: R) => {
    setRoute(next)
    location.hash = next === routes[0] ? '' : next
  }
  return [route, go]
}
