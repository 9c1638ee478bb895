import { useEffect, useRef, useState } from 'preact/hooks'
import { useAnimationFrame } from '@/components/hooks/use-animation-frame'
import type { Duration } from '@/utils/core/time'
import type { Speech, Track } from './voice-port'

/** How often the picture follows what is played. */
const FOLLOW: Duration = 100

interface Player {
  readonly playing: boolean
  /** How far in it is. */
  readonly place: Duration
  /** Whether it turned out that it cannot be played. */
  readonly failed: boolean
  toggle(): void
  /** Goes on from there, or will when it is played. */
  seek(place: Duration): void
}

/** Plays one voice. Its sound is read when it is first wanted, and let go of with the screen. */
export function useTrack(id: string, { voices, sound }: Speech): Player {
  const track = useRef<Promise<Track | null> | null>(null)
  const [playing, setPlaying] = useState(false)
  const [place, setPlace] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => () => void track.current?.then(it => it?.close()), [])

  const [open, setOpen] = useState<Track | null>(null)
  /** Counts presses: what takes a moment comes to nothing when there was another meanwhile. */
  const presses = useRef(0)
  useAnimationFrame(playing && open !== null, () => {
    const now = open?.place() ?? 0
    if (Math.abs(now - place) >= FOLLOW) setPlace(now)
  })

  const read = async () => {
    const answer = await voices.read(id)
    return answer.ok && answer.value ? sound.open(answer.value.bytes) : null
  }
  const silent = () => {
    setFailed(true)
    setPlaying(false)
  }
  const play = async (from: Duration) => {
    presses.current += 1
    const mine = presses.current
    setPlaying(true)
    track.current ??= read()
    const ready = await track.current
    if (mine !== presses.current) return
    if (!ready) {
      track.current = null
      return silent()
    }
    setOpen(ready)
    setFailed(false)
    // At its end, it begins again.
    const start = from >= ready.length - FOLLOW ? 0 : from
    setPlace(start)
    const over = () => {
      setPlaying(false)
      setPlace(ready.place())
    }
    // Nothing here can be heard, such as on a machine without anything to hear it by.
    await ready.play(start, over).catch(silent)
  }
  return {
    playing,
    place,
    failed,
    toggle() {
      if (!playing) return void play(place)
      presses.current += 1
      open?.stop()
      setPlaying(false)
    },
    seek(to) {
      setPlace(to)
      if (playing) void play(to)
    },
  }
}
