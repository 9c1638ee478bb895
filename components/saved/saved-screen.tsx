import type { KeptPort } from '@/components/kept/kept-port'
import { ListScreen } from '@/components/kept/list-screen'
import { useKept } from '@/components/kept/use-kept'
import type { Parked } from '@/utils/core/parked/parked'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import css from './saved.module.css'
import { SavedItem } from './saved-item'

interface SavedScreenProps {
  readonly parked: KeptPort<Parked>
  readonly now: () => Instant
  readonly onBack: () => void
}

/** What was saved for tomorrow: what waits, and what was come back to. */
export function SavedScreen({ parked, now, onBack }: SavedScreenProps) {
  const { all, gone, problem, put, remove, restore } = useKept(parked)
  const list = all?.toSorted((one, other) => other.at - one.at) ?? []
  const groups = [
    { title: t('saved.waiting'), items: list.filter(({ returnedAt }) => returnedAt === null) },
    { title: t('saved.earlier'), items: list.filter(({ returnedAt }) => returnedAt !== null) },
  ]
  return (
    <ListScreen title={t('saved.title')} problem={problem} onBack={onBack}>
      {all?.length === 0 && <p class={css['soft']}>{t('saved.empty')}</p>}
      {groups.map(
        ({ title, items }) =>
          items.length > 0 && (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {items.map(item => (
                  <SavedItem
                    key={item.id}
                    item={item}
                    now={now()}
                    gone={gone.has(item.id)}
                    onOpen={() => void put({ ...item, returnedAt: now() })}
                    onRemove={() => void remove(item)}
                    onRestore={() => void restore(item.id)}
                  />
                ))}
              </ul>
            </section>
          ),
      )}
    </ListScreen>
  )
}
