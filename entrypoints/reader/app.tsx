import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks'
import { useChoices } from '@/components/hooks/use-choices'
import { useNow } from '@/components/hooks/use-now'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import { PiecePage } from '@/components/reading/piece-page'
import { applyLook } from '@/components/ui/apply-look'
import type { Settings } from '@/utils/core/settings/settings'
import { MINUTE } from '@/utils/core/time'
import type { WindowRecord } from '@/utils/core/window/state'
import { view } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { send } from '@/utils/messages/send'
import { clock } from '@/utils/platform/clock'
import { note } from '@/utils/platform/log'
import { ownPages } from '@/utils/platform/own-pages'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { createBookmark } from './bookmark'
import { type Opening, openPiece } from './opening'

interface ReaderProps {
  readonly firstOpening: Opening
  readonly firstRecord: WindowRecord
  readonly firstSettings: Settings
}

/** The reading tab. Whatever fails behind it, the text stays. */
export function Reader({ firstOpening, firstRecord, firstSettings }: ReaderProps) {
  const opening = useOpening(firstOpening)
  const { piece, place } = opening
  const record = useSnapshot(storedWindow, firstRecord)
  const { value: settings, change } = useChoices(storedSettings, firstSettings, keep)
  const { phase, feeling } = view(record, settings, useNow(clock.now, MINUTE))
  applyLook(document.documentElement, { ...settings, phase, feeling })

  const bookmark = useMemo(
    () =>
      createBookmark(piece.id, place, async report => {
        await send('reading.place', report).catch(error => note('reading place', error))
      }),
    [piece, place],
  )
  const leave = async () => {
    const moment = send('window.dispatch', { type: 'moment', of: 'read' })
    await Promise.all([bookmark.done(), moment.catch(error => note('reading moment', error))])
    ownPages.goTo('sidepanel')
  }

  return (
    <PiecePage
      key={piece.id}
      piece={piece}
      paragraphs={opening.paragraphs}
      place={place}
      problem={problemOf(opening)}
      next={opening.next}
      size={settings.readingSize}
      onSize={readingSize => change({ readingSize })}
      onSpot={bookmark.at}
      onDone={leave}
    />
  )
}

/** The open piece; another one when the address asks for it. The address always names the one that is open. */
function useOpening(first: Opening): Opening {
  const [opening, setOpening] = useState(first)
  useEffect(() => {
    // Going back would scroll the piece on screen to where another one was, and take that for reading.
    history.scrollRestoration = 'manual'
    const follow = () => {
      void openPiece(location.hash).then(next => {
        scrollTo({ top: 0, behavior: 'instant' })
        setOpening(next)
      })
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useLayoutEffect(() => {
    document.title = opening.piece.title
    history.replaceState(null, '', `#${opening.piece.id}`)
  }, [opening])
  return opening
}

function problemOf({ paragraphs, remembered }: Opening): string | null {
  if (!paragraphs) return t('reader.problem.text')
  return remembered ? null : t('reader.problem.place')
}

/** A text size that cannot be kept is still good for as long as the page is open. */
function keep(patch: Partial<Settings>, wished: Settings): Promise<Settings> {
  return send('settings.change', patch).catch(async error => {
    await note('reader settings', error)
    return wished
  })
}
