import { useState } from 'preact/hooks'
import { AheadScreen } from '@/components/ahead/ahead-screen'
import type { LockPort } from '@/components/carry/carry-port'
import { lazy } from '@/components/hooks/lazy'
import { useNow } from '@/components/hooks/use-now'
import { useRoute } from '@/components/hooks/use-route'
import { useSnapshot } from '@/components/hooks/use-snapshot'
import { useKept } from '@/components/kept/use-kept'
import { LetterScreen } from '@/components/letter/letter-screen'
import { LockWay } from '@/components/lock/lock-way'
import { PastScreen } from '@/components/past/past-screen'
import { PastWindowScreen } from '@/components/past/past-window-screen'
import { PlacesScreen } from '@/components/places/places-screen'
import { SavedScreen } from '@/components/saved/saved-screen'
import { applyLook } from '@/components/ui/apply-look'
import { HelpWay } from '@/components/ui/screen'
import { SpeechWay } from '@/components/voice/voice-port'
import { windowName } from '@/utils/core/names/window-name'
import type { Settings } from '@/utils/core/settings/settings'
import { MINUTE } from '@/utils/core/time'
import type { WindowIntent } from '@/utils/core/window/intent'
import type { WindowRecord } from '@/utils/core/window/state'
import { view } from '@/utils/core/window/view'
import { t } from '@/utils/i18n'
import { send } from '@/utils/messages/send'
import { calendarFile } from '@/utils/platform/calendar-file'
import { carryFile } from '@/utils/platform/carry-file'
import { clock } from '@/utils/platform/clock'
import { newId } from '@/utils/platform/id'
import { journalCopies } from '@/utils/platform/journal-copies'
import { journal } from '@/utils/platform/journal-db'
import {
  backups,
  checkIns,
  lastCarried,
  letters,
  names,
  ownThings,
  parked,
  treatments,
} from '@/utils/platform/kept-db'
import { lock } from '@/utils/platform/lock'
import { lockedFile } from '@/utils/platform/locked-file'
import { note } from '@/utils/platform/log'
import { markdown } from '@/utils/platform/markdown'
import { ownPages } from '@/utils/platform/own-pages'
import { sealedCopy } from '@/utils/platform/sealed-copy'
import { sound } from '@/utils/platform/sound'
import { storedSettings, storedWindow } from '@/utils/platform/stored'
import { voiceDb } from '@/utils/platform/voice-db'
import { backup } from './backup'

const Carry = lazy(() => import('@/components/carry/carry-screen').then(it => it.CarryScreen))

/** Files locked to be taken along, and copies of a locked journal. */
const LOCKS: LockPort = {
  lock: lockedFile.lock,
  isLocked: async file => (await sealedCopy.isOne(file)) || lockedFile.isLocked(file),
  async open(files, passphrases, keys) {
    const [copies, others]: [File[], File[]] = [[], []]
    for (const file of files) ((await sealedCopy.isOne(file)) ? copies : others).push(file)
    const opened = copies.map(async file => ({ file, ...(await sealedCopy.open(file, passphrases)) }))
    return [...(await Promise.all(opened)), ...(await lockedFile.open(others, passphrases, keys))]
  },
}

const SPEECH = { voices: voiceDb, sound, now: clock.now }

const ROUTES = ['places', 'past', 'ahead', 'letter', 'saved', 'carry'] as const

interface HomeProps {
  readonly firstRecord: WindowRecord
  readonly firstSettings: Settings
  /** True when the windows could not be read. */
  readonly unread: boolean
}

/** The places around a window, for when well: what is past, what is ahead, and what was put away. */
export function Home({ firstRecord, firstSettings, unread }: HomeProps) {
  const [route, go, detail] = useRoute(ROUTES)
  const [failed, setFailed] = useState(false)
  const record = useSnapshot(storedWindow, firstRecord)
  const settings = useSnapshot(storedSettings, firstSettings)
  const now = useNow(clock.now, MINUTE)
  const { phase, feeling } = view(record, settings, now)
  applyLook(document.documentElement, { ...settings, phase, feeling })

  const named = useKept(names)
  const own = useKept(ownThings)
  const byId = new Map(named.all?.map(({ id, name }) => [id, name]))
  const things = new Map(own.all?.map(({ id, text }) => [id, text]))

  const dispatch = (intent: WindowIntent) => {
    send('window.dispatch', intent).then(
      () => setFailed(false),
      async error => {
        setFailed(true)
        await note('home', error)
      },
    )
  }
  const places = () => go('places')
  const span = record.past.find(({ id }) => String(id) === detail)

  return (
    <HelpWay.Provider value={() => ownPages.goTo('sidepanel', 'help')}>
      <LockWay.Provider value={lock}>
        <SpeechWay.Provider value={SPEECH}>
          {route === 'places' && <PlacesScreen />}
          {route === 'past' && detail === null && (
            <PastScreen past={record.past} unread={unread} names={byId} now={now} onBack={places} />
          )}
          {route === 'past' && detail !== null && (
            <PastWindowScreen
              key={detail}
              span={span ?? null}
              name={byId.get(detail) ?? ''}
              own={things}
              now={clock.now}
              journal={journal}
              markdown={markdown}
              windows={record}
              problem={failed ? t('app.failed') : named.problem ? t(`kept.${named.problem}`) : undefined}
              onName={name => span && void named.put(windowName(span.id, name))}
              onRemove={() => span && dispatch({ type: 'remove-past', id: span.id })}
              onRestore={() => span && dispatch({ type: 'restore-past', id: span.id })}
              onBack={() => go('past')}
            />
          )}
          {route === 'ahead' && (
            <AheadScreen
              treatments={treatments}
              calendar={calendarFile}
              now={clock.now}
              newId={newId}
              onLetter={() => go('letter')}
              onBack={places}
            />
          )}
          {route === 'letter' && <LetterScreen letters={letters} now={clock.now} onBack={places} />}
          {route === 'carry' && (
            <Carry
              files={carryFile}
              locks={LOCKS}
              copies={journalCopies}
              journal={journal}
              checkIns={checkIns}
              last={lastCarried}
              backup={backup}
              plans={backups}
              record={record}
              now={clock.now}
              newId={newId}
              onBack={places}
            />
          )}
          {route === 'saved' && <SavedScreen parked={parked} now={clock.now} onBack={places} />}
        </SpeechWay.Provider>
      </LockWay.Provider>
    </HelpWay.Provider>
  )
}
