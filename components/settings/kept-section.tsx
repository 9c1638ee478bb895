import { ERASABLE, type Erasable } from '@/utils/core/kept/erasable'
import { t } from '@/utils/i18n'
import css from './held-section.module.css'
import { KeptRow } from './kept-row'
import { Section } from './section'
import { sizeWords } from './size-words'

/** What is always listed, and the small things that are listed once there are some. */
const ALWAYS = ['choices', 'windows', 'pages', 'places', 'cards', 'aside'] as const
const SMALL = [
  'voices',
  'parked',
  'thing',
  'treatment',
  'letter',
  'plan',
  'name',
  'checkIn',
  'carried',
  'copies',
  'backup',
  'other',
] as const

/** What is kept, by kind; the small ones as `kept-db` calls them. */
type KeptKind = (typeof ALWAYS)[number] | (typeof SMALL)[number]

/** How much there is, in bytes; null where the browser will not say. */
export interface KeptSizes {
  readonly bytes: Readonly<Record<KeptKind, number | null>>
  /** Everything the browser counts for Arbor, its own bookkeeping included. */
  readonly total: number | null
  /** Whether it promised not to clear any of it; null where it makes no promise to an extension. */
  readonly promised: boolean | null
}

interface KeptSectionProps {
  readonly sizes: KeptSizes | null
  /** What was erased here and can still be put back. */
  readonly erased: readonly Erasable[]
  /** True when the latest erasing or putting back did not work. */
  readonly failed: boolean
  readonly onErase: (kind: Erasable) => void
  readonly onUndo: (kind: Erasable) => void
}

/** Every byte that is kept, by kind, and where. What nothing else depends on can be erased by itself. */
export function KeptSection({ sizes, erased, failed, onErase, onUndo }: KeptSectionProps) {
  const shown = [...ALWAYS, ...SMALL.filter(kind => sizes && sizes.bytes[kind] !== 0)]
  return (
    <Section name="kept">
      <ul class={css['list']}>
        {shown.map(kind => {
          const erasable = ERASABLE.find(one => one === kind)
          const isErased = erasable !== undefined && erased.includes(erasable)
          const bytes = sizes?.bytes[kind] ?? null
          return (
            <KeptRow
              key={kind}
              words={t(`settings.kept.${kind}`)}
              size={sizes && sizeWords(bytes)}
              erased={isErased}
              onPress={erasable && (isErased || bytes) ? () => (isErased ? onUndo : onErase)(erasable) : null}
            />
          )
        })}
      </ul>
      <p role="status">
        {failed ? t('settings.kept.failed') : erased.length > 0 && t('settings.kept.erased')}
      </p>
      {sizes?.total != null && <p>{t('settings.kept.total', [sizeWords(sizes.total)])}</p>}
      {sizes && <p>{t(`settings.kept.${promiseWords(sizes.promised)}`)}</p>}
      <p>{t('settings.kept.where')}</p>
    </Section>
  )
}

function promiseWords(promised: boolean | null) {
  if (promised === null) return 'spared'
  return promised ? 'promised' : 'notPromised'
}
