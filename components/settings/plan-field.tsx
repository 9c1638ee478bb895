import { useState } from 'preact/hooks'
import type { KeptPort } from '@/components/kept/kept-port'
import { useKept } from '@/components/kept/use-kept'
import { LineField } from '@/components/ui/line-field'
import { LONGEST_PLAN, PLAN_ID, type Plan } from '@/utils/core/nudge/plan'
import { t } from '@/utils/i18n'
import css from './sites-section.module.css'

/** What one could do when a feed pulls, in one's own words, for a card to say back. Kept as it is typed. */
export function PlanField({ plans }: { readonly plans: KeptPort<Plan> }) {
  const kept = useKept(plans)
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string) => {
    setTyped(text)
    void kept.put({ id: PLAN_ID, text })
  }
  return (
    <>
      <LineField
        label={t('settings.sites.plan')}
        value={typed ?? kept.all?.[0]?.text ?? ''}
        longest={LONGEST_PLAN}
        onText={change}
      />
      <p class={css['quiet']} role="status">
        {kept.problem ? t(`kept.${kept.problem}`) : t('settings.sites.planAbout')}
      </p>
    </>
  )
}
