import { useEffect, useState } from 'preact/hooks'

/** A screen, and what of its kind it shows: `#name` or `#name/detail`. */
interface Place<R extends string> {
  readonly route: R
  readonly detail: string | null
}

/**
 * Which screen is shown, kept in the address after `#`, so that the browser's own Back works in a tab and a
 * screen can be linked to. An unknown name is the first route. Answers the route, the way to another, and the
 * detail.
 */
export function useRoute<R extends string>(
  routes: readonly [R, ...R[]],
): [route: R, go: (route: R, detail?: string) => void, detail: string | null] {
  const [place, setPlace] = useState(() => placeAt(location.hash, routes))
  useEffect(() => {
    const follow = () => setPlace(placeAt(location.hash, routes))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const go = (route: R, detail?: string) => {
    setPlace({ route, detail: detail ?? null })
    const name = route === routes[0] ? '' : route
    location.hash = detail === undefined ? name : `${name}/${encodeURIComponent(detail)}`
  }
  return [place.route, go, place.detail]
}

function placeAt<R extends string>(hash: string, routes: readonly [R, ...R[]]): Place<R> {
  const [name, detail] = hash.slice(1).split('/')
  const route = routes.find(known => known === name)
  return { route: route ?? routes[0], detail: route && detail ? decoded(detail) : null }
}

/** An address can be typed by hand; half a character in it is no reason to fail. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
