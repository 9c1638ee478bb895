import { clock } from '@/utils/platform/clock'
import { sound } from '@/utils/platform/sound'
import { voiceDb } from '@/utils/platform/voice-db'

/** What it takes to play what was spoken. */
export const speech = { voices: voiceDb, sound, now: clock.now }
