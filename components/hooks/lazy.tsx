import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A component whose code is fetched from the package when it is first shown. Until then nothing is drawn. */
export function lazy<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  return function Lazy(props: P) {
    const [Inner, setInner] = useState(() => loaded)
    useEffect(() => {
      if (loaded) return
      void load().then(component => {
        loaded = component
        setInner(() => component)
      })
    }, [])
    return Inner ? <Inner {...props} /> : null
  }
}
