import { PROTECTED } from './protected-hosts'
import { type Address, isWithin, partsOf } from './site'

/**
 * What no card ever comes to, whatever a list or a person's choice says: mail, messages, calls, money, ways home,
 * health, government, and help. Told by the host, by a word in it, by what ends it, or by the path.
 */
export function isProtected({ host, path }: Address): boolean {
  return (
    PROTECTED_HOSTS.some(base => isWithin(host, base)) ||
    OFFICIAL.test(host) ||
    host.split(/[.-]/).some(isProtectedWord) ||
    MAP_SEARCH.test(host + path.toLowerCase()) ||
    firstParts(path).some(part => PATHS.has(part))
  )
}

const PROTECTED_HOSTS: readonly string[] = Object.values(PROTECTED).flat()

/** Names that governments keep for themselves. */
const OFFICIAL = /(^|\.)(gov|mil|gouv|gob|govt|gub|gv|gc|go|admin|nhs)(\.[a-z]{2})?$/

/** A part of a host that says what it is for. */
const WORDS = new Set([
  'mail',
  'webmail',
  'email',
  'post',
  'owa',
  'messages',
  'messenger',
  'chat',
  'meet',
  'meeting',
  'meetings',
  'conference',
  'call',
  'calls',
  'pay',
  'payment',
  'payments',
  'checkout',
  'wallet',
  'maps',
  'map',
  'taxi',
  'ride',
  'rides',
  'patient',
  'patients',
  'mychart',
  'pharmacy',
  'apotheke',
  'doctor',
  'doctors',
  'arzt',
  'therapy',
  'therapist',
  'therapie',
  'counseling',
  'counselling',
  'telehealth',
  'telemedicine',
  'portal',
  'crisis',
  'lifeline',
  'helpline',
  'hotline',
  'suicide',
  'suicideprevention',
  'samaritans',
  'emergency',
])
/** And what such a part has in it, wherever. A food bank that is spared a card has lost nothing. */
const WITHIN =
  /bank|banc[ao]|banque|sparkasse|creditunion|clinic|klinik|clinique|hospital|health|medic|helpline/

function isProtectedWord(part: string): boolean {
  return WORDS.has(part) || WITHIN.test(part)
}

/** A search engine's maps, which are a path of it. */
const MAP_SEARCH = /^([a-z0-9-]+\.)*(google|bing|yandex)\.[a-z.]+\/maps(\/|$)/

/** The first parts of a path that say what it is for. */
const PATHS = new Set([
  'message',
  'messages',
  'messaging',
  'inbox',
  'mail',
  'dm',
  'dms',
  'direct',
  'chat',
  'chats',
  'call',
  'calls',
  'videocall',
  'checkout',
  'payment',
  'payments',
  'pay',
  'wallet',
  'billing',
  'banking',
  'login',
  'log-in',
  'signin',
  'sign-in',
  'signup',
  'sign-up',
  'register',
  'crisis',
  'suicide-prevention',
  'selfharm',
  'self-harm',
])

/** The first part of a path, and the second where the first is a language such as `en` or `pt-br`. */
function firstParts(path: string): readonly string[] {
  const [first = '', second = ''] = partsOf(path)
  return /^[a-z]{2}([-_][a-z]{2})?$/.test(first) ? [first, second] : [first]
}
