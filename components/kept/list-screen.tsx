import type { ComponentChildren } from 'preact'
import { Screen } from '@/components/ui/screen'
import { t } from '@/utils/i18n'

interface ListScreenProps {
  readonly title: string
  readonly problem: 'closed' | 'failed' | null
  readonly onBack: () => void
  readonly children: ComponentChildren
}

/** A screen of small things, which says what storage could not do. */
export function ListScreen({ title, problem, onBack, children }: ListScreenProps) {
  return (
    <Screen title={title} problem={problem ? t(`kept.${problem}`) : undefined} onBack={onBack}>
      {children}
    </Screen>
  )
}
