import { useEffect, useState } from 'preact/hooks'
import { formatDay, formatTime } from '@/components/journal/dates'
import type { KeptPort } from '@/components/kept/kept-port'
import { useKept } from '@/components/kept/use-kept'
import { Choice } from '@/components/settings/choice'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { isOverdue } from '@/utils/core/journal/backup/due'
import { keyName } from '@/utils/core/journal/backup/files'
import { BACKUP_ID, type BackupPlan, EVERY } from '@/utils/core/journal/backup/plan'
import type { Instant } from '@/utils/core/time'
import { t } from '@/utils/i18n'
import { BeginBackup } from './begin-backup'
import css from './carry.module.css'
import type { BackupPort } from './carry-port'

interface BackupProps {
  readonly backup: BackupPort
  readonly plans: KeptPort<BackupPlan>
  readonly now: () => Instant
}

/** The journal, locked, into a place of the person's own, by itself. */
export function Backup({ backup, plans, now }: BackupProps) {
  const { all, gone, problem, put, remove, restore, reload } = useKept(plans)
  const plan = all?.find(({ id }) => !gone.has(id)) ?? null
  useEffect(() => {
    void backup.look().then(reload)
  }, [backup])
  const make = () => backup.make().then(reload)
  return (
    <section class={css['part']}>
      <h2>{t('carry.backup.title')}</h2>
      {all && !plan && (
        <BeginBackup
          backup={backup}
          onBegin={async begun => {
            await put({
              id: BACKUP_ID,
              ...begun,
              last: null,
              problem: null,
              triedAt: null,
              voices: [],
              missing: 0,
            })
            await make()
          }}
        />
      )}
      {plan && (
        <Running
          plan={plan}
          backup={backup}
          now={now}
          onMake={make}
          onChange={change => put({ ...plan, ...change })}
          onOff={() => void remove(plan)}
        />
      )}
      <p role="status" class={css['said']}>
        {gone.has(BACKUP_ID) && t('carry.backup.isOff')}
        {problem && t(`kept.${problem}`)}
      </p>
      {gone.has(BACKUP_ID) && (
        <Button look="quiet" onClick={() => void restore(BACKUP_ID)}>
          {t('journal.undo')}
        </Button>
      )}
    </section>
  )
}

interface RunningProps {
  readonly plan: BackupPlan
  readonly backup: BackupPort
  readonly now: () => Instant
  readonly onMake: () => Promise<void>
  readonly onChange: (change: Partial<BackupPlan>) => Promise<void>
  readonly onOff: () => void
}

function Running({ plan, backup, now, onMake, onChange, onOff }: RunningProps) {
  const [making, setMaking] = useState(false)
  const { every, where, folder, last, problem, missing } = plan
  const make = async () => {
    setMaking(true)
    await onMake()
    setMaking(false)
  }
  const askAgain = async () => {
    if (await backup.ask(where)) await make()
  }
  const choose = async () => {
    const chosen = await backup.chooseFolder()
    if (!chosen || !(await chosen.keep())) return
    await onChange({ where: 'folder', folder: chosen.name, problem: null, triedAt: null })
    await make()
  }
  const place =
    where === 'folder' ? t('carry.backup.inFolder', [folder ?? '']) : t('carry.backup.inDownloads')
  return (
    <>
      <p>{t(`carry.backup.runs.${every}`, [place])}</p>
      <div role="status" class={css['part']}>
        {last && (
          <p>{t('carry.backup.last', [formatDay(last.at, now()), formatTime(last.at), place, last.name])}</p>
        )}
        {making && <p>{t('carry.backup.making')}</p>}
        {!making && problem && <p>{t(`carry.backup.problem.${problem}`)}</p>}
        {!making && !problem && isOverdue(plan, now()) && <p>{t('carry.backup.overdue')}</p>}
        {!making && missing > 0 && <p>{t('carry.backup.missing', missing)}</p>}
        {!making && !problem && !last && <p>{t('carry.backup.none')}</p>}
      </div>
      {problem === 'asks' ? (
        <Button onClick={() => void askAgain()}>{t('carry.backup.ask')}</Button>
      ) : (
        <Button disabled={making} onClick={() => void make()}>
          {t('carry.backup.now')}
        </Button>
      )}
      <p class={css['soft']}>{t('carry.backup.key', [keyName(plan.recipient)])}</p>
      <Fold title={t('carry.backup.change')}>
        <div class={css['part']}>
          <Choice
            legend={t('carry.backup.often')}
            options={EVERY.map(value => ({ value, label: t(`carry.backup.every.${value}`) }))}
            value={every}
            onChange={often => void onChange({ every: often })}
          />
          {backup.hasFolders && (
            <Button look="quiet" onClick={() => void choose()}>
              {t('carry.backup.another')}
            </Button>
          )}
          <Button look="quiet" onClick={onOff}>
            {t('carry.backup.turnOff')}
          </Button>
        </div>
      </Fold>
    </>
  )
}
